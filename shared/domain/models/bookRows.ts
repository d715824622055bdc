import { factsOfModel, factsOfType, kindOfFacts } from '../table/deviceKind';
import { isUnknownText } from '../table/unknown';
import { type BookCells, short } from './bookCells';
import type { BookColumn, BookMeaning } from './bookColumns';
import { isToner, usedByName, usedByText } from './bookColumns';
import type { BookProblems } from './bookProblems';
import { makerOfFamily, shownMaker, splitMaker } from './makers';
import type { BookPart, PriceBookModel } from './priceBook';
import { partKey } from './takenFigure';

/** The rows of a price book file with what is understood of their columns. */
export interface BookRows {
  readonly cells: BookCells;
  readonly columns: readonly BookColumn[];
  /** Rows below the header, counted from 0. */
  readonly rows: readonly number[];
  readonly problems: BookProblems;
}

type Facts = { -readonly [K in keyof PriceBookModel]: PriceBookModel[K] };

interface ModelRows {
  readonly facts: Facts;
  readonly parts: Map<string, BookPart>;
}

const mostModels = 20_000;
const mostName = 200;

/** The models of a file: rows of one make and model are one, each row its own part or further facts. */
export function readBookRows(file: BookRows): readonly PriceBookModel[] {
  const { problems, rows } = file;
  const reader = new RowTeller(file);
  const models = new Map<string, ModelRows>();
  let last: ModelRows | undefined;
  for (const row of rows) {
    const name = reader.nameOf(row);
    if (name === 'none') {
      if (last !== undefined && reader.hasPart(row)) reader.addPart(row, last);
      else if (reader.isFilled(row))
        problems.add('warning', { row: row + 1 }, 'Names no model; the row was left out.');
      continue;
    }
    if (name === 'wrong') continue;
    const key = `${name.make}\u0000${name.model}`.toLowerCase();
    let entry = models.get(key);
    if (entry === undefined) {
      entry = { facts: { ...name, kind: 'unknown' }, parts: new Map() };
      models.set(key, entry);
    }
    last = entry;
    reader.addFacts(row, entry.facts);
    reader.addOwnParts(row, entry);
    if (reader.hasPart(row)) reader.addPart(row, entry);
  }
  if (models.size > mostModels)
    problems.add(
      'error',
      {},
      `The file has more than ${String(mostModels)} models. Split it into several books.`,
    );
  return [...models.values()].map(({ facts, parts }) => ({
    ...facts,
    kind: facts.kind === 'unknown' ? kindOfFacts(factsOfModel(facts.model)) : facts.kind,
    ...(parts.size === 0 ? {} : { supplies: [...parts.values()] }),
  }));
}

/** Tells what single rows say. */
class RowTeller {
  private readonly byMeaning = new Map<BookMeaning, BookColumn>();
  private readonly ownParts = new Map<string, Partial<Record<'price' | 'yield' | 'coverage', BookColumn>>>();
  private lastMake = '';

  constructor(private readonly file: BookRows) {
    for (const column of file.columns) {
      const { meaning, part } = column;
      if (part !== undefined) {
        const own = this.ownParts.get(part.name) ?? {};
        own[part.role] ??= column;
        this.ownParts.set(part.name, own);
      } else if (meaning !== 'unknown' && meaning !== 'ownPart' && !this.byMeaning.has(meaning))
        this.byMeaning.set(meaning, column);
    }
  }

  private column(meaning: BookMeaning): BookColumn | undefined {
    return this.byMeaning.get(meaning);
  }

  private text(row: number, meaning: BookMeaning): string {
    const text = this.file.cells.text(row, this.column(meaning));
    return isUnknownText(text) ? '' : text;
  }

  isFilled(row: number): boolean {
    return this.file.columns.some((column) => this.file.cells.text(row, column) !== '');
  }

  hasPart(row: number): boolean {
    return this.text(row, 'part') !== '';
  }

  /** The make and model of a row; the make may stand once above several models. */
  nameOf(row: number): { readonly make: string; readonly model: string } | 'none' | 'wrong' {
    const model = this.text(row, 'model');
    const made = this.text(row, 'make');
    if (made !== '') this.lastMake = made;
    if (model === '') return 'none';
    const parts = splitMaker(model);
    const name = parts.model ?? model;
    const make = made === '' ? (parts.maker ?? makerOfFamily(name) ?? this.lastMake) : made;
    const column = this.column(make === '' ? 'make' : 'model') ?? this.column('model');
    const at = { row: row + 1, column };
    if (make === '') {
      this.file.problems.add('error', at, `Nothing says who makes "${short(model)}". Add a column "Make".`);
      return 'wrong';
    }
    if (name.length > mostName || make.length > mostName) {
      this.file.problems.add('error', at, `"${short(model)}" is too long for the name of a model.`);
      return 'wrong';
    }
    return { make: shownMaker(make), model: name };
  }

