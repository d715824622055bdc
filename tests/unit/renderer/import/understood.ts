import type { BilledContract } from '../../../../shared/domain/table/billedContract';
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

/** A month of a contract whose parts and totals agree: 424.68 + 166.05 + 465.25 = 1,055.98. */
export const bill: BilledContract = {
  ...{ contract: '72011', currency: 'USD', invoices: 1, devices: 8 },
  ...{ from: '2026-05-01', to: '2026-05-31', months: 1 },
  base: '424.68',
  meters: [
    { meter: 'mono', usage: '25344', included: '8000', overage: '20006', rate: '0.0083', charge: '166.05' },
    { meter: 'colour', usage: '7965', included: '400', overage: '7565', rate: '0.0615', charge: '465.25' },
  ],
  ...{ extras: '0.00', credits: '0.00', unexplained: '0.00', total: '1055.98' },
  ...{ stated: '1055.98', gap: '0.00', tax: '0.00', monthly: '1055.98' },
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
    bills: [],
    billCount: 0,
    models: [],
    modelCount: 0,
    places: [],
    devicesWithoutPlace: 0,
    networks: [],
    meeting: null,
    preview: [],
    ...changes,
  };
}
