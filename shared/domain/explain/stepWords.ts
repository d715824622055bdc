import type { Grade } from '../sourced';
import type { Origin, StepUnit } from './step';

/** What readers call a grade. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  invoice: 'Invoice',
  measured: 'Measured',
  told: 'Told by the client',
  published: 'Published',
  estimate: 'Our estimate',
};

/** What readers call the unit of a step; money by its currency's code. */
export function unitWords(unit: StepUnit, currency: string): string {
  switch (unit) {
    case 'money':
      return currency;
    case 'moneyPerPage':
      return `${currency} a page`;
    case 'percent':
      return 'per cent';
    case 'number':
      return '';
    default:
      return unit;
  }
}

/** What kind of end a value is. */
export function originKind({ type }: Origin): string {
  switch (type) {
    case 'row':
      return 'Imported table';
    case 'invoice':
      return 'Invoice';
    case 'priceBook':
      return 'Price book';
    case 'assumption':
      return 'Entered in the proposal';
    case 'rule':
      return 'Fixed rule';
    case 'counted':
      return 'Counted in the proposal';
  }
}

/** Where a value stands, in words, without the kind of end that it is. */
export function originText(origin: Origin): string {
  switch (origin.type) {
    case 'row':
      return origin.fileName;
    case 'invoice':
      return origin.label;
    case 'priceBook':
      return `${origin.book.id}, version ${origin.book.version}: ${origin.book.entry}`;
    case 'assumption':
      return origin.note ?? '';
    case 'rule':
    case 'counted':
      return origin.text;
  }
}

/** Where a value stands, in one line: "meters.csv, sheet Floor 2, row 14". */
export function originWords(origin: Origin): string {
  if (origin.type !== 'row') {
    const [kind, where] = [originKind(origin), originText(origin)];
    return where === '' || where === kind ? kind : `${kind}: ${where}`;
  }
  const { fileName, sheet, row } = origin;
  return [fileName, ...(sheet === undefined ? [] : [`sheet ${sheet}`]), `row ${String(row)}`].join(', ');
}
