import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';
import { useDocument } from '../../../../renderer/state/documentStore';
import { flush, openSaved, saveCopy, useSaving, watchChanges } from '../../../../renderer/state/saving';

const proposal = newProposal('College', {
  id: '6f1b2c1e-0d4a-4a60-9a3a-0d2f3c4b5a69',
  at: '2026-11-22T10:00:00Z',
});

interface Save {
  readonly state: number;
  readonly proposal: string;
  readonly backUpFirst: boolean;
}

let saves: Save[] = [];
let problem: string | null = null;
let endWatching = (): void => undefined;

/** The program behind the window, as far as saving asks for it. */
const api = {
  'proposal.save': (save: Save) => {
    saves.push(save);
    return Promise.resolve(
      problem === null
        ? { ok: true, value: { revision: saves.length, savedAt: '2026-11-22T10:31:00Z' } }
        : { ok: false, error: { code: 'disk', message: problem } },
    );
  },
  'proposal.saveCopy': () => Promise.resolve({ ok: true, value: { fileName: 'Copy.fleetproposal' } }),
};

/** Stands for the fields of a page: nothing is one. */
const NoField = Map;

function rename(name: string, more: { readonly backUpFirst?: boolean } = {}): void {
  const edit: Edit = { type: 'client.describe', changes: { name } };
  useDocument.getState().edit([edit], { label: 'rename the client', screen: 'document', ...more });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { api });
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('HTMLInputElement', NoField);
  vi.stubGlobal('HTMLTextAreaElement', NoField);
  saves = [];
  problem = null;
  endWatching = watchChanges();
  openSaved(proposal, { savedAt: '2026-11-22T10:00:00Z', readOnly: null });
});

afterEach(() => {
  endWatching();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an opened proposal', () => {
  it('is saved already and writes nothing by itself', async () => {
    await vi.advanceTimersByTimeAsync(60_000);

    expect(useSaving.getState().status).toEqual({ type: 'saved', at: '2026-11-22T10:00:00Z' });
    expect(saves).toEqual([]);
  });
});

describe('a change', () => {
  it('is on disk after 300 ms, as JSON text', async () => {
    rename('Academy');
    await vi.advanceTimersByTimeAsync(300);

    expect(saves.map((save) => JSON.parse(save.proposal) as unknown)).toEqual([
      { ...proposal, client: { name: 'Academy' } },
    ]);
    expect(useSaving.getState().status).toEqual({ type: 'saved', at: '2026-11-22T10:31:00Z' });
  });

  it('that is undone is saved as undone', async () => {
    rename('Academy');
    useDocument.getState().undo();
    await vi.advanceTimersByTimeAsync(300);

    expect(saves.map((save) => save.proposal)).toEqual([JSON.stringify(proposal)]);
  });

  it('of many devices has what was before backed up, once', async () => {
    rename('A', { backUpFirst: true });
    await vi.advanceTimersByTimeAsync(300);
    rename('B');
    await vi.advanceTimersByTimeAsync(300);

    expect(saves.map((save) => save.backUpFirst)).toEqual([true, false]);
  });

  it('of many devices still has it backed up when the first attempt to save failed', async () => {
    problem = 'The disk is full.';
    rename('A', { backUpFirst: true });
    await vi.advanceTimersByTimeAsync(300);
    problem = null;
    await vi.advanceTimersByTimeAsync(1000);

    expect(saves.map((save) => save.backUpFirst)).toEqual([true, true]);
  });

  it('that cannot be saved is told with the reason of the program', async () => {
    problem = 'The disk is full.';
    rename('Academy');
    await vi.advanceTimersByTimeAsync(300);

    expect(useSaving.getState().status).toEqual({
      type: 'failed',
      reason: 'The disk is full.',
      attempts: 1,
    });
  });
});

describe('a proposal that can only be read', () => {
  beforeEach(() => {
    openSaved(proposal, { savedAt: '2026-11-22T10:00:00Z', readOnly: 'Another program holds the folder.' });
  });

  it('is never written, and its changes hold the window open', async () => {
    rename('Academy');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(saves).toEqual([]);
    expect(await flush()).toBe(false);
  });

  it('may be left when its changes were undone', async () => {
    rename('Academy');
    useDocument.getState().undo();

    expect(await flush()).toBe(true);
  });

  it('may be left when a copy of it was saved', async () => {
    rename('Academy');
    await saveCopy();

    expect(await flush()).toBe(true);
  });
});
