import { describe, expect, it } from 'vitest';
import {
  isSuggestion,
  missingWords,
  modelName,
  replacedModels,
  scoreWords,
} from '../../../../renderer/views/Import/modelWords';
import {
  nothingChosen,
  decisionsOf,
  withCorrectedCells,
  withFileCells,
} from '../../../../renderer/views/Import/choices';

function matched(score: number, isSure = score >= 0.9) {
  return { match: { make: 'Xerox', model: 'VersaLink C405', score, isSure } };
}

describe('what is said of a model', () => {
  it('puts the score into words', () => {
    expect([1, 0.94, 0.8, 0.65].map((score) => scoreWords(matched(score)))).toEqual([
      'Same name',
      'Written otherwise',
      'Much alike',
      'Somewhat alike',
    ]);
    expect(scoreWords({ match: null })).toBe('Nothing like it');
  });

  it('takes for a suggestion what is like a model and not sure', () => {
    expect([matched(0.94), matched(0.8), { match: null }].map(isSuggestion)).toEqual([false, true, false]);
  });

  it('names what is missing, and a model without its make', () => {
    expect(missingWords({ missing: ['speed', 'recommendedMonthly'] })).toBe('speed, recommended volume');
    expect(missingWords({ missing: [] })).toBe('—');
    expect(modelName({ make: null, model: 'C405' })).toBe('C405');
  });
});

describe('a model that is replaced', () => {
  const cells = { column: 2, rows: [4, 7], text: 'VersaLink C405' };

  it('corrects all its rows at once and keeps other corrected cells', () => {
    const one = withCorrectedCells(nothingChosen, { column: 0, rows: [4], text: 'A1' });
    const both = withCorrectedCells(one, cells);

    expect(decisionsOf(both).corrections).toEqual([
      { row: 4, column: 0, text: 'A1' },
      { row: 4, column: 2, text: 'VersaLink C405' },
      { row: 7, column: 2, text: 'VersaLink C405' },
    ]);
    expect(decisionsOf(withFileCells(both, cells)).corrections).toEqual([{ row: 4, column: 0, text: 'A1' }]);
  });

  it('is listed with its rows, and cells of other columns are not', () => {
    const corrections = [
      { row: 4, column: 0, text: 'A1' },
      { row: 4, column: 2, text: 'VersaLink C405' },
      { row: 7, column: 2, text: 'VersaLink C405' },
    ];

    expect(
      replacedModels(corrections, [
        { index: 0, meaning: 'serial' },
        { index: 2, meaning: 'model' },
      ]),
    ).toEqual([cells]);
  });
});
