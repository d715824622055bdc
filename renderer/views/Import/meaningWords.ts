import type { ColumnMeaning } from '../../../shared/domain/table/meaning';
import { columnMeanings } from '../../../shared/domain/table/meaning';

/** The groups in which meanings are offered, in this order. */
export const meaningGroups = [
  'The device',
  'Where it stands',
  'Pages a month',
  'Pages printed in a period',
  'Meter readings',
  'Lifetime totals',
  'Dates and periods',
  'Costs',
  'Known, but neither a volume nor a cost',
] as const;

/** A group of meanings. */
export type MeaningGroup = (typeof meaningGroups)[number];

const wordsByGroup = {
  'The device': {
    make: 'Maker',
    model: 'Model',
    makeAndModel: 'Maker and model together',
    serial: 'Serial number',
    asset: 'Asset number',
    name: 'Name of the device',
    ip: 'IP address',
    mac: 'MAC address',
    connection: 'Connection: network or USB',
    kind: 'Kind: printer or copier, mono or color',
    installedOn: 'Installed on',
    note: 'Note',
  },
  'Where it stands': {
    place: 'Place: a path or one name',
    site: 'Site',
    building: 'Building',
    floor: 'Floor',
    room: 'Room',
    department: 'Department',
  },
  'Pages a month': {
    monoAverage: 'Mono pages a month',
    colourAverage: 'Color pages a month',
    totalAverage: 'All pages a month',
  },
  'Pages printed in a period': {
    monoUsage: 'Mono pages printed in the period',
    colourUsage: 'Color pages printed in the period',
    totalUsage: 'All pages printed in the period',
    colourLevelUsage: 'Pages of one color level printed in the period',
  },
  'Meter readings': {
    meter: 'Which meter the row is about',
    monoStart: 'Mono meter at the start',
    colourStart: 'Color meter at the start',
    totalStart: 'Total meter at the start',
    colourLevelStart: 'Meter of one color level at the start',
    monoEnd: 'Mono meter at the end',
    colourEnd: 'Color meter at the end',
    totalEnd: 'Total meter at the end',
    colourLevelEnd: 'Meter of one color level at the end',
    monoAdjustment: 'Correction of the mono meter',
    colourAdjustment: 'Correction of the color meter',
  },
  'Lifetime totals': {
    monoLifetime: 'Mono pages since the device was new',
    colourLifetime: 'Color pages since the device was new',
    totalLifetime: 'All pages since the device was new',
  },
  'Dates and periods': {
    startDate: 'First day of the period',
    endDate: 'Last day of the period',
    readingDate: 'Day of the reading',
    month: 'Month',
    year: 'Year',
    windowDays: 'Days in the period',
  },
  Costs: {
    monoRate: 'Price per mono page',
    colourRate: 'Price per color page',
    colourLevelRate: 'Price per page of one color level',
    monoCost: 'Cost of the mono pages',
    colourCost: 'Cost of the color pages',
    colourLevelCost: 'Cost of the pages of one color level',
    baseCharge: 'Base charge',
    leaseCost: 'Lease payment',
    totalCost: 'Total cost',
    grossCost: 'Cost with tax',
    tax: 'Tax',
    currency: 'Currency',
    included: 'Pages that the contract includes',
    overage: 'Pages beyond the included ones',
  },
  'Known, but neither a volume nor a cost': {
    client: 'Client',
    contract: 'Contract',
    invoice: 'Invoice',
    firstSeen: 'First seen on the network',
    lastSeen: 'Last seen on the network',
    engineCycles: 'Engine cycles',
    equivalents: 'Letter-size equivalents',
    sheets: 'Sheets of paper',
    copies: 'Copies',
    largeFormat: 'Pages on large paper, part of the total',
    scans: 'Scans',
    supply: 'Supply',
    supplyDetail: 'Detail of a supply',
    coverage: 'Coverage',
    chargeBack: 'Internal charge',
    users: 'Users',
    speed: 'Speed',
    dutyCycle: 'Duty cycle or recommended volume',
    age: 'Age',
    firmware: 'Firmware',
    coordinates: 'Coordinates on a plan or map',
    status: 'Status',
    ignored: 'Leave this column out',
  },
} as const satisfies Record<MeaningGroup, Partial<Record<ColumnMeaning, string>>>;

const words: ReadonlyMap<string, string> = new Map(
  meaningGroups.flatMap((group) => Object.entries(wordsByGroup[group])),
);

/** What people call a meaning. */
export function meaningWords(meaning: ColumnMeaning): string {
  return words.get(meaning) ?? meaning;
}

/** The meanings of a group, in the order in which they are offered. */
export function meaningsOf(group: MeaningGroup): readonly ColumnMeaning[] {
  const own = wordsByGroup[group];
  return columnMeanings.filter((meaning) => meaning in own);
}

/** A meaning by its code, as a list in the window gives it back. */
export function meaningOfCode(code: string): ColumnMeaning {
  return columnMeanings.find((meaning) => meaning === code) ?? 'ignored';
}
