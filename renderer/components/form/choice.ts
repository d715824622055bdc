import type { DeviceId } from '../../../shared/domain/ids';

/** A device that can be picked, with what it is called and where it stands. */
export interface Choice {
  readonly id: DeviceId;
  readonly text: string;
}

/** The choices that hold all words of a search. */
export function findChoices(choices: readonly Choice[], search: string): readonly Choice[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ text }) => {
    const lower = text.toLocaleLowerCase('en');
    return words.every((word) => lower.includes(word));
  });
}
