import { describe, expect, it } from 'vitest';
import { factsOfModel, kindOfFacts } from '../../../../shared/domain/table/deviceKind';
import { plainHeader } from '../../../../shared/domain/table/plainHeader';
import { isTotalText } from '../../../../shared/domain/table/totalWords';
import { splitPath } from '../../../../shared/domain/table/placeText';

describe('plainHeader', () => {
  it.each([
    ['MonoColor1-Beg', 'mono color 1 beg'],
    ['Serial #', 'serial number'],
    ['B/W Cost', 'bw cost'],
    ['N° de série', 'n de serie'],
    ['blackAndWhitePageCount', 'bw page count'],
    ['Pages/month', 'pages per month'],
    ['Price per 1,000', 'price per thousand'],
    ['__proto__', 'proto'],
  ])('writes %s as %s', (header, plain) => {
    expect(plainHeader(header)).toBe(plain);
  });
});

describe('kinds of devices', () => {
  it.each([
    ['AltaLink C8145', 'colourMfp'],
    ['AltaLink B8145', 'monoMfp'],
    ['LaserJet Enterprise M612', 'monoPrinter'],
    ['Color LaserJet MFP M480', 'colourMfp'],
    ['Color LaserJet M555', 'colourPrinter'],
    ['LaserJet MFP M428', 'monoMfp'],
    ['HL-L6400DW', 'monoPrinter'],
    ['MFC-L8900CDW', 'colourMfp'],
    ['IM C4500', 'colourMfp'],
    ['MP 3055', 'monoMfp'],
    ['bizhub C258', 'colourMfp'],
    ['bizhub 367', 'monoMfp'],
    ['TASKalfa 2554ci', 'colourMfp'],
    ['ECOSYS P3155dn', 'monoPrinter'],
    ['MX622', 'monoMfp'],
    ['CX725', 'colourMfp'],
    ['Quick Printer 7', 'unknown'],
  ])('takes %s for %s', (model, kind) => {
    expect(kindOfFacts(factsOfModel(model))).toBe(kind);
  });
});

describe('places in one cell', () => {
  it.each([
    ['North > Office', ['building North', 'room Office']],
    ['North, Floor 3, Room 12', ['building North', 'floor Floor 3', 'room Room 12']],
    ['Portland, Oregon', ['building Portland, Oregon']],
    ['Campus > Main > Floor 1 > 101', ['site Campus', 'building Main', 'floor Floor 1', 'room 101']],
  ])('%s', (text, levels) => {
    expect(splitPath(text).map(({ kind, name }) => `${kind} ${name}`)).toEqual(levels);
  });
});

describe('total rows', () => {
  it.each(['Total', 'Grand Total', 'Subtotal North', 'North total', 'Summe', 'Összesen', 'Fleet total:'])(
    'knows %s',
    (text) => {
      expect(isTotalText(text)).toBe(true);
    },
  );

  it.each(['Totality Press', 'HP LaserJet', 'Summer Street'])('leaves %s alone', (text) => {
    expect(isTotalText(text)).toBe(false);
  });
});
