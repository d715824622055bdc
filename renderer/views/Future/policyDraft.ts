import type { PrintPolicy } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { percentOfShare, shareOfPercent } from '../../components/form/decimals';
import type { SourceDraft } from '../../components/form/figureDraft';
import { decimalOf, figureProblem, percentProblem } from '../../components/form/figureDraft';

type Removes = PrintPolicy['removes'];

/** A print policy as it is typed; shares in per cent. */
export interface PolicyDraft {
  readonly name: string;
  readonly type: Removes['type'];
  readonly mono: string;
  readonly colour: string;
  /** Of `colourToMono` and `duplex`. */
  readonly share: string;
  readonly at: readonly DeviceId[] | 'all';
  readonly promisedBy: string;
  readonly phaseId: string | null;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type PolicyProblems = Partial<Record<'name' | 'mono' | 'colour' | 'share' | 'at', string>>;

/** The draft of a print policy; of an empty one without it. */
export function policyDraft(policy: PrintPolicy | undefined): PolicyDraft {
  const removes = policy?.removes;
  return {
    name: policy?.name ?? '',
    type: removes?.type ?? 'share',
    ...sizeDraft(removes),
    at: policy?.at ?? 'all',
    promisedBy: policy?.promisedBy ?? '',
    phaseId: policy?.phaseId ?? null,
    source: { grade: removes?.grade ?? 'estimate', note: removes?.note ?? '' },
  };
}

function sizeDraft(removes: Removes | undefined): Pick<PolicyDraft, 'mono' | 'colour' | 'share'> {
  if (removes === undefined) return { mono: '', colour: '', share: '' };
  switch (removes.type) {
    case 'pages':
      return { mono: removes.mono, colour: removes.colour, share: '' };
    case 'share':
      return { mono: percentOfShare(removes.mono), colour: percentOfShare(removes.colour), share: '' };
    default:
      return { mono: '', colour: '', share: percentOfShare(removes.share) };
  }
}

/** Whether a kind of policy says its size for each counter, rather than by one share. */
function hasMeters(type: Removes['type']): boolean {
  return type === 'pages' || type === 'share';
}

/** What has to be put right before the policy can be saved. */
export function policyProblems(draft: PolicyDraft): PolicyProblems {
  const byMeter = hasMeters(draft.type);
  const sizeProblem = draft.type === 'pages' ? figureProblem : percentProblem;
  const found: readonly (readonly [keyof PolicyProblems, string | null])[] = [
    ['name', draft.name.trim() === '' ? 'Write what changes.' : null],
    ['mono', byMeter ? sizeProblem(draft.mono, false) : null],
    ['colour', byMeter ? sizeProblem(draft.colour, false) : null],
    ['share', byMeter ? null : percentProblem(draft.share, true)],
    ['at', draft.at !== 'all' && draft.at.length === 0 ? 'Choose at least one device.' : null],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The policy of a sound draft. */
export function policyOf(draft: PolicyDraft, id: string, before?: PrintPolicy): PrintPolicy {
  const promisedBy = draft.promisedBy.trim();
  return {
    id,
    name: draft.name.trim(),
    at: draft.at,
    removes: { ...provenanceOf(draft.source, before?.removes), ...sizeOf(draft) },
    ...(draft.phaseId === null ? {} : { phaseId: draft.phaseId }),
    ...(promisedBy === '' ? {} : { promisedBy }),
  };
}

type Size<T> = T extends unknown ? Pick<T, Extract<keyof T, 'type' | 'mono' | 'colour' | 'share'>> : never;

function sizeOf({ type, mono, colour, share: one }: PolicyDraft): Size<Removes> {
  const share = (text: string): string => shareOfPercent(decimalOf(text) ?? '0');
  if (type === 'pages') return { type, mono: decimalOf(mono) ?? '0', colour: decimalOf(colour) ?? '0' };
  if (type === 'share') return { type, mono: share(mono), colour: share(colour) };
  return { type, share: share(one) };
}

/** The source of a policy; what the form does not show of it stays. */
function provenanceOf(source: SourceDraft, before: Removes | undefined): Omit<Removes, 'type'> {
  const { file, row, on, book, range } = before ?? {};
  const note = source.note.trim();
  return {
    grade: source.grade,
    ...(note === '' ? {} : { note }),
    ...(file === undefined ? {} : { file }),
    ...(row === undefined ? {} : { row }),
    ...(on === undefined ? {} : { on }),
    ...(book === undefined ? {} : { book }),
    ...(range === undefined ? {} : { range }),
  };
}
