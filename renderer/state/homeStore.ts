import { create } from 'zustand';
import type { HomeEntry, OpenReply, RestorePoint } from '../../shared/ipc/contract';
import { ask } from '../api/api';
import { whyOf } from '../api/whyOf';
import { useDocument } from './documentStore';
import { closeSaved, flush, hasUnsaved, openSaved } from './saving';
import type { ImportFile } from './viewStore';
import { useView } from './viewStore';

/** A proposal that could not be opened, with the earlier states that can take its place. */
export interface Refused {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly restorePoints: readonly RestorePoint[];
}

/** The list of Home; `null` until it is read for the first time. */
export interface HomeState {
  readonly proposals: readonly HomeEntry[] | null;
  readonly trash: readonly HomeEntry[];
  /** When the list was read, by which "today" is told. */
  readonly readAt: Date;
  readonly refused: Refused | null;
}

export const useHome = create<HomeState>()(() => ({
  proposals: null,
  trash: [],
  readAt: new Date(),
  refused: null,
}));

/** Does something with proposals; what goes wrong is told in a toast, and the answer is whether it went well. */
async function attempt(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    useView.getState().showToast({ text: whyOf(error), tone: 'bad' });
    return false;
  }
}

let isUnderWay = false;

/** Ignores a second click while the first is still being done, so that nothing is made twice. */
async function oneAtATime(run: () => Promise<void>): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  await run().finally(() => {
    isUnderWay = false;
  });
}

/** Reads the list of Home again. */
export async function refreshHome(): Promise<void> {
  await attempt(async () => {
    useHome.setState({ ...(await ask('home.list', {})), readAt: new Date() });
  });
}

/** Reads the list when Home is shown, with the open proposal as it is now. */
export async function showHome(): Promise<void> {
  if (hasUnsaved()) await flush();
  await refreshHome();
}

/** Saves the open proposal before another takes its place; says so where that fails. */
async function leaveOpenProposal(): Promise<boolean> {
  if (useDocument.getState().history === null || (await flush())) return true;
  useView.getState().showToast({
    text: 'The open proposal has changes that could not be saved, so it stays open. Save a copy of it first.',
    tone: 'bad',
  });
  return false;
}

/** Opens a proposal; one that is open already is only shown. */
export async function openProposal(id: string): Promise<boolean> {
  if (useDocument.getState().history?.proposal.id === id) {
    useView.getState().goTo('fleet');
    return true;
  }
  if (!(await leaveOpenProposal())) return false;
  return attempt(async () => {
    take(id, await ask('proposal.open', { id }));
  });
}

/** Puts an earlier state in the place of a damaged file and opens it. */
export async function restoreProposal(id: string, name: string): Promise<boolean> {
  if (!(await leaveOpenProposal())) return false;
  return attempt(async () => {
    take(id, await ask('proposal.restore', { id, name }));
  });
}

function take(id: string, reply: OpenReply): void {
  if (reply.type === 'refused') {
    const title = useHome.getState().proposals?.find((entry) => entry.id === id)?.title ?? 'This proposal';
    useHome.setState({ refused: { ...reply, id, title } });
    return;
  }
  openSaved(reply.proposal, reply);
  useHome.setState({ refused: null });
  const { goTo, select, showToast } = useView.getState();
  select([]);
  goTo('fleet');
  if (reply.notice !== null) showToast({ text: reply.notice, tone: 'warning' });
}

export function closeRefused(): void {
  useHome.setState({ refused: null });
}

/** Makes a proposal for a client, opens it, and starts the import of its fleet file where there is one. */
export function createProposal(clientName: string, locale: string): Promise<void> {
  return oneAtATime(async () => {
    const file = await createAndOpen(clientName, locale);
    if (file !== undefined) await useView.getState().startImport(file ?? undefined);
  });
}

/** Gives the file to import, `null` when it is still to be chosen, and nothing when nothing is to be imported. */
async function createAndOpen(clientName: string, locale: string): Promise<ImportFile | null | undefined> {
  const { making, closeNew } = useView.getState();
  if (making === null || !(await leaveOpenProposal())) return undefined;
  const isOpen = await attempt(async () => {
    const { id } = await ask('home.create', { clientName, locale });
    take(id, await ask('proposal.open', { id }));
  });
  if (!isOpen) return undefined;
  closeNew();
  return making.fromFile ? making.file : undefined;
}

export function openSample(): Promise<void> {
  return oneAtATime(async () => {
    if (!(await leaveOpenProposal())) return;
    await attempt(async () => {
      const { id } = await ask('home.createSample', {});
      take(id, await ask('proposal.open', { id }));
    });
  });
}

/** Asks for a .fleetproposal file, takes it in and opens it. */
export async function openFile(): Promise<void> {
  if (!(await leaveOpenProposal())) return;
  await attempt(async () => {
    const chosen = await ask('home.openFile', {});
    if (chosen !== null) take(chosen.id, await ask('proposal.open', { id: chosen.id }));
  });
}

export function duplicateProposal(entry: HomeEntry): Promise<void> {
  return oneAtATime(async () => {
    if (isOpen(entry.id) && !(await leaveOpenProposal())) return;
    if (!(await attempt(() => ask('home.duplicate', { id: entry.id })))) return;
    await refreshHome();
    useView.getState().showToast({ text: `“${entry.title}” was duplicated.` });
  });
}

/** Moves a proposal to the trash; the toast offers to take that back. */
export async function trashProposal(entry: HomeEntry): Promise<void> {
  if (isOpen(entry.id)) {
    if (!(await leaveOpenProposal())) return;
    closeSaved();
  }
  if (!(await attempt(() => ask('home.trash', { id: entry.id })))) return;
  await refreshHome();
  useView.getState().showToast({
    text: `“${entry.title}” was moved to the trash.`,
    action: { label: 'Undo', run: () => void untrashProposal(entry) },
  });
}

export async function untrashProposal(entry: HomeEntry): Promise<void> {
  if (!(await attempt(() => ask('home.untrash', { id: entry.id })))) return;
  await refreshHome();
  useView.getState().announce(`“${entry.title}” is back in the list.`);
}

function isOpen(id: string): boolean {
  return useDocument.getState().history?.proposal.id === id;
}
