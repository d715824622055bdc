import type { OneOff } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { readWhole } from '../../components/form/decimals';
import type { SourceDraft } from '../../components/form/figureDraft';
import { decimalOf, figureOf, figureProblem, sourceOf } from '../../components/form/figureDraft';

/** A one-off cost as it is typed. */
export interface OneOffDraft {
  readonly label: string;
  readonly kind: OneOff['kind'];
  readonly amount: string;
  readonly count: string;
  readonly month: string;
  readonly deviceId: DeviceId | null;
  readonly phaseId: string | null;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type OneOffProblems = Partial<Record<'label' | 'amount' | 'count' | 'month' | 'device', string>>;

/** The draft of a one-off cost; of an empty one without it. */
export function oneOffDraft(oneOff: OneOff | undefined): OneOffDraft {
  return {
    label: oneOff?.label ?? '',
    kind: oneOff?.kind ?? 'delivery',
    amount: oneOff?.amount.value ?? '',
    count: String(oneOff?.count ?? 1),
    month: String(oneOff?.month ?? 1),
    deviceId: oneOff?.deviceId ?? null,
    phaseId: oneOff?.phaseId ?? null,
    source: sourceOf(oneOff?.amount, 'published'),
  };
}

/** What has to be put right before the cost can be saved. */
export function oneOffProblems(draft: OneOffDraft, termMonths: number): OneOffProblems {
  const month = readWhole(draft.month);
  const found: readonly (readonly [keyof OneOffProblems, string | null])[] = [
    ['label', draft.label.trim() === '' ? 'Say what is paid.' : null],
    ['amount', figureProblem(draft.amount, true)],
    ['count', readWhole(draft.count) === null ? 'Write a whole number of pieces.' : null],
    ['month', month === null || month > termMonths ? `Write a month from 1 to ${String(termMonths)}.` : null],
    ['device', draft.kind === 'buyout' && draft.deviceId === null ? 'Say which device is bought out.' : null],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The cost of a sound draft. */
export function oneOffOf(draft: OneOffDraft, id: string, before?: OneOff): OneOff {
  const shown = sourceOf(before?.amount, 'published');
  const isSourceChanged = shown.grade !== draft.source.grade || shown.note !== draft.source.note;
  const count = readWhole(draft.count) ?? 1;
  return {
    id,
    label: draft.label.trim(),
    kind: draft.kind,
    amount: figureOf(decimalOf(draft.amount) ?? '0', before?.amount, {
      source: draft.source,
      isSourceChanged,
    }),
    ...(count === 1 ? {} : { count }),
    month: readWhole(draft.month) ?? 1,
    ...(draft.phaseId === null ? {} : { phaseId: draft.phaseId }),
    ...(draft.deviceId === null ? {} : { deviceId: draft.deviceId }),
  };
}
