import { describe, expect, it } from 'vitest';
import { splitPath } from '../../../../shared/domain/table/placeText';
import { networkOf, readNetwork, subnetTable } from '../../../../shared/domain/table/subnets';
import { importText } from '../../services/tables/tableFile';
import { placePath } from '../../../../shared/domain/places/place';

const levelsOf = (text: string) => splitPath(text).map(({ kind, name }) => `${kind} ${name}`);

describe('the place that one text names', () => {
  it.each([
    ['North Hall > Library', ['building North Hall', 'room Library']],
    ['Main, Floor 2, Room 214', ['building Main', 'floor Floor 2', 'room Room 214']],
    ['Gebäude A, 2. OG, Raum 214', ['building Gebäude A', 'floor 2. OG', 'room Raum 214']],
    ['Bât. B - 2e étage - salle 214', ['building Bât. B', 'floor 2e étage', 'room salle 214']],
    ['Edificio 3, 1º piso, sala 12', ['building Edificio 3', 'floor 1º piso', 'room sala 12']],
    ['12 Sample Street, 3rd floor', ['building 12 Sample Street', 'floor 3rd floor']],
    ['Portland, 12th Street', ['building Portland, 12th Street']],
    ['Bldg 3 Fl 2 Rm 12', ['building Bldg 3', 'floor Fl 2', 'room Rm 12']],
    ['Room 12, Floor 3, West Building', ['building West Building', 'floor Floor 3', 'room Room 12']],
    [
      'Europe > Campus East > Block 4 > Ground floor',
      ['site Europe', 'site Campus East', 'building Block 4', 'floor Ground floor'],
    ],
    ['Copy Room 12', ['building Copy Room 12']],
  ])('%s', (text, levels) => {
    expect([...levelsOf(text)].sort()).toEqual([...levels].sort());
  });
});

function pathsOf(text: string, options = {}): readonly string[] {
  const read = importText(text, options);
  return read.devices.map(({ placeId }) => placePath(read.places, placeId).join(' > '));
}

describe('the tree of places', () => {
  it('joins spellings of one place that differ in case, accents and kinds of space', () => {
    const read = importText(
      'Model,Serial Number,Location\nModel One 220,SNA001,Bâtiment Nord > Floor 2\nModel One 220,SNB002,BATIMENT\u00a0NORD > 2nd floor \nModel One 220,SNC003,Batiment  Nord > Fl 2\n',
    );

    expect(read.places.map(({ name }) => name)).toEqual(['Bâtiment Nord', 'Floor 2']);
  });

  it('makes one path of several columns, bare numbers with their word', () => {
    const paths = pathsOf(
      'Model,Serial Number,Building,Floor,Room\nModel One 220,SNA001,North,2,214\nModel One 220,SNB002,north,2nd,215\n',
    );

    expect(paths).toEqual(['North > Floor 2 > Room 214', 'North > Floor 2 > Room 215']);
  });
});

describe('networks', () => {
  it.each([
    ['10.20.3.0/24', 24],
    ['10.20.3.*', 24],
    ['10.20.3.', 24],
    ['10.20.*.*', 16],
    ['10.0.0.0/8', 8],
    ['10.20.3.4/30', 30],
  ])('reads %s', (text, bits) => {
    expect(readNetwork(text)?.bits).toBe(bits);
  });

  it.each(['10.20.3.0/31', '10.0.0.0/7', '10.20.300.0/24', 'North', '10.20.3.5.6'])('refuses %s', (text) => {
    expect(readNetwork(text)).toBeUndefined();
  });

  it('takes the smallest network around an address', () => {
    const table = subnetTable([
      { subnet: '10.0.0.0/8', place: 'Anywhere' },
      { subnet: '10.20.3.*', place: 'North' },
      { subnet: '10.20.3.64/26', place: 'North > Library' },
    ]);

    expect(['10.20.3.70', '10.20.3.7', '10.9.9.9', '192.168.0.1', 'fe80::1'].map(table.placeOf)).toEqual([
      'North > Library',
      'North',
      'Anywhere',
      undefined,
      undefined,
    ]);
  });

  it('names the /24 of an address', () => {
    expect(networkOf('10.20.3.70')).toBe('10.20.3.0/24');
  });

  const list =
    'Model,Serial Number,IP Address,Location\nModel One 220,SNA001,10.20.3.5,\nModel One 220,SNB002,10.20.4.5,\nModel One 220,SNC003,10.20.3.9,South\n';

  it('give their place to devices that have none of their own', () => {
    const paths = pathsOf(list, { subnets: [{ subnet: '10.20.3.0/24', place: 'North > Library' }] });

    expect(paths).toEqual(['North > Library', '', 'South']);
  });

  it('are counted where their devices have no place', () => {
    const read = importText(list);

    expect(read.issues.find(({ code }) => code === 'no-place')?.message).toContain('10.20.3.0/24 (1 device)');
    expect(read.questions.find(({ code }) => code === 'no-place')?.samples).toEqual([
      '10.20.3.0/24 (1)',
      '10.20.4.0/24 (1)',
    ]);
  });

  it('that cannot be read are said and change nothing', () => {
    const read = importText(list, { subnets: [{ subnet: '10.20.3.0/33', place: 'North' }] });

    expect(read.issues.map(({ code }) => code)).toContain('subnet-unreadable');
  });
});
