import type { Invoice, Source } from '../proposal/proposal';
import type { Rate } from '../rate';
import { one, rate, whole } from '../rate';
import type { Figure, Provenance } from '../sourced';
import type { Origin, Step, StepUnit } from './step';
import { countedStep, quotientOf } from './step';

/** The imported tables by their ids, by which a figure's row is named. */
export type SourcesById = ReadonlyMap<string, Pick<Source, 'fileName' | 'sheet'>>;

const none = (): readonly Step[] => [];

/** Where a stored figure comes from: its row, its price book, else what the rep noted of it. */
function originOf(provenance: Provenance, sources: SourcesById): Origin {
  const { file, row, book, note } = provenance;
  const source = file === undefined ? undefined : sources.get(file);
  if (file !== undefined && row !== undefined && source !== undefined) {
    const { fileName, sheet } = source;
    return { type: 'row', fileName, ...(sheet === undefined ? {} : { sheet }), row, sourceId: file };
  }
  if (book !== undefined) return { type: 'priceBook', book };
  if (provenance.grade === 'invoice') return { type: 'invoice', label: note ?? 'Invoice' };
  return note === undefined ? { type: 'assumption' } : { type: 'assumption', note };
}

/** A stored figure as the end of a chain. */
export function figureStep(
  label: string,
  unit: StepUnit,
  of: { readonly figure: Figure; readonly sources: SourcesById },
): Step {
  return valueStep(label, unit, { value: of.figure.value, provenance: of.figure, sources: of.sources });
}

/** A stored value with the provenance that stands beside it. */
export function valueStep(
  label: string,
  unit: StepUnit,
  of: { readonly value: string; readonly provenance: Provenance; readonly sources: SourcesById },
): Step {
  const { provenance } = of;
  return {
    label,
    unit,
    value: rate(of.value),
    inputs: none,
    grade: provenance.grade,
    origin: originOf(provenance, of.sources),
    ...(provenance.on === undefined ? {} : { on: provenance.on }),
  };
}

/** What was invoiced, a month. */
export function invoiceStep(invoice: Invoice): Step {
  const amount: Step = {
    label: invoice.label,
    unit: 'money',
    value: rate(invoice.amount.value),
    inputs: none,
    grade: invoice.amount.grade,
    origin: { type: 'invoice', label: invoice.label },
  };
  const months = countedStep('Months it covers', 'months', {
    value: rate(invoice.months),
    text: `The months of ${invoice.label}`,
  });
  return quotientOf('Invoiced a month', 'money', [amount, months]);
}

/** A term of a contract, brought to a month. */
export function countedFigure(
  label: string,
  unit: StepUnit,
  of: { readonly value: Rate; readonly text: string },
): Step {
  return { label, unit, value: of.value, inputs: none, origin: { type: 'assumption', note: of.text } };
}

/** The months of a year. */
export const twelve: Step = countedStep('Months in a year', 'months', { value: whole(12), text: 'Calendar' });

/** The number 1, where a formula begins with it. */
export const oneStep: Step = countedStep('One', 'number', { value: one, text: 'Whole' });

/** A yearly amount a month. */
export function aMonthOf(label: string, unit: StepUnit, yearly: Step): Step {
  return quotientOf(label, unit, [yearly, twelve]);
}
