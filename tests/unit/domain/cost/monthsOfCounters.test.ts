import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { monthRows } from '../../../../shared/domain/cost/costTable';
import type { Device } from '../../../../shared/domain/fleet/device';
import { moneyToDecimal } from '../../../../shared/domain/money';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { proposalOf } from '../../../factories/exampleProposal';

const told = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });
const device: Device = {
  id: 'D',
  kind: 'colourMfp',
  placeId: 'office',
  pageRates: { mono: told('0.10') },
  volume: { basis: 'average', mono: '1000', colour: '1000', grade: 'measured' },
};
const fleet: readonly Edit[] = [
  { type: 'settings.change', changes: { termMonths: 3, startsOn: '2027-01-01' } },
  { type: 'place.set', place: { id: 'office', name: 'Office', kind: 'building' } },
  { type: 'option.add', option: { id: 'o', name: 'Option' } },
  { type: 'option.setPhase', optionId: 'o', phase: { id: 'p', name: 'Later', startsOn: '2027-02-01' } },
];

function monthsOf(edits: readonly Edit[]): readonly string[] {
  const comparison = compare(proposalOf([...fleet, ...edits]));
  const [option] = comparison.options;
  if (option === undefined) throw new Error('there is an option');
  const { rows } = monthRows(option.cost, comparison.counting);
  const pages = rows.find(({ category }) => category === 'pages')?.months ?? [];
  return pages.map((amount) => moneyToDecimal(amount, 'USD'));
}

describe('pages that change within a counting period', () => {
  it('cost what is printed in each month where only the device has a rate for the counter', () => {
    const months = monthsOf([
      {
        type: 'device.add',
        device: { ...device, volume: { ...device.volume, mono: '0' } as Device['volume'] & object },
      },
      {
        type: 'contract.set',
        contract: {
          id: 'c',
          name: 'Contract',
          includedPer: 'quarter',
          meters: [{ meter: 'mono', rate: told('0.01'), included: '100' }],
          inclusion: 'perDevice',
          devices: [{ deviceId: 'D', rates: { colour: told('0.10') } }],
        },
      },
      {
        type: 'option.setPolicy',
        optionId: 'o',
        policy: {
          id: 'half',
          name: 'Half',
          at: 'all',
          removes: { type: 'share', mono: '0', colour: '0.5', grade: 'estimate' },
          phaseId: 'p',
        },
      },
    ]);

    // 1,000 × 0.10, then 500 × 0.10
    expect(months).toEqual(['100.00', '50.00', '50.00']);
  });

  it('go away with the fate of a device that stays in its place', () => {
    const months = monthsOf([
      {
        type: 'device.add',
        device: {
          ...device,
          kind: 'monoMfp',
          volume: { basis: 'average', mono: '1000', colour: null, grade: 'measured' },
        },
      },
      {
        type: 'option.setFate',
        optionId: 'o',
        deviceIds: ['D'],
        fate: { type: 'move', toPlaceId: 'office', pagesTo: null },
        phaseId: 'p',
      },
    ]);

    expect(months).toEqual(['100.00', '0.00', '0.00']);
  });
});
