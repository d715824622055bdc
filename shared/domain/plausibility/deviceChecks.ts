import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { add, compareRates, divide, isZero, rate, whole, zero } from '../rate';
import { costPerPageOf, lineTotals } from '../ratios/costPerPage';
import type { CountedState } from '../ratios/countedState';
import { ageOf } from '../ratios/useRatios';
import type { Checking, DeviceFigure, Finding } from './finding';
import { deviceFindings, sideOutside } from './finding';

/** Devices as old as this are judged as old desktop devices, in years (own estimate). */
const oldFrom = whole(8);
/** Names of ink devices; a list says no more of how a device prints than its model. */
const inkNames =
  /\b(ink ?jet|office ?jet|desk ?jet|page ?wide|envy|pixma|maxify|workforce|ecotank|expression|stylus|smart ?tank|megatank)\b|\b(mfc|dcp)-?j\d/i;

/** Looks at each device of a state; of an option only at the devices that come with it. */
export function deviceCostFindings(
  checking: Checking,
  proposal: Proposal,
  state: CountedState,
): readonly Finding[] {
  const judged = judgedDevices(state);
  const where = { where: state.name, ...(state.optionId === undefined ? {} : { optionId: state.optionId }) };
  const slips = judged.filter((device) => hasSlip(checking, device));
  const slipped = new Set(slips.map(({ id }) => id));
  const rest = judged.filter(({ id }) => !slipped.has(id));
  const inContract = contractDevices(state);
  const own = rest.filter(({ id }) => !inContract.has(id));
  const mono = costPerPageOf(state, 'mono');
  const old = oldDevices(proposal, state);
  const isOld = ({ deviceId }: DeviceFigure): boolean => old.has(deviceId);
  const groups = [
    { code: 'monoCppInk' as const, devices: own.filter(isInk) },
    { code: 'monoCppDesktop' as const, devices: own.filter((device) => !isInk(device)) },
  ];
  const monoPages = groups.flatMap(({ code, devices }) =>
    deviceFindings(checking, code, {
      ...where,
      figures: figuresOf(devices, mono).filter((figure) => !isOld(figure) || isDear(checking, figure, code)),
      says: 'pays',
      then: 'for a mono page',
    }),
  );
  return [
    ...slipFindings(checking, slips, where),
    ...monoPages,
    ...deviceFindings(checking, 'colourCpp', {
      ...where,
      figures: figuresOf(own, costPerPageOf(state, 'colour')),
      says: 'pays',
      then: `for a ${checking.format.spell('colour')} page`,
    }),
    ...deviceFindings(checking, 'monoCppContractWithHardware', {
      ...where,
      figures: withHardware(
        state,
        rest.filter((device) => inContract.has(device.id) && isMonoOnly(device)),
      ),
      says: 'costs',
      then: 'for a mono page, with its hardware',
    }),
  ];
}

/** The devices of a state that another state has not been judged by. */
export function judgedDevices(state: CountedState): CountedState['devices'] {
  if (state.optionId === undefined) return state.devices;
  return state.devices.filter(({ id }) => state.newDeviceIds.has(id));
}

/** The devices that stand under a contract at the end of the term. */
function contractDevices({ cost }: CountedState): ReadonlySet<DeviceId> {
  return new Set(cost.timeline.stages.at(-1)?.contractOf.keys());
}

function isInk({ make, model }: CostedDevice): boolean {
  return inkNames.test(`${make ?? ''} ${model ?? ''}`);
}

function oldDevices(proposal: Proposal, state: CountedState): ReadonlySet<DeviceId> {
  const old = state.devices.filter((device) => {
    const age = ageOf(state, device, proposal.settings.startsOn);
    return age !== undefined && compareRates(age, oldFrom) >= 0;
  });
  return new Set(old.map(({ id }) => id));
}

/** Whether an old device lies outside even so: it may be as dear as an ink device (domain.md 6). */
function isDear(checking: Checking, { value }: DeviceFigure, code: 'monoCppInk' | 'monoCppDesktop'): boolean {
  if (sideOutside(checking, code, value) !== 'high') return true;
  return sideOutside(checking, 'monoCppInk', value) === 'high';
}

function figuresOf(
  devices: readonly CostedDevice[],
  values: ReadonlyMap<DeviceId, Rate>,
): readonly DeviceFigure[] {
  return devices.flatMap(({ id }) => {
    const value = values.get(id);
    return value === undefined || isZero(value) ? [] : [{ deviceId: id, value }];
  });
}

function withHardware(state: CountedState, devices: readonly CostedDevice[]): readonly DeviceFigure[] {
  const hardware = new Map<DeviceId, Rate>();
  const total = lineTotals();
  for (const line of state.cost.lines) {
    const { deviceId, category } = line;
    if (deviceId === undefined || !['lease', 'rental', 'depreciation'].includes(category)) continue;
    hardware.set(deviceId, add(hardware.get(deviceId) ?? zero, total(line)));
  }
  const perPage = costPerPageOf(state, 'mono');
  return devices.flatMap(({ id }) => {
    const [pages, price] = [state.termPages.get(id)?.mono, perPage.get(id)];
    if (pages === undefined || price === undefined || isZero(pages)) return [];
    return [{ deviceId: id, value: add(price, divide(hardware.get(id) ?? zero, pages)) }];
  });
}

/** Prices a page that a device states itself. */
function pricesOf(device: CostedDevice, meter: Meter): readonly Rate[] {
  const { pageRates, supplies } = device;
  const perPage = supplies?.type === 'perPage' ? supplies[meter] : undefined;
  return [pageRates?.[meter], perPage].flatMap((figure) =>
    figure === undefined || isZero(rate(figure.value)) ? [] : [rate(figure.value)],
  );
}

function hasSlip(checking: Checking, device: CostedDevice): boolean {
  return meters
    .flatMap((meter) => pricesOf(device, meter))
    .some((price) => sideOutside(checking, 'unitSlip', price) !== undefined);
}

function slipFindings(
  checking: Checking,
  devices: readonly CostedDevice[],
  where: { readonly where: string },
): readonly Finding[] {
  const figures = devices.flatMap((device) =>
    meters
      .flatMap((meter) => pricesOf(device, meter))
      .filter((price) => sideOutside(checking, 'unitSlip', price) !== undefined)
      .slice(0, 1)
      .map((value) => ({ deviceId: device.id, value })),
  );
  return deviceFindings(checking, 'unitSlip', {
    ...where,
    figures,
    says: 'is charged',
    then: 'for a page',
    hint: 'Was it entered in whole units or in hundredths, dollars or cents?',
  });
}
