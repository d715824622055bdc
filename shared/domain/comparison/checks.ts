import { meters } from '../contract/contract';
import type { VolumeMap } from '../fleet/pageVolume';
import type { FlowProblem, PageFlow, PagesByMeter, UnassignedPages } from '../future/pageFlow';
import { addPages } from '../future/pageFlow';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { compareRates, isZero, subtract } from '../rate';
import type { FoundCheck } from './checkWords';
import { block, says, warning } from './checkWords';
import type { Check, Comparison, OptionComparison } from './comparison';
import { contractChecks } from './contractChecks';
import { deviceChecks } from './deviceChecks';
import type { DeviceName } from './deviceNames';
import { deviceNames } from './deviceNames';
import { inputChecks } from './inputChecks';
import { buyoutChecks, leaseChecks } from './leaseChecks';
import { scopeChecks } from './scopeChecks';
import { proposalChecks } from './todayChecks';
import { nothingKnown, unknownChecks } from './unknownChecks';

type Found = Pick<OptionComparison, 'option' | 'state' | 'flow' | 'cost' | 'pageBalance'> & {
  /** The flows of the whole term, the last one included. */
  readonly flows: readonly PageFlow[];
};
type Today = Pick<Comparison, 'today'>;

/**
 * Everything that stands against an option: pages without a device, an unequal page balance and
 * unequal scope block the export; leases and contracts that run on, and devices without figures, warn.
 */
export function checkOption(proposal: Proposal, { today }: Today, found: Found): readonly FoundCheck[] {
  const { option, cost, state } = found;
  const { settings } = proposal;
  const name = deviceNames(proposal, option);
  const scope = scopeChecks({ proposal, today: today.doNothing, option, state, cost }, name);
  return [
    ...unique(found.flows.flatMap(({ problems }) => problems)).map((problem) =>
      block(problem.code, flowWords(problem, today.state.volumes, name)),
    ),
    ...unassignedChecks(found, name),
    ...balanceChecks(found),
    ...idlePolicies(found.flow),
    ...scope,
    // Devices without a price in the option say it already, and what to do.
    ...(isBlocked(scope) ? [] : nothingKnown({ today }, { cost, option })),
    ...unknownChecks(proposal, { today: today.doNothing, option: { cost, state } }, name),
    ...leaseChecks({ state, newDevices: option.newDevices }, settings.termMonths, name),
    ...buyoutChecks(option, settings, { hardware: cost.timeline.hardware, name }),
    ...runningContractChecks(proposal, found),
    ...contractChecks(proposal, cost.timeline, name),
    ...proposalChecks(proposal, today.flat, name),
    ...inputChecks(proposal, option, name),
    ...deviceChecks({ today: today.state, state, option }, name),
  ];
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

const meterWords = { mono: 'mono', colour: 'color' } as const;

function flowWords(problem: FlowProblem, today: VolumeMap, name: DeviceName): FoundCheck['says'] {
  const device = name(problem.deviceId);
  switch (problem.code) {
    case 'transfer-too-large': {
      const volume = today.get(problem.deviceId)?.[problem.meter];
      const printed = volume === undefined ? ['the pages'] : says`the ${{ count: volume.pages }}`;
      return says`More ${meterWords[problem.meter]} pages are moved away from ${device} than ${printed} that it prints a month. Move fewer.`;
    }
    case 'transfer-unknown':
      return says`Some ${meterWords[problem.meter]} pages are moved away from ${device}, but its volume is not known. Enter its volume, or move no pages of it by number.`;
    case 'transfer-missing-device':
      return says`Pages of ${name(problem.from)} are to move to ${device}, which is not part of the option then. Choose a device that is.`;
    case 'policy-too-large':
      return says`The print policy "${problem.policy}" removes more pages at ${device} than are printed there. Let it remove fewer, or leave the device out of it.`;
    case 'policy-missing-device':
      return says`The print policy "${problem.policy}" is for ${device}, which is not part of the option then. Choose other devices for it.`;
  }
}

/** "12,650 mono and 1,750 color pages a month"; a meter without pages is left out where the other has some. */
function pagesWords(pages: PagesByMeter): FoundCheck['says'] {
  const told = meters.filter((meter) => !isZero(pages[meter]));
  const [first, second] = told.map((meter) => says`${{ count: pages[meter] }} ${meterWords[meter]}`);
  if (first === undefined) return ['no pages'];
  return second === undefined ? says`${first} pages a month` : says`${first} and ${second} pages a month`;
}

function unassignedChecks({ flows }: Found, name: DeviceName): readonly FoundCheck[] {
  const first = new Map<DeviceId, UnassignedPages>();
  for (const entry of flows.flatMap(({ unassigned }) => unassigned)) {
    if (!first.has(entry.deviceId)) first.set(entry.deviceId, entry);
  }
  return [...first.values()].map(({ deviceId, pages }) =>
    block(
      'unassigned-pages',
      says`${name(deviceId)} leaves ${pagesWords(pages)} that no device of the option takes. Choose where they go.`,
    ),
  );
}

function balanceChecks({ pageBalance }: Found): readonly FoundCheck[] {
  const removed = pageBalance.removedBy.map((removal) => removal.pages);
  const unassigned = pageBalance.unassigned.map((entry) => entry.pages);
  const future = [...removed, ...unassigned].reduce(addPages, pageBalance.option);
  return meters
    .filter((meter) => compareRates(future[meter], pageBalance.today[meter]) !== 0)
    .map((meter) => {
      const [before, after] = [pageBalance.today[meter], future[meter]];
      const isLess = compareRates(after, before) < 0;
      const gap = isLess ? subtract(before, after) : subtract(after, before);
      return block(
        'page-balance',
        says`Today prints ${{ count: before }} ${meterWords[meter]} pages a month, but the option accounts for ${{ count: after }}, which is ${{ count: gap }} too ${isLess ? 'few' : 'many'}. Check the page transfers and the print policies.`,
      );
    });
}

/** Print policies in force that change no page, though they are to. */
function idlePolicies({ removed }: PageFlow): readonly FoundCheck[] {
  return removed
    .filter(({ pages }) => meters.every((meter) => isZero(pages[meter])))
    .map(({ name }) =>
      warning(
        'policy-idle',
        says`The print policy "${name}" changes no pages: its devices print none of those it is for, or it names no number. Choose other devices, or say how many pages.`,
      ),
    );
}

function runningContractChecks(proposal: Proposal, { option, state }: Found): readonly FoundCheck[] {
  return proposal.contracts
    .filter((contract) => contract.base !== undefined && !option.endedContracts.includes(contract.id))
    .filter((contract) =>
      state.contracts.some((entry) => entry.id === contract.id && entry.devices.length === 0),
    )
    .map((contract) =>
      warning(
        'contract-runs-on',
        says`No device is left under the contract "${contract.name}", but its base charge goes on. End it with the option, if it can be ended.`,
      ),
    );
}

/** Whether any check stops the export. */
export function isBlocked(checks: readonly Pick<Check, 'severity'>[]): boolean {
  return checks.some((check) => check.severity === 'block');
}
