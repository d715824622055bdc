import type { ShownColumn, Understanding } from '../../../../shared/ipc/contract';

/** A column that is understood for sure. */
export const serial: ShownColumn = {
  index: 0,
  header: 'Serial',
  meaning: 'serial',
  score: 1,
  reason: '"serial" is a known header',
  samples: ['A1', 'A2'],
  unit: {},
};

/** A file of two devices with nothing in doubt. */
export function understood(changes: Partial<Understanding> = {}): Understanding {
  return {
    fileName: 'fleet.xlsx',
    format: 'xlsx',
    sheet: 'Devices',
    sheets: [{ name: 'Devices', hidden: false, rows: 3, hiddenRows: 0 }],
    tables: [],
    profile: null,
    headerRow: 1,
    rows: 2,
    devices: 2,
    columns: [serial, { ...serial, index: 1, header: 'Site', meaning: 'site' }],
    volume: { mono: 100, colour: 0, basis: 'average', devicesWithVolume: 2 },
    monthlyCost: { amount: '10.00', currency: 'USD' },
    issues: [],
    questions: [],
    places: [],
    devicesWithoutPlace: 0,
    networks: [],
    meeting: null,
    preview: [],
    ...changes,
  };
}
