import { modelOf } from './models.mjs';
import { recommendedCosts, smallerCosts } from './optionCosts.mjs';
import { idOf, isCopier, quoted } from './optionIds.mjs';
import { placeId } from './placeIds.mjs';
import { policies } from './policies.mjs';
import { fates, isFall, newDevices, transfers } from './recommended.mjs';
import { smallerDevices, smallerFates } from './smaller.mjs';
import { copierContract, offer, phases, softCosts } from './terms.mjs';
import { energyOf, figure, fromBook } from './todayEdits.mjs';

/**
 * @typedef {import('../../../shared/domain/proposal/edit').Edit} Edit
 * @typedef {import('../../../shared/domain/future/option').Fate} Fate
 * @typedef {import('../../../shared/domain/contract/contract').Contract} Contract
 * @typedef {import('./recommended.mjs').NewDevice} NewDevice
 * @typedef {import('./recommended.mjs').FateLine} FateLine
 */

const recommended = 'one-managed-fleet';
const smaller = 'replace-the-worst';

/** The phase of a device; all of the smaller option happens at once. @param {string} key @param {string} optionId */
function phaseOf(key, optionId) {
  if (optionId !== recommended) return {};
  return { phaseId: isFall(key) ? phases.fall.id : phases.summer.id };
}

/** @param {NewDevice} device @param {string} optionId @returns {Edit} */
function deviceEdit(device, optionId) {
  const model = modelOf(device.model);
  return {
    type: 'option.setDevice',
    optionId,
    device: {
      ...{ id: idOf(device.key), make: model.make, model: model.name, kind: model.kind },
      placeId: placeId(device.building, device.room),
      hardware: {
        type: 'lease',
        payment: {
          type: 'factor',
          price: fromBook(model.price, model.key),
          factor: fromBook(model.factor, model.key),
        },
        paymentsLeft: 60,
        after: 'returned',
      },
      ...energyOf(model),
      recommendedMonthly: fromBook(model.rmv, model.key),
      ...phaseOf(device.key, optionId),
    },
  };
}

/** @param {FateLine} line @returns {Fate} */
function fateOf({ what, target }) {
  if (what === 'keep') return { type: 'keep' };
  if (what === 'replace') return { type: 'replace', by: idOf(target) };
  if (what === 'retire') return { type: 'retire', pagesTo: idOf(target) };
  return { type: 'move', toPlaceId: placeId('TR', '204 Computer Lab'), pagesTo: idOf('AD-N3') };
}

/** @param {FateLine} line @param {string} optionId @returns {Edit} */
function fateEdit(line, optionId) {
  return {
    type: 'option.setFate',
    optionId,
    deviceIds: line.keys.map(idOf),
    fate: fateOf(line),
    reason: line.reason,
    ...(line.what === 'keep' ? {} : phaseOf(line.keys[0] ?? '', optionId)),
  };
}

/** @param {{ id: string, name: string, base?: string, devices: readonly NewDevice[], also: readonly string[] }} of @returns {Contract} */
function newContract({ id, name, base, devices: covered, also }) {
  const small = {
    mono: figure(offer.smallMono, 'published', `${quoted}, letter-size machines`),
    colour: figure(offer.smallColour, 'published', `${quoted}, letter-size machines`),
  };
  return {
    ...{ id, name, supplier: 'Fennimar Document Services' },
    ...(base === undefined
      ? {}
      : {
          base: {
            amount: figure(base, 'published', `${quoted}: release by badge, reports, help desk`),
            per: 'month',
          },
        }),
    meters: [
      { meter: 'mono', rate: figure(offer.rateMono, 'published', `${quoted}, copiers`) },
      { meter: 'colour', rate: figure(offer.rateColour, 'published', `${quoted}, copiers`) },
    ],
    inclusion: 'pooled',
    escalator: {
      share: figure(offer.escalator, 'published', `${quoted}, fixed for the term`),
      covers: ['base', 'rates'],
    },
    devices: [
      ...covered.map((device) => ({
        deviceId: idOf(device.key),
        ...(isCopier(device) ? {} : { rates: small }),
      })),
      ...also.map((key) => ({ deviceId: idOf(key) })),
    ],
  };
}

const recommendedSummary =
  'Twenty-eight new machines and twenty-eight that stay take the place of 92; thirty are under one contract without ' +
  'a minimum volume, and its prices rise by 3% a year.';
const smallerSummary =
  'The copiers and their contract stay as they are; five new machines take the place of the printers with the dearest pages.';

/** @param {string} softCostId @param {string} quantity @param {string} note @returns {Edit} */
function softChange(softCostId, quantity, note) {
  return {
    type: 'option.setSoftChange',
    optionId: recommended,
    change: {
      ...{ softCostId, quantity: figure(quantity, 'estimate', note), phaseId: phases.fall.id },
      promisedBy: 'Fennimar and the Help Desk, reviewed in January 2028',
    },
  };
}

/** @type {Edit[]} */
const recommendedEdits = [
  { type: 'option.add', option: { id: recommended, name: 'One managed fleet', summary: recommendedSummary } },
  ...Object.values(phases).map(
    (phase) => /** @type {Edit} */ ({ type: 'option.setPhase', optionId: recommended, phase }),
  ),
  ...newDevices.map((device) => deviceEdit(device, recommended)),
  ...fates.map((line) => fateEdit(line, recommended)),
  {
    type: 'option.setTransfers',
    optionId: recommended,
    transfers: transfers.map(({ from, to, ...pages }) => ({
      ...{ from: idOf(from), to: idOf(to), ...pages },
      ...phaseOf(from, recommended),
    })),
  },
  ...policies.map(
    (policy) => /** @type {Edit} */ ({ type: 'option.setPolicy', optionId: recommended, policy }),
  ),
  {
    type: 'option.setContract',
    optionId: recommended,
    contract: newContract({
      id: 'fennimar-fleet',
      name: 'Fennimar fleet contract',
      base: offer.base,
      devices: newDevices,
      also: ['AR01', 'AT02'],
    }),
  },
  { type: 'option.endContracts', optionId: recommended, contractIds: [copierContract.id] },
  ...recommendedCosts().map(
    (oneOff) => /** @type {Edit} */ ({ type: 'option.setOneOff', optionId: recommended, oneOff }),
  ),
  softChange(
    'print-tickets',
    softCosts.tickets.later,
    'Thirty machines under contract: no more calls for toner and repairs',
  ),
  softChange(
    'toner-orders',
    softCosts.orders.later,
    'Toner is still bought for the machines outside the contract',
  ),
];

/** @type {Edit[]} */
const smallerEdits = [
  { type: 'option.add', option: { id: smaller, name: 'Replace only the worst', summary: smallerSummary } },
  ...smallerDevices.map((device) => deviceEdit(device, smaller)),
  ...smallerFates.map((line) => fateEdit(line, smaller)),
  {
    type: 'option.setContract',
    optionId: smaller,
    contract: newContract({
      id: 'fennimar-five',
      name: 'Fennimar contract for five machines',
      devices: smallerDevices,
      also: [],
    }),
  },
  ...smallerCosts().map(
    (oneOff) => /** @type {Edit} */ ({ type: 'option.setOneOff', optionId: smaller, oneOff }),
  ),
];

/** Both options, the recommended one first. @type {Edit[]} */
export const optionEdits = [
  ...recommendedEdits,
  ...smallerEdits,
  { type: 'option.recommend', optionId: recommended },
];
