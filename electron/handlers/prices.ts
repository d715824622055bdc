import { basename } from 'node:path';
import { bookSummaries } from '../../shared/domain/models/bookSummary';
import type { PriceBook } from '../../shared/domain/models/priceBook';
import { type BookReading, readPriceBook } from '../../shared/domain/models/readPriceBook';
import { ok } from '../../shared/domain/result';
import type { Table } from '../../shared/domain/table/table';
import type { Handlers, Output, Reply } from '../../shared/ipc/contract';
import type { BookChoices, BookPreview } from '../../shared/ipc/priceBooks';
import { allPriceBooks, readSamplePriceBook } from '../services/library/samplePriceBook';
import { momentOf } from '../services/storage/storageTools';
import type { RunningJobs } from './jobWatch';
import type { Ports } from './ports';
import { done, failed, refusedReadOnly, replyOf } from './reply';
import { Tokens } from './tokens';
import type { Workspace } from './workspace';

type PricesCall = Extract<keyof Handlers, `prices.${string}`>;

/** A price book file that the user chose; `table` once it was read. */
interface ChosenBook {
  readonly fileName: string;
  readonly path: string;
  readonly table?: Table;
}

const tableKinds = [
  { name: 'Price lists', endings: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt'] },
  { name: 'All files', endings: ['*'] },
];
const mostShown = 100;
const gone = { code: 'not-found', message: 'The file is no longer at hand. Choose it again.' };

/** The versions of price books: listed, added from a file, removed. */
export function priceHandlers(
  workspace: Workspace,
  ports: Ports,
  jobs: RunningJobs,
): Pick<Handlers, PricesCall> {
  const { tools, folders, library, readOnly } = workspace;
  const chosen = new Tokens<ChosenBook>(ports.newId, 1);
  const books = (): Promise<readonly PriceBook[]> => allPriceBooks(tools, folders.resources, library);
  return {
    'prices.list': async () => {
      const shipped = await readSamplePriceBook(tools, folders.resources);
      const day = momentOf(tools.clock.now()).slice(0, 10);
      return done({ books: bookSummaries(await books(), { day, shipped }), today: day });
    },
    'prices.book': async ({ id, version }) => {
      const book = (await books()).find((one) => one.id === id && one.version === version);
      return book === undefined
        ? failed({ code: 'not-found', message: 'This version of the price book is no longer there.' })
        : done(book);
    },
    'prices.choose': async () => {
      const path = await ports.dialogs.openFile({ title: 'Add a price book', kinds: tableKinds });
      if (path === null) return done(null);
      const fileName = basename(path);
      return done({ token: chosen.add({ fileName, path }), fileName });
    },
    'prices.read': async (choices) => {
      const read = await readChosen({ chosen, ports, jobs }, choices);
      return read.ok ? done(previewOf(read.value.file, read.value.reading)) : read;
    },
    'prices.add': (choices) => add({ chosen, ports, jobs }, workspace, choices),
    'prices.remove': async (which) => {
      if (readOnly !== null) return refusedReadOnly(readOnly);
      const removed = await library.removePriceBook(which);
      return removed.ok ? done(null) : failed(removed.problem);
    },
    'prices.end': ({ token }) => {
      chosen.remove(token);
      return Promise.resolve(done(null));
    },
  };
}

/** Keeps a sound book as a further version; none is ever overwritten. */
async function add(
  means: Means,
  { tools, folders, library, readOnly }: Workspace,
  choices: BookChoices,
): Promise<Reply<Output<'prices.add'>>> {
  if (readOnly !== null) return refusedReadOnly(readOnly);
  const read = await readChosen(means, choices);
  if (!read.ok) return read;
  const { book } = read.value.reading;
  if (book === null) {
    const message = 'The book has errors and was not added. Put right what is listed.';
    return failed({ code: 'bad-book', message });
  }
  const { id, name, version } = book;
  const shipped = await readSamplePriceBook(tools, folders.resources);
  if (id === shipped.id && version === shipped.version) {
    const message = `Version ${version} of "${name}" comes with the program. Give yours another name.`;
    return failed({ code: 'exists', message });
  }
  const added = await library.addPriceBook(choices.isInvented ? { ...book, isInvented: true } : book);
  if (!added.ok) return failed(added.problem);
  means.chosen.remove(choices.token);
  return done({ id, version });
}

interface Means {
  readonly chosen: Tokens<ChosenBook>;
  readonly ports: Ports;
  readonly jobs: RunningJobs;
}

interface ReadBook {
  readonly file: ChosenBook & { readonly table: Table };
  readonly reading: BookReading;
}

/** The chosen file as the choices want it read; its rows are read from disk once. */
async function readChosen(
  { chosen, ports, jobs }: Means,
  { token, details, sheet, decimal, jobId }: BookChoices,
): Promise<Reply<ReadBook>> {
  const file = chosen.get(token);
  if (file === undefined) return failed(gone);
  const { fileName, path } = file;
  const job = { type: 'readTable', fileName, path } as const;
  const table =
    file.table === undefined
      ? await jobs.watch(jobId ?? token, (watch) => ports.jobs.readTable(job, watch))
      : ok(file.table);
  if (!table.ok) return replyOf(table);
  const read = { ...file, table: table.value };
  chosen.set(token, read);
  return done({ file: read, reading: readPriceBook(table.value, { details, sheet, decimal, fileName }) });
}

function previewOf({ fileName, table }: ReadBook['file'], reading: BookReading): BookPreview {
  const { book, details, problems, sheet, headerRow, columns, models } = reading;
  return {
    ...{ fileName, sheet, headerRow, columns, details, problems },
    sheets: table.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    isSound: book !== null,
    models: models.slice(0, mostShown),
    modelCount: models.length,
  };
}
