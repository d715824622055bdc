import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../../../shared/domain/table/decisions';
import {
  decisionsOfProfile,
  makeProfile,
  recogniseProfile,
} from '../../../../shared/domain/table/importProfile';

const headers = ['Serial', 'Model', 'Mono', 'Color', 'Zählerstand', 'IP', 'Raum', 'Site', 'Cost', 'Date'];
const columns = headers.map((header, index) => ({ header, index }));
const made = { name: 'Monthly report', usedAt: '2026-11-22T10:00:00Z' };
const decisions: Decisions = {
  meanings: { 4: 'totalLifetime', 2: 'monoUsage' },
  units: { 8: { per: 'thousand', cents: true } },
  decimal: ',',
  dateOrder: 'dayFirst',
  windowDays: 31,
  fillDown: true,
  hiddenRows: 'leave',
  duplicates: 'newest',
  subnets: [{ subnet: '10.20.3.0/24', place: 'North Hall' }],
};

describe('an import profile', () => {
  it('holds what the user decided by header text', () => {
    expect(makeProfile(columns, decisions, made)).toEqual({
      ...made,
      signature: ['serial', 'model', 'mono', 'color', 'zahlerstand', 'ip', 'raum', 'site', 'cost', 'date'],
      meanings: { zahlerstand: 'totalLifetime', mono: 'monoUsage' },
      units: { cost: { per: 'thousand', cents: true } },
      decimal: ',',
      dateOrder: 'dayFirst',
      windowDays: 31,
      fillDown: true,
      hiddenRows: 'leave',
      duplicates: 'newest',
      subnets: [{ subnet: '10.20.3.0/24', place: 'North Hall' }],
    });
  });

  it('decides the same for the same file', () => {
    const profile = makeProfile(columns, decisions, made);

    expect(decisionsOfProfile(profile, headers)).toEqual(decisions);
  });

  it('finds the columns again where they were moved, spelt otherwise, or are gone', () => {
    const profile = makeProfile(columns, decisions, made);

    const { meanings, units } = decisionsOfProfile(profile, ['ZAEHLER', 'COST ', 'zahlerstand']);

    expect(meanings).toEqual({ 2: 'totalLifetime' });
    expect(units).toEqual({ 1: { per: 'thousand', cents: true } });
  });

  it('tells two columns of one name apart', () => {
    const twice = ['Serial', 'Total', 'Total', '', ''];
    const profile = makeProfile(
      twice.map((header, index) => ({ header, index })),
      { meanings: { 2: 'totalEnd', 1: 'totalStart', 4: 'ignored' } },
      made,
    );

    expect(decisionsOfProfile(profile, twice)).toEqual({
      meanings: { 1: 'totalStart', 2: 'totalEnd', 4: 'ignored' },
    });
  });

  it('leaves out what holds for one file only', () => {
    const profile = makeProfile(
      columns,
      {
        headerRow: 5,
        table: 1,
        totalRows: 'take',
        estimateLifetime: true,
        meters: { 3: { type: 'replaced' } },
        corrections: [{ row: 3, column: 1, text: 'M612' }],
      },
      made,
    );

    expect(decisionsOfProfile(profile, headers)).toEqual({});
  });

  it('takes headers such as constructor and __proto__ for plain text', () => {
    const names = ['constructor', '__proto__', 'toString'];
    const profile = makeProfile(
      names.map((header, index) => ({ header, index })),
      { meanings: { 1: 'serial' } },
      made,
    );

    expect(decisionsOfProfile(profile, names)).toEqual({ meanings: { 1: 'serial' } });
  });
});

describe('recognising the source of a file', () => {
  const profile = makeProfile(columns, decisions, made);

  it('takes nine of ten header texts for the same source, and eight for another', () => {
    expect(recogniseProfile([profile], headers.with(0, 'Seriennummer'))).toBe(profile);
    expect(recogniseProfile([profile], headers.with(0, 'Seriennummer').with(1, 'Modell'))).toBeUndefined();
    expect(recogniseProfile([profile], [...headers, 'Note', 'Asset'])).toBeUndefined();
  });

  it('knows the columns of the next month by their header without the day', () => {
    const september = ['Serial', 'Total 01.09.2026', 'Total 30.09.2026'];
    const october = ['Serial', 'Total 01.10.2026', 'Total 31.10.2026'];
    const monthly = makeProfile(
      september.map((header, index) => ({ header, index })),
      { meanings: { 2: 'totalEnd' } },
      made,
    );

    expect(recogniseProfile([monthly], october)).toBe(monthly);
    expect(decisionsOfProfile(monthly, october)).toEqual({ meanings: { 2: 'totalEnd' } });
  });

  it('takes the profile with most in common, then the last used one', () => {
    const near = { ...profile, name: 'near', signature: [...profile.signature.slice(1), 'sn'] };
    const later = { ...profile, name: 'later', usedAt: '2026-11-23T10:00:00Z' };

    expect(recogniseProfile([near, profile, later], headers)).toBe(later);
    expect(recogniseProfile([later, near], headers)?.name).toBe('later');
  });

  it('never takes a file without a header for one of a source', () => {
    const bare = makeProfile([{ header: '', index: 0 }], {}, made);

    expect(recogniseProfile([bare], ['', ''])).toBeUndefined();
    expect(recogniseProfile([bare], [])).toBeUndefined();
  });
});
