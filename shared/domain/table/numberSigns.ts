import type { Column } from './column';
import { isCounterMeaning, isMoneyMeaning } from './column';
import type { Findings } from './findings';
import type { ColumnSigns, DecimalSign } from './numbers';
import { decideSigns, readNumber } from './numbers';
import type { Sheet } from './table';

/** What the decimal signs of a sheet's columns are decided from. */
export interface SignRequest {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  /** Indexes of the rows that decide. */
  readonly rows: readonly number[];
  readonly findings: Findings;
  /** What the user said of values that read either way. */
  readonly decimal?: DecimalSign;
}

interface Found {
  readonly column: Column;
  readonly signs: ColumnSigns;
}

function isCount({ meaning }: Column): boolean {
  return isCounterMeaning(meaning) || meaning === 'included' || meaning === 'overage';
}

function isAmount({ meaning }: Column): boolean {
  return isMoneyMeaning(meaning) || meaning === 'tax' || meaning === 'grossCost';
}

/** The texts of one column, without a workbook's own numbers and dates. */
export function* textCells(
  { sheet, rows }: Pick<SignRequest, 'sheet' | 'rows'>,
  column: number,
): Iterable<string> {
  for (const row of rows) {
    const kind = sheet.kinds?.[row]?.[column];
    if (kind === 'n' || kind === 'd') continue;
    const text = sheet.rows[row]?.[column];
    if (text !== undefined && text !== '') yield text;
  }
}

/**
 * The decimal sign of each column of numbers, by column index: by its own proof, else by the one sign that
 * the other columns prove, else as the user says. Values such as `1,234` that nothing decides are asked once.
 */
export function decideAllSigns(request: SignRequest): ReadonlyMap<number, DecimalSign> {
  const found = request.columns
    .filter((column) => isCount(column) || isAmount(column))
    .map((column): Found => ({ column, signs: decideSigns(textCells(request, column.index)) }));
  const decided = new Set(found.flatMap(({ signs }) => (signs.decimal === null ? [] : [signs.decimal])));
  const [only] = decided.size === 1 ? decided : [];
  const ofFile = only ?? null;
  for (const { column, signs } of found)
    for (const sample of signs.exceptions)
      request.findings.note({ code: 'mixed-numbers', row: 0, column: column.header, sample });
  const open = openColumns(found, ofFile);
  if (open.length > 0) askSign(request, open);
  return new Map(
    found.map((at) => {
      const mayDecide = at.signs.decimal === null || at.signs.exceptions.length > 0 || open.includes(at);
      const isOthersTurn = open.length > 0 && at.signs.ambiguous && !open.includes(at);
      const user = mayDecide && !isOthersTurn ? request.decimal : undefined;
      return [at.column.index, user ?? guessOf(at, ofFile)];
    }),
  );
}

/** The sign that makes an ambiguous value such as `1,234` a whole number. */
function wholeSign(example: string): '.' | ',' {
  return example.includes(',') ? '.' : ',';
}

function guessOf({ column, signs }: Found, ofFile: DecimalSign): DecimalSign {
  const example = signs.examples[0];
  if (!signs.ambiguous || example === undefined) return signs.decimal ?? ofFile;
  const whole = wholeSign(example);
  if (isCount(column)) return whole;
  if (ofFile !== null) return ofFile;
  // Pages are counted whole, and an amount has no three decimals; a price for one page may.
  return column.meaning.endsWith('Rate') ? (whole === '.' ? ',' : '.') : whole;
}

/** Columns that read either way. Counters are asked only where no column of money is: nobody prints 1.234 pages. */
function openColumns(found: readonly Found[], ofFile: DecimalSign): readonly Found[] {
  const open = found.filter((at) => {
    const example = at.signs.examples[0];
    if (!at.signs.ambiguous || example === undefined) return false;
    return ofFile === null || guessOf(at, ofFile) !== wholeSign(example);
  });
  const money = open.filter(({ column }) => !isCount(column));
  return money.length > 0 ? money : open;
}

function askSign({ findings, decimal = null }: SignRequest, open: readonly Found[]): void {
  const [first] = open;
  if (first === undefined) return;
  const samples = [...new Set(open.flatMap(({ signs }) => signs.examples))].slice(0, 3);
  const names = open.map(({ column }) => `"${column.header}"`).join(', ');
  const held = decimal ?? guessOf(first, null);
  const signs = ['.', ','] as const;
  findings.ask({
    code: 'ambiguous-numbers',
    text: `${names}: which sign stands before the decimals? ${samples.map((text) => `"${text}"`).join(', ')} can be read both ways.`,
    samples,
    answers: signs.map((sign) => ({
      label: samples.map((text) => `${text} is ${valueBy(text, sign)}`).join(', '),
      decides: { decimal: sign },
    })),
    taken: held === null ? null : signs.indexOf(held),
  });
  if (decimal !== null) return;
  for (const at of open) findings.add(ambiguity(at));
}

function ambiguity(at: Found) {
  const { column, signs } = at;
  const both = signs.examples
    .map((text) => `"${text}" (${valueBy(text, '.')} or ${valueBy(text, ',')})`)
    .join(', ');
  const asDecimals = guessOf(at, null) !== wholeSign(signs.examples[0] ?? '');
  return {
    code: 'ambiguous-numbers',
    severity: 'warning' as const,
    rows: [],
    message: `"${column.header}": ${both}. The file does not show which is meant; ${asDecimals ? 'decimals' : 'whole thousands'} were taken. Confirm it or choose the other reading.`,
  };
}

function valueBy(text: string, sign: '.' | ','): string {
  const way = readNumber(text, sign);
  return way.type === 'number' ? way.value : '?';
}
