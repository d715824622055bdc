import { useEffect, useReducer, useRef } from 'react';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Input } from '../../../shared/ipc/contract';
import type { ImportChoices, ReadChoices } from '../../../shared/ipc/importChoices';
import { receiveEdit } from '../../../shared/ipc/sentEdit';
import { useDocument } from '../../state/documentStore';
import type { ImportFile } from '../../state/viewStore';
import type { UserChoices } from './choices';
import { decisionsOf } from './choices';
import type { ImportEvent, ImportState, ImportStep } from './importState';
import { newImport, nextImport } from './importState';

/** An import with everything that the user can do about it. */
export interface ImportControl {
  readonly file: ImportFile;
  readonly state: ImportState;
  readonly stop: () => void;
  readonly readAgain: (reading?: ReadChoices) => void;
  readonly choose: (choices: UserChoices) => void;
  /** Gives up what the file is being understood by, for what held before. */
  readonly giveUp: () => void;
  /** Goes to a step; to the rows with the one to show first. */
  readonly go: (step: ImportStep, row?: number) => void;
  readonly take: () => void;
  /** Saves what was noticed as a sheet where the user says. */
  readonly saveFindings: (ending: 'xlsx' | 'csv') => void;
}

/** Where the import goes: the open proposal with its currency. */
export interface ImportTarget {
  readonly proposalId: string;
  readonly currency: string;
  readonly onTaken: () => void;
}

/** Reads a file, has it understood again with each choice, and takes it into the open proposal. */
export function useImport(file: ImportFile, target: ImportTarget): ImportControl {
  const [state, dispatch] = useReducer(nextImport, newImport);
  const newest = useRef(0);
  const { currency } = target;
  const { choices } = state;
  const { reading } = choices;
  const isReading = state.phase === 'reading';
  useEffect(() => {
    return isReading ? startReading({ file, currency, reading, dispatch }) : undefined;
  }, [isReading, file, currency, reading]);
  const choose = async (wanted: UserChoices): Promise<void> => {
    const mine = ++newest.current;
    dispatch({ type: 'asked', choices: wanted });
    const event = await understood(asked(file, currency, wanted));
    if (mine === newest.current) dispatch(event);
  };
  const take = async (): Promise<void> => {
    dispatch({ type: 'taking' });
    const problem = await taken(file, target, choices);
    if (problem === null) target.onTaken();
    else dispatch({ type: 'refused', message: problem });
  };
  return {
    file,
    state,
    stop: () => {
      dispatch({ type: 'stopped' });
    },
    readAgain: (wanted) => {
      newest.current += 1;
      dispatch({ type: 'restarted', ...(wanted === undefined ? {} : { reading: wanted }) });
    },
    choose: (wanted) => void choose(wanted),
    giveUp: () => {
      newest.current += 1;
      dispatch({ type: 'gaveUp' });
      stopUnderstanding(file);
    },
    go: (step, row) => {
      dispatch({ type: 'went', step, ...(row === undefined ? {} : { row }) });
    },
    take: () => void take(),
    saveFindings: (ending) => {
      dispatch({ type: 'saving' });
      void savedFindings({ ...asked(file, currency, choices), ending }).then(dispatch);
    },
  };
}

interface Reading {
  readonly file: ImportFile;
  readonly currency: string;
  readonly reading: ReadChoices;
  readonly dispatch: (event: ImportEvent) => void;
}

/** Starts to read; gives the way to stop, which ends the job unless it is done. */
function startReading({ file, currency, reading, dispatch }: Reading): () => void {
  const jobId = crypto.randomUUID();
  let [isStopped, isDone, isUnderstood] = [false, false, false];
  const tell = (event: ImportEvent): void => {
    if (!isStopped) dispatch(event);
  };
  const endProgress = window.api['when job.progress']((progress) => {
    if (progress.jobId === jobId) tell({ type: 'progressed', ...progress });
  });
  const read = async (): Promise<void> => {
    const { sheets } = await ask('import.read', { token: file.token, jobId, choices: reading });
    isDone = true;
    tell({ type: 'read', sheets });
    if (isStopped) return;
    const choices = asked(file, currency, newImport.choices);
    const fleet = fleetText(useDocument.getState().history?.proposal);
    const event = await understood({ ...choices, fleet });
    isUnderstood = true;
    tell(event);
  };
  read().catch((error: unknown) => {
    isDone = true;
    tell({ type: 'unreadable', message: whyOf(error) });
  });
  return () => {
    isStopped = true;
    endProgress();
    // A job that has ended meanwhile cannot be stopped, and need not be.
    if (!isDone) ask('job.cancel', { jobId }).catch(() => undefined);
    else if (!isUnderstood) stopUnderstanding(file);
  };
}

/** A file that is no longer at hand is not being understood either. */
function stopUnderstanding({ token }: ImportFile): void {
  ask('import.stop', { token }).catch(() => undefined);
}

/** What the file is compared with; text crosses faster than objects. */
function fleetText(proposal: Proposal | undefined): string {
  const { devices, places, sources } = proposal ?? { devices: [], places: [], sources: [] };
  return JSON.stringify({ devices, places, sources });
}

/** What the calls about a read file take. */
export function asked(file: ImportFile, currency: string, choices: UserChoices): ImportChoices {
  const { sheet, pairs, forgetProfile, update } = choices;
  return {
    token: file.token,
    currency,
    ...(sheet === undefined ? {} : { sheet }),
    // As JSON has it: the contract takes members by text.
    decisions: JSON.parse(JSON.stringify(decisionsOf(choices))) as ImportChoices['decisions'],
    pairs: pairs.map(([found, device]) => [found, device]),
    ...(forgetProfile ? { forgetProfile } : {}),
    ...(update ? { update } : {}),
  };
}

async function understood(choices: ImportChoices): Promise<ImportEvent> {
  try {
    return { type: 'understood', understanding: await ask('import.understand', choices) };
  } catch (error) {
    return { type: 'refused', message: whyOf(error) };
  }
}

async function savedFindings(choices: Input<'import.saveFindings'>): Promise<ImportEvent> {
  try {
    const saved = await ask('import.saveFindings', choices);
    return {
      type: 'saved',
      saved: saved === null ? null : { isSaved: true, text: `Saved as ${saved.fileName}` },
    };
  } catch (error) {
    return { type: 'saved', saved: { isSaved: false, text: whyOf(error) } };
  }
}

/** Lets the window answer keys and clicks. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Takes the file into the document as one step; gives the problem in words, `null` when there is none. */
async function taken(file: ImportFile, target: ImportTarget, choices: UserChoices): Promise<string | null> {
  try {
    const sent = await ask('import.take', {
      ...asked(file, target.currency, choices),
      id: target.proposalId,
    });
    const edit = await receiveEdit(sent, aMoment);
    const label = `import ${file.fileName}`;
    const result = useDocument.getState().edit([edit], { label, screen: 'fleet', backUpFirst: true });
    return result.ok ? null : result.problem.message;
  } catch (error) {
    return whyOf(error);
  }
}
