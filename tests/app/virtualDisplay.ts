import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Readable } from 'node:stream';

let server: ChildProcess | undefined;

/**
 * Gives the window a display of its own, so that no test opens anything on the screen of whoever runs it.
 * Elsewhere than on Linux, and on a Linux without Xvfb, the display that is there is used.
 */
export async function setup(): Promise<void> {
  if (!existsSync('/usr/bin/Xvfb')) return;
  const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  server = spawn('/usr/bin/Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.env['DISPLAY'] = `:${await freeDisplay(server)}`;
  delete process.env['WAYLAND_DISPLAY'];
  delete process.env['XAUTHORITY'];
}

/** Ends the display with all its windows. */
export function teardown(): void {
  server?.kill();
}

/** Xvfb looks for a free number itself and writes it down when it is ready. */
function freeDisplay(xvfb: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    const answer = xvfb.stdio[3] as Readable;
    answer.once('data', (line: Buffer) => {
      done(line.toString().trim());
    });
    xvfb.once('error', fail);
    xvfb.once('exit', (code) => {
      fail(new Error(`Xvfb ended with ${String(code)} before it had a display`));
    });
  });
}
