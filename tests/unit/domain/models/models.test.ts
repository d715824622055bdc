import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDecimal } from '../../../../shared/domain/rate';
import { deviceKinds } from '../../../../shared/domain/fleet/device';
import { importBooks } from '../../../../shared/domain/models/importBooks';
import { makerOfFamily, shownMaker, splitMaker } from '../../../../shared/domain/models/makers';
import { matchModel } from '../../../../shared/domain/models/matchModel';
import { matchModels } from '../../../../shared/domain/models/matchModels';
import type { PriceBook } from '../../../../shared/domain/models/priceBook';
import { codesOf, importText } from '../../services/tables/tableFile';

const sample = JSON.parse(
  readFileSync(new URL('../../../../resources/priceBooks/sample.json', import.meta.url), 'utf8'),
) as PriceBook;
const shipped = importBooks([], sample, '2026-11-22');

describe('the maker', () => {
  it.each([
    ['Hewlett-Packard', 'HP'],
    ['hp inc.', 'HP'],
    ['HEWLETT PACKARD', 'HP'],
    ['Konica-Minolta', 'Konica Minolta'],
    ['KONICA MINOLTA', 'Konica Minolta'],
    ['Kyocera Document Solutions', 'Kyocera'],
    ['Kyocera Mita Corp.', 'Kyocera'],
    ['Triumph Adler', 'TA Triumph-Adler'],
    ['Lexmark International, Inc.', 'Lexmark'],
    ['Halden', 'Halden'],
  ])('%s is shown as %s', (text, shown) => {
    expect(shownMaker(text)).toBe(shown);
  });

  it.each([
    ['Brother HL-L6400DW', 'Brother', 'HL-L6400DW'],
    ['HP Color LaserJet MFP M480f', 'HP', 'Color LaserJet MFP M480f'],
    ['KONICA MINOLTA bizhub C258', 'Konica Minolta', 'bizhub C258'],
    ['Kyocera Document Solutions TASKalfa 3253ci', 'Kyocera', 'TASKalfa 3253ci'],
    ['TA Triumph-Adler 3508ci', 'TA Triumph-Adler', '3508ci'],
    ['HP Inc. HP LaserJet 4050', 'HP', 'LaserJet 4050'],
    ['HP Business Inkjet 2800', 'HP', 'Business Inkjet 2800'],
  ])('is taken off %s', (text, maker, model) => {
    expect(splitMaker(text)).toEqual({ maker, model });
  });

  it.each([
    ['LaserJet Pro M402dn', 'HP'],
    ['bizhub C258', 'Konica Minolta'],
    ['MX-3071', 'Sharp'],
    ['MX521de', 'Lexmark'],
    ['Scribe 402', undefined],
  ])('of %s is told by its family', (model, maker) => {
    expect(makerOfFamily(model)).toBe(maker);
  });
});

describe('the match of a model', () => {
  const found = (make: string | undefined, model: string) => {
    const match = matchModel(make, model, sample);
    return match === null ? null : `${match.model.model} ${match.score >= 0.9 ? 'sure' : 'suggested'}`;
  };

  it.each([
    ['HP', 'LaserJet Pro M402dn', 'LaserJet Pro M402dn sure'],
    ['HP', 'M402dn', 'LaserJet Pro M402dn sure'],
    ['HP', 'LaserJet M402n', 'LaserJet Pro M402dn sure'],
    ['Hewlett-Packard', 'HP LaserJet Pro M404dn', 'LaserJet Pro M404dn sure'],
    [undefined, 'Brother HL L6400 DW', 'HL-L6400DW sure'],
    ['Ricoh', 'Aficio MP C3003', 'MP C3003 sure'],
    ['Konica Minolta', 'bizub C258', 'bizhub C258 sure'],
    ['Kyocera', 'TASKalpha 3253', 'TASKalfa 3253ci sure'],
  ])('finds %s %s', (make, model, name) => {
    expect(found(make, model)).toBe(name);
  });

  it('is only a suggestion where a letter before the number is missing', () => {
    expect(matchModel('Ricoh', 'IM 3000', sample)?.score).toBeLessThan(0.9);
    expect(matchModel('Sharp', 'MX-M3071', sample)?.model.model).toBe('MX-M3071');
    expect(matchModel('Sharp', 'MX-3071', sample)?.model.model).toBe('MX-3071');
  });

  it.each([
    ['HP', 'LaserJet Pro M403dn'],
    ['HP', 'LaserJet Pro M4020dn'],
    ['Lexmark', 'LaserJet Pro M402dn'],
    ['Ricoh', ''],
    [undefined, 'unknown box'],
  ])('is none for %s %s: digits and makers are never guessed', (make, model) => {
    expect(found(make, model)).toBeNull();
  });

  it('counts devices of one make and model and says what is missing', () => {
    const models = matchModels(
      [
        { make: 'HP', model: 'LaserJet Pro M402dn', kind: 'monoPrinter' },
        { make: 'HP', model: 'LaserJet Pro M402dn', kind: 'unknown' },
        { make: 'Halden', model: 'Scribe 402', kind: 'unknown' },
        { kind: 'unknown' },
      ],
      shipped,
    );

    expect(models.map(({ model, count, missing }) => [model, count, missing])).toEqual([
      ['LaserJet Pro M402dn', 2, []],
      ['Scribe 402', 1, ['kind', 'speed', 'recommendedMonthly', 'price']],
    ]);
  });
});

