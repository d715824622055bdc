import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Figure } from '../../../../shared/domain/sourced';
import { proposalOf } from '../../../factories/exampleProposal';

/** A figure that the client told. */
export const told = (value: string): Figure => ({ value, grade: 'told' });

/** An option that changes nothing, unless `parts` say so. */
export const optionEdit = (parts: Partial<Extract<Edit, { type: 'option.add' }>['option']> = {}): Edit => ({
  type: 'option.add',
  option: { id: 'o', name: 'Plan', ...parts },
});

/**
 * Two buildings, from 2026-12-01 over 60 months. North: 12 users (5 of them in its office), device a, a leased
 * color MFP. South: 8 users in its hall, device b, a mono printer; a yard without a figure, device c, whose
 * volume nobody knows.
 */
export function twoBuildings(...more: readonly Edit[]): Proposal {
  return proposalOf([
    { type: 'place.set', place: { id: 'north', name: 'North', kind: 'building', users: told('12') } },
    {
      type: 'place.set',
      place: { id: 'office', name: 'Office', kind: 'room', parentId: 'north', users: told('5') },
    },
    { type: 'place.set', place: { id: 'south', name: 'South', kind: 'building' } },
    {
      type: 'place.set',
      place: { id: 'hall', name: 'Hall', kind: 'room', parentId: 'south', users: told('8') },
    },
    { type: 'place.set', place: { id: 'yard', name: 'Yard', kind: 'room', parentId: 'south' } },
    {
      type: 'settings.change',
      changes: {
        duplexShare: told('0.4'),
        students: told('100'),
        usersAre: 'staff',
        co2PerKwh: { value: '0.386', grade: 'published' },
        co2PerSheet: { value: '12.7', grade: 'published' },
        sheetsPerTree: { value: '8333', grade: 'published' },
      },
    },
    {
      type: 'device.add',
      device: {
        id: 'a',
        kind: 'colourMfp',
        placeId: 'office',
        installedOn: '2022-12-01',
        recommendedMonthly: told('5000'),
        duplexShare: told('0.6'),
        volume: { basis: 'average', mono: '2000', colour: '500', grade: 'measured' },
        supplies: { type: 'perPage', mono: told('0.01'), colour: told('0.08') },
        hardware: {
          type: 'lease',
          payment: { type: 'monthly', amount: told('100') },
          after: 'continues',
        },
        energy: { type: 'tec', kwhPerWeek: told('2'), testVersion: '3.0' },
      },
    },
    {
      type: 'device.add',
      device: {
        id: 'b',
        kind: 'monoPrinter',
        placeId: 'hall',
        recommendedMonthly: told('5000'),
        volume: { basis: 'average', mono: '1000', colour: null, grade: 'told' },
        supplies: { type: 'perPage', mono: told('0.03') },
        hardware: { type: 'paidOff' },
        energy: { type: 'watts', modes: [{ watts: told('50'), hoursPerWeek: told('40') }] },
      },
    },
    { type: 'device.add', device: { id: 'c', kind: 'monoPrinter', placeId: 'yard' } },
    ...more,
  ]);
}
