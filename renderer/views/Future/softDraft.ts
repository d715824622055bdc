import type { SoftChange } from '../../../shared/domain/future/option';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import type { SourceDraft } from '../../components/form/figureDraft';
import { decimalOf, figureOf, figureProblem, sourceOf } from '../../components/form/figureDraft';

/** What people call each kind of soft cost, and in what it is counted. */
export const softWords: Readonly<Record<SoftCost['kind'], { readonly kind: string; readonly unit: string }>> =
  {
    tickets: { kind: 'Help desk tickets', unit: 'tickets' },
    itTime: { kind: 'IT time', unit: 'hours' },
    downtime: { kind: 'Downtime', unit: 'hours' },
    other: { kind: 'Other', unit: 'a month' },
  };

/** A promised change of a soft cost as it is typed. */
export interface SoftDraft {
  readonly quantity: string;
  readonly promisedBy: string;
  readonly phaseId: string | null;
  readonly source: SourceDraft;
}

/** The draft of a promised change; of none yet without it. */
export function softDraft(change: SoftChange | undefined): SoftDraft {
  return {
    quantity: change?.quantity.value ?? '',
    promisedBy: change?.promisedBy ?? '',
    phaseId: change?.phaseId ?? null,
    source: sourceOf(change?.quantity, 'estimate'),
  };
}

/** What is wrong with the quantity; `null` where nothing is. */
export function softProblem({ quantity }: SoftDraft): string | null {
  return figureProblem(quantity, true) === null ? null : 'Write how many a month; 0 where none is left.';
}

/** The promised change of a sound draft. */
export function softChangeOf(draft: SoftDraft, softCostId: string, before?: SoftChange): SoftChange {
  const shown = sourceOf(before?.quantity, 'estimate');
  const isSourceChanged = shown.grade !== draft.source.grade || shown.note !== draft.source.note;
  const promisedBy = draft.promisedBy.trim();
  return {
    softCostId,
    quantity: figureOf(decimalOf(draft.quantity) ?? '0', before?.quantity, {
      source: draft.source,
      isSourceChanged,
    }),
    ...(promisedBy === '' ? {} : { promisedBy }),
    ...(draft.phaseId === null ? {} : { phaseId: draft.phaseId }),
  };
}
