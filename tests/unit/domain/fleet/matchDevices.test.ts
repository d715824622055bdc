import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { matchDevices } from '../../../../shared/domain/fleet/matchDevices';
import type { ModelAgreement } from '../../../../shared/domain/fleet/sameModel';
import { areOtherMakers, compareModels, modelName } from '../../../../shared/domain/fleet/sameModel';

function device(id: string, members: Partial<Device> = {}): Device {
  return { id, kind: 'unknown', ...members };
}

function pairOf(known: Partial<Device>, found: Partial<Device>) {
  const { pairs, replaced } = matchDevices([device('known', known)], [device('found', found)]);
  return { pair: pairs[0], replaced };
}

function confidenceOf(known: Partial<Device>, found: Partial<Device>): string {
  const { pair } = pairOf(known, found);
  return pair === undefined ? 'none' : `${pair.by} ${pair.confidence}`;
}

describe('finding the devices of a file in the fleet', () => {
  it.each<[string, Partial<Device>, Partial<Device>, string]>([
    ['one serial in two spellings', { serial: 'XY-00 17' }, { serial: 'xy0017' }, 'serial sure'],
    [
      'one serial, the model spelt otherwise',
      { serial: 'S1', model: 'LaserJet Enterprise M612dn' },
      { serial: 'S1', model: 'HP LaserJet M612', make: 'HP' },
      'serial sure',
    ],
    [
      'one serial, another model',
      { serial: '4711', model: 'VersaLink B405' },
      { serial: '4711', model: 'VersaLink C405' },
      'serial likely',
    ],
    [
      'one serial of two makers without a model',
      { serial: '4711', make: 'HP' },
      { serial: '4711', make: 'Xerox' },
      'serial likely',
    ],
    [
      'one serial at another network card',
      { serial: 'S1', mac: '00:11:22:33:44:55' },
      { serial: 'S1', mac: '00:11:22:33:44:66' },
      'serial sure',
    ],
    ['one MAC', { mac: '00-11-22-33-44-5a' }, { mac: '0011.2233.445A' }, 'mac sure'],
    [
      'one MAC with two serials: a board was swapped',
      { mac: '001122334455', serial: 'S1' },
      { mac: '001122334455', serial: 'T9' },
      'mac doubtful',
    ],
    ['a MAC of zeros', { mac: '00:00:00:00:00:00' }, { mac: '00:00:00:00:00:00' }, 'none'],
    [
      'one asset number and model',
      { asset: 'LCC-1044', model: 'C450' },
      { asset: 'lcc 1044', model: 'Atlas C450' },
      'asset sure',
    ],
    [
      'a running number that looks like an asset number',
      { asset: '12', model: 'C450' },
      { asset: '12', model: 'C450' },
      'asset likely',
    ],
    [
      'one asset number on two serials',
      { asset: 'LCC-1044', serial: 'S1' },
      { asset: 'LCC-1044', serial: 'T9' },
      'asset doubtful',
    ],
    [
      'one address and model, a serial on one side',
      { ip: '10.0.0.5', model: 'M612', serial: 'S1' },
      { ip: '10.0.0.5', model: 'LaserJet M612' },
      'ipAndModel likely',
    ],
    ['one address without a model', { ip: '10.0.0.5' }, { ip: '10.0.0.5' }, 'ipAndModel doubtful'],
    [
      'one address with another model',
      { ip: '10.0.0.5', model: 'M612' },
      { ip: '10.0.0.5', model: 'C405' },
      'none',
    ],
    [
      'one queue name and model',
      { name: 'LIB-01', model: 'M612' },
      { name: 'lib-01', model: 'M612' },
      'nameAndModel likely',
    ],
    [
      'one queue name at two addresses',
      { name: 'LIB-01', model: 'M612', ip: '10.0.0.5' },
      { name: 'LIB-01', model: 'M612', ip: '10.0.0.6' },
      'nameAndModel doubtful',
    ],
    ['O for 0', { serial: 'VNB3O12' }, { serial: 'VNB3012' }, 'similarSerial doubtful'],
    ['I for 1, S for 5, B for 8', { serial: 'XI5B' }, { serial: 'X1S8' }, 'similarSerial doubtful'],
    [
      'similar serials of two models',
      { serial: 'VNB3O12', model: 'M612' },
      { serial: 'VNB3012', model: 'C405' },
      'none',
    ],
    ['a serial that Excel shortened', { serial: '1.23E+11' }, { serial: '1.23E+11' }, 'none'],
    ['nothing but the model', { model: 'M612' }, { model: 'M612' }, 'none'],
  ])('takes %s for what it is', (_story, ...[known, found, expected]) => {
    expect(confidenceOf(known, found)).toBe(expected);
    expect(confidenceOf(found, known)).toBe(expected);
  });

  it('says what speaks against a pair', () => {
    const { pair } = pairOf(
      { serial: 'S1', mac: '001122334455', placeId: 'north' },
      { serial: 'S1', mac: '001122334466', placeId: 'south-room-2' },
    );

    expect(pair?.against).toEqual([
      { what: 'mac', found: '001122334466', known: '001122334455' },
      { what: 'place', found: 'south-room-2', known: 'north' },
    ]);
  });

  it('takes a room for a closer word on its building', () => {
    const { pair } = pairOf({ serial: 'S1', placeId: 'north' }, { serial: 'S1', placeId: 'north-room-2' });

    expect(pair).toEqual({ found: 'found', known: 'known', by: 'serial', confidence: 'sure' });
  });

  it('never pairs one address with two serials, and says that one took the place of the other', () => {
    const { pair, replaced } = pairOf(
      { ip: '10.0.0.5', model: 'M612', serial: 'S1' },
      { ip: '10.0.0.5', model: 'M612', serial: 'T9' },
    );

    expect(pair).toBeUndefined();
    expect(replaced).toEqual([{ found: 'found', known: 'known', ip: '10.0.0.5' }]);
  });

  it('does not call a device replaced that only moved to another address', () => {
    const fleet = [device('a', { serial: 'S1', ip: '10.0.0.5' })];
    const found = [
      device('b', { serial: 'S1', ip: '10.0.0.6' }),
      device('c', { serial: 'T9', ip: '10.0.0.5' }),
    ];

    expect(matchDevices(fleet, found).replaced).toEqual([]);
  });

  it('does not let a doubtful pair take a device from a sure one', () => {
    const fleet = [device('a', { serial: 'VNB3012', mac: '001122334455' })];
    const found = [device('b', { serial: 'VNB3O12' }), device('c', { mac: '001122334455' })];

    expect(matchDevices(fleet, found).pairs).toEqual([
      { found: 'c', known: 'a', by: 'mac', confidence: 'sure' },
    ]);
  });

  it('gives each device one partner, of two with one serial the one with the same id', () => {
    const twins = [device('sn-s1', { serial: 'S1' }), device('sn-s1-2', { serial: 'S1' })];

    const { pairs } = matchDevices(twins, [...twins].reverse());

    expect(pairs.map(({ found, known }) => [found, known])).toEqual([
      ['sn-s1-2', 'sn-s1-2'],
      ['sn-s1', 'sn-s1'],
    ]);
  });

  it('takes row 5 of two files for two devices, and of one file for one', () => {
    const row = device('row-5', { model: 'M612' });

    expect(matchDevices([row], [row]).pairs).toEqual([]);
    expect(matchDevices([row], [row], { isSameTable: true }).pairs).toMatchObject([
      { by: 'row', confidence: 'sure' },
    ]);
  });

  it('knows a row again by the table that its figures name', () => {
    const volume = { basis: 'average', mono: '10', colour: '0', grade: 'told', row: 5 } as const;
    const [ofA, ofB] = [
      device('row-5', { volume: { ...volume, file: 'a'.repeat(16) } }),
      device('row-5', { volume: { ...volume, file: 'b'.repeat(16) } }),
    ];

    expect(matchDevices([ofA], [ofB]).pairs).toEqual([]);
    expect(matchDevices([device('x', ofA)], [ofA]).pairs).toMatchObject([{ by: 'row', confidence: 'sure' }]);
  });

  it('takes an id that a person gave for the device, unless its serial is another', () => {
    expect(matchDevices([device('d1')], [device('d1')]).pairs).toMatchObject([
      { by: 'id', confidence: 'sure' },
    ]);
    expect(
      matchDevices([device('d1', { serial: 'S1' })], [device('d1', { serial: 'T9' })]).pairs,
    ).toMatchObject([{ by: 'id', confidence: 'doubtful' }]);
  });

  it('looks at each device a few times only, also where thousands share a name', () => {
    const list = Array.from({ length: 20_000 }, (_, at) =>
      device(`row-${String(at + 2)}`, { name: 'Printer', model: 'M612', serial: `S${String(at)}` }),
    );
    const others = list.map((one) => ({ ...one, serial: `T-${one.serial ?? ''}` }));

    expect(matchDevices(list, others).pairs).toEqual([]);
  });
});

