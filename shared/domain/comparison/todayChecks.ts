import type { CostTable } from '../cost/costTable';
import type { Proposal } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { says, warning } from './checkWords';
import type { Comparison } from './comparison';
import { contractChecks } from './contractChecks';
import { billedTwice } from './deviceChecks';
import type { DeviceName } from './deviceNames';
import { deviceNames } from './deviceNames';
import { countChecks, hiddenInvoices, residualChecks } from './inputChecks';
import { onceOnlyInvoices } from './invoiceChecks';

/**
 * What stands against today itself, whatever becomes of it: its contracts, devices that two of them bill,
 * invoices and what is to be counted. Given once, and also where there is no option yet.
 */
export function todayChecks(proposal: Proposal, { today }: Pick<Comparison, 'today'>): readonly FoundCheck[] {
  const name = deviceNames(proposal);
  return [
    ...contractChecks(proposal, today.doNothing.timeline, name),
    ...proposalChecks(proposal, today.flat, name),
    ...residualChecks(proposal.devices, name),
  ].map((check) => ({ ...check, about: 'today' }));
}

/** What holds for today and every option alike, which stands among the checks of each. */
export function proposalChecks(proposal: Proposal, flat: CostTable, name: DeviceName): readonly FoundCheck[] {
  return [
    ...billedTwice(proposal.contracts, { where: 'today', name }),
    ...lateContracts(proposal),
    ...invoiceChecks(proposal, flat),
    ...countChecks(proposal),
    ...hiddenInvoices(proposal.invoices ?? []),
    ...onceOnlyInvoices(proposal.invoices ?? []),
  ];
}

/** Contracts of today bill from the first month on, whenever they start. */
function lateContracts({ contracts, settings }: Proposal): readonly FoundCheck[] {
  return contracts.flatMap(({ name, startsOn }) =>
    startsOn === undefined || startsOn <= settings.startsOn
      ? []
      : [
          warning(
            'contract-starts-late',
            says`The contract "${name}" starts on ${{ day: startsOn }}, after the comparison starts on ${{ day: settings.startsOn }}, but as a contract of today it is billed from the first month. Enter it as a contract of an option, if it is yet to come.`,
          ),
        ],
  );
}

/** Base invoices for devices whose own cost is not known in full: the rest is then spread by what is known. */
function invoiceChecks(proposal: Proposal, { incomplete }: CostTable): readonly FoundCheck[] {
  return (proposal.invoices ?? [])
    .filter(({ isBase }) => isBase)
    .flatMap(({ devices, label }): readonly FoundCheck[] => {
      const own = devices === 'all' ? proposal.devices.map(({ id }) => id) : devices;
      const unknown = own.filter((id) => incomplete.has(id)).length;
      if (unknown === 0) return [];
      return [
        warning(
          'invoice-partly-modelled',
          says`The invoice "${label}" is the base of today's cost, but the cost of ${unknown} of its ${own.length} devices is not known in full; what an option does with those is not in its saving.`,
        ),
      ];
    });
}
