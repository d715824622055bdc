import type { OptionSpec } from './arguments';
import type { CliIo } from './command';

/** The option of every command that has a result. */
export const jsonOption: OptionSpec = { name: 'json', describe: 'prints the result as JSON' };

/** Prints a result for programs; nothing else then stands on standard output. */
export function sayJson(io: CliIo, result: unknown): void {
  io.out(`${JSON.stringify(result, null, 2)}\n`);
}