  addFacts(row: number, facts: Facts): void {
    const { cells } = this.file;
    this.addKind(row, facts);
    for (const member of ['pagesPerMinute', 'recommendedMonthly', 'dutyCycle'] as const) {
      const count = cells.count(row, this.column(member));
      if (count !== undefined) this.set(row, { facts, member, value: Number(count), meaning: member });
    }
    for (const member of ['price', 'servicePerPage'] as const) {
      const value = cells.amount(row, this.column(member));
      if (value !== undefined) this.set(row, { facts, member, value, meaning: member });
    }
    const [mono, colour] = [
      cells.amount(row, this.column('monoPerPage')),
      cells.amount(row, this.column('colourPerPage')),
    ];
    if (mono !== undefined || colour !== undefined) {
      const value = { ...(mono === undefined ? {} : { mono }), ...(colour === undefined ? {} : { colour }) };
      this.set(row, { facts, member: 'suppliesPerPage', value, meaning: 'monoPerPage' });
    }
    const kwhPerWeek = cells.amount(row, this.column('tec'));
    const testVersion = this.text(row, 'tecVersion');
    if (kwhPerWeek === undefined) return;
    const tec = { kwhPerWeek, ...(testVersion === '' ? {} : { testVersion }) };
    this.set(row, { facts, member: 'tec', value: tec, meaning: 'tec' });
  }

  private addKind(row: number, facts: Facts): void {
    const text = this.text(row, 'kind');
    if (text === '') return;
    // "MFP" alone leaves the colour to the model's name.
    const said = { ...factsOfModel(facts.model), ...factsOfType(text) };
    const kind = kindOfFacts(said);
    if (kind !== 'unknown') this.set(row, { facts, member: 'kind', value: kind, meaning: 'kind' });
    else {
      const at = { row: row + 1, column: this.column('kind') };
      const message = `"${short(text)}" does not say whether it prints color and whether it copies; the kind was left unknown.`;
      this.file.problems.add('warning', at, message);
    }
  }

  private set<K extends keyof Facts>(
    row: number,
    at: {
      readonly facts: Facts;
      readonly member: K;
      readonly value: NonNullable<Facts[K]>;
      readonly meaning: BookMeaning;
    },
  ): void {
    const { facts, member, value, meaning } = at;
    const before = facts[member];
    if (before === undefined || (member === 'kind' && before === 'unknown')) facts[member] = value;
    else if (JSON.stringify(before) !== JSON.stringify(value)) {
      const what = `${facts.make} ${facts.model}`;
      const message = `Another row says something else of ${what}. Only one can hold; remove one of them.`;
      this.file.problems.add('error', { row: row + 1, column: this.column(meaning) }, message);
    }
  }

  /** Parts that have columns of their own beside the model. */
  addOwnParts(row: number, entry: ModelRows): void {
    const { cells } = this.file;
    for (const [name, { price, yield: pages, coverage }] of this.ownParts) {
      this.putPart(row, entry, {
        name,
        price: cells.amount(row, price),
        pages: cells.count(row, pages),
        coverage: cells.percent(row, coverage),
        usedBy: usedByName(name),
        column: price ?? pages,
      });
    }
  }

  /** The part that a row is for. */
  addPart(row: number, entry: ModelRows): void {
    const { cells, problems } = this.file;
    const name = this.text(row, 'part');
    const said = this.text(row, 'partUsedBy');
    const usedBy = usedByText(said);
    if (said !== '' && usedBy === undefined) {
      const message = `"${short(said)}" does not say which pages use the part; its name was followed.`;
      problems.add('warning', { row: row + 1, column: this.column('partUsedBy') }, message);
    }
    this.putPart(row, entry, {
      name,
      price: cells.amount(row, this.column('partPrice')),
      pages: cells.count(row, this.column('partYield')),
      coverage: cells.percent(row, this.column('partCoverage')),
      usedBy: usedBy ?? usedByName(name),
      column: this.column('part'),
    });
  }

  private putPart(row: number, { facts, parts }: ModelRows, read: ReadPart): void {
    const { name, price, pages, usedBy, column } = read;
    const { problems } = this.file;
    if (price === undefined && pages === undefined) {
      if (column?.meaning === 'part')
        problems.add(
          'warning',
          { row: row + 1, column },
          `"${short(name)}" has neither price nor yield; it was left out.`,
        );
      return;
    }
    if (price === undefined || pages === undefined) {
      const lacks = price === undefined ? 'price' : 'yield';
      const message = `"${short(name)}" of ${facts.make} ${facts.model} has no ${lacks}; the part was left out.`;
      problems.add('warning', { row: row + 1, column }, message);
      return;
    }
    // ISO yields hold for 5 % of the page (domain.md 5.3).
    const coverage = read.coverage ?? (isToner(name) ? '5' : undefined);
    const part = { name, usedBy, price, yield: pages, ...(coverage === undefined ? {} : { coverage }) };
    const before = parts.get(partKey(name));
    if (before === undefined) parts.set(partKey(name), part);
    else if (JSON.stringify(before) !== JSON.stringify(part)) {
      const message = `Another row says something else of "${short(name)}" for ${facts.make} ${facts.model}. Only one can hold; remove one of them.`;
      problems.add('error', { row: row + 1, column }, message);
    }
  }
}

interface ReadPart {
  readonly name: string;
  readonly price: string | undefined;
  readonly pages: string | undefined;
  readonly coverage: string | undefined;
  readonly usedBy: BookPart['usedBy'];
  readonly column: BookColumn | undefined;
}
