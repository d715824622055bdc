import type { PlaceId } from '../ids';
import type { SubnetPlace } from './decisions';
import type { Findings } from './findings';
import { networkOf, subnetTable } from './subnets';

/** Places by network, and the networks that have none. */
export interface NetworkPlaces {
  /** The place of the network that an address lies in; addresses without one are counted. */
  readonly placeOf: (ip: string | undefined) => PlaceId | undefined;
  /** Says which networks cannot be read, and which hold devices without a place. */
  readonly finish: (findings: Findings, isPartly: boolean) => void;
}

/** The user's table of networks; `add` puts the place of a text into the tree. */
export function networkPlaces(
  subnets: readonly SubnetPlace[],
  add: (text: string) => PlaceId | undefined,
): NetworkPlaces {
  const byNetwork = subnetTable(subnets);
  const byPlaceText = new Map<string, PlaceId | undefined>();
  const homeless = new Map<string, number>();
  return {
    placeOf(ip) {
      if (ip === undefined) return undefined;
      const place = byNetwork.placeOf(ip);
      if (place === undefined) {
        const network = networkOf(ip);
        if (network !== undefined) homeless.set(network, (homeless.get(network) ?? 0) + 1);
        return undefined;
      }
      if (!byPlaceText.has(place)) byPlaceText.set(place, add(place.replace(/\s+/g, ' ').trim()));
      return byPlaceText.get(place);
    },
    finish(findings, isPartly) {
      noteSubnets(findings, byNetwork.unreadable);
      noteHomeless(findings, homeless, isPartly);
    },
  };
}

function noteSubnets(findings: Findings, unreadable: readonly string[]): void {
  if (unreadable.length === 0) return;
  findings.add({
    code: 'subnet-unreadable',
    severity: 'warning',
    rows: [],
    message: `${unreadable.map((text) => `"${text}"`).join(', ')}: no network with a place. Write it as 10.20.3.0/24 or 10.20.3.*, from /8 to /30, with the place that stands for it.`,
  });
}

const networksShown = 8;

/** Networks by their devices, most first; a warning of its own only where other devices have places. */
function noteHomeless(findings: Findings, homeless: ReadonlyMap<string, number>, isPartly: boolean): void {
  if (homeless.size === 0) return;
  const sorted = [...homeless].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const samples = sorted
    .slice(0, networksShown)
    .map(([network, count]) => `${network} (${String(count)} ${count === 1 ? 'device' : 'devices'})`);
  const more =
    sorted.length > networksShown ? ` and ${String(sorted.length - networksShown)} more networks` : '';
  if (isPartly) {
    findings.add({
      code: 'no-place',
      severity: 'info',
      rows: [],
      message: `Devices without a place stand in the networks ${samples.join(', ')}${more}. Say which place each network is, or place the devices on the Fleet screen.`,
    });
  }
  findings.ask({
    code: 'no-place',
    text: 'Which places do these networks stand for? Their devices have no place in the file.',
    samples: sorted.map(([network, count]) => `${network} (${String(count)})`),
    answers: [{ label: 'Leave these devices without a place', decides: {} }],
    taken: 0,
  });
}