describe('models', () => {
  it.each<[string, string, ModelAgreement]>([
    ['LaserJet Enterprise M612dn', 'LaserJet M612', 'same'],
    ['LaserJet 4250', 'LaserJet4250n', 'same'],
    ['MFC-L8900CDW', 'L8900', 'same'],
    ['imageRUNNER ADVANCE C5535i III', 'iR-ADV C5535', 'same'],
    ['LaserJet Pro 400 M401dn', 'LaserJet 400 M401', 'same'],
    ['VersaLink B405', 'VersaLink C405', 'different'],
    ['LaserJet M402', 'LaserJet M404', 'different'],
    ['C45', 'C450', 'different'],
    ['M1', 'M2', 'different'],
    ['Phaser', 'LaserJet', 'different'],
    ['Copier', 'LaserJet M402', 'unknown'],
    ['', 'LaserJet M402', 'unknown'],
  ])('"%s" and "%s" are %s', (a, b, agreement) => {
    expect(compareModels(modelName(a), modelName(b))).toBe(agreement);
    expect(compareModels(modelName(b), modelName(a))).toBe(agreement);
  });

  it('leave their maker out', () => {
    expect(compareModels(modelName('Brother 5', 'Brother'), modelName('5'))).toBe('same');
  });

  it('know short and long names of a maker', () => {
    expect(areOtherMakers('HP Inc.', 'hp')).toBe(false);
    expect(areOtherMakers('Hewlett-Packard', 'HP')).toBe(false);
    expect(areOtherMakers('HP', 'Xerox')).toBe(true);
  });
});
