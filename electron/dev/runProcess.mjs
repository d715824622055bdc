import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('node:child_process').StdioOptions} [stdio] as in `spawn`; everything is shown when left out
 * @property {boolean} [shell]
 * @property {number} [timeout] milliseconds after which it is ended
 */

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end, passing on the signals that we get.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 plus the number of the signal that ended it
 */
export function runProcess(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const listeners = passedOn.map((signal) => {
      const listener = () => void child.kill(signal);
      process.on(signal, listener);
      return { signal, listener };
    });
    const stopListening = () => {
      for (const { signal, listener } of listeners) process.off(signal, listener);
    };
    child.on('error', (error) => {
      stopListening();
      fail(error);
    });
    child.on('exit', (code, signal) => {
      stopListening();
      done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
