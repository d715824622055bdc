import { days, devices } from './devices.mjs';
import { partsBySku } from './models.mjs';
import { seeded } from './seeded.mjs';

/**
 * Twelve months of toner invoices: what the printers use in a year by their meters, less for the quiet
 * summer, more for what was bought and still stands in cupboards.
 *
 * @typedef {import('./csvText.mjs').Cell} Cell
 * @typedef {{ number: string, date: string, sku: string, quantity: number, amount: number }} InvoiceLine
 *   `amount` in cents.
 */

const months = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
];
/** Share of a year's orders in each month: little before Christmas and in summer. */
const weights = [9, 5, 10, 10, 9, 10, 8, 4, 3, 12, 10, 10];
/** Pages of a whole year against twelve months of the term's pace. */
const yearOfTerm = 0.88;
/** Cartridges bought for printers that no longer need them; counted in the cupboards on the walk. */
const cupboards = new Map([
  ['H-211K', 9],
  ['H-25K', 2],
  ['H-25C', 3],
  ['H-25M', 3],
  ['H-25Y', 3],
  ['N-33K', 6],
  ['H-402K', 8],
  ['M-120K', 4],
]);

/** Cartridges in cupboards, as counted on the walk. */
export const inCupboards = [...cupboards.values()].reduce((a, b) => a + b, 0);

/** Pages a month by the meters, or as told where there are none. @param {import('./devices.mjs').SampleDevice} device */
function monthlyPages(device) {
  const isMetered = !device.isUsb && !device.has('unlisted') && !device.has('swapped');
  if (!isMetered) return device.told;
  const scale = 30.4375 / days(device.firstOn, device.lastOn);
  return { mono: device.window.mono * scale, colour: device.window.colour * scale };
}

/** Pieces of each item used in a year at the term's pace. @returns {Map<string, number>} */
function usedInYear() {
  /** @type {Map<string, number>} */
  const used = new Map();
  for (const device of devices) {
    const { mono, colour } = monthlyPages(device);
    for (const part of device.model.parts) {
      const pages = part.usedBy === 'colour' ? colour : mono + colour;
      used.set(part.sku, (used.get(part.sku) ?? 0) + (12 * pages) / Number(part.pages));
    }
  }
  return used;
}

/** What the supplies of a year cost by meters and prices, in dollars. */
export function modelledYear() {
  return [...usedInYear()].reduce(
    (sum, [sku, pieces]) => sum + pieces * Number(partsBySku.get(sku)?.price),
    0,
  );
}

/** @returns {InvoiceLine[]} */
function invoiceLines() {
  const chance = seeded(53110);
  const bought = [...usedInYear()].map(([sku, pieces]) => {
    return { sku, pieces: Math.round(pieces * yearOfTerm) + (cupboards.get(sku) ?? 0) };
  });
  const weightSum = weights.reduce((a, b) => a + b, 0);
  const ordered = new Map(bought.map(({ sku }) => [sku, 0]));
  let weight = 0;
  return months.flatMap((month, at) => {
    weight += weights[at] ?? 0;
    const number = `TS-${String(48210 + at * 37 + chance.between(0, 20))}`;
    const date = `${month}-${String(chance.between(3, 26)).padStart(2, '0')}`;
    return bought.flatMap(({ sku, pieces }, item) => {
      // Items are ordered in different months, so that not every cupboard runs empty at once.
      const upTo = Math.floor((pieces * weight) / weightSum + ((item * 7) % 10) / 10);
      const quantity = upTo - (ordered.get(sku) ?? 0);
      if (quantity === 0) return [];
      ordered.set(sku, (ordered.get(sku) ?? 0) + quantity);
      const cents = Math.round(Number(partsBySku.get(sku)?.price) * 100);
      return [{ number, date, sku, quantity, amount: quantity * cents }];
    });
  });
}

/** Every line of the twelve invoices. @type {readonly InvoiceLine[]} */
export const invoices = invoiceLines();

/** The invoice on which an item was last bought; `undefined` if it was not bought in the year. @param {string} sku */
export function lastInvoiceOf(sku) {
  return invoices.findLast((line) => line.sku === sku);
}

const header = ['Invoice Number', 'Invoice Date', 'Item', 'Description', 'Quantity', 'Unit Price', 'Amount'];

/** The invoices as the business office exports them, with a total row. @returns {Cell[][]} */
export function invoiceRows() {
  const dollars = (/** @type {number} */ cents) => (cents / 100).toFixed(2);
  const total = invoices.reduce((sum, line) => sum + line.amount, 0);
  return [
    header,
    ...invoices.map(({ number, date, sku, quantity, amount }) => {
      const part = partsBySku.get(sku);
      return [number, date, sku, part?.name ?? '', quantity, part?.price ?? '', dollars(amount)];
    }),
    ['Total', '', '', '', invoices.reduce((sum, line) => sum + line.quantity, 0), '', dollars(total)],
  ];
}
