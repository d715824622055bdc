import type { Comparison, OptionComparison } from '../comparison/comparison';
import { isSavingKnown } from '../comparison/knownSides';
import { devicesIn, planOf } from '../future/optionPlan';
import type { Proposal } from '../proposal/proposal';
import { fraction, rate } from '../rate';
import { todayName } from '../ratios/countedState';
import type { CostedDevice } from '../fleet/device';
import type { Rate } from '../rate';
import type { BandCode } from './bands';
import type { Checking, Finding } from './finding';
import { deviceFindings, findingOf, sideOutside } from './finding';

/** Looks at what an option promises as a whole. */
export function optionFindings(
  checking: Checking,
  proposal: Proposal,
  comparison: Comparison,
): readonly Finding[] {
  return comparison.options.flatMap((found) => [
    ...savingFindings(checking, comparison, found),
    ...reductionFindings(checking, proposal, found),
  ]);
}

function savingFindings(
  checking: Checking,
  { today }: Comparison,
  { option, cost, saving }: OptionComparison,
): readonly Finding[] {
  const before = today.doNothing.term;
  if (before <= 0n || !isSavingKnown({ today }, { cost })) return [];
  const share: Rate = { n: saving.doNothing.term, d: before };
  const isError = sideOutside(checking, 'savingsError', share) !== undefined;
  const code = isError ? 'savingsError' : 'savings';
  return findingOf(
    checking,
    { code, value: share },
    {
      says: `Option "${option.name}" saves`,
      then: 'of what "do nothing" costs over the term',
      optionId: option.id,
      hint: isError ? 'This is almost surely an error.' : 'Look again at both sides.',
    },
  );
}

function reductionFindings(
  checking: Checking,
  proposal: Proposal,
  { option }: OptionComparison,
): readonly Finding[] {
  const before = proposal.devices.length;
  if (before === 0) return [];
  const plan = planOf(option, proposal.settings.startsOn);
  const after = devicesIn(plan, proposal.devices, Math.min(12, proposal.settings.termMonths)).length;
  const value = fraction(before - after, before);
  return findingOf(
    checking,
    { code: 'deviceReduction', value },
    {
      says: `Option "${option.name}" takes away`,
      then: `of ${checking.format.count(before)} devices in the first year`,
      optionId: option.id,
    },
  );
}

/** Looks at the rate factors of leases: of today at any length, of new devices at the length they have. */
export function leaseFindings(checking: Checking, proposal: Proposal): readonly Finding[] {
  const { termMonths } = proposal.settings;
  const today = proposal.devices.flatMap((device) => {
    const value = factorOf(device);
    return value === undefined || fitsAnyLength(checking, value) ? [] : [{ deviceId: device.id, value }];
  });
  const newOnes = proposal.options.flatMap((option) =>
    option.newDevices.flatMap((device) => {
      const value = factorOf(device);
      const left = device.hardware?.type === 'lease' ? device.hardware.paymentsLeft : undefined;
      const code = codeOfLength(left ?? termMonths);
      if (value === undefined || code === undefined) return [];
      return deviceFindings(checking, code, {
        figures: [{ deviceId: device.id, value }],
        where: option.name,
        says: `is leased over ${String(left ?? termMonths)} months at a rate factor of`,
        optionId: option.id,
      });
    }),
  );
  const says = 'is leased at a rate factor of';
  return [
    ...deviceFindings(checking, 'rateFactor60', {
      figures: today.filter(isBelow(checking)),
      where: todayName,
      says,
    }),
    ...deviceFindings(checking, 'rateFactor36', {
      figures: today.filter((figure) => !isBelow(checking)(figure)),
      where: todayName,
      says,
    }),
    ...newOnes,
  ];
}

/** Of a lease after which the device goes back; one that ends in ownership costs more by its nature. */
function factorOf({ hardware }: CostedDevice): Rate | undefined {
  if (hardware?.type !== 'lease' || hardware.after === 'owned') return undefined;
  return hardware.payment.type === 'factor' ? rate(hardware.payment.factor.value) : undefined;
}

const lengths = [
  { months: 36, code: 'rateFactor36' },
  { months: 48, code: 'rateFactor48' },
  { months: 60, code: 'rateFactor60' },
] as const;

/** The band of the usual length that lies within half a year of a lease's; `undefined` for unusual lengths. */
function codeOfLength(months: number): BandCode | undefined {
  return lengths.find((length) => Math.abs(length.months - months) < 6)?.code;
}

function fitsAnyLength(checking: Checking, value: Rate): boolean {
  const tooLow = sideOutside(checking, 'rateFactor60', value) === 'low';
  return !tooLow && sideOutside(checking, 'rateFactor36', value) !== 'high';
}

function isBelow(checking: Checking): (figure: { readonly value: Rate }) => boolean {
  return ({ value }) => sideOutside(checking, 'rateFactor60', value) === 'low';
}
