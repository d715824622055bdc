/** The ratios of a state, and what it takes from the environment in a year, that can be explained. */
export const ratioNames = [
  'devices',
  'users',
  'usersPerDevice',
  'pagesPerUser',
  'utilisation',
  'age',
  'colourShare',
  'monoPage',
  'colourPage',
  'allInPage',
  'sheets',
  'energy',
  'co2FromPower',
  'co2FromPaper',
] as const;

/** Names a ratio. */
export type RatioName = (typeof ratioNames)[number];
