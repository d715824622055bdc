import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import type { Option } from '../../../../shared/domain/future/option';
import { addPages, totalPages } from '../../../../shared/domain/future/pageFlow';
import { optionTimeline } from '../../../../shared/domain/future/timelines';
import type { Rate } from '../../../../shared/domain/rate';
import { compareRates, isNegative } from '../../../../shared/domain/rate';
import { proposalWith } from '../../../factories/optionOf';
import { randomFuture } from '../../../factories/randomFuture';
import { oneByOne } from './oneByOne';

const isSame = (a: Rate, b: Rate): boolean => compareRates(a, b) === 0;

describe('for any option, in every month', () => {
  it('today is what the option prints, what policies remove and what no one takes', () => {
    fc.assert(
      fc.property(randomFuture, ({ proposal, option }) => {
        const volumes = volumesOf(proposal.devices);
        const today = totalPages([...volumes.values()]);

        for (const { flow } of optionTimeline(proposal, option, volumes).flows) {
          const all = [...flow.removed, ...flow.unassigned]
            .map(({ pages }) => pages)
            .reduce(addPages, totalPages([...flow.volumes.values()]));
          expect(isSame(all.mono, today.mono) && isSame(all.colour, today.colour)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no device prints less than nothing, unless a problem says so', () => {
    fc.assert(
      fc.property(randomFuture, ({ proposal, option }) => {
        for (const { flow } of optionTimeline(proposal, option, volumesOf(proposal.devices)).flows) {
          const less = [...flow.volumes.values()].filter(
            ({ mono, colour }) => isNegative(mono.pages) || isNegative(colour.pages),
          );
          const codes = new Set<string>(flow.problems.map(({ code }) => code));
          const isSaid = ['transfer-too-large', 'transfer-unknown', 'policy-too-large'].some((code) =>
            codes.has(code),
          );

          expect(less.length === 0 || isSaid).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('pages shared out together are those shared out device by device', () => {
    fc.assert(
      fc.property(randomFuture, fc.integer({ min: 1, max: 12 }), ({ proposal, option }, month) => {
        const volumes = volumesOf(proposal.devices);
        const withoutPolicies = { ...option, policies: [] };
        const { flows } = optionTimeline(proposal, withoutPolicies, volumes);
        const found = flows.find(({ from, to }) => from <= month && month <= to);
        const expected = oneByOne(proposal, withoutPolicies, month);

        expect([...(found?.flow.volumes.keys() ?? [])].sort()).toEqual([...expected.keys()].sort());
        for (const [id, { mono, colour }] of found?.flow.volumes ?? []) {
          const other = expected.get(id);
          expect(other !== undefined && isSame(mono.pages, other.mono)).toBe(true);
          expect(other !== undefined && isSame(colour.pages, other.colour)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stages follow one another over the whole term, with the devices whose volumes they have', () => {
    fc.assert(
      fc.property(randomFuture, ({ proposal, option }) => {
        const { timeline } = optionTimeline(proposal, option, volumesOf(proposal.devices));
        let next = 1;
        for (const stage of timeline.stages) {
          expect(stage.from).toBe(next);
          expect([...stage.volumes.keys()].sort()).toEqual(stage.devices.map(({ id }) => id).sort());
          next = stage.to + 1;
        }
        expect(next).toBe(proposal.settings.termMonths + 1);
      }),
    );
  });
});

describe('a fleet of ten thousand devices', () => {
  it('that all leave to the same building shares out every page', () => {
    const count = 10_000;
    const devices = Array.from({ length: count }, (_, at): Device => ({
      ...{ id: `d${String(at)}`, kind: 'colourMfp', placeId: `room ${String(at)}` },
      volume: { basis: 'usage', mono: '3000', colour: '90', days: 28 + (at % 60), grade: 'measured' },
    }));
    const places = [
      { id: 'building', name: 'Building', kind: 'building' as const },
      ...devices.map(({ placeId = '' }) => ({
        ...{ id: placeId, name: placeId, kind: 'room' as const, parentId: 'building' },
      })),
    ];
    const option: Option = {
      ...{ id: 'o', name: 'Option', newDevices: [], transfers: [], policies: [], contracts: [] },
      ...{ endedContracts: [], oneOffs: [] },
      fates: devices.slice(0, count / 2).map(({ id }) => ({
        deviceId: id,
        fate: { type: 'retire', pagesTo: { over: 'place', share: 'equally' } },
      })),
    };
    const volumes = volumesOf(devices);
    const { flow } = optionTimeline(proposalWith({ devices, places }), option, volumes);
    const [today, future] = [totalPages([...volumes.values()]), totalPages([...flow.volumes.values()])];

    expect(flow.unassigned).toEqual([]);
    expect(isSame(today.mono, future.mono) && isSame(today.colour, future.colour)).toBe(true);
  });
});
