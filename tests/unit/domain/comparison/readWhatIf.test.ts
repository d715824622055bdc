import { describe, expect, it } from 'vitest';
import { readWhatIf } from '../../../../shared/domain/comparison/readWhatIf';

const read = (entries: Readonly<Record<string, unknown>>): unknown => {
  const change = readWhatIf(entries);
  return change.ok ? change.value : change.problem.message;
};

describe('a question in names and values', () => {
  it('takes one factor of volume for both meters, unless a meter has its own', () => {
    expect(read({ volume: '0.9' })).toEqual({ monoVolume: '0.9', colourVolume: '0.9' });
    expect(read({ colorVolume: '1.2', volume: '0.9' })).toEqual({ monoVolume: '0.9', colourVolume: '1.2' });
  });

  it('takes a signed increase for points to add, any other for the increase itself', () => {
    expect(read({ escalatorToday: '+0.01', escalatorOption: '0.03' })).toEqual({
      escalatorToday: { type: 'plus', points: '0.01' },
      escalatorOption: { type: 'set', share: '0.03' },
    });
    expect(read({ escalatorToday: '-0.005' })).toEqual({
      escalatorToday: { type: 'plus', points: '-0.005' },
    });
  });

  it('takes numbers of JSON as they are written, and months as a whole number', () => {
    expect(
      read({ term: 48, energyPrice: 1.25, discountRate: '0.04', suppliesPrice: '1', optionRates: '2' }),
    ).toEqual({
      ...{ termMonths: 48, energyPrice: '1.25', discountRate: '0.04', suppliesPrice: '1', optionRates: '2' },
    });
  });

  it('says which name it does not know, what a name takes, and that nothing is asked', () => {
    expect(read({ pages: '1' })).toMatch(/^"pages" cannot be asked\. What can: volume, /);
    expect(read({ colourShare: '1.5' })).toBe(
      'colourShare must be a share from 0 to 1, such as 0.15 for 15%.',
    );
    expect(read({ volume: '10%' })).toBe('volume must be a factor from 0 to 100, such as 1.1 for 10% more.');
    expect(read({ termMonths: '36.5' })).toBe('termMonths must be whole months from 1 to 240.');
    expect(read({ termMonths: null })).toBe('termMonths must be whole months from 1 to 240.');
    expect(read({})).toBe('Nothing is asked. Write, for example, volume=0.9.');
  });
});
