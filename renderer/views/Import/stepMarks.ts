import type { Understanding } from '../../../shared/ipc/contract';
import { hasGap } from './billGaps';
import type { UserChoices } from './choices';
import { answersOf, questionKey } from './choices';
import type { ImportStep } from './importState';
import { isDoubtful, some } from './importWords';
import { isSuggestion } from './modelWords';

/** A number beside the name of a step, and what it says in words. */
export interface StepMark {
  readonly count: number;
  readonly says: string;
  /** Whether the number asks to be looked at. */
  readonly isOpen: boolean;
}

/** What the side list says beside each step; nothing where there is nothing to count. */
export function stepMark(
  step: ImportStep,
  understanding: Understanding,
  choices: UserChoices,
): StepMark | null {
  switch (step) {
    case 'overview':
    case 'rows':
      return null;
    case 'questions':
      return mark(openQuestions(understanding, choices), 'open question', true);
    case 'columns':
      return mark(understanding.columns.filter(isDoubtful).length, 'column to check', true);
    case 'bills':
      return billsMark(understanding);
    case 'models':
      return modelsMark(understanding);
    case 'places':
      return mark(understanding.places.length, 'place', false);
    case 'findings':
      return findingsMark(understanding);
    case 'fleet':
      return mark(unsurePairs(understanding), 'device to compare', true);
  }
}

/** Questions that the user has not answered. */
export function openQuestions({ questions }: Understanding, choices: UserChoices): number {
  const answered = new Set(answersOf(choices).map(({ question }) => questionKey(question)));
  return questions.filter((question) => !answered.has(questionKey(question))).length;
}

function billsMark({ bills, billCount }: Understanding): StepMark | null {
  const gaps = bills.filter(hasGap).length;
  return gaps > 0 ? mark(gaps, 'contract to check', true) : mark(billCount, 'contract', false);
}

function modelsMark({ models, modelCount }: Understanding): StepMark | null {
  const suggested = models.filter(isSuggestion).length;
  return suggested > 0 ? mark(suggested, 'model to check', true) : mark(modelCount, 'model', false);
}

function findingsMark({ issues }: Understanding): StepMark | null {
  const grave = issues.filter(({ severity }) => severity !== 'info').length;
  return grave === 0 ? mark(issues.length, 'note', false) : mark(issues.length, 'finding', true);
}

function unsurePairs({ meeting }: Understanding): number {
  return meeting?.met.filter(({ confidence }) => confidence !== 'sure').length ?? 0;
}

function mark(count: number, noun: string, isOpen: boolean): StepMark | null {
  const [first, ...rest] = noun.split(' to ');
  const tail = rest.length === 0 ? '' : ` to ${rest.join(' to ')}`;
  return count === 0 ? null : { count, says: `${some(count, first ?? noun)}${tail}`, isOpen };
}
