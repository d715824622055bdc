import { describe, expect, it } from 'vitest';
import type { Hardware } from '../../../../shared/domain/fleet/device';
import type { OneOff } from '../../../../shared/domain/future/option';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Figure } from '../../../../shared/domain/sourced';
import { checksOf } from '../../../factories/checksOf';
import { oneDevice } from '../../../factories/oneDevice';

const told = (value: string): Figure => ({ value, grade: 'told' });
const leased = (
  changes: Partial<Extract<Hardware, { type: 'lease' }>>,
): Extract<Hardware, { type: 'lease' }> => ({
  ...{ type: 'lease', payment: { type: 'monthly', amount: told('40') } },
  ...{ after: 'owned', ...changes },
});
const hardware = (of: Hardware): Edit => ({
  type: 'device.change',
  deviceIds: ['d'],
  changes: { hardware: of },
});
const buyout = (changes: Partial<OneOff>): Edit => ({
  type: 'option.setOneOff',
  optionId: 'o',
  oneOff: {
    ...{ id: 'b', label: 'Pay-off', kind: 'buyout', amount: told('300'), month: 6, deviceId: 'd' },
    ...changes,
  },
});
/** What is said of buyouts; the term is the year 2027. */
const said = (...edits: readonly Edit[]): readonly string[] =>
  checksOf(oneDevice(...edits))
    .filter(({ code }) => code.startsWith('buyout'))
    .map(({ message }) => message);

describe('a buyout', () => {
  it('of a lease with payments left has nothing against it, up to the month of the last', () => {
    expect(said(hardware(leased({ paymentsLeft: 6 })), buyout({}))).toEqual([]);
    expect(said(hardware(leased({})), buyout({ month: 12 }))).toEqual([]);
    expect(said(hardware(leased({ paymentsLeft: 3, after: 'continues' })), buyout({}))).toEqual([]);
  });

  it('of a device that is not leased is warned of', () => {
    const why = 'so it is counted but ends no payments. Enter its lease, or remove the buyout.';
    const bare: Edit = {
      type: 'device.add',
      device: { id: 'e', kind: 'monoPrinter' },
    };

    expect(said(buyout({}))).toEqual([`The buyout "Pay-off" is for d, which is not leased, ${why}`]);
    expect(said(hardware({ type: 'rental', monthly: told('9') }), buyout({}))).toEqual([
      `The buyout "Pay-off" is for d, which is not leased, ${why}`,
    ]);
    expect(said(bare, buyout({ deviceId: 'e' }))).toEqual([
      `The buyout "Pay-off" is for e, whose hardware cost is not known, ${why}`,
    ]);
  });

  it('in a month after the last payment is warned of', () => {
    const rest = 'there is nothing left to buy out. Put it earlier, or remove it.';

    expect(said(hardware(leased({ paymentsLeft: 5 })), buyout({}))).toEqual([
      `The buyout "Pay-off" falls in month 6, but the lease of d makes its last payment in month 5: ${rest}`,
    ]);
    expect(said(hardware(leased({ paymentsLeft: 0 })), buyout({ month: 1 }))).toEqual([
      `The buyout "Pay-off" falls in month 1, but the lease of d has no payments left: ${rest}`,
    ]);
  });

  it('of a lease that would run on is warned of once the device has left and its payments are made', () => {
    const replaced: readonly Edit[] = [
      hardware(leased({ paymentsLeft: 3, after: 'continues' })),
      {
        type: 'option.setDevice',
        optionId: 'o',
        device: { id: 'n', kind: 'monoPrinter', hardware: { type: 'paidOff' } },
      },
      { type: 'option.setPhase', optionId: 'o', phase: { id: 'p', name: 'May', startsOn: '2027-05-01' } },
      {
        ...{ type: 'option.setFate', optionId: 'o', deviceIds: ['d'], phaseId: 'p' },
        fate: { type: 'replace', by: 'n' },
      },
    ];

    // It leaves at the end of April: the lease is over with the fourth payment.
    expect(said(...replaced, buyout({ month: 4 }))).toEqual([]);
    expect(said(...replaced, buyout({ month: 5 }))).toHaveLength(1);
  });

  it('of a new device before it comes is warned of', () => {
    const coming: readonly Edit[] = [
      { type: 'option.setPhase', optionId: 'o', phase: { id: 'p', name: 'May', startsOn: '2027-05-01' } },
      {
        type: 'option.setDevice',
        optionId: 'o',
        device: { id: 'n', kind: 'monoPrinter', hardware: leased({}), phaseId: 'p' },
      },
    ];

    expect(said(...coming, buyout({ deviceId: 'n', month: 4 }))).toEqual([
      'The buyout "Pay-off" falls in month 4, before n comes in month 5. Put it later, or remove it.',
    ]);
    expect(said(...coming, buyout({ deviceId: 'n', month: 5 }))).toEqual([]);
  });

  it('that names no device, or is the second of one, is warned of', () => {
    const nameless: OneOff = { id: 'x', label: 'Pay-offs', kind: 'buyout', amount: told('5'), month: 1 };

    expect(said({ type: 'option.setOneOff', optionId: 'o', oneOff: nameless })).toEqual([
      'The buyout "Pay-offs" names no device, so it is counted but ends no lease. Choose the device that it is for.',
    ]);
    expect(said(hardware(leased({})), buyout({}), buyout({ id: 'c', label: 'Again' }))).toEqual([
      'The buyout "Again" is not the first of d; both are counted. Remove one, or make one cost of them.',
    ]);
  });

  it('whose amount is 0 is warned of, since an unknown one is no zero', () => {
    expect(said(hardware(leased({})), buyout({ amount: told('0') }))).toEqual([
      'The buyout "Pay-off" costs nothing. If its amount is not known yet, ask the lessor or enter an estimate: unknown is not zero.',
    ]);
  });
});
