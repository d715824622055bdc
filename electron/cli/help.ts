import type { Command } from './command';
import { alignedLines } from './alignedLines';

const program = 'crawlerway';

/** What all commands are, for a person who does not know them. */
export function allHelp(commands: readonly Command[]): string {
  const rows = commands.map((command) => [`  ${command.name}`, command.describe]);
  return [
    `Usage: ${program} <command> …   (in a clone: npm run --silent cli -- <command> …)`,
    '',
    ...alignedLines(rows),
    '',
    '<command> --help explains a command. Results go to standard output, messages to standard error.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 blocking checks, 4 file not opened.',
    '',
  ].join('\n');
}

/** What one command does and takes. */
export function commandHelp(command: Command): string {
  const options = command.options.map((option) => [
    `  --${option.name}${option.value === undefined ? '' : ` <${option.value}>`}`,
    option.describe,
  ]);
  return `${command.describe}\n\n${usageLines(command)}\n${alignedLines(options).join('\n')}\n`;
}

/** The forms of a command. */
export function usageLines(command: Command): string {
  const [first = '', ...others] = command.usage.map((form) => `${program} ${command.name} ${form}`);
  return [`Usage: ${first}`, ...others.map((form) => `       ${form}`), ''].join('\n');
}
