import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { fleetRows } from '../../../../renderer/views/Fleet/fleetRow';
import type { FleetRow } from '../../../../renderer/views/Fleet/fleetRow';
import {
  buildingsOf,
  gapCounts,
  haveSameIds,
  shownIds,
  wholeFleet,
} from '../../../../renderer/views/Fleet/fleetView';
import { pagesHint, pagesText } from '../../../../renderer/views/Fleet/fleetWords';
import { formattersFor } from '../../../../shared/format/formatters';
import { proposalOf } from '../../../factories/exampleProposal';

const places = [
  { id: 'north', name: 'North Hall', kind: 'building' },
  { id: 'n2', name: 'Floor 2', kind: 'floor', parentId: 'north' },
  { id: 'n21', name: 'Office', kind: 'room', parentId: 'n2' },
  { id: 'south', name: 'South Hall', kind: 'building' },
] as const;

const devices: readonly Device[] = [
  {
    ...{ id: 'a', kind: 'monoMfp', make: 'Brother', model: 'HL 10', placeId: 'n21', note: 'By the door' },
    volume: { basis: 'average', mono: '1200', colour: null, grade: 'told' },
    hardware: { type: 'paidOff' },
  },
  {
    ...{ id: 'b', kind: 'colourMfp', make: 'HP', model: 'HL 9', placeId: 'south' },
    volume: { basis: 'lifetime', mono: '90000', colour: '100', total: null, grade: 'measured' },
  },
  { id: 'c', kind: 'unknown', serial: 'XYZ-7' },
];

function rows(): readonly FleetRow[] {
  return fleetRows({ places, devices });
}

describe('rows of the fleet', () => {
  it('say the building and the way from there down', () => {
    expect(rows().map(({ building, place }) => [building, place])).toEqual([
      ['North Hall', 'Floor 2, Office'],
      ['South Hall', ''],
      ['', ''],
    ]);
  });

  it('stay the same objects for devices that did not change', () => {
    const [first, second, third] = devices;
    const before = rows();
    if (first === undefined || second === undefined || third === undefined) throw new Error('three devices');

    const after = fleetRows({ places, devices: [first, { ...second, note: 'new' }, third] });

    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  it('show pages where they are known, else a dash with the reason', () => {
    const format = formattersFor('en-US', 'USD');
    const [a, b] = rows();
    if (a === undefined || b === undefined) throw new Error('rows');

    expect([pagesText(a.mono, format), pagesHint(a.mono)]).toEqual(['1,200', 'Told by the client.']);
    expect([pagesText(a.colour, format), pagesHint(a.colour)]).toEqual([
      '0',
      'This device has no such pages.',
    ]);
    expect([pagesText(b.mono, format), pagesHint(b.mono)]).toEqual([
      '—',
      'Not known: a lifetime total is an odometer, not a volume.',
    ]);
  });
});

describe('the view of the fleet', () => {
  it('finds devices by several words in any field', () => {
    expect(shownIds(rows(), { ...wholeFleet, search: 'north  DOOR' }, new Map())).toEqual(['a']);
    expect(shownIds(rows(), { ...wholeFleet, search: 'xyz' }, new Map())).toEqual(['c']);
    expect(shownIds(rows(), { ...wholeFleet, search: 'nothing' }, new Map())).toEqual([]);
  });

  it('filters by building and by what is missing', () => {
    expect(shownIds(rows(), { ...wholeFleet, building: 'South Hall' }, new Map())).toEqual(['b']);
    expect(shownIds(rows(), { ...wholeFleet, building: '' }, new Map())).toEqual(['c']);
    expect(shownIds(rows(), { ...wholeFleet, missing: 'volume' }, new Map())).toEqual(['b', 'c']);
    expect(shownIds(rows(), { ...wholeFleet, missing: 'place' }, new Map())).toEqual(['c']);
    expect(shownIds(rows(), { ...wholeFleet, missing: 'hardware' }, new Map())).toEqual(['b', 'c']);
    expect(gapCounts(rows())).toEqual({ volume: 2, place: 1, hardware: 2 });
  });

  it('sorts numbers within words by size, and what is unknown last in either direction', () => {
    const by = (descending: boolean) =>
      shownIds(rows(), { ...wholeFleet, sort: { by: 'model', descending } }, new Map());

    expect(by(false)).toEqual(['b', 'a', 'c']);
    expect(by(true)).toEqual(['a', 'b', 'c']);
    expect(shownIds(rows(), { ...wholeFleet, sort: { by: 'mono', descending: true } }, new Map())).toEqual([
      ...['a', 'b', 'c'],
    ]);
  });

  it('lists the buildings in order with the unknown one last', () => {
    expect(buildingsOf(rows())).toEqual(['North Hall', 'South Hall', '']);
  });

  it('tells whether the same devices stand in the same order', () => {
    expect(haveSameIds(rows(), [...rows()])).toBe(true);
    expect(haveSameIds(rows(), [...rows()].reverse())).toBe(false);
  });

  it('has a dash and no rows for an empty proposal', () => {
    expect(fleetRows(proposalOf([]))).toEqual([]);
  });
});
