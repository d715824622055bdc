import { describe, expect, it } from 'vitest';
import {
  co2PerKwhFactors,
  co2PerSheetFactors,
  factorFigure,
  sheetsPerTreeFactors,
} from '../../../shared/domain/environment/factors';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import { currencyNames, documentLanguage, isBritish, regions } from '../../../shared/domain/proposal/regions';
import { settings as settingsSchema } from '../../../shared/files/proposal/v1/narrative';

const made = { id: '00000000-0000-4000-8000-000000000000', at: '2026-11-22T10:00:00Z' };

describe('a new proposal', () => {
  it.each([
    ['en-US', 'USD', 'letter'],
    ['en-GB', 'GBP', 'a4'],
    ['de-DE', 'EUR', 'a4'],
    ['fr-FR', 'EUR', 'a4'],
    ['de-CH', 'CHF', 'a4'],
    ['en-IN', 'INR', 'a4'],
    ['ja-JP', 'JPY', 'a4'],
    ['pt-BR', 'BRL', 'a4'],
    ['en-CA', 'CAD', 'letter'],
  ])('for %s starts with %s and %s paper, and without any rate of tax', (locale, currency, paper) => {
    const { settings } = newProposal('Client', { ...made, locale });

    expect(settings).toEqual({ locale, currency, paper, termMonths: 60, startsOn: '2026-12-01' });
  });

  it('for no region, or one that is not offered, starts as in the United States', () => {
    expect(newProposal('Client', made).settings).toMatchObject({ locale: 'en-US', currency: 'USD' });
    expect(newProposal('Client', { ...made, locale: 'xx' }).settings).toMatchObject({ locale: 'en-US' });
  });
});

describe('the regions on offer', () => {
  it('make settings that a proposal can hold, each with a name for its tax and its currency', () => {
    for (const { locale, taxName, currency } of regions) {
      const { settings } = newProposal('Client', { ...made, locale });

      expect(settingsSchema.safeParse(settings).success, locale).toBe(true);
      expect(taxName, locale).not.toBe('');
      expect(currencyNames[currency], locale).toBeDefined();
    }
  });

  it('are told apart by locale and by name', () => {
    expect(new Set(regions.map(({ locale }) => locale)).size).toBe(regions.length);
    expect(new Set(regions.map(({ name }) => name)).size).toBe(regions.length);
  });

  it('spell as in Britain where English is British, and leave a document in English', () => {
    expect(['en-GB', 'en-IN', 'en-AU'].map(isBritish)).toEqual([true, true, true]);
    expect(['en-US', 'de-DE', 'ja-JP'].map(isBritish)).toEqual([false, false, false]);
    expect(['en-GB', 'de-DE', 'ja-JP'].map(documentLanguage)).toEqual(['en-GB', 'en-US', 'en-US']);
  });
});

describe('the published factors', () => {
  it('are those of the handbook, each as a figure with its source and year', () => {
    expect(co2PerKwhFactors.map(({ value }) => value)).toEqual(['0.386', '0.207', '0.233', '0.13', '0.59']);
    expect(co2PerSheetFactors.map(({ value }) => value)).toEqual(['12.7', '4.5']);
    expect(sheetsPerTreeFactors.map(({ value }) => value)).toEqual(['8333', '80500']);
    for (const factor of [...co2PerKwhFactors, ...co2PerSheetFactors, ...sheetsPerTreeFactors]) {
      const { grade, note } = factorFigure(factor);

      expect(grade).toBe('published');
      expect(note).toContain(factor.source);
      expect(note).toContain(factor.year);
    }
  });
});
