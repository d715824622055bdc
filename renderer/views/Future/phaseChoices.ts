import type { PhaseChoice } from '../../components/form/PhaseField';
import type { Future } from './useFuture';

/** The phases of the option in the order of their days, for a choice. */
export function phaseChoices({ option, format }: Pick<Future, 'option' | 'format'>): readonly PhaseChoice[] {
  return [...(option.phases ?? [])]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
    .map(({ id, name, startsOn }) => ({ id, text: `With ${name} (${format.day(startsOn)})` }));
}
