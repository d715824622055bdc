import { create } from 'zustand';
import type { Check } from '../../../shared/domain/comparison/comparison';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { ExportReply } from '../../../shared/ipc/contract';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';

/** What is made: a Word file, an e-mail draft with the Word file attached, or the workbook of the calculation. */
export type ExportKind = 'word' | 'email' | 'workbook';

/** Charts that Word can edit, or pictures of them. */
export type ChartChoice = 'native' | 'picture';

/** A file that this session has written. */
export interface WrittenExport {
  readonly token: string;
  readonly fileName: string;
  readonly kind: ExportKind;
  /** When it was written, in milliseconds. */
  readonly at: number;
  readonly warnings: readonly string[];
}

/** What came of the last export, for the line under the buttons. */
export type ExportOutcome =
  | { readonly type: 'written'; readonly file: WrittenExport }
  | { readonly type: 'stopped' }
  | { readonly type: 'blocked'; readonly checks: readonly Check[] }
  | { readonly type: 'failed'; readonly why: string };

/** An export that is under way. */
export interface RunningExport {
  readonly jobId: string;
  readonly kind: ExportKind;
  /** 0 to 1. */
  readonly share: number;
  readonly sentence: string;
  readonly isStopping: boolean;
}

/** Exports go on while another screen is shown, so they are held here and not in the screen. */
export interface ExportState {
  readonly charts: ChartChoice;
  readonly running: RunningExport | null;
  readonly outcome: ExportOutcome | null;
  /** Newest first. */
  readonly written: readonly WrittenExport[];
  readonly chooseCharts: (charts: ChartChoice) => void;
  readonly start: (kind: ExportKind, proposal: Proposal) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly show: (token: string) => Promise<void>;
}

/** The store of the exports of this session. */
export const useExports = create<ExportState>()((set, get) => ({
  charts: 'native',
  running: null,
  outcome: null,
  written: [],
  chooseCharts: (charts) => {
    set({ charts });
  },
  start: async (kind, proposal) => {
    if (get().running !== null) return;
    const jobId = crypto.randomUUID();
    const sentence = kind === 'workbook' ? 'The workbook is being made.' : 'The document is being made.';
    set({ running: { jobId, kind, share: 0, sentence, isStopping: false }, outcome: null });
    const endWatch = watchProgress(jobId, (change) => {
      const { running } = get();
      if (running?.jobId === jobId) set({ running: { ...running, ...change } });
    });
    try {
      const text = JSON.stringify(proposal);
      const reply = await askFor(kind, { proposal: text, jobId }, get().charts);
      const outcome = outcomeOf(reply, kind);
      const written = outcome.type === 'written' ? [outcome.file, ...get().written] : get().written;
      set({ outcome, written });
    } catch (error) {
      set({ outcome: { type: 'failed', why: whyOf(error) } });
    } finally {
      endWatch();
      set({ running: null });
    }
  },
  stop: async () => {
    const { running } = get();
    if (running === null) return;
    set({ running: { ...running, isStopping: true } });
    try {
      await ask('job.cancel', { jobId: running.jobId });
    } catch (error) {
      set({ outcome: { type: 'failed', why: whyOf(error) } });
    }
  },
  show: async (token) => {
    try {
      await ask('export.show', { token });
    } catch (error) {
      set({ outcome: { type: 'failed', why: whyOf(error) } });
    }
  },
}));

function askFor(
  kind: ExportKind,
  input: { readonly proposal: string; readonly jobId: string },
  charts: ChartChoice,
): Promise<ExportReply> {
  switch (kind) {
    case 'word':
      return ask('export.word', { ...input, charts });
    case 'email':
      return ask('export.email', input);
    case 'workbook':
      return ask('export.workbook', input);
  }
}

function watchProgress(
  jobId: string,
  onProgress: (change: Pick<RunningExport, 'share' | 'sentence'>) => void,
): () => void {
  return window.api['when job.progress']((progress) => {
    if (progress.jobId !== jobId) return;
    onProgress({ share: progress.share, sentence: progress.sentence });
  });
}

function outcomeOf(reply: ExportReply, kind: ExportKind): ExportOutcome {
  switch (reply.type) {
    case 'cancelled':
      return { type: 'stopped' };
    case 'blocked':
      return { type: 'blocked', checks: reply.checks };
    case 'written': {
      const { fileName, token, warnings } = reply;
      return { type: 'written', file: { token, fileName, kind, at: Date.now(), warnings } };
    }
  }
}
