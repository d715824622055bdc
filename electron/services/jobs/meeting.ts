import type { Device } from '../../../shared/domain/fleet/device';
import { matchDevices } from '../../../shared/domain/fleet/matchDevices';
import type { MetDevice } from '../../../shared/domain/fleet/mergeDevices';
import { type ImportPlan, planImport } from '../../../shared/domain/fleet/planImport';
import type { Edit } from '../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { ImportChoices } from '../../../shared/ipc/importChoices';
import type { Meeting, MeetingList } from '../../../shared/ipc/meeting';
import { type FleetFile, importEdit } from './fleetFile';
import { againstWords, changeWords, labelOf } from './meetingWords';

/** What of the proposal a file is compared with. */
export type FleetOfProposal = Pick<Proposal, 'devices' | 'places' | 'sources'>;

const mostShown = 500;

/** A file compared with the fleet that it goes into. */
export interface ComparedFile extends FleetFile {
  /** What the wizard shows; `null` while the proposal has no devices. */
  readonly meeting: Meeting | null;
  /** The one edit that the import is. */
  readonly edit: Import;
}

type Import = Extract<Edit, { readonly type: 'fleet.import' }>;

/** What the user said of the meeting. */
type Said = Pick<ImportChoices, 'pairs' | 'update'>;

/** Compares a file with the fleet; what the two sources say of each other goes into its findings. */
export function compareWithFleet(file: FleetFile, fleet: FleetOfProposal, said: Said): ComparedFile {
  const plain = importEdit(file);
  if (fleet.devices.length === 0) return { ...file, meeting: null, edit: plain };
  const { update = false, pairs } = said;
  const met = pairs.length === 0 ? {} : { met: confirmed(fleet, plain, pairs) };
  // What was changed by hand since an older file would give way too: that is the user's word alone.
  const plan = planImport(fleet, plain, { update, ...met });
  const { source } = plan.edit;
  return {
    ...{ ...file, source, understood: { ...file.understood, issues: source.issues } },
    meeting: shownMeeting(file, fleet, plan),
    edit: plan.edit,
  };
}

/** The sure pairs that the user did not refuse, and those that the user confirmed. */
function confirmed(
  fleet: FleetOfProposal,
  { devices, source }: Import,
  pairs: ImportChoices['pairs'],
): readonly MetDevice[] {
  const isSameTable = fleet.sources.some(({ id }) => id === source.id);
  const words = new Map(pairs);
  return matchDevices(fleet.devices, devices, { isSameTable }).pairs.flatMap(
    ({ found, known, confidence }) => {
      const word = words.get(found);
      const joins = word === undefined ? confidence === 'sure' : word === known;
      return joins ? [{ found, device: known }] : [];
    },
  );
}

function shownMeeting(
  { understood }: FleetFile,
  fleet: FleetOfProposal,
  { pairs, comparison, older }: ImportPlan,
): Meeting {
  const allPlaces = [...understood.places, ...fleet.places];
  const known = new Map(fleet.devices.map((device) => [device.id, device]));
  const found = new Map(understood.devices.map((device) => [device.id, device]));
  const joined = new Set(comparison.met.map((pair) => pair.found));
  const places = { found: understood.places, known: fleet.places };
  return {
    older: older?.fileName ?? null,
    met: pairs.map((pair) => ({
      ...{ found: pair.found, device: pair.known, by: pair.by, confidence: pair.confidence },
      joins: joined.has(pair.found),
      foundLabel: nameOf(found.get(pair.found)),
      deviceLabel: nameOf(known.get(pair.known)),
      against: (pair.against ?? []).map((contradiction) => againstWords(contradiction, places)),
    })),
    added: listOf(comparison.added),
    changed: comparison.changed.slice(0, mostShown).map(({ device, changes }) => ({
      label: nameOf(known.get(device)),
      changes: changes.map((change) => changeWords(change, allPlaces)),
    })),
    changedCount: comparison.changed.length,
    absent: listOf(comparison.absent),
    isSameFleet: comparison.isSameFleet,
  };
}

function nameOf(device: Device | undefined): string {
  return device === undefined ? '' : labelOf(device);
}

function listOf(devices: readonly Device[]): MeetingList {
  return { count: devices.length, labels: devices.slice(0, mostShown).map(labelOf) };
}
