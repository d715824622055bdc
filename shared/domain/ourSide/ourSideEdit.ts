import type { ContractId, OptionId } from '../ids';
import type { Changes } from '../proposal/edit';
import { withChanges, withSet } from '../proposal/edits/changes';
import type { Result } from '../result';
import { assertNever, fail, ok } from '../result';
import { reveal, seal } from './internal';
import type {
  ContractTerms,
  DeviceCost,
  DeviceOrModel,
  Funding,
  OneOffTerms,
  OurSide,
  OurSideInputs,
  PageCost,
  Sales,
  ServiceCalls,
  StockItem,
  Work,
} from './ourSide';

/**
 * Every change of our side, by name and as plain data: a union of its own, so that no edit of a proposal can
 * hold an internal figure. `set` adds an entry or takes the place of the one for the same thing.
 */
export type OurSideEdit =
  | { readonly type: 'ourSide.setDeviceCost'; readonly cost: DeviceCost }
  | { readonly type: 'ourSide.removeDeviceCost'; readonly of: DeviceOrModel }
  | { readonly type: 'ourSide.setPageCost'; readonly cost: PageCost }
  | { readonly type: 'ourSide.removePageCost'; readonly of: PageCost['of'] }
  | { readonly type: 'ourSide.setContract'; readonly terms: ContractTerms }
  | { readonly type: 'ourSide.removeContract'; readonly contractId: ContractId }
  | { readonly type: 'ourSide.setOneOff'; readonly terms: OneOffTerms }
  | { readonly type: 'ourSide.removeOneOff'; readonly optionId: OptionId; readonly oneOffId: string }
  | { readonly type: 'ourSide.setCalls'; readonly calls: ServiceCalls }
  | { readonly type: 'ourSide.removeCalls'; readonly of: ServiceCalls['of'] }
  | { readonly type: 'ourSide.setStock'; readonly item: StockItem }
  | { readonly type: 'ourSide.removeStock'; readonly stockId: string }
  | { readonly type: 'ourSide.setWork'; readonly changes: Changes<Work> }
  | { readonly type: 'ourSide.setFunding'; readonly changes: Changes<Funding> }
  | { readonly type: 'ourSide.setSales'; readonly changes: Changes<Sales> }
  /** Forgets everything that is internal about the proposal. */
  | { readonly type: 'ourSide.clear' };

/**
 * Plays edits one after the other; a problem names the edit by its number, from 1, and its type, and nothing
 * is changed. The same box when nothing changes.
 */
export function applyOurSideEdits(ourSide: OurSide, edits: readonly OurSideEdit[]): Result<OurSide> {
  const before = reveal(ourSide);
  let current = before;
  for (const [index, edit] of edits.entries()) {
    const next = applyOurSideEdit(current, edit);
    if (!next.ok) {
      return fail(next.problem.code, `Edit ${String(index + 1)} (${edit.type}): ${next.problem.message}`);
    }
    current = next.value;
  }
  return ok(current === before ? ourSide : seal(current));
}

