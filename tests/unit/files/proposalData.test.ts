import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { openText } from '../../../shared/files/openText';
import { checkProposal } from '../../../shared/files/saveText';
import { rehashed, sha256, soundProposal } from './soundProposal';

type Step = string | number;

/** The sound proposal with one member replaced; `undefined` removes it. */
function withMember(path: readonly Step[], value: unknown): Proposal {
  const proposal = structuredClone(soundProposal());
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], proposal);
  if (value === undefined) Reflect.deleteProperty(holder as object, last);
  else (holder as Record<Step, unknown>)[last] = value;
  return proposal;
}

function problemOf(path: readonly Step[], value: unknown): string {
  const checked = checkProposal(withMember(path, value));
  return checked.ok ? 'sound' : checked.problem.message;
}

const part = ['devices', 0, 'supplies', 'parts', 0];

describe('the data of a proposal', () => {
  it('is sound where pages were printed in a time that nobody knows', () => {
    const [first, ...others] = soundProposal().devices;
    if (first === undefined) throw new Error('the sound proposal has devices');
    const volume = { basis: 'usage', mono: '1200', colour: null, days: 0, grade: 'told' } as const;

    expect(checkProposal({ ...soundProposal(), devices: [{ ...first, volume }, ...others] }).ok).toBe(true);
  });

  it('is sound as it stands', () => {
    expect(checkProposal(soundProposal())).toMatchObject({ ok: true });
  });

  it.each<[readonly Step[], unknown, string]>([
    [[...part, 'yield', 'value'], '0', 'Device sn-1, part Black: the yield must be more than 0'],
    [[...part, 'yield', 'value'], '-5', 'must be more than 0'],
    [
      [...part, 'price', 'value'],
      '-1',
      'Device sn-1, part Black: the price must be a plain decimal that is 0 or more',
    ],
    [[...part, 'price', 'value'], 12.5, 'a text and not a number'],
    [[...part, 'price', 'value'], '1e5', 'plain decimal'],
    [[...part, 'price', 'value'], '1,5', 'plain decimal'],
    [[...part, 'price', 'value'], ' 1', 'plain decimal'],
    [[...part, 'price', 'value'], '0x10', 'plain decimal'],
    [[...part, 'price', 'value'], '', 'plain decimal'],
    [[...part, 'price', 'value'], 'Infinity', 'plain decimal'],
    [[...part, 'price', 'value'], '1'.repeat(41), 'must not be longer than 40 characters'],
    [[...part, 'price', 'grade'], 'guess', 'the price grade must be "invoice"'],
    [
      ['devices', 0, 'volume', 'mono'],
      '-1',
      'Device sn-1: the volume mono must be a plain decimal that is 0 or more',
    ],
    [['devices', 0, 'volume', 'basis'], 'hearsay', 'the volume basis must be "average"'],
    [['devices', 0, 'volume', 'mono'], undefined, 'the volume mono is missing'],
    [['devices', 0, 'installedOn'], '2025-02-29', 'must be a real day'],
    [['devices', 0, 'kind'], 'plotter', 'Device sn-1: the kind must be "monoPrinter"'],
    [['devices', 1, 'id'], '', 'the id must not be empty'],
    [['devices'], { length: 3 }, 'The devices must be a list'],
    [['settings', 'termMonths'], 0, 'The settings term in months must be 1 or more'],
    [['settings', 'termMonths'], 241, 'must be 240 or less'],
    [['settings', 'termMonths'], 12.5, 'must be a whole number'],
    [['settings', 'termMonths'], NaN, 'must be a whole number'],
    [['settings', 'termMonths'], Infinity, 'must be a whole number'],
    [['settings', 'currency'], 'usd', 'currency code'],
    [['settings', 'startsOn'], '2027-13-01', 'must be a real day'],
    [
      ['contracts', 0, 'escalator', 'share', 'value'],
      '1.01',
      'Contract c-1: the escalator share must lie between -0.5 and 1',
    ],
    [['contracts', 0, 'escalator', 'share', 'value'], '-0.51', 'must lie between'],
    [['options', 0, 'oneOffs', 0, 'month'], 0, 'Option o-1, one-off cost x: the month must be 1 or more'],
    [['options', 0, 'oneOffs', 0, 'count'], 1.5, 'must be a whole number'],
    [['options', 0, 'oneOffs', 0, 'count'], 0, 'must be 1 or more'],
    [['options', 0, 'policies', 0, 'removes', 'mono'], '1.5', 'must lie between 0 and 1'],
    [['id'], '../../x', 'The id must be a UUID'],
    [['client'], undefined, 'The client is missing'],
  ])('refuses %j = %j by name', (path, value, expected) => {
    expect(problemOf(path, value)).toContain(expected);
  });

  it.each<[readonly Step[], unknown, string]>([
    [['devices', 1, 'id'], 'sn-1', 'The id sn-1 is given to more than one device.'],
    [['options', 0, 'newDevices', 0, 'id'], 'sn-2', 'The id sn-2 is given to more than one device.'],
    [['places', 1, 'id'], 'p-1', 'The id p-1 is given to more than one place.'],
    [['places', 0, 'parentId'], 'p-2', 'Place p-1 lies within itself.'],
    [['places', 0, 'parentId'], 'p-1', 'Place p-1 lies within itself.'],
    [['places', 1, 'parentId'], 'p-9', 'Place p-2 lies in the place p-9, which does not exist.'],
    [['devices', 0, 'placeId'], 'p-9', 'Device sn-1 stands in the place p-9, which does not exist.'],
    [
      ['contracts', 0, 'devices', 0, 'deviceId'],
      'n-1',
      'Contract c-1 covers the device n-1, which does not exist.',
    ],
    [
      ['options', 0, 'fates', 0, 'fate', 'by'],
      'n-9',
      'Option o-1: the fate of device sn-1 names the device n-9',
    ],
    [['options', 0, 'fates', 1, 'fate', 'toPlaceId'], 'p-9', 'names the place p-9'],
    [['options', 0, 'fates', 0, 'deviceId'], 'n-1', 'a fate is given to the device n-1'],
    [
      ['options', 0, 'fates', 1, 'deviceId'],
      'sn-1',
      'Option o-1: more than one fate is given to the device sn-1; leave one.',
    ],
    [['options', 0, 'newDevices', 0, 'id'], 'sn-1', 'The id sn-1 is given to more than one device.'],
    [['options', 0, 'transfers', 0, 'from'], 'n-1', 'pages move from the device n-1'],
    [['options', 0, 'transfers', 0, 'to'], 'n-9', 'pages move to the device n-9, which does not exist'],
    [['options', 0, 'transfers', 0, 'phaseId'], 'p', 'something begins with the phase p, which does not'],
    [['options', 0, 'oneOffs', 0, 'phaseId'], 'p', 'something begins with the phase p, which does not'],
    [
      ['options', 0, 'softChanges'],
      [
        { softCostId: 's', quantity: { value: '2', grade: 'told' } },
        { softCostId: 's', quantity: { value: '1', grade: 'told' } },
      ],
      'Option o-1: it changes the soft cost s more than once from the same month on; leave one.',
    ],
    [['options', 0, 'policies', 0, 'at'], ['n-9'], 'print policy duplex acts on the device n-9'],
    [['options', 0, 'endedContracts', 0], 'c-2', 'it ends the contract c-2'],
    [['options', 0, 'oneOffs', 0, 'deviceId'], 'n-9', 'one-off cost x belongs to the device n-9'],
    [['recommendedOptionId'], 'o-9', 'The proposal recommends the option o-9, which does not exist.'],
  ])('refuses the contradiction %j = %j by name', (path, value, expected) => {
    expect(problemOf(path, value)).toContain(expected);
  });

  it('lists what is wrong when a file is opened', () => {
    const text = rehashed((file) => ({ ...file, data: withMember([...part, 'yield', 'value'], '0') }));

    expect(openText(text, sha256)).toMatchObject({
      ...{ type: 'damaged', damage: 'schema' },
      problems: [expect.stringContaining('Device sn-1, part Black: the yield must be more than 0') as string],
    });
  });

  it('finds a circle of a hundred thousand places without running out of stack', () => {
    const places = Array.from({ length: 100_000 }, (_, at) => ({
      ...{ id: `p-${String(at)}`, name: 'Room', kind: 'room' as const },
      parentId: `p-${String((at + 1) % 100_000)}`,
    }));
    const checked = checkProposal(soundProposal({ places }));

    expect(checked.ok ? '' : checked.problem.message).toContain('Place p-0 lies within itself.');
  });
});
