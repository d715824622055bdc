import type { Option } from '../future/option';
import type { Proposal } from '../proposal/proposal';
import { withContractFigures } from './contractFigures';
import { withDeviceFigures, withTodaysFigures } from './deviceFigures';
import type { FigureChange, FigureRole, RoleChange } from './figurePlace';
import { withEach, withMember } from './withMember';

/**
 * A proposal with every figure that the comparison depends on passed through `change`, once each: prices,
 * rates, increases, shares, uses of energy. Volumes and print policies are no figures and stay. What nothing
 * changes is the very same object.
 */
export function mapFigures(proposal: Proposal, change: FigureChange): Proposal {
  const today = sideOf(change, 'today');
  let next = withMember(proposal, 'devices', (devices) =>
    withEach(devices, (device) => withTodaysFigures(device, today)),
  );
  next = withMember(next, 'contracts', (contracts) =>
    withEach(contracts, (contract) => withContractFigures(contract, today)),
  );
  next = withMember(next, 'options', (options) =>
    withEach(options, (option) => withOptionFigures(option, sideOf(change, 'option'))),
  );
  next = withMember(next, 'softCosts', (costs) =>
    withEach(costs, (cost) => {
      const counted = withMember(cost, 'quantity', today('softQuantity'));
      return withMember(withMember(counted, 'cost', today('softCost')), 'people', today('softPeople'));
    }),
  );
  next = withMember(next, 'invoices', (invoices) =>
    withEach(invoices, (invoice) => withMember(invoice, 'amount', today('invoice'))),
  );
  return withSettings(next, today);
}

function sideOf(change: FigureChange, side: 'today' | 'option'): RoleChange {
  return (role: FigureRole) => (figure) => change(figure, { role, side });
}

function withOptionFigures(option: Option, change: RoleChange): Option {
  let next = withMember(option, 'newDevices', (devices) =>
    withEach(devices, (device) => withDeviceFigures(device, change)),
  );
  next = withMember(next, 'contracts', (contracts) =>
    withEach(contracts, (contract) => withContractFigures(contract, change)),
  );
  next = withMember(next, 'oneOffs', (oneOffs) =>
    withEach(oneOffs, (oneOff) => withMember(oneOff, 'amount', change('oneOff'))),
  );
  return withMember(next, 'softChanges', (changes) =>
    withEach(changes, (entry) => withMember(entry, 'quantity', change('softChange'))),
  );
}

function withSettings(proposal: Proposal, change: RoleChange): Proposal {
  return withMember(proposal, 'settings', (settings) => {
    let next = withMember(settings, 'energyPrice', change('energyPrice'));
    next = withMember(next, 'paperPrice', change('paperPrice'));
    next = withMember(next, 'duplexShare', change('duplexShare'));
    return withMember(next, 'tax', (tax) => withMember(tax, 'share', change('tax')));
  });
}
