import type { Formatters } from '../../../shared/domain/document/formatters';
import type { Device, Hardware } from '../../../shared/domain/fleet/device';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { Proposal, Source } from '../../../shared/domain/proposal/proposal';
import { rate } from '../../../shared/domain/rate';
import type { Figure, Grade, Provenance } from '../../../shared/domain/sourced';
import { gradeMarks } from '../../components/GradeMark';

/** A figure of a device in words: what it is, what it says, and where it comes from. */
export interface Fact {
  readonly name: string;
  readonly text: string;
  /** How good its source is; `null` where the source is no matter. */
  readonly grade: Grade | null;
  readonly source: string | null;
  /** The imported file and its row, where the figure comes from one. */
  readonly at: SourceRow | null;
}

/** A row of an imported file. */
export interface SourceRow {
  readonly source: Source;
  readonly row: number;
}

/** Facts that belong together. */
export interface FactGroup {
  readonly heading: string;
  readonly facts: readonly Fact[];
  /** Said where there is no fact. */
  readonly none: string;
}

/** What writes the facts of a proposal's devices. */
export interface Writing {
  readonly proposal: Proposal;
  readonly format: Formatters;
}

/** All that is known of a device beside its pages, in groups. */
export function deviceFacts(device: Device, writing: Writing): readonly FactGroup[] {
  return [
    {
      heading: 'Hardware',
      facts: hardwareFacts(device.hardware, writing),
      none: 'What the hardware costs is not known.',
    },
    { heading: 'Supplies and service', facts: runningFacts(device, writing), none: 'Nothing is known.' },
    {
      heading: 'Contract',
      facts: writing.proposal.contracts
        .filter(({ devices }) => devices.some(({ deviceId }) => deviceId === device.id))
        .flatMap((contract) => contractFacts(contract, device, writing)),
      none: 'This device is under no contract of the proposal.',
    },
    { heading: 'Identity', facts: identityFacts(device, writing), none: 'Nothing else is known.' },
  ];
}

/** Where a figure comes from: grade, note, file with row, day. */
export function sourceWords(from: Provenance, { proposal, format }: Writing): string {
  const file = proposal.sources.find(({ id }) => id === from.file)?.fileName;
  const row = from.row === undefined ? undefined : `row ${String(from.row)}`;
  const at = file === undefined ? row : row === undefined ? file : `${row} of ${file}`;
  const day = from.on === undefined ? undefined : format.day(from.on);
  return [gradeMarks[from.grade].says, from.note, at, day].filter((part) => part !== undefined).join(' · ');
}

/** The raw row of a figure; `null` where it comes from no file or its file is not known. */
export function sourceRow({ file, row }: Provenance, { proposal }: Writing): SourceRow | null {
  const source = proposal.sources.find(({ id }) => id === file);
  return source === undefined || row === undefined ? null : { source, row };
}

function fact(name: string, text: string, from?: readonly [Provenance, Writing]): Fact {
  if (from === undefined) return { name, text, grade: null, source: null, at: null };
  const [provenance, writing] = from;
  const { grade } = provenance;
  return { name, text, grade, source: sourceWords(provenance, writing), at: sourceRow(provenance, writing) };
}

function amountFact(name: string, figure: Figure | undefined, writing: Writing): readonly Fact[] {
  if (figure === undefined) return [];
  return [fact(name, writing.format.amount(rate(figure.value)), [figure, writing])];
}

function pageFact(name: string, figure: Figure | undefined, writing: Writing): readonly Fact[] {
  if (figure === undefined) return [];
  return [fact(name, writing.format.perPage(rate(figure.value)), [figure, writing])];
}

const afterWords = {
  continues: 'It runs on',
  returned: 'The device goes back',
  owned: 'The device is owned',
};

