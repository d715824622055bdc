import { deviceOfKey } from './devices.mjs';
import { idOf, isCopier, quoted } from './optionIds.mjs';
import { fates, isFall, newDevices, releaseAt } from './recommended.mjs';
import { smallerDevices, smallerFates } from './smaller.mjs';
import { copierContract, leases, oneOffs, phases } from './terms.mjs';
import { figure } from './todayEdits.mjs';

/**
 * @typedef {import('../../../shared/domain/future/option').OneOff} OneOff
 * @typedef {import('./recommended.mjs').FateLine} FateLine
 * @typedef {readonly [string, string, OneOff['kind'], string, number, number]} CostRow id, label, kind, amount, count, month
 */

/** @returns {OneOff[]} */
function buyouts() {
  return leases
    .filter((line) => line.left === 7)
    .flatMap((line) =>
      line.devices.map((key) => ({
        id: `buyout-${key.toLowerCase()}`,
        label: `Last ${String(line.left)} lease payments of ${deviceOfKey(key).model.name}, ${deviceOfKey(key).room}`,
        kind: /** @type {const} */ ('buyout'),
        amount: figure(
          ((Math.round(Number(line.payment) * 100) * line.left) / 100).toFixed(2),
          'invoice',
          `${line.clause}: ${String(line.left)} × $${line.payment}; clause 8 allows paying them at once`,
        ),
        month: 1,
        deviceId: idOf(key),
      })),
    );
}

/** @param {CostRow} row @returns {OneOff} */
function cost([id, label, kind, amount, count, month]) {
  return { id, label, kind, amount: figure(amount, 'published', quoted), count, month };
}

/** @param {readonly FateLine[]} lines Devices that leave and are not under a lease. */
function removedCount(lines) {
  const leased = leases.flatMap((line) => line.devices);
  const gone = lines
    .filter((line) => line.what === 'replace' || line.what === 'retire')
    .flatMap((line) => line.keys);
  // One was not found on the walk: there is nothing to carry out.
  return gone.filter((key) => !leased.includes(key) && key !== 'SC16').length;
}

/** What the recommended option costs once. @returns {OneOff[]} */
export function recommendedCosts() {
  const large = newDevices.filter(isCopier).length;
  const smallOnes = newDevices.length - large;
  const inFall = newDevices.filter(({ key }) => isFall(key)).length;
  const isFallFate = (/** @type {FateLine} */ line) => isFall(line.keys[0] ?? '');
  const copiers = leases.filter((line) => line.left === 7).flatMap((line) => line.devices).length;
  /** @type {CostRow[]} */
  const rows = [
    ['delivery-copiers', 'Delivery and setting up of copiers', 'delivery', oneOffs.deliveryLarge, large, 1],
    [
      'delivery-small',
      'Delivery and setting up of letter-size machines',
      'delivery',
      oneOffs.deliverySmall,
      smallOnes - inFall,
      2,
    ],
    [
      'badge-readers',
      'Badge readers on the copiers',
      'installation',
      oneOffs.badgeReader,
      releaseAt.length,
      1,
    ],
    [
      'data-wipe',
      'Wiping of the old copiers, with a certificate for each',
      'dataWipe',
      oneOffs.dataWipe,
      copiers,
      2,
    ],
    [
      'removal',
      'Removal and recycling of printers',
      'removal',
      oneOffs.removal,
      removedCount(fates.filter((line) => !isFallFate(line))),
      2,
    ],
    ['move-ap', 'Move of one printer from Administration to Trades', 'move', oneOffs.move, 1, 2],
    [
      'training',
      'Training at the machines, one hour in each building and two for the help desk',
      'training',
      oneOffs.training,
      oneOffs.trainings,
      2,
    ],
    [
      'freight-copiers',
      'Return freight of the new copiers',
      'endOfLease',
      oneOffs.endFreightLarge,
      large,
      60,
    ],
    [
      'freight-small',
      'Return freight of the new letter-size machines',
      'endOfLease',
      oneOffs.endFreightSmall,
      smallOnes,
      60,
    ],
  ];
  /** Months from the first of the fall phase. @type {CostRow[]} */
  const fallRows = [
    [
      'delivery-fall',
      'Delivery and setting up of letter-size machines, fall',
      'delivery',
      oneOffs.deliverySmall,
      inFall,
      1,
    ],
    [
      'removal-fall',
      'Removal and recycling of printers, fall',
      'removal',
      oneOffs.removal,
      removedCount(fates.filter(isFallFate)),
      2,
    ],
  ];
  return [
    ...buyouts(),
    {
      ...{
        id: 'leaving-service',
        label: 'Ending the Corvane service seven months early',
        kind: 'endOfContract',
      },
      amount: figure(copierContract.leavingFee, 'invoice', 'Clause 9: three base charges of contract year 5'),
      month: 1,
    },
    {
      ...{ id: 'return-corvane', label: 'Return freight of the eight Corvane copiers', kind: 'removal' },
      amount: figure(oneOffs.returnFreight, 'invoice', 'Lease schedule A, return clause'),
      ...{ count: copiers, month: 1 },
    },
    ...rows.map(cost),
    ...fallRows.map((row) => ({ ...cost(row), phaseId: phases.fall.id })),
  ];
}

/** What the smaller option costs once. @returns {OneOff[]} */
export function smallerCosts() {
  const count = smallerDevices.length;
  /** @type {CostRow[]} */
  const rows = [
    ['smaller-delivery', 'Delivery and setting up', 'delivery', oneOffs.deliverySmall, count, 1],
    [
      'smaller-removal',
      'Removal and recycling of printers',
      'removal',
      oneOffs.removal,
      removedCount(smallerFates),
      1,
    ],
    ['smaller-training', 'Training at the machines', 'training', oneOffs.training, 2, 1],
    [
      'smaller-freight',
      'Return freight at the end of the lease',
      'endOfLease',
      oneOffs.endFreightSmall,
      count,
      60,
    ],
  ];
  return rows.map(cost);
}
