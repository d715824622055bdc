import { parseArguments } from './arguments';
import { type CliIo, type CliServices, type Command, CommandStop, type ExitCode, exitCodes } from './command';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { editCommand } from './commands/edit';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { ourSideCommand } from './commands/ourSide';
import { pricesCommand } from './commands/prices';
import { sampleCommand } from './commands/sample';
import { allHelp, commandHelp, usageLines } from './help';

const commands: readonly Command[] = [
  importCommand,
  compareCommand,
  checkCommand,
  editCommand,
  ourSideCommand,
  exportCommand,
  pricesCommand,
  sampleCommand,
];

/** Runs one command line to its end; resolves with the exit code, whatever happens. */
export async function runCli(args: readonly string[], io: CliIo, services: CliServices): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? io.err : io.out)(allHelp(commands));
    return name === undefined ? exitCodes.wrongUsage : exitCodes.done;
  }
  if (name === '--version') {
    io.out(`${services.storage.appVersion}\n`);
    return exitCodes.done;
  }
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return runCommand(command, rest, { io, services });
  const names = commands.map((known) => known.name).join(', ');
  io.err(`There is no command "${name}". The commands are ${names}; --help explains them.\n`);
  return exitCodes.wrongUsage;
}

async function runCommand(
  command: Command,
  args: readonly string[],
  world: { readonly io: CliIo; readonly services: CliServices },
): Promise<ExitCode> {
  const { io } = world;
  if (args.includes('--help') || args.includes('-h')) {
    io.out(commandHelp(command));
    return exitCodes.done;
  }
  const parsed = parseArguments(args, command);
  try {
    if (!parsed.ok) throw new CommandStop(exitCodes.wrongUsage, parsed.problem.message);
    return await command.run({ arguments: parsed.value, ...world });
  } catch (error) {
    if (!(error instanceof CommandStop)) return tellBug(error, io);
    io.err(`${error.message}\n`);
    if (error.exitCode === exitCodes.wrongUsage) io.err(usageLines(command));
    return error.exitCode;
  }
}

function tellBug(error: unknown, io: CliIo): ExitCode {
  const what = error instanceof Error ? error.message : String(error);
  io.err(`Something went wrong inside the program, and the command was not carried out: ${what}\n`);
  return exitCodes.failed;
}
