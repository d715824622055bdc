import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/domain/proposal/edit';
import { contractEdit, deviceEdit, optionEdit, told } from './detailOf';
import { inFolder, now, run } from './runProgram';

const device = deviceEdit('a', [1000, 100], { pageRates: { mono: told('0.01'), colour: told('0.1') } });
const fate = (to: object): object => ({ type: 'option.setFate', optionId: 'o', deviceIds: ['a'], fate: to });
const kept = { deviceId: 'a', fate: { type: 'keep' } } as const;
const added = (id: string) => ({ id, kind: 'monoPrinter' }) as const;
const part = { name: 'Toner', usedBy: 'all', price: told('10'), yield: told('-5') } as const;
const invoice = { id: 'i', label: 'I', amount: told('1'), categories: ['pages'], isBase: true } as const;

/** Plays edits into a new proposal and, where they are taken, checks it; both exit codes and all that was said. */
const played = (edits: readonly object[]) =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
    const files = ['--edits', 'edits.json', '--out', 'p.fleetproposal', '--now', now];
    const made = await run(folder, 'edit', '--new', ...files);
    if (made.code !== 0) return { codes: [made.code], words: made.err };
    const checked = await run(folder, 'check', 'p.fleetproposal');
    return { codes: [made.code, checked.code], words: checked.out + checked.err };
  });

describe.concurrent('what cannot be is refused in words', () => {
  it.each<readonly [string, readonly object[], string]>([
    ['a negative yield', [deviceEdit('a', [1, 0], { supplies: { type: 'parts', parts: [part] } })], 'yield'],
    ['a term of 0 months', [{ type: 'settings.change', changes: { termMonths: 0 } }], 'must be 1 or more'],
    [
      'a phase that is not there',
      [device, optionEdit({ fates: [{ deviceId: 'a', fate: { type: 'keep' }, phaseId: 'none' }] })],
      'the phase none, which does not exist',
    ],
    [
      'an invoice for an unknown device',
      [device, { type: 'invoice.set', invoice: { ...invoice, months: '1', devices: ['zz'] } }],
      'the device zz, which does not exist',
    ],
    [
      'an invoice over 0 months',
      [device, { type: 'invoice.set', invoice: { ...invoice, months: '0', devices: 'all' } }],
      'must be more than 0',
    ],
    [
      'taking over into a contract that is not there',
      [device, optionEdit(), fate({ type: 'takeOver', contractId: 'zz' })],
      'the contract zz, which does not exist',
    ],
    [
      'two fates for one device',
      [device, optionEdit({ fates: [kept, { ...kept, fate: { type: 'retire', pagesTo: null } }] })],
      'more than one fate is given to the device a; leave one',
    ],
    [
      'two new devices with one id',
      [device, optionEdit({ newDevices: [added('n'), added('n')] })],
      'The id n is given to more than one device',
    ],
    [
      'a new device with the id of one of today',
      [device, optionEdit({ newDevices: [added('a')] })],
      'The id a is given to more than one device',
    ],
    [
      'a fate for a device that is not there',
      [device, optionEdit({ fates: [{ ...kept, deviceId: 'zz' }] })],
      'a fate is given to the device zz, which does not exist',
    ],
    [
      'pages that move from a device that is not there',
      [device, optionEdit({ transfers: [{ from: 'zz', to: 'a', mono: '1', colour: '0' }] })],
      'pages move from the device zz, which does not exist',
    ],
    [
      'a one-off cost of a device that is not there',
      [
        device,
        optionEdit({
          oneOffs: [{ id: 'x', label: 'X', kind: 'move', amount: told('1'), month: 1, deviceId: 'zz' }],
        }),
      ],
      'one-off cost x belongs to the device zz, which does not exist',
    ],
  ])('%s', async (_what, edits, words) => {
    const found = await played(edits);

    expect(found.codes).toEqual([1]);
    expect(found.words).toContain(words);
  });
});

describe.concurrent('what may be written and cannot be meant blocks the export in words', () => {
  const mono = { meter: 'mono', rate: told('0.01') } as const;
  const colour = { meter: 'colour', rate: told('0.1') } as const;
  const bands = ['500', '100'].map((above) => ({ above, rate: told('0.005') }));
  it.each<readonly [string, readonly (Edit | object)[], string]>([
    [
      'shares of less than all pages',
      [device, contractEdit(['a'], { meters: [mono, { ...colour, share: told('0.4') }] }), optionEdit()],
      'bill 40% of the color pages',
    ],
    [
      'bands that descend',
      [device, contractEdit(['a'], { meters: [{ ...mono, bands }, colour] }), optionEdit()],
      'do not ascend',
    ],
    [
      'a device listed twice',
      [device, contractEdit(['a', 'a'], { meters: [mono, colour] }), optionEdit()],
      'lists a twice and so bills it twice',
    ],
    [
      'more pages moved than printed',
      [
        device,
        deviceEdit('b', [1, 0]),
        optionEdit({ transfers: [{ from: 'a', to: 'b', mono: '5000', colour: '0' }] }),
      ],
      'More mono pages are moved away from a than the 1,000 that it prints a month. Move fewer.',
    ],
    [
      'a device retired to itself',
      [device, optionEdit(), fate({ type: 'retire', pagesTo: 'a' })],
      'that no device of the option takes',
    ],
  ])('%s', async (_what, edits, words) => {
    const found = await played(edits);

    expect(found.codes).toEqual([0, 3]);
    expect(found.words).toContain(words);
  });
});
