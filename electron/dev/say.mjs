/**
 * Tells the person at the terminal what happens. Always on stderr, so that the standard output of
 * `npm run --silent cli` holds nothing but results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure that the person can act on: told in its own words, without a stack. */
export class PlainError extends Error {}

/**
 * Runs a command of `electron/dev` to its end and sets the exit code.
 * @param {() => Promise<number>} run answers the exit code
 */
export async function runToExit(run) {
  try {
    process.exitCode = await run();
  } catch (error) {
    const isPlain = error instanceof PlainError;
    say(isPlain ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
