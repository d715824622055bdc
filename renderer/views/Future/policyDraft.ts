import type { PrintPolicy } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { compareRates, rate, whole } from '../../../shared/domain/rate';
import { percentOfShare, shareOfPercent } from './decimals';
import type { SourceDraft } from './figureDraft';
import { decimalOf, figureProblem } from './figureDraft';

/** A print policy as it is typed; shares in per cent. */
export interface PolicyDraft {
  readonly name: string;
  readonly type: PrintPolicy['removes']['type'];
  readonly mono: string;
  readonly colour: string;
  readonly at: readonly DeviceId[] | 'all';
  readonly promisedBy: string;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type PolicyProblems = Partial<Record<'name' | 'mono' | 'colour' | 'at', string>>;

/** The draft of a print policy; of an empty one without it. */
export function policyDraft(policy: PrintPolicy | undefined): PolicyDraft {
  const removes = policy?.removes;
  const text = (value: string | undefined): string =>
    value === undefined ? '' : removes?.type === 'share' ? percentOfShare(value) : value;
  return {
    name: policy?.name ?? '',
    type: removes?.type ?? 'share',
    mono: text(removes?.mono),
    colour: text(removes?.colour),
    at: policy?.at ?? 'all',
    promisedBy: policy?.promisedBy ?? '',
    source: { grade: removes?.grade ?? 'estimate', note: removes?.note ?? '' },
  };
}

/** What has to be put right before the policy can be saved. */
export function policyProblems(draft: PolicyDraft): PolicyProblems {
  const found: readonly (readonly [keyof PolicyProblems, string | null])[] = [
    ['name', draft.name.trim() === '' ? 'Write what changes.' : null],
    ['mono', pagesProblem(draft, draft.mono)],
    ['colour', pagesProblem(draft, draft.colour)],
    ['at', draft.at !== 'all' && draft.at.length === 0 ? 'Choose at least one device.' : null],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

function pagesProblem({ type }: PolicyDraft, text: string): string | null {
  const problem = figureProblem(text, false);
  const value = decimalOf(text);
  if (problem !== null || value === null || type === 'pages') return problem;
  return compareRates(rate(value), whole(100)) > 0 ? 'Write a share from 0 to 100%.' : null;
}

/** The policy of a sound draft. */
export function policyOf(draft: PolicyDraft, id: string, before?: PrintPolicy): PrintPolicy {
  const amount = (text: string): string => {
    const value = decimalOf(text) ?? '0';
    return draft.type === 'share' ? shareOfPercent(value) : value;
  };
  const note = draft.source.note.trim();
  const { note: _note, ...from } = before?.removes ?? {};
  const promisedBy = draft.promisedBy.trim();
  return {
    id,
    name: draft.name.trim(),
    at: draft.at,
    removes: {
      ...from,
      type: draft.type,
      mono: amount(draft.mono),
      colour: amount(draft.colour),
      grade: draft.source.grade,
      ...(note === '' ? {} : { note }),
    },
    ...(promisedBy === '' ? {} : { promisedBy }),
  };
}
