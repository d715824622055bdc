import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookIdOf, bookState } from '../../../../shared/domain/models/bookVersions';
import { matchModel } from '../../../../shared/domain/models/matchModel';
import type { PriceBook } from '../../../../shared/domain/models/priceBook';
import { priceBook } from '../../../../shared/files/library/priceBook';

const text = readFileSync(new URL('../../../../resources/priceBooks/sample.json', import.meta.url), 'utf8');
const sample = JSON.parse(text) as PriceBook;

describe('the price book that comes with the program', () => {
  it('is a sound price book, valid today, whose id is that of its name', () => {
    expect(priceBook.safeParse(sample).error).toBeUndefined();
    expect(bookState(sample, '2026-11-22')).toBe('valid');
    expect(sample.id).toBe(bookIdOf(sample.name));
  });

  it('says in its name and note that its prices are invented, so that figures from it are estimates', () => {
    expect(sample.isInvented).toBe(true);
    expect(sample.name).toContain('invented');
    expect(sample.note).toContain('All else is invented');
  });

  it('prices every model in full: device, supplies of every page, service, energy and volumes', () => {
    expect(sample.models).toHaveLength(66);
    for (const {
      model,
      kind,
      price,
      supplies = [],
      servicePerPage,
      tec,
      recommendedMonthly,
      dutyCycle,
    } of sample.models) {
      const colours = supplies.filter(({ usedBy }) => usedBy === 'colour').length;
      expect([model, colours]).toEqual([model, kind.startsWith('colour') ? 3 : 0]);
      expect(supplies.some(({ usedBy, coverage }) => usedBy === 'all' && coverage === '5')).toBe(true);
      expect([price, servicePerPage, tec, recommendedMonthly, dutyCycle]).not.toContain(undefined);
      expect(dutyCycle ?? 0).toBeGreaterThan(recommendedMonthly ?? 0);
    }
    expect(sample.leaseFactors?.map(({ months }) => months)).toEqual([24, 36, 48, 60]);
  });

  it('has every model under a name that finds it', () => {
    for (const model of sample.models) expect(matchModel(model.make, model.model, sample)?.model).toBe(model);
  });
});
