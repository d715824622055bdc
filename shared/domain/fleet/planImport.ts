import type { FleetEdit } from '../proposal/edit';
import type { ImportIssue, Proposal, Source } from '../proposal/proposal';
import type { FleetComparison } from './compareFleets';
import { compareFleets } from './compareFleets';
import { comparisonIssues, olderOf, rowOf } from './compareSources';
import { changedByHand } from './changedByHand';
import type { Device } from './device';
import type { DevicePair, Replacement } from './matchDevices';
import { matchDevices } from './matchDevices';
import type { MetDevice } from './mergeDevices';

type Import = Extract<FleetEdit, { readonly type: 'fleet.import' }>;

/** What the user decided about an import into a fleet that has devices already. */
export interface ImportChoice {
  /** The pairs that are confirmed; absent: the sure ones. */
  readonly met?: readonly MetDevice[];
  /** Whether the file renews an older one; absent: as its name and columns say. */
  readonly update?: boolean;
  /** The devices as the older file of the same source gave them, where its rows are at hand. */
  readonly before?: readonly Device[];
}

/** What an import will do, to be shown before it is done, and the edit that does just that. */
export interface ImportPlan {
  /** All pairs, doubtful ones too, for the list to confirm. */
  readonly pairs: readonly DevicePair[];
  readonly replaced: readonly Replacement[];
  /** The table that the file renews. */
  readonly older?: Source;
  /** By the pairs that are to meet. */
  readonly comparison: FleetComparison;
  /** With the issues that the comparison adds to the file's own. */
  readonly edit: Import;
}

/** Plans an import: what meets, what changes, what is missing; nothing merges that is not sure or confirmed. */
export function planImport(
  { devices: fleet, sources }: Pick<Proposal, 'devices' | 'sources'>,
  edit: Import,
  choice: ImportChoice = {},
): ImportPlan {
  const { devices: found, source } = edit;
  const isSameTable = sources.some(({ id }) => id === source.id);
  const { pairs, replaced } = matchDevices(fleet, found, { isSameTable });
  const older = olderOf(sources, source);
  const isUpdate = choice.update ?? older !== undefined;
  const met = meeting(pairs, choice.met);
  const kept = isUpdate ? changedByHand(fleet, choice.before ?? [], met) : [];
  const comparison = compareFleets(fleet, found, { pairs: met, isUpdate, kept });
  const issues = [
    ...source.issues,
    ...comparisonIssues(comparison, source, sources),
    ...replacementIssues(replaced, found),
  ];
  return {
    ...{ pairs, replaced, comparison },
    ...(older === undefined ? {} : { older }),
    edit: {
      ...edit,
      source: { ...source, issues },
      ...(choice.met === undefined ? {} : { met: choice.met }),
      ...(isUpdate ? { update: true } : {}),
      ...(kept.length === 0 ? {} : { kept }),
    },
  };
}

/** The pairs that are to meet; one that the user made by hand counts as sure. */
function meeting(pairs: readonly DevicePair[], met: readonly MetDevice[] | undefined): readonly DevicePair[] {
  if (met === undefined) return pairs.filter(({ confidence }) => confidence === 'sure');
  const byFound = new Map(pairs.map((pair) => [pair.found, pair]));
  return met.map(({ found, device }): DevicePair => {
    const pair = byFound.get(found);
    return pair?.known === device ? pair : { found, known: device, by: 'id', confidence: 'sure' };
  });
}

function replacementIssues(
  replaced: readonly Replacement[],
  found: readonly Device[],
): readonly ImportIssue[] {
  if (replaced.length === 0) return [];
  const byId = new Map(found.map((device) => [device.id, device]));
  const news = replaced.flatMap(({ found: id }) => byId.get(id) ?? []);
  const addresses = replaced.map(({ ip }) => ip);
  const named = `${addresses.slice(0, 20).join(', ')}${addresses.length > 20 ? ` and ${String(addresses.length - 20)} more` : ''}`;
  const message =
    replaced.length === 1
      ? `At the address ${named} answers a device with another serial number than before. It was most likely replaced; both are kept until you remove the old one.`
      : `At ${String(replaced.length)} addresses (${named}) answer devices with other serial numbers than before. They were most likely replaced; all are kept until you remove the old ones.`;
  const rows = news.flatMap((device) => rowOf(device) ?? []).sort((a, b) => a - b);
  return [{ code: 'replaced-device', severity: 'warning', rows, message }];
}
