import { categoryNames } from '../../../shared/domain/charts/theme';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { StateEnvironment } from '../../../shared/domain/environment/environment';
import { environment } from '../../../shared/domain/environment/environment';
import type { Telling } from '../../../shared/domain/document/telling';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import type { RatioName } from '../../../shared/domain/explain/ratioNames';
import type { Rate } from '../../../shared/domain/rate';
import { toDecimal } from '../../../shared/domain/rate';
import type { CostPerPage } from '../../../shared/domain/ratios/costPerPage';
import type { PartlyKnown } from '../../../shared/domain/ratios/partlyKnown';
import type { StateRatios } from '../../../shared/domain/ratios/ratios';
import { ratios } from '../../../shared/domain/ratios/ratios';
import { knownLocale, numberWriter } from '../../../shared/format/writeNumber';
import { placeOf } from './comparisonTables';
import type { Figured } from './explain/figuredText';

/** A ratio of one state as it is read. */
export interface RatioCell {
  /** `null`: not known. */
  readonly text: string | null;
  readonly name: FigureName;
  /** For how many it holds, where not for all. */
  readonly note?: Figured;
}

/** A ratio of today and of the option. */
export interface RatioRow {
  readonly label: string;
  /** What it includes, or which factor stands behind it. */
  readonly about?: Figured;
  readonly today: RatioCell;
  readonly then: RatioCell;
  /** What to enter, and where, so that it is known for all. */
  readonly missing?: string;
}

/** A group of ratios under a heading. */
export interface RatioGroup {
  readonly title: string;
  readonly rows: readonly RatioRow[];
}

interface Sides {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
  readonly today: StateRatios & StateEnvironment;
  readonly then: StateRatios & StateEnvironment;
}

/** The ratios and the environment of today beside an option, as far as they are known. */
export function ratioGroups(telling: Telling, chosen: OptionComparison): readonly RatioGroup[] {
  const { proposal, comparison } = telling;
  const only = { ...comparison, options: [chosen] };
  const found = ratios(proposal, only);
  const around = environment(proposal, only);
  const [todays, thens] = found.states;
  const [before, after] = around.states;
  if (todays === undefined || thens === undefined || before === undefined || after === undefined) return [];
  const sides: Sides = { telling, chosen, today: { ...todays, ...before }, then: { ...thens, ...after } };
  return [
    { title: 'Fleet and people', rows: fleetRows(sides, found.usersAre) },
    { title: 'Cost of a page', rows: pageRows(sides, found.doNothingCostPerPage.allIn) },
    { title: 'Paper, power and CO₂ a year', rows: environmentRows(sides) },
  ];
}

function fleetRows(sides: Sides, usersAre: string | null): readonly RatioRow[] {
  const { format, proposal } = sides.telling;
  const one = decimals(proposal.settings.locale, 1);
  const people = plain(usersAre === null ? '' : `Users are ${usersAre}.`);
  const noPeople =
    'Enter the people of each building under Suggestions, and the pages of every device on Fleet.';
  const devices = (side: StateRatios): PartlyKnown => ({
    value: { n: BigInt(side.fleet.devices), d: 1n },
    unit: '',
    grade: null,
    known: side.fleet.devices,
    of: side.fleet.devices,
  });
  return [
    row(sides, 'devices', { label: 'Devices', of: devices, write: format.count }),
    row(sides, 'usersPerDevice', {
      label: 'Users a device that prints',
      about: people,
      of: (side) => side.usersPerDevice,
      write: one,
      missing: noPeople,
    }),
    row(sides, 'pagesPerUser', {
      label: 'Pages a user a month',
      of: (side) => side.pagesPerUser,
      write: format.count,
      missing: noPeople,
    }),
    row(sides, 'utilisation', {
      label: 'Use of the recommended volume',
      of: (side) => side.utilisation,
      write: format.share,
      missing: 'Enter the pages of every device on Fleet, and take recommended volumes from a price book.',
    }),
    row(sides, 'age', {
      label: 'Average age in years',
      about: plain('On the first day of the term; a device that comes new has no age.'),
      of: (side) => side.age.average,
      write: one,
      missing: 'Bring in a list with days of installation on Fleet.',
    }),
    row(sides, 'colourShare', {
      label: format.spell('Pages in colour'),
      of: (side) => side.colourShare,
      write: format.share,
      missing: 'Enter the pages of devices without a meter on Fleet.',
    }),
  ];
}

