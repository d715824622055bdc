import { college } from './deviceFiles.mjs';
import { deviceOfKey, devices } from './devices.mjs';
import { buildings } from './fleet.mjs';
import { lastInvoiceOf } from './invoices.mjs';
import { models } from './models.mjs';
import { bookLines } from './paperFiles.mjs';
import { placeId } from './placeIds.mjs';
import * as terms from './terms.mjs';

/**
 * @typedef {import('../../../shared/domain/proposal/edit').Edit} Edit
 * @typedef {import('../../../shared/domain/sourced').Figure} Figure
 * @typedef {import('../../../shared/domain/sourced').Grade} Grade
 * @typedef {import('./models.mjs').Model} Model
 */

const { copierContract: contract, energyPrice, leases, press, repairs, startsOn } = terms;

/** A figure with its source. @param {string} value @param {Grade} grade @param {string} note @returns {Figure} */
export const figure = (value, grade, note) => ({ value, grade, note });

/** @param {string} key */
const bookNote = (key) => `Price book October 2026, line ${String(bookLines.get(key))}`;

/** A published figure of the price book. @param {string} value @param {string} key @returns {Figure} */
export const fromBook = (value, key) => figure(value, 'published', bookNote(key));

/** Watts on both sides, since TEC values of the tests 2.0 and 3.2 cannot be compared. @param {Model} model */
export function energyOf(model) {
  const names = ['printing', 'ready', 'asleep'];
  const modes = model.watts.map((watts, at) => ({
    watts: fromBook(watts, model.key),
    hoursPerWeek: figure(
      model.hours[at] ?? '0',
      'estimate',
      `Hours a week ${names[at] ?? ''}, from the meter window`,
    ),
  }));
  return /** @type {const} */ ({ energy: { type: 'watts', modes } });
}

/** @param {Model} model */
function suppliesOf(model) {
  const parts = model.parts.map((part) => {
    const invoice = lastInvoiceOf(part.sku);
    if (invoice === undefined) throw new Error(`${part.sku} was never bought`);
    return {
      name: part.name,
      usedBy: part.usedBy,
      price: figure(part.price, 'invoice', `Tolliver Supply, invoice ${invoice.number}, item ${part.sku}`),
      yield: fromBook(part.pages, part.sku),
      ...(part.wears
        ? {}
        : { coverage: figure('5', 'estimate', 'ISO coverage; borne out by the invoices of the year') }),
    };
  });
  const repair = figure(
    repairs.perPage,
    'invoice',
    `${repairs.ledger}, $${repairs.spent} over the pages of a year`,
  );
  return parts.length === 0
    ? {}
    : { supplies: /** @type {const} */ ({ type: 'parts', parts }), service: { perPage: repair } };
}

/** @param {Model} model @returns {Edit[]} */
function modelEdit(model) {
  const deviceIds = devices.filter((device) => device.model === model).map((device) => device.id);
  if (deviceIds.length === 0) return [];
  const { kind, make, name } = model;
  const changes = {
    ...{ kind, make, model: name, hardware: /** @type {const} */ ({ type: 'paidOff' }) },
    ...suppliesOf(model),
    ...energyOf(model),
    recommendedMonthly: fromBook(model.rmv, model.key),
  };
  return [{ type: 'device.change', deviceIds, changes }];
}

/** @param {readonly string[]} keys */
const idsOf = (keys) => keys.map((key) => deviceOfKey(key).id);

/** @returns {Edit[]} */
function leaseEdits() {
  return leases.map(({ devices: keys, payment, left, clause }) => ({
    type: 'device.change',
    deviceIds: idsOf(keys),
    changes: {
      hardware: {
        type: 'lease',
        payment: { type: 'monthly', amount: figure(payment, 'invoice', `${clause}; ${contract.invoice}`) },
        paymentsLeft: left,
        after: 'continues',
      },
    },
  }));
}

/** The two printers that the college still writes off. @type {Edit} */
const newerPrinters = {
  type: 'device.change',
  deviceIds: idsOf(['AD05', 'LI08']),
  changes: {
    hardware: {
      type: 'owned',
      price: figure('780.00', 'invoice', 'Tolliver Supply, invoice TS-45107 of January 2025'),
      usefulMonths: 60,
      monthsInUse: 29,
    },
  },
};

const walk = 'on the walk of October 6 to 8, 2026';

/** @param {string} key @param {string} note @param {Grade} [grade] @returns {Edit} */
function volume(key, note, grade = 'told') {
  const { id, told } = deviceOfKey(key);
  const volume = {
    basis: /** @type {const} */ ('average'),
    mono: String(told.mono),
    colour: String(told.colour),
    grade,
    note,
  };
  return { type: 'device.change', deviceIds: [id], changes: { volume } };
}

