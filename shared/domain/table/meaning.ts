/**
 * What a column of a fleet file can mean; `import --meanings` prints this list. Pages are impressions.
 *
 * `meter` names the counter of a row (mono, colour, total, a colour level) in files with one row per meter:
 * beside it, `totalStart`, `totalEnd`, `totalUsage`, `totalAverage`, `totalLifetime`, `totalCost` and
 * `monoRate` are those of the meter that the row names, and the rows of a device fold to one.
 *
 * Several columns of one counter add up: parts such as copies and prints where the file has no total of them,
 * and months side by side, each with its `Column.period`.
 */
export const columnMeanings = [
  // Who the device is.
  'make',
  'model',
  'makeAndModel',
  'serial',
  'asset',
  'name',
  'ip',
  'mac',
  'connection',
  'kind',
  'installedOn',
  'note',
  // Where it stands: `place` is a path or a single name, the others one level each.
  'place',
  'site',
  'building',
  'floor',
  'room',
  'department',
  // A rate: pages a month.
  'monoAverage',
  'colourAverage',
  'totalAverage',
  // Pages within the window of the file or row.
  'monoUsage',
  'colourUsage',
  'totalUsage',
  'colourLevelUsage',
  // Odometers at both ends of the window.
  'monoStart',
  'colourStart',
  'totalStart',
  'colourLevelStart',
  'monoEnd',
  'colourEnd',
  'totalEnd',
  'colourLevelEnd',
  'monoAdjustment',
  'colourAdjustment',
  // Rows per meter: which counter the row is about.
  'meter',
  // Odometers read once: never a volume.
  'monoLifetime',
  'colourLifetime',
  'totalLifetime',
  // The window.
  'startDate',
  'endDate',
  'readingDate',
  'month',
  'year',
  'windowDays',
  // Money: a page, then a month or an invoice period.
  'monoRate',
  'colourRate',
  'colourLevelRate',
  'monoCost',
  'colourCost',
  'colourLevelCost',
  'baseCharge',
  'leaseCost',
  'totalCost',
  // Beside an amount before tax: never added to it.
  'grossCost',
  'tax',
  'currency',
  // What a contract includes and what went beyond it.
  'included',
  'overage',
  // Known, and on purpose no volume and no cost.
  'client',
  'contract',
  'invoice',
  'firstSeen',
  'lastSeen',
  'engineCycles',
  'equivalents',
  'sheets',
  'copies',
  // Pages on large paper, such as A3: part of the totals.
  'largeFormat',
  'scans',
  'supply',
  'supplyDetail',
  'coverage',
  'chargeBack',
  'users',
  'speed',
  'dutyCycle',
  'age',
  'firmware',
  'coordinates',
  'status',
  'ignored',
] as const;

/** What one column means. */
export type ColumnMeaning = (typeof columnMeanings)[number];
