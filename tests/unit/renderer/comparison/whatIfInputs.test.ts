import { describe, expect, it } from 'vitest';
import { inputWords, questionOf, whatIfInputs } from '../../../../renderer/views/Comparison/whatIfInputs';
import { compare } from '../../../../shared/domain/comparison/compare';
import { formattersFor } from '../../../../shared/format/formatters';
import { exampleProposal } from '../../../factories/exampleProposal';
import { oneDevice } from '../../../factories/oneDevice';

const format = formattersFor('en-US', 'USD');

function inputsOf(proposal: Parameters<typeof compare>[0]) {
  const [option] = compare(proposal).options;
  if (option === undefined) throw new Error('there is an option');
  return whatIfInputs(proposal, option.pageBalance.today);
}

describe('the sliders of what if', () => {
  it('begin where the proposal stands', () => {
    // 1,200 of 14,200 pages are colour: 8.45 %.
    const starts = inputsOf(exampleProposal('11-3')).map(({ name, start }) => [name, start]);

    expect(starts.slice(0, 3)).toEqual([
      ['volume', 0],
      ['colourShare', 8],
      ['termMonths', 60],
    ]);
    expect(questionOf(inputsOf(exampleProposal('11-3')), {})).toBeNull();
  });

  it('have no share of color where nothing is printed in color', () => {
    expect(inputsOf(oneDevice()).map(({ name }) => name)).not.toContain('colourShare');
  });

  it('ask in exact decimals, and only for what has moved', () => {
    const inputs = inputsOf(exampleProposal('11-3'));
    const asked = questionOf(inputs, {
      ...{ volume: -10, colourShare: 15, termMonths: 48, energyPrice: 0 },
      ...{ escalatorToday: -5, escalatorOption: 15, optionRates: 5, suppliesPrice: 100 },
    });

    expect(asked).toEqual({
      ...{ monoVolume: '0.90', colourVolume: '0.90', colourShare: '0.15', termMonths: 48 },
      // Half a point lower, one and a half points higher.
      escalatorToday: { type: 'plus', points: '-0.005' },
      escalatorOption: { type: 'plus', points: '0.015' },
      ...{ optionRates: '1.05', suppliesPrice: '2.00' },
    });
    expect(questionOf(inputs, { volume: 0, colourShare: 8, termMonths: 60 })).toBeNull();
  });

  it('say in words where they stand', () => {
    const [volume, share, term, increase] = inputsOf(exampleProposal('11-3'));
    if (volume === undefined || share === undefined || term === undefined || increase === undefined) {
      throw new Error('there are four sliders');
    }

    expect([volume, share, term, increase].map((input) => inputWords(input, input.start, format))).toEqual([
      ...['unchanged', 'about 8.0%', '60 months', 'unchanged'],
    ]);
    expect(inputWords(volume, -10, format)).toBe('10.0% less');
    expect(inputWords(increase, 15, format)).toBe('1.5% higher');
  });
});
