import { basename } from 'node:path';
import type { DeviceId } from '../../../shared/domain/ids';
import { bookSummaries, findBook } from '../../../shared/domain/models/bookSummary';
import { type HardwareWay, hardwareWays } from '../../../shared/domain/models/offeredPrices';
import { type PricePlan, planPrices } from '../../../shared/domain/models/planPrices';
import type { PriceBook } from '../../../shared/domain/models/priceBook';
import { readPriceBook } from '../../../shared/domain/models/readPriceBook';
import { applyEdit } from '../../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  exitCodes,
  failed,
  notOpened,
  wrongUsage,
} from '../command';
import { momentOfCall } from '../moment';
import { bookDetailsOf, decimalOf, priceOptions } from '../priceOptions';
import { changeLibrary, priceBooksOf } from '../priceBooks';
import { booksText, planText, readingText, staleText } from '../pricesText';
import { openedProposal, pathOfCall } from '../proposalOfCall';
import { sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { createProposal, saveProposal } from '../writtenProposal';

/** Price books: kept by version, and taken for the devices of a proposal. */
export const pricesCommand: Command = {
  name: 'prices',
  usage: [
    'add <table file> --name name [--version v] --currency code --valid-from day [--valid-until day] [--data-dir folder] [--json]',
    'list [--data-dir folder] [--json]',
    'take <proposal> --book name [--version v] [--devices ids] [--hardware way] [--data-dir folder] [--out <proposal>] [--json]',
    'remove --book name --version v --data-dir folder [--json]',
  ],
  describe: 'Adds price books from CSV or Excel files, lists their versions, takes their prices for devices.',
  options: priceOptions,
  files: 2,
  run: (call) => {
    const [action] = call.arguments.files;
    switch (action) {
      case 'add':
        return add(call);
      case 'list':
        return list(call);
      case 'take':
        return take(call);
      case 'remove':
        return remove(call);
      default:
        throw wrongUsage('Say what to do with price books: add, list, take or remove.');
    }
  },
};

function fileOf(call: CommandCall, what: string): string {
  const name = call.arguments.files[1];
  if (name === undefined || name === '') throw wrongUsage(`Name ${what}.`);
  return pathOfCall(call, name);
}

/** Reads a file as a price book and keeps it; without a data folder it only says what it understood. */
async function add(call: CommandCall): Promise<ExitCode> {
  const { arguments: args, services } = call;
  const path = fileOf(call, 'the table file with the prices');
  const [details, decimal] = [bookDetailsOf(call), decimalOf(call)];
  const table = await services.readTable(path);
  if (!table.ok) throw notOpened(table.problem.message);
  const fileName = basename(path);
  const reading = readPriceBook(table.value, { details, sheet: args.text('sheet'), decimal, fileName });
  const book =
    reading.book === null
      ? null
      : args.isSet('invented')
        ? { ...reading.book, isInvented: true }
        : reading.book;
  const folder = args.text('data-dir');
  if (book !== null && folder !== undefined) {
    await refuseShipped(call, book);
    await changeLibrary(call, pathOfCall(call, folder), (library) => library.addPriceBook(book));
  }
  const isAdded = book !== null && folder !== undefined;
  if (args.isSet('json')) {
    const { problems, sheet, headerRow, columns } = reading;
    const shown = columns.map(({ header, meaning, part }) => ({
      header,
      meaning,
      ...(part === undefined ? {} : { part }),
    }));
    sayJson(call.io, {
      added: isAdded,
      book: book === null ? null : headOf(book),
      sheet,
      headerRow,
      columns: shown,
      problems,
    });
  } else {
    sayText(call.io, readingText(fileName, reading));
    if (isAdded) sayText(call.io, `Kept as version ${book.version} of "${book.name}".\n`);
    else if (book !== null)
      sayText(call.io, 'Nothing was kept: name the data folder with --data-dir to keep it.\n');
  }
  if (book === null) call.io.err('The price book was not added.\n');
  return book === null ? exitCodes.failed : exitCodes.done;
}

/** The book that comes with the program is in no library, and yet its version is taken. */
async function refuseShipped(call: CommandCall, book: PriceBook): Promise<void> {
  const [shipped] = await priceBooksOf(call);
  if (shipped?.id === book.id && shipped.version === book.version)
    throw failed(
      `Version ${book.version} of "${book.name}" comes with the program. Give yours another name.`,
    );
}

function headOf({ models, ...head }: PriceBook): object {
  return { ...head, models: models.length };
}

async function list(call: CommandCall): Promise<ExitCode> {
  const books = await priceBooksOf(call);
  const [shipped] = books;
  const day = momentOfCall(call).slice(0, 10);
  const shown = shipped === undefined ? [] : bookSummaries(books, { day, shipped });
  if (call.arguments.isSet('json')) sayJson(call.io, shown);
  else sayText(call.io, booksText(shown));
  return exitCodes.done;
}

async function remove(call: CommandCall): Promise<ExitCode> {
  const { arguments: args } = call;
  const [folder, version] = [args.text('data-dir'), args.text('version')];
  if (folder === undefined) throw wrongUsage('Name the data folder: --data-dir <folder>.');
  if (version === undefined) throw wrongUsage('Name the version to remove: --version <version>.');
  const book = await bookOf(call);
  await changeLibrary(call, pathOfCall(call, folder), (library) => library.removePriceBook(book));
  if (args.isSet('json')) sayJson(call.io, { removed: { id: book.id, version } });
  else sayText(call.io, `Version ${version} of "${book.name}" was removed.\n`);
  return exitCodes.done;
}

async function bookOf(call: CommandCall): Promise<PriceBook> {
  const [name, version] = [call.arguments.text('book'), call.arguments.text('version')];
  if (name === undefined) throw wrongUsage('Name the price book: --book <name>.');
  const books = await priceBooksOf(call);
  const book = findBook(books, { name, version }, momentOfCall(call).slice(0, 10));
  if (book !== undefined) return book;
  const known = books.map((one) => `"${one.name}" ${one.version}`).join(', ');
  throw wrongUsage(
    `There is no price book "${name}"${version === undefined ? '' : ` ${version}`}. There is ${known}.`,
  );
}

function hardwareOf({ arguments: args }: CommandCall): HardwareWay {
  const text = args.text('hardware') ?? 'buy';
  const way = hardwareWays.find((one) => one === text);
  if (way === undefined) throw wrongUsage(`--hardware takes buy, lease or leave, not "${text}".`);
  return way;
}

/** The devices that the call names; each must be there. */
function devicesOf({ arguments: args }: CommandCall, proposal: Proposal): readonly DeviceId[] | undefined {
  const names = args
    .text('devices')
    ?.split(',')
    .map((id) => id.trim());
  const all = [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)];
  return names?.map((name) => {
    const device = all.find(({ id }) => id === name);
    if (device === undefined) throw wrongUsage(`There is no device "${name}" in the proposal.`);
    return device.id;
  });
}

