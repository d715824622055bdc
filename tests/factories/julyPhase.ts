import type { Edit } from '../../shared/domain/proposal/edit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { proposalOf } from './exampleProposal';

const told = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });

/**
 * 10,000 pages a month at 0.02, from July on at 0.01: 200 a month, then 100. In months 1 to 6 nothing is saved, then
 * 100 a month. Delivery is paid in July.
 */
export function july(delivery: string, termMonths = 24, pages = '10000'): Proposal {
  const volume = { basis: 'average', mono: pages, colour: '0', grade: 'told' } as const;
  const rates = (rate: string) => ({ pageRates: { mono: told(rate) } });
  const edits: readonly Edit[] = [
    { type: 'settings.change', changes: { startsOn: '2027-01-01', termMonths } },
    { type: 'device.add', device: { id: 'a', kind: 'monoMfp', volume, ...rates('0.02') } },
    {
      type: 'option.add',
      option: {
        ...{ id: 'o', name: 'Option', phases: [{ id: 'p', name: 'July', startsOn: '2027-07-01' }] },
        newDevices: [{ id: 'n', kind: 'monoMfp', phaseId: 'p', ...rates('0.01') }],
        fates: [{ deviceId: 'a', fate: { type: 'replace', by: 'n' }, phaseId: 'p' }],
        oneOffs: [
          { id: 'd', label: 'Delivery', kind: 'delivery', amount: told(delivery), month: 1, phaseId: 'p' },
        ],
      },
    },
  ];
  return proposalOf(edits);
}
