import { describe, expect, it } from 'vitest';
import { understood } from './understood';

const meaningsOf = (lines: readonly string[]) => understood(lines).columns.map(({ meaning }) => meaning);

describe('lists kept by hand', () => {
  it.each([
    [
      'Rm;Device;Ser #;Avg mo B/W;Avg mo clr;Cmts',
      ['room', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Zi.;Gerät;Ser.-Nr.;Mtl. Vol. SW;Mtl. Vol. Fb.;Bem.',
      ['room', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Bât.;Mat.;N° sér.;Impr. N&B/mois;Impr. coul./mois;Obs.',
      ['building', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Verd.;Apparaat;Serienr.;Afdr. ZW p/mnd;Afdr. kl. p/mnd;Opm.',
      ['floor', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Lok.;Urządz.;Nr ser.;Wydr./m-c cz-b;Wydr./m-c kol.;Uwagi',
      ['place', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Em.;Készülék;Gy. szám;Havi FF;Havi sz.;Megj.',
      ['floor', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Edif.;Equip.;Nº série;Pág/mês P&B;Pág/mês cor;Obs.',
      ['building', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
    [
      'Lokale;Maskine;Serienr.;Sider/md. s/h;Sider/md. farve;Bem.',
      ['room', 'makeAndModel', 'serial', 'mono', 'colour', 'note'],
    ],
  ] as const)('read the short headers %s', (header, wanted) => {
    const found = meaningsOf([
      header,
      '12;Ricoh IM C4500;3814Z883009;1200;300;keep',
      '14;Lexmark MS621dn;401122LL3456A;900;-;',
    ]);

    expect(found).toEqual(
      wanted.map((meaning) => (meaning === 'mono' || meaning === 'colour' ? `${meaning}Average` : meaning)),
    );
  });

  it.each([
    'davon Farbe',
    'of which colour',
    'waarvan kleur',
    'dont couleur',
    'di cui colore',
    'w tym kolor',
  ])('take "%s" as a part of the total beside it', (header) => {
    const read = understood([
      `Model;Serial Number;Pages per month;${header}`,
      'Ricoh IM C4500;3814Z883009;1200;300',
      'Lexmark MS621dn;401122LL3456A;900;-',
    ]);

    expect(read.volume).toMatchObject({ mono: 1800, colour: 300, basis: 'average' });
  });

  it('leave a sum in the last row out whatever it is called', () => {
    const read = understood([
      'Model;Serial Number;Mono AMV;Color AMV',
      'Ricoh IM C4500;3814Z883009;1200;300',
      'Ricoh IM C4500;3814Z883010;800;200',
      'Lexmark MS621dn;401122LL3456A;906;-',
      'Whole house;;2906;500',
    ]);

    expect(read).toMatchObject({ rows: 3, volume: { mono: 2906, colour: 500 } });
  });

  it('leave out a subtotal whose sum looks like a year', () => {
    const read = understood([
      'Tag;Model;Serial Number;Mono AMV;Color AMV',
      'A1;Ricoh IM C4500;3814Z883009;1200;906',
      'A2;Ricoh IM C4500;3814Z883010;800;1000',
      'Subtotal North Wing;;;2000;1906',
    ]);

    expect(read).toMatchObject({ rows: 2, volume: { mono: 2000, colour: 1906 } });
  });

  it('count months once where a sum stands beside them', () => {
    const read = understood([
      'Model;Serial Number;leden 2026;únor 2026;Celkem',
      'Lexmark MS621dn;401122LL3456A;310;280;590',
      'Lexmark MS621dn;401122LL3456B;100;;100',
    ]);

    expect(read.columns[4]?.meaning).toBe('ignored');
    expect(read.devices.map(({ volume }) => volume)).toMatchObject([
      { basis: 'usage', mono: '590', days: 59 },
      { basis: 'usage', mono: '100', days: 31 },
    ]);
  });

  it.each(['B/N', 'Ff', 'Czarno-białe', 'svartvitt', 'ČB'])('read a meter named %s as mono', (name) => {
    const read = understood([
      'Model;Serial Number;Meter;Start date;Start reading;End date;End reading',
      `Ricoh IM C4500;3814Z883009;${name};2026. 01. 01.;1000;2026.07.01.;2000`,
      'Ricoh IM C4500;3814Z883009;Color;2026. 01. 01.;500;2026.07.01.;600',
    ]);

    expect(read.devices[0]?.volume).toMatchObject({
      start: { on: '2026-01-01', mono: '1000', colour: '500' },
      end: { on: '2026-07-01', mono: '2000', colour: '600' },
    });
  });
});
