import { describe, expect, it } from 'vitest';
import { changesOf, problemsOf } from '../../../../renderer/views/Settings/settingsChanges';
import type { SettingsDraft } from '../../../../renderer/views/Settings/settingsDraft';
import { draftOf, figureNames } from '../../../../renderer/views/Settings/settingsDraft';
import type { Settings } from '../../../../shared/domain/proposal/proposal';

const bare: Settings = {
  currency: 'EUR',
  locale: 'de-DE',
  paper: 'a4',
  termMonths: 48,
  startsOn: '2027-01-01',
};
const full: Settings = {
  ...bare,
  energyPrice: { value: '0.310', grade: 'invoice', note: 'Bill of October' },
  duplexShare: { value: '0.35', grade: 'measured' },
  tax: { name: 'USt.', share: { value: '0.19', grade: 'told' }, exempt: ['energy'] },
  counts: { paper: true, tax: false },
  usersAre: 'staff',
};

function typed(
  settings: Settings,
  texts: Partial<Record<keyof SettingsDraft['figures'], string>>,
): SettingsDraft {
  const draft = draftOf(settings);
  const figures = { ...draft.figures };
  for (const name of figureNames) {
    const text = texts[name];
    if (text !== undefined) figures[name] = { ...figures[name], text };
  }
  return { ...draft, figures };
}

describe('the settings dialog', () => {
  it.each([
    ['bare', bare],
    ['full', full],
  ])('changes nothing of %s settings when it is saved as it opens', (_, settings) => {
    expect(changesOf(draftOf(settings), settings)).toEqual({});
    expect(problemsOf(draftOf(settings))).toEqual({});
  });

  it('offers the name of the tax that is usual in the region, and makes no tax of it without a rate', () => {
    expect(draftOf(bare).taxName).toBe('MwSt.');
    expect(changesOf(draftOf(bare), bare)).not.toHaveProperty('tax');
  });

  it('reads percents as shares and a decimal comma as a point', () => {
    const draft = typed(bare, { taxShare: '19', duplexShare: '37,5', energyPrice: '0,31' });

    expect(changesOf(draft, bare)).toEqual({
      tax: { name: 'MwSt.', share: { value: '0.19', grade: 'told' } },
      duplexShare: { value: '0.375', grade: 'told' },
      energyPrice: { value: '0.31', grade: 'told' },
    });
  });

  it('takes a figure away that is emptied, and the tax with its rate', () => {
    expect(changesOf(typed(full, { taxShare: '', energyPrice: ' ' }), full)).toEqual({
      tax: null,
      energyPrice: null,
    });
  });

  it('keeps the source of a figure that is typed anew with the same value', () => {
    expect(changesOf(typed(full, { energyPrice: '0.31' }), full)).toEqual({});
  });

  it('names what is wrong at its field', () => {
    const draft = {
      ...typed(bare, { taxShare: '120', energyPrice: 'cheap' }),
      termMonths: '241',
      startsOn: '',
      taxName: ' ',
    };

    expect(Object.keys(problemsOf(draft)).sort()).toEqual([
      'energyPrice',
      'startsOn',
      'taxName',
      'taxShare',
      'termMonths',
    ]);
  });

  it('does not let a tax without a rate count', () => {
    const draft = draftOf(bare);

    expect(problemsOf({ ...draft, counts: { ...draft.counts, tax: true } })).toEqual({
      taxShare: 'Type the rate, or leave tax out of the totals.',
    });
  });
});
