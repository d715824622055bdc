import type { CostedDevice, Hardware } from '../fleet/device';
import { monthOfOneOff } from '../future/hardwareSpans';
import type { Option } from '../future/option';
import { planOf } from '../future/optionPlan';
import type { Invoice, Proposal } from '../proposal/proposal';
import { compareRates, rate } from '../rate';
import type { FoundCheck } from './checkWords';
import { says, warning } from './checkWords';
import type { DeviceName } from './deviceNames';

/**
 * Inputs of an option that are allowed and yet count for nothing, or contradict each other: what happens
 * after the term, a residual value above the price.
 */
export function inputChecks(proposal: Proposal, option: Option, name: DeviceName): readonly FoundCheck[] {
  return [
    ...lateChecks(proposal, option),
    ...residualChecks([...proposal.devices, ...option.newDevices], name),
  ];
}

function lateChecks({ settings }: Proposal, option: Option): readonly FoundCheck[] {
  const { startsOn, termMonths } = settings;
  const plan = planOf(option, startsOn);
  const term = says`the term of ${termMonths} months`;
  const latePhases = (option.phases ?? []).filter(({ id }) => plan.monthOf({ phaseId: id }) > termMonths);
  const isLate = new Set(latePhases.map(({ id }) => id));
  return [
    ...latePhases.map((phase) =>
      warning(
        'phase-after-term',
        says`The phase "${phase.name}" begins on ${{ day: phase.startsOn }}, after ${term}; what happens in it counts for nothing.`,
      ),
    ),
    ...option.oneOffs
      .filter(({ phaseId }) => phaseId === undefined || !isLate.has(phaseId))
      .filter((oneOff) => monthOfOneOff(oneOff, plan) > termMonths)
      .map((oneOff) =>
        warning(
          'one-off-after-term',
          says`The one-off cost "${oneOff.label}" falls in month ${monthOfOneOff(oneOff, plan)}, after ${term}; it is in no total.`,
        ),
      ),
  ];
}

/** Residual values above the price. */
export function residualChecks(devices: readonly CostedDevice[], name: DeviceName): readonly FoundCheck[] {
  return devices
    .filter(({ hardware }) => isBelowResidual(hardware))
    .map(({ id }) =>
      warning(
        'residual-above-price',
        says`The residual value of ${name(id)} is above its price, so that its hardware cost is too low. Correct one of them.`,
      ),
    );
}

function isBelowResidual(hardware: Hardware | undefined): boolean {
  const of = hardware?.type === 'lease' ? hardware.payment : hardware;
  if (of?.type !== 'owned' && of?.type !== 'annuity') return false;
  return of.residual !== undefined && compareRates(rate(of.residual.value), rate(of.price.value)) > 0;
}

/** Paper or tax that is to be counted without a price. */
export function countChecks({ settings }: Proposal): readonly FoundCheck[] {
  const { counts, paperPrice, tax } = settings;
  return [
    ...(counts?.paper === true && paperPrice === undefined
      ? [
          warning('paper-unpriced', [
            'Paper is to be counted, but a sheet has no price; no total holds any paper.',
          ]),
        ]
      : []),
    ...(counts?.tax === true && tax === undefined
      ? [warning('tax-unknown', ['Tax is to be counted, but none is named; the totals are before tax.'])]
      : []),
  ];
}

/** Base invoices for a cost that an earlier one is the base of already: each line follows the first that fits. */
export function hiddenInvoices(invoices: readonly Invoice[]): readonly FoundCheck[] {
  const bases = invoices.filter(({ isBase }) => isBase);
  return bases.flatMap((invoice, at) => {
    const first = bases.slice(0, at).find((earlier) => isShared(earlier, invoice));
    if (first === undefined) return [];
    const words = says`The invoices "${first.label}" and "${invoice.label}" are both the base of the same cost; where both fit, only the first counts. Enter one invoice over all their months.`;
    return [warning('invoices-overlap', words)];
  });
}

function isShared(a: Invoice, b: Invoice): boolean {
  const isSameDevices =
    a.devices === 'all' || b.devices === 'all' || a.devices.some((id) => b.devices.includes(id));
  const isOtherContract =
    a.contractId !== undefined && b.contractId !== undefined && a.contractId !== b.contractId;
  return (
    isSameDevices && !isOtherContract && a.categories.some((category) => b.categories.includes(category))
  );
}
