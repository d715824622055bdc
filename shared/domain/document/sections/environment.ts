import type { EnvironmentFactors, StateEnvironment } from '../../environment/environment';
import { environment } from '../../environment/environment';
import { isNegative, isZero, subtract, zero } from '../../rate';
import type { PartlyKnown } from '../../ratios/partlyKnown';
import type { Figure } from '../../sourced';
import type { Block, TableBlock, TableRow } from '../block';
import type { Telling } from '../telling';
import { counted } from '../telling';
import { gradeNames } from './costTables';

type Shown = 'sheets' | 'energy' | 'co2FromPower' | 'co2FromPaper' | 'trees';

const rowNames: readonly (readonly [Shown, string])[] = [
  ['sheets', 'Sheets of paper'],
  ['energy', 'Energy, kWh'],
  ['co2FromPower', 'CO2 from power, kg'],
  ['co2FromPaper', 'CO2 from paper, kg'],
  ['trees', 'Trees for the paper'],
];

/** Paper, power and CO2 a year, today and with the chosen option; nothing without a factor for CO2 or trees. */
export function environmentSection(telling: Telling): readonly Block[] {
  const { proposal, comparison, chosen } = telling;
  const found = environment(proposal, comparison);
  if (Object.values(found.factors).every((factor) => factor === null)) return [];
  const today = found.states.find(({ optionId }) => optionId === undefined);
  const option = found.states.find(
    ({ optionId }) => optionId !== undefined && optionId === chosen?.option.id,
  );
  if (today === undefined) return [];
  const states = [today, ...(option === undefined ? [] : [option])];
  const rows = rowsOf(telling, states);
  if (rows.length === 0) return [];
  const message = option === undefined ? '' : messageOf(telling, today, option);
  return [
    { type: 'heading', level: 1, text: 'Environment' },
    ...(message === '' ? [] : [{ type: 'message' as const, text: message }]),
    tableOf(telling, { states, rows, factors: found.factors }),
    ...found.warnings.map(({ message: text }) => ({ type: 'paragraph' as const, text })),
  ];
}

function rowsOf({ format }: Telling, states: readonly StateEnvironment[]): readonly TableRow[] {
  return rowNames.flatMap(([figure, name]): readonly TableRow[] => {
    const found = states.map((state) => state[figure]);
    if (found.every(({ value }) => value === null)) return [];
    const cells = found.map(({ value }) => (value === null ? 'not known' : format.count(value)));
    const grade = found.at(-1)?.grade ?? null;
    return [{ kind: 'body', cells: [name, ...cells, grade === null ? '' : gradeNames[grade]] }];
  });
}

function tableOf(
  telling: Telling,
  of: {
    readonly states: readonly StateEnvironment[];
    readonly rows: readonly TableRow[];
    readonly factors: EnvironmentFactors;
  },
): TableBlock {
  const { chosen } = telling;
  const number = (header: string): TableBlock['columns'][number] => ({ header, align: 'right', width: 1.6 });
  return {
    type: 'table',
    caption: `Paper, power and CO2 a year, once all phases are done${factorWords(of.factors)}`,
    columns: [
      { header: 'A year', align: 'left', width: 2.2 },
      ...of.states.map(({ optionId }) =>
        number(optionId === undefined ? 'Today' : (chosen?.option.name ?? '')),
      ),
      { header: 'Source', align: 'left', width: 1.2 },
    ],
    rows: of.rows,
    source: `Source: pages and energy figures device by device; each row carries the weakest grade among its figures.${of.states
      .map((state) => coverage(telling, state))
      .join('')} Published factors differ widely; ask your utility for its own.`,
  };
}

/** The factors with what stands behind each: "; 0.386 kg CO2 per kWh (United States, 2023/24: EPA)". */
function factorWords({ co2PerKwh, co2PerSheet, sheetsPerTree }: EnvironmentFactors): string {
  const words = (figure: Figure | null, unit: string): readonly string[] =>
    figure === null ? [] : [`${figure.value} ${unit}${figure.note === undefined ? '' : ` (${figure.note})`}`];
  const all = [
    ...words(co2PerKwh, 'kg CO2 per kWh'),
    ...words(co2PerSheet, 'g CO2 per sheet'),
    ...words(sheetsPerTree, 'sheets per tree'),
  ];
  return `. Factors: ${all.join('; ')}`;
}

function coverage({ format, chosen }: Telling, state: StateEnvironment): string {
  const name = state.optionId === undefined ? 'Today' : (chosen?.option.name ?? '');
  const parts = [
    ['paper', state.sheets],
    ['energy', state.energy],
  ] as const;
  const partial = parts.filter(([, { value, known, of }]) => value !== null && known < of);
  if (partial.length === 0) return '';
  const said = partial.map(
    ([what, { known, of }]) => `${what} of ${format.count(known)} of ${counted(format, of, 'device')}`,
  );
  return ` ${name} holds ${format.list(said)}.`;
}

function messageOf(telling: Telling, today: StateEnvironment, option: StateEnvironment): string {
  return [savedWords(telling, option), energyWords(telling, today.energy, option.energy)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function savedWords({ format }: Telling, { saved }: StateEnvironment): string {
  const sheets = saved?.sheets.value ?? null;
  if (sheets === null || isZero(sheets) || isNegative(sheets)) return '';
  return `The print policies promised here save ${format.count(sheets)} sheets of paper a year.`;
}

function energyWords({ format }: Telling, today: PartlyKnown, option: PartlyKnown): string {
  if (today.value === null || option.value === null) return '';
  const less = subtract(today.value, option.value);
  if (isZero(less)) return 'The devices use as much energy as today.';
  const size = isNegative(less) ? subtract(zero, less) : less;
  return `The devices use ${format.count(size)} kWh a year ${isNegative(less) ? 'more' : 'less'} than today.`;
}
