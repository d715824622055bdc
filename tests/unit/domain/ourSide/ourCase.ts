import { compare } from '../../../../shared/domain/comparison/compare';
import { reveal } from '../../../../shared/domain/ourSide/internal';
import { withVolume } from '../../../../shared/domain/ourSide/lessVolume';
import { newOurSide } from '../../../../shared/domain/ourSide/ourSide';
import { type OurSideEdit, applyOurSideEdits } from '../../../../shared/domain/ourSide/ourSideEdit';
import { type OurSideView, ourSide } from '../../../../shared/domain/ourSide/ourSideView';
import type { OurRowResult } from '../../../../shared/domain/ourSide/rows';
import type { OurRow } from '../../../../shared/domain/ourSide/units';
import type { Money } from '../../../../shared/domain/money';
import { moneyToDecimal } from '../../../../shared/domain/money';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Figure } from '../../../../shared/domain/sourced';
import { proposalOf } from '../../../factories/exampleProposal';

/** An estimate of ours. */
export const own = (value: string): Figure => ({ value, grade: 'estimate' });
const told = (value: string): Figure => ({ value, grade: 'told' });

/**
 * 24 months. A mono printer (1,000 pages) gives way to a new device on a lease of 1,000.00 × 0.04; a color
 * MFP (2,000 mono, 500 color) is taken over. Both stand under one contract: base 50.00, 0.01 and 0.08 a page.
 */
export const clientEdits: readonly Edit[] = [
  { type: 'provider.describe', changes: { company: 'Marlow Print' } },
  { type: 'settings.change', changes: { currency: 'USD', termMonths: 24, startsOn: '2027-01-01' } },
  {
    type: 'device.add',
    device: {
      ...{ id: 'a', kind: 'monoPrinter', make: 'Old', model: 'M1', hardware: { type: 'paidOff' } },
      volume: { basis: 'average', mono: '1000', colour: null, grade: 'measured' },
    },
  },
  {
    type: 'device.add',
    device: {
      ...{ id: 'b', kind: 'colourMfp', make: 'Old', model: 'C2', hardware: { type: 'paidOff' } },
      volume: { basis: 'average', mono: '2000', colour: '500', grade: 'measured' },
    },
  },
  {
    type: 'option.add',
    option: {
      ...{ id: 'o', name: 'Service', policies: [], transfers: [], endedContracts: [] },
      newDevices: [
        {
          ...{ id: 'n1', kind: 'monoMfp', make: 'New', model: 'X3' },
          hardware: {
            type: 'lease',
            payment: { type: 'factor', price: told('1000'), factor: told('0.04') },
            after: 'continues',
          },
        },
      ],
      fates: [
        { deviceId: 'a', fate: { type: 'replace', by: 'n1' } },
        { deviceId: 'b', fate: { type: 'takeOver', contractId: 'c' } },
      ],
      contracts: [
        {
          ...{ id: 'c', name: 'Print service', inclusion: 'perDevice' },
          base: { amount: told('50'), per: 'month' },
          meters: [
            { meter: 'mono', rate: told('0.01') },
            { meter: 'colour', rate: told('0.08') },
          ],
          devices: [{ deviceId: 'n1' }],
        },
      ],
      oneOffs: [{ id: 'bring', label: 'Delivery', kind: 'delivery', amount: told('100'), month: 1 }],
    },
  },
];

/** All that is ours about it. */
export const ourEdits: readonly OurSideEdit[] = [
  {
    type: 'ourSide.setDeviceCost',
    cost: { of: { make: 'New', model: 'X3' }, cost: own('700'), delivery: own('30'), installHours: own('2') },
  },
  { type: 'ourSide.setPageCost', cost: { of: { contractId: 'c' }, mono: own('0.004'), colour: own('0.03') } },
  { type: 'ourSide.setCalls', calls: { of: { kind: 'monoMfp' }, aYear: own('2') } },
  { type: 'ourSide.setCalls', calls: { of: { kind: 'colourMfp' }, aYear: own('4') } },
  {
    type: 'ourSide.setWork',
    changes: {
      ...{ minutesPerVisit: own('60'), wage: own('40'), firstTimeFix: own('0.75') },
      ...{ meterReadingHours: own('1'), billingHours: own('0.5'), tonerLogisticsHours: own('0.5') },
    },
  },
  { type: 'ourSide.setFunding', changes: { hardware: 'lessor' } },
];

/** The proposal with further edits. */
export function clientProposal(...more: readonly Edit[]): Proposal {
  return proposalOf([...clientEdits, ...more]);
}

/** Our side of its option, opened. */
export function viewOf(edits: readonly OurSideEdit[], proposal: Proposal = clientProposal()): OurSideView {
  const played = applyOurSideEdits(newOurSide(proposal.id), edits);
  if (!played.ok) throw new Error(played.problem.message);
  const comparison = compare(proposal);
  const lessVolume = compare(withVolume(proposal, '0.9'));
  const view = ourSide({ proposal, comparison, lessVolume, optionId: 'o' }, played.value);
  if (!view.ok) throw new Error(view.problem.message);
  return reveal(view.value);
}

/** A row that must be there. */
export function rowOf(view: OurSideView, name: OurRow): OurRowResult {
  const found = view.rows.find(({ row }) => row === name);
  if (found === undefined) throw new Error(`there is no row ${name}`);
  return found;
}

/** An amount in dollars. */
export function dollars(amount: Money | undefined): string {
  return amount === undefined ? 'nothing' : moneyToDecimal(amount, 'USD');
}

/** Price, cost price and margin of a row over the term. */
export function terms(view: OurSideView, name: OurRow): readonly (string | null)[] {
  const { price, cost, margin } = rowOf(view, name);
  return [price, cost, margin].map((of) =>
    of === undefined ? null : of.amount === null ? 'not known' : dollars(of.amount.term),
  );
}