function pageRows(sides: Sides, carriedOn: CostPerPage): readonly RatioRow[] {
  const { format } = sides.telling;
  const missing = 'Enter pages and prices of the other devices on Fleet and Costs.';
  const price = (name: RatioName, label: string, of: (side: StateRatios) => CostPerPage): RatioRow => {
    const both = [...of(sides.today).includes, ...of(sides.then).includes];
    const held = [...new Set(both)].map((category) => categoryNames[category].toLowerCase());
    const about = plain(held.length === 0 ? '' : `Holds ${format.list(held)}.`);
    return row(sides, name, { label, about, of, write: format.perPage, missing });
  };
  const allIn = price('allInPage', 'A page, all in', (side) => side.costPerPage.allIn);
  const today: RatioCell = cellOf(carriedOn, format.perPage, {
    state: 'doNothing',
    kind: 'ratio',
    ratio: 'allInPage',
  });
  return [
    price('monoPage', 'A mono page', (side) => side.costPerPage.mono),
    price('colourPage', format.spell('A colour page'), (side) => side.costPerPage.colour),
    { ...allIn, about: plain(`${allIn.about?.text ?? ''} Today at prices as they are.`.trim()) },
    {
      label: 'A page, all in, with price increases',
      about: plain('Today carried on with the increases of its contracts, averaged over the term.'),
      today,
      then: allIn.then,
    },
  ];
}

function environmentRows(sides: Sides): readonly RatioRow[] {
  const { format, proposal } = sides.telling;
  const { co2PerKwh, co2PerSheet, locale } = proposal.settings;
  const { number } = numberWriter(knownLocale(locale));
  const factor = (setting: 'co2PerKwh' | 'co2PerSheet', per: string): Figured => {
    const figure = proposal.settings[setting];
    if (figure === undefined) return plain('');
    const text = number(figure.value);
    const note = figure.note === undefined ? '' : ` (${figure.note})`;
    const of: FigureName = { state: 'flat', kind: 'setting', setting };
    return { text: `At ${text} ${per}${note}.`, figures: [{ text, of }] };
  };
  const noEnergy = 'Enter the energy of the other devices: a TEC value or watts and hours.';
  const noDuplex = 'Enter the share of two-sided pages in the settings.';
  const noFactor = 'Choose a published factor in the settings.';
  return [
    row(sides, 'sheets', {
      label: 'Sheets of paper',
      of: (side) => side.sheets,
      write: format.count,
      missing: noDuplex,
    }),
    row(sides, 'energy', {
      label: 'Electricity in kWh',
      of: (side) => side.energy,
      write: format.count,
      missing: noEnergy,
    }),
    row(sides, 'co2FromPower', {
      label: 'CO₂ of electricity in kg',
      about: factor('co2PerKwh', 'kg a kWh'),
      of: (side) => side.co2FromPower,
      write: format.count,
      missing: co2PerKwh === undefined ? noFactor : noEnergy,
    }),
    row(sides, 'co2FromPaper', {
      label: 'CO₂ of paper in kg',
      about: factor('co2PerSheet', 'g a sheet'),
      of: (side) => side.co2FromPaper,
      write: format.count,
      missing: co2PerSheet === undefined ? noFactor : noDuplex,
    }),
  ];
}

interface Described {
  readonly label: string;
  readonly about?: Figured;
  readonly of: (side: Sides['today']) => PartlyKnown;
  readonly write: (value: Rate) => string;
  readonly missing?: string;
}

function row(sides: Sides, ratio: RatioName, { label, about, of, write, missing }: Described): RatioRow {
  const state = placeOf(sides.telling, sides.chosen);
  const [today, then] = [of(sides.today), of(sides.then)];
  const isPart = [today, then].some(({ value, known, of: all }) => value === null || known < all);
  return {
    label,
    ...(about === undefined || about.text === '' ? {} : { about }),
    today: cellOf(today, write, { state: 'flat', kind: 'ratio', ratio }),
    then: cellOf(then, write, { state, kind: 'ratio', ratio }),
    ...(isPart && missing !== undefined ? { missing } : {}),
  };
}

function cellOf(figure: PartlyKnown, write: Described['write'], name: FigureName): RatioCell {
  const { value, known, of } = figure;
  if (value === null) return { text: null, name };
  const isWhole = known === of;
  return {
    text: write(value),
    name,
    ...(isWhole ? {} : { note: holdsFor(name, known, of) }),
  };
}

/** For how many of the devices that it is about a ratio holds. */
function holdsFor({ state, ratio }: FigureName, known: number, of: number): Figured {
  const figure = (count: number, holds: 'known' | 'all') => ({
    text: String(count),
    of: { state, kind: 'coverage' as const, holds, ...(ratio === undefined ? {} : { ratio }) },
  });
  return {
    text: `for ${String(known)} of ${String(of)} devices`,
    figures: [figure(known, 'known'), figure(of, 'all')],
  };
}

/** Words without figures that could be asked for. */
function plain(text: string): Figured {
  return { text, figures: [] };
}

function decimals(locale: string, places: number): (value: Rate) => string {
  const { number } = numberWriter(knownLocale(locale));
  return (value) => number(toDecimal(value, places));
}
