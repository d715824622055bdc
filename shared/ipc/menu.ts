/** What the native menu asks of the window; the window answers to the same words from its own buttons. */
export const menuCommands = [
  'new',
  'open',
  'import',
  'export',
  'save',
  'undo',
  'redo',
  'home',
  'fleet',
  'costs',
  'future',
  'comparison',
  'document',
  'ourSide',
  'settings',
] as const;

/** What the native menu asks of the window. */
export type MenuCommand = (typeof menuCommands)[number];
