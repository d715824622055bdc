import { useEffect, useReducer, useRef } from 'react';
import { ask } from '../../api/api';
import { whyOf } from '../../api/whyOf';
import type { Edit } from '../../../shared/domain/proposal/edit';
import type { Decisions } from '../../../shared/domain/table/decisions';
import type { ImportChoices } from '../../../shared/ipc/importChoices';
import { useDocument } from '../../state/documentStore';
import type { ImportFile } from '../../state/viewStore';
import type { ImportEvent, ImportState, ImportStep, UserChoices } from './importState';
import { newImport, nextImport } from './importState';

/** An import with everything that the user can do about it. */
export interface ImportControl {
  readonly state: ImportState;
  readonly stop: () => void;
  readonly readAgain: () => void;
  readonly choose: (choices: UserChoices) => void;
  readonly go: (step: ImportStep) => void;
  readonly take: () => void;
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
  const isReading = state.phase === 'reading';
  useEffect(() => {
    return isReading ? startReading({ file, currency, dispatch }) : undefined;
  }, [isReading, file, currency]);
  const choose = async (choices: UserChoices): Promise<void> => {
    const mine = ++newest.current;
    dispatch({ type: 'asked', choices });
    const event = await understood(file, currency, choices);
    if (mine === newest.current) dispatch(event);
  };
  const take = async (): Promise<void> => {
    dispatch({ type: 'taking' });
    const problem = await taken(file, target, state.choices);
    if (problem === null) target.onTaken();
    else dispatch({ type: 'refused', message: problem });
  };
  return {
    state,
    stop: () => {
      dispatch({ type: 'stopped' });
    },
    readAgain: () => {
      dispatch({ type: 'restarted' });
    },
    choose: (choices) => void choose(choices),
    go: (step) => {
      dispatch({ type: 'went', step });
    },
    take: () => void take(),
  };
}

interface Reading {
  readonly file: ImportFile;
  readonly currency: string;
  readonly dispatch: (event: ImportEvent) => void;
}

/** Starts to read; gives the way to stop, which ends the job unless it is done. */
function startReading({ file, currency, dispatch }: Reading): () => void {
  const jobId = crypto.randomUUID();
  let [isStopped, isDone] = [false, false];
  const tell = (event: ImportEvent): void => {
    if (!isStopped) dispatch(event);
  };
  const endProgress = window.api['when job.progress']((progress) => {
    if (progress.jobId === jobId) tell({ type: 'progressed', ...progress });
  });
  const read = async (): Promise<void> => {
    const { sheets } = await ask('import.read', { token: file.token, jobId, choices: {} });
    isDone = true;
    tell({ type: 'read', sheets });
    tell(await understood(file, currency, newImport.choices));
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
  };
}

/** As JSON has it: the contract takes members by text. */
function plainDecisions(decisions: Decisions): ImportChoices['decisions'] {
  return JSON.parse(JSON.stringify(decisions)) as ImportChoices['decisions'];
}

function asked(file: ImportFile, currency: string, choices: UserChoices) {
  return {
    token: file.token,
    currency,
    ...(choices.sheet === undefined ? {} : { sheet: choices.sheet }),
    decisions: plainDecisions(choices.decisions),
    pairs: [],
  };
}

async function understood(file: ImportFile, currency: string, choices: UserChoices): Promise<ImportEvent> {
  try {
    const understanding = await ask('import.understand', asked(file, currency, choices));
    return { type: 'understood', understanding };
  } catch (error) {
    return { type: 'refused', message: whyOf(error) };
  }
}

/** Takes the file into the document as one step; gives the problem in words, `null` when there is none. */
async function taken(file: ImportFile, target: ImportTarget, choices: UserChoices): Promise<string | null> {
  try {
    const text = await ask('import.take', {
      ...asked(file, target.currency, choices),
      id: target.proposalId,
    });
    // Our own handler made it of an edit.
    const edit = JSON.parse(text) as Edit;
    const label = `import ${file.fileName}`;
    const result = useDocument.getState().edit([edit], { label, screen: 'fleet', backUpFirst: true });
    return result.ok ? null : result.problem.message;
  } catch (error) {
    return whyOf(error);
  }
}
