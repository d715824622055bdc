/** Every call the window may make, by name. The preload lets nothing else through. */
export const callNames = [
  'app.start',
  'app.flushed',
  'settings.change',
  'home.list',
  'home.create',
  'home.createSample',
  'home.duplicate',
  'home.trash',
  'home.untrash',
  'home.openFile',
  'proposal.open',
  'proposal.restore',
  'proposal.save',
  'proposal.saveCopy',
  'ourSide.open',
  'ourSide.restore',
  'ourSide.save',
  'import.choose',
  'import.drop',
  'import.paste',
  'import.read',
  'import.understand',
  'import.stop',
  'import.take',
  'import.rows',
  'import.saveFindings',
  'import.end',
  'source.rows',
  'prices.list',
  'prices.book',
  'prices.choose',
  'prices.read',
  'prices.add',
  'prices.remove',
  'prices.end',
  'export.word',
  'export.email',
  'export.workbook',
  'export.show',
  'job.cancel',
] as const;

/** The name of a call. */
export type CallName = (typeof callNames)[number];

/** Every event the window is told, by name. */
export const eventNames = ['job.progress', 'menu.command', 'app.closing'] as const;

/** The name of an event. */
export type EventName = (typeof eventNames)[number];
