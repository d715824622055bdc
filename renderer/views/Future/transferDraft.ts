import type { PageTransfer } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { isZero, rate } from '../../../shared/domain/rate';
import { decimalOf, figureProblem } from '../../components/form/figureDraft';

/** A page transfer as it is typed. */
export interface TransferDraft {
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  readonly mono: string;
  readonly colour: string;
  readonly phaseId: string | null;
}

/** What is wrong with a draft, by field. */
export type TransferProblems = Partial<Record<'from' | 'to' | 'mono' | 'colour', string>>;

/** The draft of a page transfer; of an empty one without it. */
export function transferDraft(transfer: PageTransfer | undefined): TransferDraft {
  return {
    from: transfer?.from ?? null,
    to: transfer?.to ?? null,
    mono: transfer?.mono ?? '',
    colour: transfer?.colour ?? '',
    phaseId: transfer?.phaseId ?? null,
  };
}

/** What has to be put right before the transfer can be saved. */
export function transferProblems(draft: TransferDraft): TransferProblems {
  const { from, to } = draft;
  const [mono, colour] = [figureProblem(draft.mono, false), figureProblem(draft.colour, false)];
  const areNone = [draft.mono, draft.colour].every((text) => isZero(rate(decimalOf(text) ?? '0')));
  const none = mono === null && colour === null && areNone ? 'Write how many pages move.' : null;
  const found: readonly (readonly [keyof TransferProblems, string | null])[] = [
    ['from', from === null ? 'Choose the device that gives pages.' : null],
    [
      'to',
      to === null ? 'Choose the device that takes them.' : from === to ? 'Choose another device.' : null,
    ],
    ['mono', mono ?? none],
    ['colour', colour],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The transfer of a draft; `null` while a device is missing. */
export function transferOf({ from, to, mono, colour, phaseId }: TransferDraft): PageTransfer | null {
  if (from === null || to === null) return null;
  return {
    from,
    to,
    mono: decimalOf(mono) ?? '0',
    colour: decimalOf(colour) ?? '0',
    ...(phaseId === null ? {} : { phaseId }),
  };
}
