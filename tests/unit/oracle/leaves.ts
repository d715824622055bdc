/** A row of a cost table as both sides print it. */
export interface RowJson {
  readonly category: string;
  readonly annual: readonly (string | null)[];
  readonly term: string | null;
}

/** The totals of a view, and its rows. */
export interface ViewJson {
  readonly annual: readonly (string | null)[];
  readonly term: string | null;
  readonly categories: readonly RowJson[];
}

/** All tables of a state. */
export interface StateJson extends ViewJson {
  readonly monthly: string | null;
  readonly apart: readonly RowJson[];
  readonly cash: ViewJson;
  readonly months: readonly (string | null)[];
  readonly presentValue: {
    readonly annual: readonly (string | null)[];
    readonly total: string | null;
  } | null;
}

type PagesJson = Readonly<Record<'mono' | 'colour', number | null>>;

/** An option beside both todays. */
export interface OptionStateJson extends StateJson {
  readonly saving: Readonly<Record<'flat' | 'doNothing', Pick<ViewJson, 'annual' | 'term'>>>;
  readonly oneOff: string | null;
  readonly paybackMonths: number | null;
  readonly pageBalance: Readonly<Record<'today' | 'option' | 'removed' | 'unassigned', PagesJson>>;
}

/** What the oracle and the program say of a proposal. */
export interface ComparedJson {
  readonly today: Readonly<Record<'flat' | 'doNothing', StateJson>>;
  readonly options: readonly OptionStateJson[];
}

/** Printed figures by where they stand: "option 1, lease, year 2" is "120.00"; zeros are left out. */
export type Leaves = ReadonlyMap<string, string>;

const isZero = (text: string): boolean => /^-?0(\.0+)?$/.test(text);

/** Every printed figure of a comparison by where it stands, in the order of the tables. */
export function leavesOf({ today, options }: ComparedJson): Leaves {
  const found = new Map<string, string>();
  const put = (where: readonly string[], printed: string | null): void => {
    // What has no row costs nothing, and of what is not known no amount is known.
    if (printed !== null && !isZero(printed)) found.set(where.join(', '), printed);
  };
  putState(put, 'today flat', today.flat);
  putState(put, 'today do nothing', today.doNothing);
  options.forEach((option, at) => {
    putOption(put, `option ${String(at + 1)}`, option);
  });
  return found;
}

type Put = (where: readonly string[], printed: string | null) => void;

function putView(put: Put, where: readonly string[], { categories, ...totals }: ViewJson): void {
  putRows(put, where, categories);
  putRows(put, where, [{ category: 'total', ...totals }]);
}

function putRows(put: Put, where: readonly string[], rows: readonly RowJson[]): void {
  for (const { category, annual, term } of rows) {
    annual.forEach((printed, at) => {
      put([...where, category, `year ${String(at + 1)}`], printed);
    });
    put([...where, category, 'term'], term);
  }
}

function putState(put: Put, state: string, all: StateJson): void {
  const { months, presentValue: present } = all;
  putView(put, [state], all);
  putRows(put, [state, 'apart'], all.apart);
  putView(put, [state, 'cash'], all.cash);
  months.forEach((printed, at) => {
    put([state, 'total', `month ${String(at + 1)}`], printed);
  });
  put([state, 'average month'], all.monthly);
  if (present === null) return;
  putRows(put, [state], [{ category: 'present value', annual: present.annual, term: present.total }]);
}

function putOption(put: Put, name: string, option: OptionStateJson): void {
  putState(put, name, option);
  putRows(put, [name], [{ category: 'saving against flat', ...option.saving.flat }]);
  putRows(put, [name], [{ category: 'saving against do nothing', ...option.saving.doNothing }]);
  put([name, 'one-offs'], option.oneOff);
  put([name, 'payback'], `month ${String(option.paybackMonths)}`);
  for (const [part, { mono, colour }] of Object.entries(option.pageBalance)) {
    put([name, `pages of ${part}`, 'mono'], (mono ?? 0).toFixed(6));
    put([name, `pages of ${part}`, 'colour'], (colour ?? 0).toFixed(6));
  }
}

/** Whether nothing at all is known of a state's cost. */
const isUnknown = ({ term }: StateJson): boolean => term === null;

/** An option beside a today of which nothing is known saves no known amount, and so does an unknown option. */
function withUnknownSavings({ today, options }: ComparedJson, oracle: ComparedJson): ComparedJson {
  const against = (which: 'flat' | 'doNothing', at: number, theirs: OptionStateJson) => {
    const option = options[at];
    const isKnown = option === undefined || !(isUnknown(today[which]) || isUnknown(option));
    return isKnown ? theirs.saving[which] : { annual: [], term: null };
  };
  const blanked = oracle.options.map((theirs, at) => ({
    ...theirs,
    saving: { flat: against('flat', at, theirs), doNothing: against('doNothing', at, theirs) },
  }));
  return { ...oracle, options: blanked };
}

/** Half a unit of the places to which pages are printed, for each of several sums of them. */
const pagesWithin = 0.000005;

function isSame(place: string, mine: string | undefined, theirs: string | undefined): boolean {
  if (mine === theirs) return true;
  return place.includes(', pages of ') && Math.abs(Number(mine ?? 0) - Number(theirs ?? 0)) < pagesWithin;
}

/** Where two comparisons differ, each with both figures, in the order of the tables; none if they agree. */
export function differences(ours: ComparedJson, oracle: ComparedJson): readonly string[] {
  const [mine, theirs] = [leavesOf(ours), leavesOf(withUnknownSavings(ours, oracle))];
  const places = [...new Set([...mine.keys(), ...theirs.keys()])];
  return places
    .filter((place) => !isSame(place, mine.get(place), theirs.get(place)))
    .map(
      (place) => `${place}: ours ${mine.get(place) ?? 'nothing'}, oracle ${theirs.get(place) ?? 'nothing'}`,
    );
}
