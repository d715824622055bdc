import { deviceOfKey } from './devices.mjs';
import { models } from './models.mjs';
import { copierContract as contract, leases } from './terms.mjs';

/** @typedef {import('./csvText.mjs').Cell} Cell */

const kindWords = {
  monoPrinter: 'Mono printer',
  colourPrinter: 'Color printer',
  monoMfp: 'Mono MFP',
  colourMfp: 'Color MFP',
  unknown: '',
};

/** The line of the price book that a model or a supply stands on. @type {Map<string, number>} */
export const bookLines = new Map();

/** A list price 5% above what the college pays, in whole cents. @param {string} paid */
function listPrice(paid) {
  return (Math.round(Number(paid) * 105) / 100).toFixed(2);
}

const bookHeader = [
  ...[
    'Line',
    'Type',
    'Make',
    'Model',
    'Kind',
    'Item',
    'Description',
    'Price USD',
    'Lease rate factor 60 months',
  ],
  ...[
    'RMV pages a month',
    'TEC kWh/week',
    'TEC test version',
    'Printing W',
    'Ready W',
    'Sleep W',
    'Yield pages',
    'Status',
  ],
];

/** The provider's price book: every model with its supplies under it. @returns {Cell[][]} */
export function priceBook() {
  /** @type {Cell[][]} */
  const rows = [];
  const known = new Set();
  for (const model of models) {
    bookLines.set(model.key, rows.length + 1);
    const status = model.factor === '' ? 'discontinued' : 'current';
    rows.push([
      ...[
        rows.length + 1,
        'Device',
        model.make,
        model.name,
        kindWords[model.kind],
        '',
        '',
        model.price,
        model.factor,
      ],
      ...[model.rmv, model.tec, model.test, ...model.watts, '', status],
    ]);
    for (const part of model.parts) {
      if (known.has(part.sku)) continue;
      known.add(part.sku);
      bookLines.set(part.sku, rows.length + 1);
      const description = part.wears ? part.name : `${part.name} at 5% coverage`;
      rows.push([
        ...[
          rows.length + 1,
          'Supply',
          model.make,
          model.name,
          '',
          part.sku,
          description,
          listPrice(part.price),
        ],
        ...['', '', '', '', '', '', '', part.pages, 'current'],
      ]);
    }
  }
  return [bookHeader, ...rows];
}
priceBook();

const contractHeader = ['Clause', 'Item', 'Serial number', 'Model', 'Location', 'Value', 'Unit', 'Remark'];

/** The leased copier contract as typed from paper. @returns {Cell[][]} */
export function copierContractRows() {
  const term = (/** @type {Cell[]} */ ...[clause = '', item = '', value = '', unit = '', remark = '']) => [
    ...[clause, item, '', '', '', value, unit, remark],
  ];
  return [
    contractHeader,
    term('1', 'Contract number', contract.number, '', `${contract.supplier}, copy of the business office`),
    term('1', 'Starts on', contract.startsOn, 'date', ''),
    term('1', 'Ends on', contract.endsOn, 'date', 'Renews by 12 months at the same payments without notice'),
    term('2', 'Earliest day for notice', contract.noticeFrom, 'date', 'Six months before the end'),
    term('2', 'Latest day for notice', contract.noticeTo, 'date', 'Three months before the end, in writing'),
    term('4', 'Base charge', contract.base, 'USD a month', 'Price of contract year 4'),
    term(
      '4',
      'Included black-and-white pages',
      contract.includedMono,
      'pages a month',
      '4,500 a machine, pooled over the ten machines',
    ),
    term(
      '4',
      'Included color pages',
      contract.includedColour,
      'pages a month',
      '300 a machine, pooled over the ten machines',
    ),
    term('5', 'Overage black-and-white', contract.rateMono, 'USD a page', 'Price of contract year 4'),
    term('5', 'Overage color', contract.rateColour, 'USD a page', 'Price of contract year 4'),
    term('6', 'Escalator', '5', 'percent a year', 'On base charge and overage, each February 1'),
    term('9', 'Fee for ending service early', '3', 'base charges', 'Of the contract year in which it ends'),
    ...leases.flatMap((line) => line.devices.flatMap((key) => leaseRows(line, key))),
  ];
}

/** @param {import('./terms.mjs').LeaseLine} line @param {string} key @returns {Cell[][]} */
function leaseRows(line, key) {
  const { serial, model, building, room } = deviceOfKey(key);
  const device = [serial, `${model.make} ${model.name}`, `${building} > ${room}`];
  return [
    [
      line.clause,
      'Lease payment',
      ...device,
      line.payment,
      'USD a month',
      'Return at the end, freight paid by the college',
    ],
    [line.clause, 'Payments left on 2027-07-01', ...device, line.left, 'payments', ''],
  ];
}
