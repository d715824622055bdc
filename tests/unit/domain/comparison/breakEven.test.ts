import { describe, expect, it } from 'vitest';
import { breakEven } from '../../../../shared/domain/comparison/breakEven';
import { searchCrossing } from '../../../../shared/domain/comparison/crossing';
import type { Money } from '../../../../shared/domain/money';
import { toDecimal } from '../../../../shared/domain/rate';
import { oneDevice, otherContract } from '../../../factories/oneDevice';

const pagesOf = (proposal: Parameters<typeof breakEven>[0]) => {
  const { volume } = breakEven(proposal, 'o');
  return volume.type === 'none'
    ? volume
    : { factor: volume.factor, saves: volume.saves, mono: toDecimal(volume.pages.mono, 2) };
};

describe('break-even volume', () => {
  it('is where today and option cost the same, in pages a month too', () => {
    // 12 × (0.05 × 1000 f - 20 - 0.01 × 1000 f) = 12 × (40 f - 20) is zero at f = 0.5, 500 pages.
    expect(pagesOf(oneDevice())).toEqual({ factor: '0.5', saves: 'above', mono: '500.00' });
  });

  it('is told to a tenth of a per cent where it lies between', () => {
    // 40 f = 27 at f = 0.675; with a base of 27.01 at 0.67525, which is 0.675 to a thousandth.
    const proposal = oneDevice(
      otherContract({ base: { amount: { value: '27.01', grade: 'told' }, per: 'month' } }),
    );

    expect(pagesOf(proposal)).toEqual({ factor: '0.675', saves: 'above', mono: '675.00' });
  });

  it('can lie above today, where more pages make the option dearer', () => {
    // Included 1,000 pages, above them 0.09 a page, base 50 - 20 = 30 a month:
    // for f > 1: 50 f - 30 - 90 (f - 1) = 60 - 40 f is zero at f = 1.5.
    const proposal = oneDevice(
      otherContract({
        base: { amount: { value: '30', grade: 'told' }, per: 'month' },
        meters: [{ meter: 'mono', rate: { value: '0.09', grade: 'told' }, included: '1000' }],
      }),
    );

    // Below 1 the option costs 30: 50 f = 30 at 0.6. That lies 0.4 away, 1.5 lies 0.5 away: the nearer counts.
    expect(pagesOf(proposal)).toEqual({ factor: '0.6', saves: 'above', mono: '600.00' });
    const dearer = oneDevice(
      otherContract({
        base: { amount: { value: '20', grade: 'told' }, per: 'month' },
        meters: [{ meter: 'mono', rate: { value: '0.15', grade: 'told' }, included: '1000' }],
      }),
    );
    // For f > 1: 50 f - 20 - 150 (f - 1) = 130 - 100 f is zero at 1.3; below 1: 50 f = 20 at 0.4.
    expect(pagesOf(dearer)).toEqual({ factor: '1.3', saves: 'below', mono: '1300.00' });
  });

  it('says that there is none, and whether the option saves all the same', () => {
    // Without a base charge the option is cheaper at any volume; at no volume both cost nothing.
    const cheap = oneDevice(otherContract({ base: { amount: { value: '0', grade: 'told' }, per: 'month' } }));
    const [device] = oneDevice().devices;
    if (device === undefined) throw new Error('there is a device');
    const dear = oneDevice(
      otherContract({ meters: [{ meter: 'mono', rate: { value: '0.06', grade: 'told' } }] }),
    );

    expect(pagesOf(cheap)).toMatchObject({ factor: '0' });
    expect(pagesOf(dear)).toEqual({ type: 'none', saves: false });
  });

  it('carries invoices over to other volumes at the factor that they have today', () => {
    // Invoiced 1,200 over 12 months is 100 a month, twice the modelled 50: today costs 100 f, and
    // 100 f = 20 + 10 f at f = 20/90 = 0.2222…
    const proposal = oneDevice({
      type: 'invoice.set',
      invoice: {
        ...{ id: 'i', label: 'Bills of 2026', months: '12', devices: 'all', isBase: true },
        ...{ amount: { value: '1200', grade: 'invoice' }, categories: ['pages'] },
      },
    });

    expect(pagesOf(proposal)).toMatchObject({ factor: '0.222', saves: 'above' });
  });
});

describe('break-even price', () => {
  it('is the factor of the page rates at which nothing is saved, and the rates that this makes', () => {
    // 50 - 20 - 10 g is zero at g = 3: 0.03 a page instead of 0.01.
    expect(breakEven(oneDevice(), 'o').price).toEqual({
      ...{ type: 'found', factor: '3', saves: 'below' },
      rates: [{ contract: 'Offer', meter: 'mono', offered: '0.01', atBreakEven: '0.03' }],
    });
  });

  it('is none where the rates would have to rise more than fourfold', () => {
    // 50 - 5 - 10 g is zero at g = 4.5.
    const proposal = oneDevice(
      otherContract({ base: { amount: { value: '5', grade: 'told' }, per: 'month' } }),
    );

    expect(breakEven(proposal, 'o').price).toEqual({ type: 'none', saves: true });
  });
});

describe('the search', () => {
  const crossing = (saving: (thousandths: number) => number) => {
    const steps = searchCrossing();
    let step = steps.next();
    while (step.done !== true) step = steps.next(BigInt(saving(step.value)) as Money);
    return step.value;
  };

  it('takes the turn nearest to the proposal of several', () => {
    // Zero at 400, 1,200 and 3,000.
    const cubic = (at: number): number => (at - 400) * (at - 1200) * (at - 3000);

    expect(crossing(cubic)?.thousandths).toBe(1200);
  });

  it('takes a saving of nothing for a turn only where something changes beside it', () => {
    expect(crossing((at) => at - 1000)?.thousandths).toBe(1000);
    expect(crossing(() => 0)).toBeNull();
  });

  it('finds a turn at the very ends of what it searches', () => {
    expect(crossing((at) => at)?.thousandths).toBe(0);
    expect(crossing((at) => 4000 - at)?.thousandths).toBe(4000);
    expect(crossing((at) => 4001 - at)).toBeNull();
  });
});
