import type { Writable } from 'node:stream';
import { cleanText } from '../../shared/format/cleanText';
import type { CliIo } from './command';

/** Output to a process's streams, and when all of it has been handed over. */
export interface StandardStreams extends Pick<CliIo, 'out' | 'err'> {
  /** Resolves when everything has been handed over; only then may the process end. */
  readonly flush: () => Promise<void>;
}

/** Writes to standard output and error; a reader that has gone, as after `| head`, is no failure. */
export function standardStreams(streams: {
  readonly stdout: Writable;
  readonly stderr: Writable;
}): StandardStreams {
  const pending: Promise<void>[] = [];
  const writer = (stream: Writable) => {
    stream.on('error', ignore);
    return (text: string): void => {
      pending.push(
        new Promise((done) => {
          stream.write(text, () => {
            done();
          });
        }),
      );
    };
  };
  const [out, err] = [writer(streams.stdout), writer(streams.stderr)];
  return {
    out,
    // A message may quote what a file holds; that must not steer the terminal.
    err: (text) => {
      err(cleanText(text));
    },
    flush: async () => {
      await Promise.all(pending);
    },
  };
}

function ignore(): void {
  // Whoever read has gone; there is no one left to tell.
}