/** Volumes that no meter gives. @returns {Edit[]} */
function volumeEdits() {
  const usb = devices.filter((device) => device.isUsb && !device.has('locked'));
  return [
    ...usb.map(({ key }) => volume(key, `Told by the user ${walk}; USB, no meter`)),
    volume('AT06', `Told by both advisers ${walk}; the meter runs backwards since its board was changed`),
    volume('AT10', `Told by Veterans Services ${walk}, from the paper order; on the guest network`),
    volume('TR14', `Unplugged since December 2025, told by the tool crib attendant ${walk}`),
    volume('AR11', `In its box since March 2026, told by the gallery assistant ${walk}`),
    volume('SC16', `Silent since May 14, 2026 and not found ${walk}`, 'estimate'),
  ];
}

/** @type {Edit} */
const pressEdit = {
  type: 'device.change',
  deviceIds: idsOf(['LI03']),
  changes: {
    pageRates: {
      mono: figure(
        press.mono,
        'told',
        `Told by the print shop manager ${walk}; agreement to June 2032, prices fixed`,
      ),
      colour: figure(
        press.colour,
        'told',
        `Told by the print shop manager ${walk}; agreement to June 2032, prices fixed`,
      ),
    },
  },
};

/** @type {Edit} */
const contractEdit = {
  type: 'contract.set',
  contract: {
    ...{ id: contract.id, name: contract.name, supplier: contract.supplier },
    ...{ startsOn: contract.startsOn, endsOn: contract.endsOn },
    base: { amount: figure(contract.base, 'invoice', `Clause 4; ${contract.invoice}`), per: 'month' },
    meters: [
      {
        meter: 'mono',
        rate: figure(contract.rateMono, 'invoice', `Clause 5; ${contract.invoice}`),
        included: contract.includedMono,
      },
      {
        meter: 'colour',
        rate: figure(contract.rateColour, 'invoice', `Clause 5; ${contract.invoice}`),
        included: contract.includedColour,
      },
    ],
    inclusion: 'pooled',
    includedPer: 'month',
    escalator: {
      share: figure(contract.escalator, 'invoice', 'Clause 6; each February 1'),
      covers: ['base', 'rates'],
      ratesOfYear: contract.ratesOfYear,
    },
    renewal: {
      ...{ after: 'goesOn', months: contract.renewsBy },
      ...{ noticeFrom: contract.notice.from, noticeUntil: contract.notice.until },
    },
    devices: leases.flatMap((line) => idsOf(line.devices).map((deviceId) => ({ deviceId }))),
  },
};

/** Who, when, in which units. @type {Edit[]} */
const describeEdits = [
  {
    type: 'client.describe',
    changes: {
      name: college,
      board: 'Board of Trustees',
      contact: 'Rosalind Abernathy-Coe, Chief Financial Officer',
    },
  },
  {
    type: 'provider.describe',
    changes: {
      company: 'Fennimar Document Services',
      rep: 'Joss Tillinghast-Rao',
      phone: '(555) 555-0142',
      email: 'joss@fennimar.example',
    },
  },
  {
    type: 'settings.change',
    changes: {
      ...{ currency: 'USD', locale: 'en-US', paper: 'letter', termMonths: 60, startsOn },
      energyPrice: figure(energyPrice.value, 'invoice', energyPrice.note),
      paperPrice: figure(terms.paper.price, 'invoice', terms.paper.order),
      duplexShare: figure(terms.paper.duplex, 'measured', terms.paper.log),
      discountRate: figure(terms.discount.value, 'told', terms.discount.note),
      co2PerKwh: figure(terms.factors.power.value, 'published', terms.factors.power.note),
      co2PerSheet: figure(terms.factors.sheet.value, 'published', terms.factors.sheet.note),
      usersAre: 'staff; students print at the same machines',
      students: figure(terms.students.value, 'told', terms.students.note),
    },
  },
];

/** How many people work in each building. @returns {Edit[]} */
function staffEdits() {
  return Object.entries(buildings).map(([key, name]) => ({
    type: 'place.set',
    place: {
      ...{ id: placeId(key, ''), name, kind: 'building' },
      users: figure(terms.staff[key] ?? '0', 'told', terms.staffNote),
    },
  }));
}

const { tickets, orders } = terms.softCosts;

/** @type {Edit[]} */
const softEdits = [
  {
    type: 'softCost.set',
    softCost: {
      ...{ id: 'print-tickets', label: 'Help desk tickets about printing', kind: 'tickets' },
      quantity: figure(
        tickets.quantity,
        'measured',
        'Ticket system of Larkmere IT, average of September and October 2026',
      ),
      cost: figure(tickets.cost, 'told', 'Director of Information Technology: 25 minutes at $36.00 an hour'),
    },
  },
  {
    type: 'softCost.set',
    softCost: {
      ...{ id: 'toner-orders', label: 'Ordering and carrying toner', kind: 'itTime' },
      quantity: figure(
        orders.quantity,
        'told',
        'Purchasing and Help Desk: hours a month, told on the walk of October 6 to 8, 2026',
      ),
      cost: figure(orders.cost, 'told', 'Human Resources: wage and benefits of an hour'),
    },
  },
];

/** Everything that is said of today. @type {Edit[]} */
export const todayEdits = [
  ...describeEdits,
  ...models.flatMap(modelEdit),
  ...leaseEdits(),
  newerPrinters,
  ...volumeEdits(),
  pressEdit,
  contractEdit,
  ...staffEdits(),
  ...softEdits,
];