function applyOurSideEdit(inputs: OurSideInputs, edit: OurSideEdit): Result<OurSideInputs> {
  switch (edit.type) {
    case 'ourSide.setDeviceCost':
      return ok({ ...inputs, devices: withKeyed(inputs.devices, edit.cost, keyOfCost) });
    case 'ourSide.removeDeviceCost':
      return without(inputs, 'devices', (entry: DeviceCost) => keyOf(entry.of) === keyOf(edit.of));
    case 'ourSide.setPageCost':
      return ok({ ...inputs, pages: withKeyed(inputs.pages, edit.cost, keyOfCost) });
    case 'ourSide.removePageCost':
      return without(inputs, 'pages', (entry: PageCost) => keyOf(entry.of) === keyOf(edit.of));
    case 'ourSide.setContract':
      return ok({ ...inputs, contracts: withKeyed(inputs.contracts, edit.terms, contractKey) });
    case 'ourSide.removeContract':
      return without(inputs, 'contracts', (entry: ContractTerms) => entry.contractId === edit.contractId);
    case 'ourSide.setOneOff':
      return ok({ ...inputs, oneOffs: withKeyed(inputs.oneOffs, edit.terms, oneOffKey) });
    case 'ourSide.removeOneOff':
      return without(inputs, 'oneOffs', (entry: OneOffTerms) => oneOffKey(entry) === oneOffKey(edit));
    case 'ourSide.setCalls':
      return ok({ ...inputs, calls: withKeyed(inputs.calls, edit.calls, keyOfCost) });
    case 'ourSide.removeCalls':
      return without(inputs, 'calls', (entry: ServiceCalls) => keyOf(entry.of) === keyOf(edit.of));
    case 'ourSide.setStock':
      return ok({ ...inputs, stock: withSet(inputs.stock, edit.item) });
    case 'ourSide.removeStock':
      return without(inputs, 'stock', (entry: StockItem) => entry.id === edit.stockId);
    case 'ourSide.setWork':
      return ok(changed(inputs, 'work', withChanges(inputs.work, edit.changes)));
    case 'ourSide.setFunding':
      return ok(changed(inputs, 'funding', withChanges(inputs.funding, edit.changes)));
    case 'ourSide.setSales':
      return ok(changed(inputs, 'sales', withChanges(inputs.sales, edit.changes)));
    case 'ourSide.clear':
      return ok(cleared(inputs));
    default:
      return assertNever(edit, 'edit of our side');
  }
}

/** What an entry is for, as a text that is the same for the same thing; models are compared as they are written. */
export function keyOf(of: DeviceOrModel | PageCost['of'] | ServiceCalls['of']): string {
  if ('deviceId' in of) return JSON.stringify(['device', of.deviceId]);
  if ('contractId' in of) return JSON.stringify(['contract', of.contractId]);
  if ('kind' in of) return JSON.stringify(['kind', of.kind]);
  return JSON.stringify(['model', of.make ?? '', of.model]);
}

const keyOfCost = ({ of }: { readonly of: Parameters<typeof keyOf>[0] }): string => keyOf(of);
const contractKey = ({ contractId }: { readonly contractId: ContractId }): string => contractId;
const oneOffKey = (of: { readonly optionId: OptionId; readonly oneOffId: string }): string =>
  JSON.stringify([of.optionId, of.oneOffId]);

/** What a document of its own hand may say twice; of one thing there is but one entry. */
export function doubledEntries(inputs: OurSideInputs): readonly string[] {
  const lists: readonly (readonly string[])[] = [
    inputs.devices.map(keyOfCost),
    inputs.pages.map(keyOfCost),
    inputs.calls.map(keyOfCost),
    inputs.contracts.map(contractKey),
    inputs.oneOffs.map(oneOffKey),
    inputs.stock.map(({ id }) => id),
  ];
  return lists.flatMap((keys) => keys.filter((key, at) => keys.indexOf(key) !== at));
}

function withKeyed<T>(list: readonly T[], entry: T, key: (entry: T) => string): readonly T[] {
  const own = key(entry);
  return list.some((other) => key(other) === own)
    ? list.map((other) => (key(other) === own ? entry : other))
    : [...list, entry];
}

type ListName = 'devices' | 'pages' | 'contracts' | 'oneOffs' | 'calls' | 'stock';

function without<N extends ListName>(
  inputs: OurSideInputs,
  name: N,
  isIt: (entry: OurSideInputs[N][number]) => boolean,
): Result<OurSideInputs> {
  const list: readonly OurSideInputs[N][number][] = inputs[name];
  const rest = list.filter((entry) => !isIt(entry));
  if (rest.length === list.length) return fail('missing', 'Our side has no such entry.');
  return ok({ ...inputs, [name]: rest });
}

function changed<N extends 'work' | 'funding' | 'sales'>(
  inputs: OurSideInputs,
  name: N,
  value: OurSideInputs[N],
): OurSideInputs {
  return value === inputs[name] ? inputs : { ...inputs, [name]: value };
}

function cleared({ proposalId }: OurSideInputs): OurSideInputs {
  const nothing = { devices: [], pages: [], contracts: [], oneOffs: [], calls: [], stock: [] };
  return { proposalId, ...nothing, work: {}, funding: {}, sales: {} };
}
