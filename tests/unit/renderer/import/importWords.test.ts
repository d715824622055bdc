import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../../../shared/domain/table/decisions';
import {
  basisSentence,
  basisWords,
  doubtsOf,
  gapsOf,
  isDoubtful,
  readAsWords,
  reasonWords,
  sureWords,
  some,
} from '../../../../renderer/views/Import/importWords';
import { serial, understood } from './understood';

const asked: ImportQuestion = { code: 'x', text: 'Which?', samples: [], answers: [], taken: null };

describe('what is in doubt about an import', () => {
  it('is nothing when each column is sure and no row is wrong', () => {
    expect(doubtsOf(understood())).toEqual([]);
  });

  it('is a column with something in it and a poor guess, not an empty one', () => {
    const poor = { ...serial, score: 0.5 };

    expect(isDoubtful(poor)).toBe(true);
    expect(isDoubtful({ ...poor, samples: [] })).toBe(false);
    expect(doubtsOf(understood({ columns: [poor] }))).toEqual([
      { step: 'columns', lead: 'Check the columns', text: '1 column we are not sure about.' },
    ]);
  });

  it('is a missing header and every error', () => {
    const issue = { code: 'x', severity: 'error', rows: [3], message: 'Row 3: wrong.' } as const;

    const doubts = doubtsOf(understood({ headerRow: null, issues: [issue, issue] }));

    expect(doubts.map(({ step }) => step)).toEqual(['findings', 'rows']);
    expect(doubts[0]?.text).toBe('2 things in the data need your attention.');
  });

  it('is a question until it is answered', () => {
    const open = understood({ questions: [asked] });

    expect(doubtsOf(open).map(({ step }) => step)).toEqual(['questions']);
    expect(doubtsOf(open, new Set(['x Which?']))).toEqual([]);
  });
});

describe('the words of an import', () => {
  it('say that lifetime totals are no monthly volumes', () => {
    expect(basisWords.lifetime).toMatch(/^These are lifetime totals, not monthly volumes\./);
  });

  it('say what pages given for another time than a month become', () => {
    const yearly = { ...serial, meaning: 'monoAverage', unit: { per: 'year' } } as const;

    expect(basisSentence(understood())).toBe('The file gives pages a month. They are taken as they stand.');
    expect(basisSentence(understood({ columns: [yearly] }))).toBe(
      'The file gives pages a year. They are converted to pages a month.',
    );
    expect(readAsWords(yearly)).toBe('Mono pages a year');
    expect(readAsWords(serial)).toBe('Serial number');
  });

  it('say how sure a guess is', () => {
    expect(sureWords(serial)).toBe('Sure');
    expect(sureWords({ ...serial, score: 0.6 })).toBe('Likely');
    expect(sureWords({ ...serial, score: 0.2 })).toBe('Please check');
    expect(sureWords({ ...serial, score: 0.2, samples: [] })).toBe('Empty');
  });

  it('name a meaning in a reason as people call it', () => {
    const reason = '"Total" already means totalCost';

    expect(reasonWords({ ...serial, reason })).toBe('"Total" already means "Total cost"');
    expect(reasonWords({ ...serial, reason: 'counts pages' })).toBe('Counts pages');
  });

  it('count things in the plural and with commas', () => {
    expect(some(1, 'device')).toBe('1 device');
    expect(some(12_000, 'device')).toBe('12,000 devices');
  });

  it('say what stays unknown', () => {
    const { volume } = understood();
    const bare = understood({
      columns: [],
      monthlyCost: null,
      volume: { ...volume, devicesWithVolume: 1 },
    });

    expect(gapsOf(understood())).toEqual([]);
    expect(gapsOf(bare)).toEqual([
      '1 device has no monthly volume.',
      'The file does not say where the devices stand.',
      'There are no serial numbers: devices cannot be matched with other files.',
      'The file says nothing about costs.',
    ]);
  });
});
