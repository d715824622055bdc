import { compare } from '../comparison/compare';
import type { Comparison } from '../comparison/comparison';
import { applyEdit } from '../proposal/applyEdit';
import type { Proposal } from '../proposal/proposal';
import { subtract } from '../rate';
import type { Suggestion } from '../suggestions/suggestion';
import { countStep } from './deviceCounts';
import { explainFigure } from './figures';
import type { FigureName } from './figureNames';
import type { Step } from './step';
import { differenceOf } from './step';
import type { StateAt } from './totals';
import { stateAt } from './totals';

/** A figure that tells what a suggestion changes in its option. */
export type EffectFigure =
  | 'monthly'
  /** Devices for which the monthly cost is known on both sides, or all of them. */
  | 'known'
  | 'all'
  | 'devices'
  | 'pages'
  | 'unassigned';

interface Compared {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
}

const words: Readonly<Record<Exclude<EffectFigure, 'known' | 'all'>, string>> = {
  monthly: 'Recurring cost a month',
  devices: 'Devices',
  pages: 'Pages a month on the devices of the option',
  unassigned: 'Pages a month without a device',
};

const names: Readonly<Record<keyof typeof words, Omit<FigureName, 'state'>>> = {
  monthly: { kind: 'recurring' },
  devices: { kind: 'devices' },
  pages: { kind: 'pages', balance: { type: 'option' } },
  unassigned: { kind: 'pages', balance: { type: 'open' } },
};

/**
 * How an effect of a suggestion was calculated, without its sign: the option after its edit against the
 * option as it is. Compares once for each suggestion and proposal. `undefined` where the edit no longer fits.
 */
export function effectStep(stored: Compared, suggestion: Suggestion, figure: EffectFigure): Step | undefined {
  const changed = afterEdit(stored.proposal, suggestion);
  const before = changed && stateOf(stored, suggestion.optionId);
  const after = changed && stateOf(changed, suggestion.optionId);
  if (before === undefined || after === undefined) return undefined;
  if (figure === 'known' || figure === 'all') return coverage({ before, after }, figure);
  const step = (at: StateAt, when: string): Step | undefined => {
    const found = explainFigure(at.proposal, at.comparison, { ...names[figure], state: at.place });
    return found && { ...found, label: `${found.label}, ${when}` };
  };
  const [old, now] = [step(before, 'as it is'), step(after, 'with the suggestion')];
  if (old === undefined || now === undefined) return undefined;
  const isMore = subtract(now.value, old.value).n > 0n;
  return isMore
    ? differenceOf(`${words[figure]}: more than before`, now.unit, [now, old])
    : differenceOf(`${words[figure]}: ${figure === 'monthly' ? 'less' : 'fewer'} than before`, now.unit, [
        old,
        now,
      ]);
}

const kept = new WeakMap<Suggestion, { readonly of: Proposal; readonly changed: Compared | undefined }>();

function afterEdit(proposal: Proposal, suggestion: Suggestion): Compared | undefined {
  const known = kept.get(suggestion);
  if (known?.of === proposal) return known.changed;
  const edited = applyEdit(proposal, suggestion.edit);
  const alone = edited.ok && {
    ...edited.value,
    options: edited.value.options.filter(({ id }) => id === suggestion.optionId),
  };
  const changed = alone === false ? undefined : { proposal: alone, comparison: compare(alone) };
  kept.set(suggestion, { of: proposal, changed });
  return changed;
}

function stateOf({ proposal, comparison }: Compared, optionId: string): StateAt | undefined {
  const state = comparison.options.findIndex(({ option }) => option.id === optionId);
  return state < 0 ? undefined : stateAt(proposal, comparison, { state });
}

function coverage(
  { before, after }: { readonly before: StateAt; readonly after: StateAt },
  holds: 'known' | 'all',
): Step {
  const present = [before, after].flatMap(({ option }) => option?.state.devices ?? []);
  const all = [...new Map(present.map((device) => [device.id, device])).values()];
  const isKnown = (id: (typeof all)[number]['id']): boolean =>
    !before.table.incomplete.has(id) && !after.table.incomplete.has(id);
  return holds === 'all'
    ? countStep(after, 'Devices before and after', all)
    : countStep(
        after,
        'Devices whose page cost is known in full before and after',
        all.filter(({ id }) => isKnown(id)),
      );
}
