import { describe, expect, it } from 'vitest';
import type { ShownColumn, Understanding } from '../../../../shared/ipc/contract';
import {
  basisWords,
  doubtsOf,
  gapsOf,
  isDoubtful,
  issueCount,
  moreRows,
  reasonWords,
  sureWords,
} from '../../../../renderer/views/Import/importWords';

const serial: ShownColumn = {
  index: 0,
  header: 'Serial',
  meaning: 'serial',
  score: 1,
  reason: '"serial" is a known header',
  samples: ['A1', 'A2'],
};

function understood(changes: Partial<Understanding> = {}): Understanding {
  return {
    fileName: 'fleet.xlsx',
    format: 'xlsx',
    sheet: 'Devices',
    sheets: [{ name: 'Devices', hidden: false, rows: 3 }],
    headerRow: 1,
    rows: 2,
    devices: 2,
    columns: [serial, { ...serial, index: 1, header: 'Site', meaning: 'site' }],
    volume: { mono: 100, colour: 0, basis: 'average', devicesWithVolume: 2 },
    monthlyCost: { amount: '10.00', currency: 'USD' },
    issues: [],
    questions: [],
    places: [],
    preview: [],
    ...changes,
  };
}

describe('what is in doubt about an import', () => {
  it('is nothing when each column is sure and no row is wrong', () => {
    expect(doubtsOf(understood())).toEqual([]);
  });

  it('is a column with something in it and a poor guess, not an empty one', () => {
    const poor = { ...serial, score: 0.5 };

    expect(isDoubtful(poor)).toBe(true);
    expect(isDoubtful({ ...poor, samples: [] })).toBe(false);
    expect(doubtsOf(understood({ columns: [poor] }))).toEqual([
      { step: 'columns', text: 'There is 1 column with a doubtful meaning.' },
    ]);
  });

  it('is a missing header and every error', () => {
    const issue = { code: 'x', severity: 'error', rows: [3], message: 'Row 3: wrong.' } as const;

    const doubts = doubtsOf(understood({ headerRow: null, issues: [issue, issue] }));

    expect(doubts.map(({ step }) => step)).toEqual(['header', 'problems']);
    expect(doubts[1]?.text).toBe('There are 2 errors in the data.');
  });
});

describe('the words of an import', () => {
  it('say that lifetime totals are no monthly volumes', () => {
    expect(basisWords.lifetime).toMatch(/^These are lifetime totals, not monthly volumes\./);
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

  it('count what is to be looked at and leave notes out', () => {
    const issue = (severity: 'info' | 'warning' | 'error') => ({
      ...{ code: 'x', severity, rows: [], message: '' },
    });

    expect(issueCount([issue('info')])).toBe('Nothing to check');
    expect(issueCount([issue('warning'), issue('error'), issue('warning')])).toBe('1 error and 2 warnings');
  });

  it('list all rows of a finding only where the finding names a part of them', () => {
    const issue = { code: 'x', severity: 'info', message: '' } as const;

    expect(moreRows({ ...issue, rows: [1, 2, 3, 4, 5] })).toBeNull();
    expect(moreRows({ ...issue, rows: [1, 2, 3, 4, 5, 6] })).toBe('1, 2, 3, 4, 5, 6');
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
