import { coverageOf } from '../cost/supplies';
import type { CostedDevice, SupplyPart } from '../fleet/device';
import type { Place } from '../places/place';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { compareRates, divide, isZero, rate } from '../rate';
import type { CountedState } from '../ratios/countedState';
import { knownPages } from '../ratios/countedState';
import type { PartlyKnown } from '../ratios/partlyKnown';
import type { PlaceIndex } from '../ratios/placeIndex';
import { buildingAround, placeIndex } from '../ratios/placeIndex';
import { colourShare, pagesPerStudent, pagesPerUser, usersPerDevice } from '../ratios/useRatios';
import { usersOf } from '../ratios/users';
import type { BandCode } from './bands';
import { judgedDevices } from './deviceChecks';
import type { Checking, DeviceFigure, Finding, Subject } from './finding';
import { deviceFindings, findingOf, sideOutside } from './finding';

/** Looks at users, pages and colour of a state as a whole, and at users a device in each building. */
export function ratioFindings(
  checking: Checking,
  proposal: Proposal,
  state: CountedState,
): readonly Finding[] {
  const index = placeIndex(proposal.places);
  const users = usersOf(index);
  const optionId = state.optionId === undefined ? {} : { optionId: state.optionId };
  const told = (code: BandCode, { value }: PartlyKnown, subject: Subject): readonly Finding[] =>
    value === null ? [] : findingOf(checking, { code, value }, { ...subject, ...optionId });
  const says = (what: string): Subject => ({ says: `${state.name}: ${what}` });
  const who = proposal.settings.usersAre;
  const hint =
    who === undefined ? 'Say who counts as a user.' : `Users are ${who}; is that who prints there?`;
  const colour = checking.format.spell('colour');
  return [
    ...told('usersPerDevice', usersPerDevice(state, index, users), {
      ...says('the users a device are'),
      hint,
    }),
    ...buildingFindings(checking, state, index),
    ...told('pagesPerUser', pagesPerUser(state, index, users), says('the pages a user a month are')),
    ...told('pagesPerStudent', pagesPerStudent(proposal, state), says('the pages a student a year are')),
    ...told('colourShare', colourShare(state), says(`the share of ${colour} pages is`)),
  ];
}

function buildingFindings(checking: Checking, state: CountedState, index: PlaceIndex): readonly Finding[] {
  const byBuilding = new Map<Place, CountedState['devices'][number][]>();
  for (const device of state.devices) {
    const building = buildingAround(index, device.placeId);
    if (building === undefined) continue;
    const list = byBuilding.get(building) ?? [];
    list.push(device);
    byBuilding.set(building, list);
  }
  // With a single building the fleet as a whole says it already.
  if (byBuilding.size < 2) return [];
  return [...byBuilding].flatMap(([building, devices]) => {
    const { value } = usersPerDevice({ ...state, devices }, index, usersOf(index, [building]));
    if (value === null) return [];
    const says = `${state.name}: the users a device in ${building.name} are`;
    const optionId = state.optionId === undefined ? {} : { optionId: state.optionId };
    return findingOf(checking, { code: 'usersPerDevice', value }, { says, ...optionId });
  });
}

/** Looks at volumes, energy and coverage of single devices. */
export function volumeFindings(
  checking: Checking,
  state: CountedState,
  today?: CountedState,
): readonly Finding[] {
  const where = { where: state.name, ...(state.optionId === undefined ? {} : { optionId: state.optionId }) };
  const uses = state.devices.flatMap((device) => dutyUse(state, device, today));
  const isAbove = ({ value }: DeviceFigure): boolean =>
    sideOutside(checking, 'monthlyVolume', value) === 'high';
  const judged = judgedDevices(state);
  return [
    ...deviceFindings(checking, 'monthlyVolume', {
      ...where,
      figures: uses,
      says: 'prints',
      then: 'its duty cycle in a month',
      hint: 'Perhaps a lifetime counter was read as a month.',
    }),
    ...deviceFindings(checking, 'dutyCycleUse', {
      ...where,
      figures: uses.filter((use) => !isAbove(use)),
      says: 'uses',
      then: 'of its duty cycle',
    }),
    ...deviceFindings(checking, 'tec', { ...where, figures: judged.flatMap(tecOf), says: 'has a TEC of' }),
    ...(state.optionId === undefined ? coverageFindings(checking, state) : []),
  ];
}

/** Volume by duty cycle; of an option only where the volume is not the one that today's finding is about. */
function dutyUse(
  state: CountedState,
  device: CostedDevice,
  today: CountedState | undefined,
): readonly DeviceFigure[] {
  const pages = knownPages(state, device.id);
  if (pages === undefined || device.dutyCycle === undefined) return [];
  const before = today?.volumes.has(device.id) === true ? knownPages(today, device.id) : undefined;
  if (before !== undefined && compareRates(before, pages) >= 0) return [];
  const most = rate(device.dutyCycle.value);
  return isZero(most) ? [] : [{ deviceId: device.id, value: divide(pages, most) }];
}

function tecOf({ id, energy }: CostedDevice): readonly DeviceFigure[] {
  return energy?.type === 'tec' ? [{ deviceId: id, value: rate(energy.kwhPerWeek.value) }] : [];
}

/** Whether a coverage, or the share used up and the pages that it follows from, was measured or invoiced. */
function hasEvidence({ coverage, fieldUse }: SupplyPart): boolean {
  const figures = fieldUse === undefined ? [coverage] : [fieldUse.consumed, fieldUse.pages];
  return figures.every((figure) => figure !== undefined && ['measured', 'invoice'].includes(figure.grade));
}

/** A high coverage makes today dear, so that it needs evidence: what was measured or invoiced has some. */
function coverageFindings(checking: Checking, state: CountedState): readonly Finding[] {
  const figures = state.devices.flatMap(({ id, supplies }) => {
    if (supplies?.type !== 'parts') return [];
    const claimed = supplies.parts.flatMap((part): readonly Rate[] => {
      const coverage = coverageOf(part);
      return coverage === undefined || part.usedBy === 'colour' || hasEvidence(part) ? [] : [coverage];
    });
    const highest = claimed.reduce<Rate | undefined>(
      (a, b) => (a === undefined || compareRates(b, a) > 0 ? b : a),
      undefined,
    );
    return highest === undefined ? [] : [{ deviceId: id, value: highest }];
  });
  return deviceFindings(checking, 'monoCoverage', {
    figures,
    where: state.name,
    says: 'is taken to cover',
    then: 'of a mono page',
    hint: 'Such a coverage needs evidence: measure it.',
  });
}
