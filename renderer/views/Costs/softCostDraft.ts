import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import type { Figure } from '../../../shared/domain/sourced';
import type { SourceDraft } from '../../components/form/figureDraft';
import { decimalOf, figureOf, figureProblem, sourceOf } from '../../components/form/figureDraft';

/** A soft cost as it is typed. */
export interface SoftCostDraft {
  readonly label: string;
  readonly kind: SoftCost['kind'];
  readonly quantity: string;
  readonly cost: string;
  readonly people: string;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type SoftCostProblems = Partial<Record<'label' | 'quantity' | 'cost' | 'people', string>>;

/** What the figures of each kind are, as fields; what to write, and what a cost is for. */
export const softFields: Readonly<
  Record<SoftCost['kind'], { readonly label: string; readonly quantity: string; readonly cost: string }>
> = {
  tickets: { label: 'Printer tickets', quantity: 'Tickets a month', cost: 'Cost of a ticket' },
  itTime: { label: 'IT time for printers', quantity: 'Hours a month', cost: 'Loaded wage an hour' },
  downtime: { label: 'Waiting for printers', quantity: 'Logged hours a month', cost: 'Loaded wage an hour' },
  other: { label: '', quantity: 'Times a month', cost: 'Cost each time' },
};

/** The draft of a soft cost; of an empty one without it. What a client counts is told. */
export function softCostDraft(softCost: SoftCost | undefined): SoftCostDraft {
  const kind = softCost?.kind ?? 'tickets';
  return {
    label: softCost?.label ?? softFields[kind].label,
    kind,
    quantity: softCost?.quantity.value ?? '',
    cost: softCost?.cost.value ?? '',
    people: softCost?.people?.value ?? '',
    source: sourceOf(softCost?.quantity, 'told'),
  };
}

/** The draft with another kind; a label that was only offered follows it. */
export function withKind(draft: SoftCostDraft, kind: SoftCost['kind']): SoftCostDraft {
  const isOffered = draft.label.trim() === '' || draft.label === softFields[draft.kind].label;
  return { ...draft, kind, label: isOffered ? softFields[kind].label : draft.label };
}

/** What has to be put right before the cost can be saved. */
export function softCostProblems(draft: SoftCostDraft): SoftCostProblems {
  const found: readonly (readonly [keyof SoftCostProblems, string | null])[] = [
    ['label', draft.label.trim() === '' ? 'Say what it is.' : null],
    ['quantity', figureProblem(draft.quantity, true)],
    ['cost', figureProblem(draft.cost, true)],
    ['people', figureProblem(draft.people, false)],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The soft cost of a sound draft; a figure that is not changed keeps its source. */
export function softCostOf(draft: SoftCostDraft, id: string, before?: SoftCost): SoftCost {
  const shown = softCostDraft(before).source;
  const isSourceChanged = shown.grade !== draft.source.grade || shown.note !== draft.source.note;
  const figure = (text: string, was: Figure | undefined): Figure =>
    figureOf(decimalOf(text) ?? '0', was, { source: draft.source, isSourceChanged });
  return {
    id,
    label: draft.label.trim(),
    kind: draft.kind,
    quantity: figure(draft.quantity, before?.quantity),
    cost: figure(draft.cost, before?.cost),
    ...(decimalOf(draft.people) === null ? {} : { people: figure(draft.people, before?.people) }),
  };
}
