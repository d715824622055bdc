import { compare } from '../../../../shared/domain/comparison/compare';
import type { Device, NewDevice } from '../../../../shared/domain/fleet/device';
import { applyEdit } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { suggestions } from '../../../../shared/domain/suggestions/suggestions';
import { formattersFor } from '../../../../shared/format/formatters';
import { proposalOf } from '../../../factories/exampleProposal';
import { told } from '../ratios/twoBuildings';

/** How sentences write their figures. */
export const format = formattersFor('en-US', 'USD');

/** A building with a floor of two rooms, and another building. */
const placesEdits: readonly Edit[] = (
  [
    { id: 'north', name: 'North', kind: 'building' },
    { id: 'floor', name: 'Floor 1', kind: 'floor', parentId: 'north' },
    { id: 'roomA', name: 'Room A', kind: 'room', parentId: 'floor' },
    { id: 'roomB', name: 'Room B', kind: 'room', parentId: 'floor' },
    { id: 'south', name: 'South', kind: 'building' },
  ] as const
).map((place) => ({ type: 'place.set', place }));

/** What is said of a device in one line; `of` is its recommended monthly volume. */
interface Said {
  readonly mono?: string;
  readonly colour?: string;
  readonly of?: string;
  readonly kind?: Device['kind'];
}

function saidOf({ mono, colour, of, kind }: Said): Partial<Device> {
  return {
    kind: kind ?? 'monoMfp',
    ...(mono === undefined
      ? {}
      : { volume: { basis: 'average', mono, colour: colour ?? '0', grade: 'measured' } }),
    ...(of === undefined ? {} : { recommendedMonthly: told(of) }),
  };
}

/** Adds a device of today. */
export function device(id: string, placeId: string, said: Said & { readonly more?: Partial<Device> }): Edit {
  const base = { id, placeId, kind: 'monoMfp' as const };
  return { type: 'device.add', device: { ...base, ...saidOf(said), ...said.more } };
}

/** A device that comes with the option. */
export function newDevice(id: string, placeId: string, more: Partial<NewDevice> = {}): NewDevice {
  return { id, placeId, kind: 'monoMfp', ...more };
}

/** A proposal of these places and edits. */
export const fleetOf = (...edits: readonly Edit[]): Proposal => proposalOf([...placesEdits, ...edits]);

/** What the rules say of option "o". */
export const listed = (proposal: Proposal): readonly Suggestion[] =>
  suggestions(proposal, compare(proposal), { optionId: 'o', format });

/** What one rule says. */
export const listedBy = (proposal: Proposal, rule: Suggestion['rule']): readonly Suggestion[] =>
  listed(proposal).filter((suggestion) => suggestion.rule === rule);

/** The proposal with a suggestion applied. */
export function applied(proposal: Proposal, suggestion: Suggestion | undefined): Proposal {
  if (suggestion === undefined) throw new Error('no suggestion to apply');
  const edited = applyEdit(proposal, suggestion.edit);
  if (!edited.ok) throw new Error(edited.problem.message);
  return edited.value;
}