describe('a file beside a price book', () => {
  const file =
    'Model,Serial Number,IP Address\nHP C532dn,SNA001,10.0.0.1\nOKI C532dn,SNB002,10.0.0.2\nRicoh IM 3000,SNC003,10.0.0.3\nHalden Scribe 402,SND004,10.0.0.4\n';

  it('B47 B48 lists the models that the book does not have, and suggests the misspelt', () => {
    const read = importText(file, { priceBooks: shipped });

    expect(read.models).toHaveLength(4);
    expect(codesOf(read)).toContain('unknown-models');
    expect(read.issues.find(({ code }) => code === 'model-suggestions')?.message).toContain('Ricoh IM C3000');
    expect(read.devices.map(({ model }) => model)).toContain('IM 3000');
  });

  it('takes a kind that the file lacks from a sure match only', () => {
    const list = 'Make,Model,Serial Number\nTA,3508ci,SNA001\nRicoh,IM 3000,SNB002\n';
    const without = importText(list);
    const beside = importText(list, { priceBooks: shipped });

    expect(without.devices[0]?.kind).toBe('unknown');
    expect(beside.devices[0]?.kind).toBe('colourMfp');
    expect(beside.devices[1]?.kind).toBe(without.devices[1]?.kind);
  });

  it('says which makers were told by the model alone', () => {
    const read = importText('Model,Serial Number\nLaserJet Pro M402dn,SNA001\n');

    expect(read.devices[0]?.make).toBe('HP');
    expect(codesOf(read)).toContain('maker-inferred');
  });

  it('takes a serial in parentheses off the model', () => {
    const read = importText('Printer,IP Address\nRicoh IM C3000 (E174M210123),10.0.0.1\n');

    expect(read.devices[0]).toMatchObject({ make: 'Ricoh', model: 'IM C3000', serial: 'E174M210123' });
  });
});

describe('the price book that comes with the program', () => {
  it('says that its prices are invented', () => {
    expect(sample.name).toContain('invented');
    expect(sample.note).toContain('invented');
  });

  it('names each model once, with a kind, a speed, a volume and a price', () => {
    const names = new Set(sample.models.map(({ make, model }) => `${make} ${model}`));
    const isWhole = sample.models.every(
      ({ kind, pagesPerMinute, recommendedMonthly, price }) =>
        deviceKinds.includes(kind) &&
        (pagesPerMinute ?? 0) > 0 &&
        (recommendedMonthly ?? 0) > 0 &&
        isDecimal(price ?? ''),
    );

    expect(names.size).toBe(sample.models.length);
    expect(isWhole).toBe(true);
  });

  it('finds each of its models again as a sure match', () => {
    const missed = sample.models.filter(
      ({ make, model }) => matchModel(make, model, sample)?.model.model !== model,
    );

    expect(missed).toEqual([]);
  });
});
