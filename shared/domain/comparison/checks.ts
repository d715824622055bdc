import type { CostedDevice } from '../fleet/device';
import { meters } from '../contract/contract';
import { deviceLabel } from '../fleet/deviceLabel';
import type { FlowProblem, PageFlow, UnassignedPages } from '../future/pageFlow';
import { addPages } from '../future/pageFlow';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { placePath } from '../places/place';
import type { Rate } from '../rate';
import { compareRates, toDecimal } from '../rate';
import type { Check, Comparison, OptionComparison } from './comparison';
import { contractChecks } from './contractChecks';
import { deviceChecks } from './deviceChecks';
import { inputChecks } from './inputChecks';

type Found = Pick<OptionComparison, 'option' | 'state' | 'flow' | 'cost' | 'pageBalance'> & {
  /** The flows of the whole term, the last one included. */
  readonly flows: readonly PageFlow[];
};
type Today = Pick<Comparison, 'today'>;

const block = (code: string, message: string): Check => ({ code, severity: 'block', message });
const warning = (code: string, message: string): Check => ({ code, severity: 'warning', message });

/**
 * Everything that stands against an option: pages without a device, an unequal page balance and
 * unequal scope block the export; leases and contracts that run on, and devices without figures, warn.
 */
export function checkOption(proposal: Proposal, today: Today, found: Found): readonly Check[] {
  const name = namesOf(proposal, found.option);
  return [
    ...unique(found.flows.flatMap(({ problems }) => problems)).map((problem) =>
      block(problem.code, flowMessage(problem, name)),
    ),
    ...unassignedChecks(found, name),
    ...balanceChecks(found),
    ...scopeChecks(proposal, today, found),
    ...unknownChecks(today, found),
    ...leaseChecks(proposal, found, name),
    ...runningContractChecks(proposal, found),
    ...contractChecks(proposal, found.cost.timeline),
    ...invoiceChecks(proposal, today),
    ...inputChecks(proposal, found.option, name),
    ...deviceChecks(proposal, { today: today.today.state, state: found.state }, name),
  ];
}

/** What devices of today and of an option are called, looked up when a message names the first one. */
function namesOf(proposal: Proposal, option: Option): (id: DeviceId) => string {
  let names: ReadonlyMap<DeviceId, () => string> | undefined;
  return (id) => {
    names ??= new Map([
      ...proposal.devices.map((device) => [device.id, () => deviceLabel(device)] as const),
      ...option.newDevices.map((device) => [device.id, () => newDeviceLabel(proposal, device)] as const),
    ]);
    return names.get(id)?.() ?? id;
  };
}

