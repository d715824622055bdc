import { compareFleets } from '../../../shared/domain/fleet/compareFleets';
import { olderOf } from '../../../shared/domain/fleet/compareSources';
import type { Device } from '../../../shared/domain/fleet/device';
import { type DevicePair, matchDevices } from '../../../shared/domain/fleet/matchDevices';
import type { MetDevice } from '../../../shared/domain/fleet/mergeDevices';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { ImportChoices } from '../../../shared/ipc/importChoices';
import type { Meeting, MeetingList, MetShown } from '../../../shared/ipc/meeting';
import type { FleetFile } from './fleetFile';
import { againstWords, changeWords, labelOf } from './meetingWords';

/** What of the proposal a file is compared with. */
export type FleetOfProposal = Pick<Proposal, 'devices' | 'places' | 'sources'>;

type Pairs = ImportChoices['pairs'];

const mostShown = 500;

/** Pairs that may be one device, sure ones first, with the user's word on each. */
interface JudgedPair extends DevicePair {
  readonly joins: boolean;
}

function judged(file: FleetFile, fleet: FleetOfProposal, pairs: Pairs): readonly JudgedPair[] {
  const isSameTable = fleet.sources.some(({ id }) => id === file.source.id);
  const said = new Map(pairs);
  const found = matchDevices(fleet.devices, file.understood.devices, { isSameTable }).pairs;
  return found.map((pair) => {
    const word = said.get(pair.found);
    return { ...pair, joins: word === undefined ? pair.confidence === 'sure' : word === pair.known };
  });
}

/** The devices that become one with one of the fleet. */
export function metDevices(file: FleetFile, fleet: FleetOfProposal, pairs: Pairs): readonly MetDevice[] {
  return judged(file, fleet, pairs).flatMap(({ found, known, joins }) =>
    joins ? [{ found, device: known }] : [],
  );
}

/** What the wizard shows of how a file meets the fleet; `null` while the proposal has no devices. */
export function meetingOf(file: FleetFile, fleet: FleetOfProposal, pairs: Pairs): Meeting | null {
  if (fleet.devices.length === 0) return null;
  const met = judged(file, fleet, pairs);
  const { devices, places } = file.understood;
  const compared = compareFleets(fleet.devices, devices, {
    pairs: met.filter(({ joins }) => joins),
    isUpdate: olderOf(fleet.sources, file.source) !== undefined,
  });
  const allPlaces = [...places, ...fleet.places];
  const byId = new Map(fleet.devices.map((device) => [device.id, device]));
  return {
    met: shownPairs(met, file, fleet),
    added: listOf(compared.added),
    changed: compared.changed.slice(0, mostShown).map(({ device, changes }) => ({
      label: nameOf(byId.get(device)),
      changes: changes.map((change) => changeWords(change, allPlaces)),
    })),
    changedCount: compared.changed.length,
    absent: listOf(compared.absent),
    isSameFleet: compared.isSameFleet,
  };
}

function shownPairs(
  met: readonly JudgedPair[],
  { understood }: FleetFile,
  fleet: FleetOfProposal,
): readonly MetShown[] {
  const known = new Map(fleet.devices.map((device) => [device.id, device]));
  const found = new Map(understood.devices.map((device) => [device.id, device]));
  const places = { found: understood.places, known: fleet.places };
  return met.map((pair) => ({
    ...{ found: pair.found, device: pair.known, by: pair.by, confidence: pair.confidence, joins: pair.joins },
    foundLabel: nameOf(found.get(pair.found)),
    deviceLabel: nameOf(known.get(pair.known)),
    against: (pair.against ?? []).map((contradiction) => againstWords(contradiction, places)),
  }));
}

function nameOf(device: Device | undefined): string {
  return device === undefined ? '' : labelOf(device);
}

function listOf(devices: readonly Device[]): MeetingList {
  return { count: devices.length, labels: devices.slice(0, mostShown).map(labelOf) };
}
