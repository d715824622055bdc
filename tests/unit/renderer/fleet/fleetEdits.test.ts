import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import { fleetCosts, fleetFigures } from '../../../../renderer/views/Fleet/fleetFigures';
import { fleetRows } from '../../../../renderer/views/Fleet/fleetRow';
import { kindStep, placeStep, removeStep, rowStep } from '../../../../renderer/views/Fleet/fleetEdits';
import { haveSameFigures } from '../../../../renderer/views/Fleet/useFleet';
import { pagesOf } from '../../../../renderer/views/Fleet/volumeFacts';
import { resultsOf } from '../../../../renderer/state/results';
import { exampleProposal, proposalOf } from '../../../factories/exampleProposal';

const printer: Device = { id: 'a', kind: 'monoPrinter', make: 'HP', model: 'M404', name: 'LP1' };

function rowOf(device: Device) {
  const [row] = fleetRows({ places: [], devices: [device] });
  if (row === undefined) throw new Error('one device has one row');
  return row;
}

describe('editing a cell', () => {
  it('is one change with the name of what it changes; typing in the same field joins it', () => {
    const step = rowStep({ ...rowOf(printer), note: ' Old ' });

    expect(step).toEqual({
      edits: [{ type: 'device.change', deviceIds: ['a'], changes: { note: 'Old' } }],
      means: { label: 'change the note of HP M404 (LP1)', screen: 'fleet', group: 'note of a' },
    });
  });

  it('takes an emptied text away and makes no step where nothing changed', () => {
    expect(rowStep({ ...rowOf(printer), model: '' })?.edits).toEqual([
      { type: 'device.change', deviceIds: ['a'], changes: { model: null } },
    ]);
    expect(rowStep(rowOf(printer))).toBeNull();
  });

  it('names the kind in the words of the screen', () => {
    expect(rowStep({ ...rowOf(printer), kind: 'colourMfp' })?.means.label).toBe(
      'set the kind of HP M404 (LP1) to color MFP',
    );
  });
});

describe('changing many devices', () => {
  const fleet = Array.from({ length: 30 }, (_, at): Device => ({ id: `d${String(at)}`, kind: 'unknown' }));
  const proposal = proposalOf(fleet.map((device) => ({ type: 'device.add', device })));

  it('is one step with the count, backed up first when they are many', () => {
    expect(kindStep(fleet, 'monoMfp').means).toMatchObject({
      label: 'set the kind of 30 devices to mono MFP',
      backUpFirst: true,
    });
    expect(removeStep(fleet.slice(0, 2)).means).toMatchObject({
      label: 'remove 2 devices',
      backUpFirst: false,
    });
  });

  it('can put them in a new building at once', () => {
    const place = { id: 'new', name: 'Annex', kind: 'building' } as const;

    const played = applyEdits(proposal, placeStep(fleet, place, true).edits);

    expect(played.ok && played.value.places).toEqual([place]);
    expect(played.ok && played.value.devices.every(({ placeId }) => placeId === 'new')).toBe(true);
  });
});

describe('figures of the fleet', () => {
  const proposal = exampleProposal('11-3');

  it('add up over devices to the first year of the table', () => {
    const results = resultsOf(proposal);

    const total = [...fleetCosts(results).year.values()].reduce<bigint>((sum, amount) => sum + amount, 0n);

    expect(total).toBe(results.comparison.today.doNothing.annual[0]);
    expect(fleetFigures(fleetRows(proposal), results).cost).toBe(total);
  });

  it('are those of the breakdown over all years', () => {
    const results = resultsOf(proposal);

    expect(fleetFigures(fleetRows(proposal), results)).toMatchObject({
      devices: proposal.devices.length,
      withPages: proposal.devices.length,
    });
  });

  it('are not computed anew for words, and are for everything else', () => {
    const [first, ...rest] = proposal.devices;
    if (first === undefined) throw new Error('the example has devices');
    const withFirst = (device: Device) => ({ ...proposal, devices: [device, ...rest] });

    expect(haveSameFigures(proposal, withFirst({ ...first, note: 'new', model: 'Other' }))).toBe(true);
    expect(haveSameFigures(proposal, withFirst({ ...first, kind: 'unknown' }))).toBe(false);
    expect(haveSameFigures(proposal, { ...proposal, devices: rest })).toBe(false);
    expect(haveSameFigures(proposal, { ...proposal, settings: { ...proposal.settings } })).toBe(false);
  });
});

describe('pages typed by hand', () => {
  it('take thousands signs of any language, and nothing that is no whole number', () => {
    const typed = ['1200', '1,200', '1.200', '1 200', "1'200", '0', ' 12 '];

    expect(typed.map(pagesOf)).toEqual(['1200', '1200', '1200', '1200', '1200', '0', '12']);
    expect(pagesOf('  ')).toBeNull();
    expect(['12.5', '-3', 'many', '1,20', '1e5'].map(pagesOf)).toEqual(Array(5).fill(undefined));
  });
});