function hardwareFacts(hardware: Hardware | undefined, writing: Writing): readonly Fact[] {
  switch (hardware?.type) {
    case undefined:
      return [];
    case 'paidOff':
      return [fact('Hardware', 'Paid off: no further cost')];
    case 'rental':
      return amountFact('Rent a month', hardware.monthly, writing);
    case 'owned':
      return [
        ...amountFact('Price', hardware.price, writing),
        ...amountFact('Residual value', hardware.residual, writing),
        fact('Useful life', monthWords(hardware.usefulMonths)),
        fact('In use for', monthWords(hardware.monthsInUse)),
      ];
    case 'lease':
      return [
        ...leaseFacts(hardware, writing),
        ...(hardware.paymentsLeft === undefined
          ? []
          : [fact('Payments left', writing.format.count(hardware.paymentsLeft))]),
        fact('After the lease', afterWords[hardware.after]),
        ...amountFact('Paid at the end', hardware.endCost, writing),
      ];
  }
}

function leaseFacts({ payment }: Extract<Hardware, { type: 'lease' }>, writing: Writing): readonly Fact[] {
  if (payment.type === 'monthly') return amountFact('Lease a month', payment.amount, writing);
  const price = amountFact('Leased at a price of', payment.price, writing);
  if (payment.type === 'factor') {
    return [...price, fact('Lease rate factor', payment.factor.value, [payment.factor, writing])];
  }
  const { yearlyRate, months, residual } = payment;
  return [
    ...price,
    fact('Interest a year', writing.format.share(rate(yearlyRate.value)), [yearlyRate, writing]),
    fact('Paid over', monthWords(months)),
    ...amountFact('Left unpaid at the end', residual, writing),
  ];
}

function monthWords(months: number): string {
  return `${String(months)} ${months === 1 ? 'month' : 'months'}`;
}

function runningFacts(device: Device, writing: Writing): readonly Fact[] {
  const { supplies, service, pageRates, monthlyCost } = device;
  return [
    ...(supplies?.type === 'parts'
      ? supplies.parts.flatMap((part) => [
          ...amountFact(part.name, part.price, writing),
          fact('for pages', writing.format.count(rate(part.yield.value)), [part.yield, writing]),
        ])
      : []),
    ...(supplies?.type === 'perPage'
      ? [
          ...pageFact('Supplies per mono page', supplies.mono, writing),
          ...pageFact('Supplies per color page', supplies.colour, writing),
        ]
      : []),
    ...pageFact('Service per page', service?.perPage, writing),
    ...amountFact('Service a month', service?.monthly, writing),
    ...pageFact('Charge per mono page', pageRates?.mono, writing),
    ...pageFact('Charge per color page', pageRates?.colour, writing),
    ...amountFact('Paid a month for pages and service', monthlyCost, writing),
  ];
}

function contractFacts(contract: Contract, device: Device, writing: Writing): readonly Fact[] {
  const own = contract.devices.find(({ deviceId }) => deviceId === device.id)?.rates;
  const rates = (['mono', 'colour'] as const).flatMap((meter) => {
    const written = own?.[meter] ?? contract.meters.find((entry) => entry.meter === meter)?.rate;
    return pageFact(meter === 'mono' ? 'Per mono page' : 'Per color page', written, writing);
  });
  return [
    fact(
      'Contract',
      contract.supplier === undefined ? contract.name : `${contract.name}, ${contract.supplier}`,
    ),
    ...rates,
    ...(contract.endsOn === undefined ? [] : [fact('Ends on', writing.format.day(contract.endsOn))]),
  ];
}

function identityFacts(device: Device, { format }: Writing): readonly Fact[] {
  const plain = [
    ['Serial number', device.serial],
    ['Asset number', device.asset],
    ['Name', device.name],
    ['IP address', device.ip],
    ['MAC address', device.mac],
    ['Connection', device.connection === undefined ? undefined : connectionWords[device.connection]],
    ['Installed on', device.installedOn === undefined ? undefined : format.day(device.installedOn)],
  ] as const;
  return plain.flatMap(([name, text]) => (text === undefined ? [] : [fact(name, text)]));
}

const connectionWords = { network: 'Network', usb: 'USB' };
