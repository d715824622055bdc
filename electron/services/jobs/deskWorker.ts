import type { DeskCall, FromDesk, ToDesk } from './deskMessages';
import {
  type DeskChoices,
  type DeskFile,
  type DeskFindings,
  type DeskRows,
  newFleetFileDesk,
} from './fleetFileDesk';

/** The file that the program starts in a process of its own for each fleet file; ended with the wizard. */
interface ParentPort {
  readonly on: (event: 'message', listener: (message: { readonly data: ToDesk }) => void) => void;
  readonly postMessage: (message: FromDesk) => void;
}

// Electron gives its utility processes this port; Node's types do not know it.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('this file runs in a process of its own');
const port = parentPort;
const desk = newFleetFileDesk();

// What arrives is what our own program sends for the call of that name.
const calls: Readonly<Record<DeskCall, (ask: unknown, id: number) => Promise<unknown>>> = {
  read: (ask, id) =>
    desk.read(ask as DeskFile, {
      signal: new AbortController().signal,
      progress: (share, sentence) => {
        port.postMessage({ type: 'progress', id, share, sentence });
      },
    }),
  understand: (ask) => desk.understand(ask as DeskChoices),
  take: (ask) => desk.take(ask as DeskChoices),
  rows: (ask) => desk.rows(ask as DeskRows),
  findings: (ask) => desk.findings(ask as DeskFindings),
};

async function answer({ id, name, ask }: ToDesk): Promise<void> {
  try {
    port.postMessage({ type: 'done', id, result: await calls[name](ask, id) });
  } catch (error) {
    // An error crosses with its stack.
    port.postMessage({ type: 'broken', id, error });
  }
}

port.on('message', ({ data }) => void answer(data));