async function take(call: CommandCall): Promise<ExitCode> {
  const { arguments: args, io } = call;
  const path = fileOf(call, 'the proposal to take prices for');
  const [book, newHardware] = [await bookOf(call), hardwareOf(call)];
  const file = await openedProposal(call, path);
  const deviceIds = devicesOf(call, file.proposal);
  const plan = planPrices(file.proposal, book, {
    ...{ today: momentOfCall(call).slice(0, 10), newHardware, books: await priceBooksOf(call) },
    ...(deviceIds === undefined ? {} : { deviceIds }),
    ...(args.isSet('replace-other-books') ? { replaces: 'all' } : {}),
  });
  if (plan.refused !== null) throw failed(plan.refused);
  const proposal = withPlan(file.proposal, plan);
  const target = pathOfCall(call, args.text('out') ?? path);
  const written =
    target === path
      ? await saveProposal(file, proposal)
      : await createProposal(call, target, { proposal, sources: file.sources });
  const stale = staleText(plan, `"${book.name}" ${book.version}`);
  if (args.isSet('json')) {
    const { edit: _edit, refused: _refused, ...told } = plan;
    const { path: to, revision } = written;
    sayJson(io, {
      proposal: to,
      revision,
      isChanged: proposal !== file.proposal,
      book: headOf(book),
      ...told,
    });
  } else {
    sayText(io, planText(file.proposal, plan));
    sayText(io, `Saved as revision ${String(written.revision)}: ${written.path}\n`);
  }
  if (stale !== null) io.err(`Warning: ${stale}\n`);
  return exitCodes.done;
}

function withPlan(proposal: Proposal, { edit }: PricePlan): Proposal {
  if (edit === null) return proposal;
  const taken = applyEdit(proposal, edit);
  if (!taken.ok) throw failed(taken.problem.message);
  return taken.value;
}