/** Each problem once: a phase does not make one that was there before another. */
function unique(problems: readonly FlowProblem[]): readonly FlowProblem[] {
  const known = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Base invoices for devices whose own cost is not known in full: the rest is then spread by what is known. */
function invoiceChecks(proposal: Proposal, { today }: Today): readonly Check[] {
  const { incomplete } = today.flat;
  return (proposal.invoices ?? [])
    .filter(({ isBase }) => isBase)
    .flatMap(({ devices, label }): readonly Check[] => {
      const own = devices === 'all' ? proposal.devices.map(({ id }) => id) : devices;
      const unknown = own.filter((id) => incomplete.has(id)).length;
      if (unknown === 0) return [];
      return [
        warning(
          'invoice-partly-modelled',
          `The invoice "${label}" is the base of today's cost, but the cost of ${String(unknown)} of its ${String(own.length)} devices is not known in full; what an option does with those is not in its saving.`,
        ),
      ];
    });
}

const meterWords = { mono: 'mono', colour: 'color' } as const;

function flowMessage(problem: FlowProblem, name: (id: DeviceId) => string): string {
  const device = name(problem.deviceId);
  switch (problem.code) {
    case 'transfer-too-large':
      return `More ${meterWords[problem.meter]} pages are moved away from ${device} than it prints a month.`;
    case 'transfer-unknown':
      return `Some ${meterWords[problem.meter]} pages are moved away from ${device}, but its volume is not known.`;
    case 'transfer-missing-device':
      return `Pages of ${name(problem.from)} are to move to ${device}, which is not part of the option.`;
    case 'policy-too-large':
      return `The print policy "${problem.policy}" removes more pages at ${device} than are printed there.`;
    case 'policy-missing-device':
      return `The print policy "${problem.policy}" is for ${device}, which is not part of the option.`;
  }
}

/** A new device by its model and place, since it has no serial number yet. */
function newDeviceLabel(proposal: Proposal, device: CostedDevice): string {
  const place = placePath(proposal.places, device.placeId).join(', ');
  const model = [device.make, device.model].filter((part) => part !== undefined && part !== '').join(' ');
  return place === '' || model === '' ? deviceLabel(device) : `${model} in ${place}`;
}

/** Whole pages as messages write them: 12,650. */
function pagesWord(pages: Rate): string {
  return toDecimal(pages, 0).replace(/\B(?=(\d{3})+$)/g, ',');
}

function unassignedChecks({ flows }: Found, name: (id: DeviceId) => string): readonly Check[] {
  const first = new Map<DeviceId, UnassignedPages>();
  for (const entry of flows.flatMap(({ unassigned }) => unassigned)) {
    if (!first.has(entry.deviceId)) first.set(entry.deviceId, entry);
  }
  return [...first.values()].map(({ deviceId, pages }) =>
    block(
      'unassigned-pages',
      `${name(deviceId)} leaves ${pagesWord(pages.mono)} mono and ${pagesWord(pages.colour)} color pages a month ` +
        'that no device of the option takes. Choose where they go.',
    ),
  );
}

function balanceChecks({ pageBalance }: Found): readonly Check[] {
  const removed = pageBalance.removedBy.map((removal) => removal.pages);
  const unassigned = pageBalance.unassigned.map((entry) => entry.pages);
  const future = [...removed, ...unassigned].reduce(addPages, pageBalance.option);
  return meters
    .filter((meter) => compareRates(future[meter], pageBalance.today[meter]) !== 0)
    .map((meter) =>
      block(
        'page-balance',
        `Today prints ${pagesWord(pageBalance.today[meter])} ${meterWords[meter]} pages a month, ` +
          `but the option accounts for ${pagesWord(future[meter])}.`,
      ),
    );
}

function scopeChecks(proposal: Proposal, { today }: Today, { option, state, cost }: Found): readonly Check[] {
  const isEnergyCounted =
    proposal.settings.energyPrice !== undefined &&
    today.state.devices.some((device) => device.energy !== undefined);
  const isHardwareCounted = today.state.devices.some((device) => device.hardware !== undefined);
  const present = new Set(state.devices);
  return option.newDevices
    .filter((device) => present.has(device))
    .flatMap((device: CostedDevice) => {
      const lacking = [
        ...(isHardwareCounted && device.hardware === undefined ? ['hardware cost'] : []),
        ...(isEnergyCounted && device.energy === undefined ? ['energy figure'] : []),
        ...(hasUnpricedPages(device, { state, cost }) ? ['price for all its pages'] : []),
      ];
      return lacking.map((what) =>
        block(
          'unequal-scope',
          `The new device ${newDeviceLabel(proposal, device)} has no ${what}, while today's side counts it.`,
        ),
      );
    });
}

function hasUnpricedPages(device: CostedDevice, { state, cost }: Pick<Found, 'state' | 'cost'>): boolean {
  const volume = state.volumes.get(device.id);
  return cost.incomplete.has(device.id) && meters.every((meter) => volume?.[meter].isComplete ?? true);
}

function unknownChecks({ today }: Today, { cost, state }: Found): readonly Check[] {
  const { known, of } = today.doNothing.devices;
  const kept = state.devices.filter((device) => cost.incomplete.has(device.id)).length;
  if (known === of && kept === 0) return [];
  return [
    warning(
      'unknown-devices',
      `The page cost of ${String(of - known)} of ${String(of)} devices today, and of ${String(kept)} in the option, ` +
        'is not known in full; the totals hold what is known.',
    ),
  ];
}

function leaseChecks(proposal: Proposal, { state }: Found, name: (id: DeviceId) => string): readonly Check[] {
  const runsOn = state.stillPaid.map((device) => {
    const { hardware } = device;
    if (hardware?.type === 'owned') {
      return warning(
        'book-value',
        `${name(device.id)} leaves before it is written off; the rest of its value is counted.`,
      );
    }
    const left = hardware?.type === 'lease' ? hardware.paymentsLeft : undefined;
    const payments = left === undefined ? 'payments through the whole term' : `${String(left)} payments`;
    return warning(
      'lease-runs-on',
      `${name(device.id)} leaves with no buyout; its lease goes on with ${payments}.`,
    );
  });
  const returned = state.devices
    .filter(({ hardware }) => hardware?.type === 'lease' && hardware.after === 'returned')
    .filter(({ hardware }) => ((hardware?.type === 'lease' && hardware.paymentsLeft) || 0) > 0)
    .filter(({ hardware }) => endsWithin(hardware, proposal.settings.termMonths))
    .map((device) =>
      warning(
        'lease-ends',
        `${name(device.id)} goes back when its lease ends within the term, and nothing takes its place.`,
      ),
    );
  return [...runsOn, ...returned];
}

function endsWithin(hardware: CostedDevice['hardware'], termMonths: number): boolean {
  return hardware?.type === 'lease' && (hardware.paymentsLeft ?? termMonths) < termMonths;
}

function runningContractChecks(proposal: Proposal, { option, state }: Found): readonly Check[] {
  return proposal.contracts
    .filter((contract) => contract.base !== undefined && !option.endedContracts.includes(contract.id))
    .filter((contract) =>
      state.contracts.some((entry) => entry.id === contract.id && entry.devices.length === 0),
    )
    .map((contract) =>
      warning(
        'contract-runs-on',
        `No device is left under the contract "${contract.name}", but its base charge goes on.`,
      ),
    );
}

/** Whether any check stops the export. */
export function isBlocked(checks: readonly Check[]): boolean {
  return checks.some((check) => check.severity === 'block');
}
