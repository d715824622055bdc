import { yearlyContractTerms } from '../contractWords';
import type { Contract } from '../../contract/contract';
import { leasePayment } from '../../cost/hardware';
import type { Device } from '../../fleet/device';
import type { Block, TableRow } from '../block';
import type { Telling } from '../telling';
import { modelName } from '../telling';
import { gradeNames } from './costTables';

/** Contracts with their terms, a row for each term; nothing without contracts. */
export function contractTable(
  telling: Telling,
  contracts: readonly Contract[],
  caption: string,
): readonly Block[] {
  if (contracts.length === 0) return [];
  const rows = contracts.flatMap((contract): TableRow[] => [
    { kind: 'group', cells: [contract.name, '', ''] },
    ...yearlyContractTerms(telling, contract).map(({ term, text, grade }) => ({
      kind: 'body' as const,
      cells: [term, text, grade === undefined ? '' : gradeNames[grade]],
    })),
  ]);
  return [
    {
      type: 'table',
      caption: `${caption}: terms as written (${telling.comparison.currency}, tax not included)`,
      columns: [
        { header: 'Term', align: 'left', width: 1.6 },
        { header: 'What is agreed', align: 'left', width: 4 },
        { header: 'Source', align: 'left', width: 1 },
      ],
      rows,
      source: 'Source: the contracts named in the table.',
    },
  ];
}

type Leased = Device & { readonly hardware: Extract<Device['hardware'], { type: 'lease' }> };

const afterwards = {
  continues: 'runs on at the same payment',
  returned: 'goes back',
  owned: 'is owned',
} as const;

/** Leased devices of today with payment, payments left and what follows; nothing without leases. */
export function leaseTable({ proposal, format, comparison }: Telling): readonly Block[] {
  const leased = proposal.devices.filter((device): device is Leased => device.hardware?.type === 'lease');
  if (leased.length === 0) return [];
  return [
    {
      type: 'table',
      caption: `Leased devices of today: payment a month (${comparison.currency}, tax not included)`,
      columns: [
        { header: 'Device', align: 'left', width: 2 },
        { header: 'Serial', align: 'left', width: 1.3 },
        { header: 'A month', align: 'right', width: 1 },
        { header: 'Payments left', align: 'right', width: 1 },
        { header: 'After the last payment', align: 'left', width: 2.3 },
      ],
      rows: leased.map((device) => ({
        kind: 'body',
        cells: [
          modelName(device),
          device.serial ?? '—',
          format.amount(leasePayment(device.hardware)),
          device.hardware.paymentsLeft === undefined
            ? 'not known'
            : format.count(device.hardware.paymentsLeft),
          afterwards[device.hardware.after],
        ],
      })),
      source:
        'Source: the lease papers; what follows the last payment is an assumption where the papers do not say.',
    },
  ];
}
