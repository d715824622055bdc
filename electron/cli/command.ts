import type { Result } from '../../shared/domain/result';
import type { Table } from '../../shared/domain/table/table';
import type { ReadOptions } from '../services/tables/readDelimited';
import type { StorageTools } from '../services/storage/storageTools';
import type { OptionSpec, ParsedArguments } from './arguments';

/** What the exit code of the command line says. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2, blocked: 3, notOpened: 4 } as const;

/** An exit code of the command line. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command writes: results go out, messages go to err. */
export interface CliIo {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What the commands ask of the outside. */
export interface CliServices {
  readonly storage: StorageTools;
  readonly newId: () => string;
  /** Reads a file of rows and columns in a process of its own, within limits of time and memory. */
  readonly readTable: (path: string, options?: ReadOptions) => Promise<Result<Table>>;
  /** The folder of the files that come with the program. */
  readonly resources: string;
}

/** One run of a command. */
export interface CommandCall {
  readonly arguments: ParsedArguments;
  readonly io: CliIo;
  readonly services: CliServices;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows the program's name, one line for each form. */
  readonly usage: readonly string[];
  /** What it does, in one sentence. */
  readonly describe: string;
  readonly options: readonly OptionSpec[];
  /** How many names of files may stand beside the options, at most. */
  readonly files: number;
  readonly run: (call: CommandCall) => Promise<ExitCode>;
}

/** Ends a command with a sentence for the person and an exit code; expected, so told without a stack. */
export class CommandStop extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

/** Stops because the command was called in a way that it does not have. */
export function wrongUsage(message: string): CommandStop {
  return new CommandStop(exitCodes.wrongUsage, message);
}

/** Stops because something could not be done. */
export function failed(message: string): CommandStop {
  return new CommandStop(exitCodes.failed, message);
}

/** Stops because a file could not be opened. */
export function notOpened(message: string): CommandStop {
  return new CommandStop(exitCodes.notOpened, message);
}
