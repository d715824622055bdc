import { createHash } from 'node:crypto';
import type { Device } from '../../../shared/domain/fleet/device';
import type { Option } from '../../../shared/domain/future/option';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Figure } from '../../../shared/domain/sourced';
import type { SavedProposal } from '../../../shared/files/openOutcome';
import { saveText } from '../../../shared/files/saveText';

export const soundId = '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01';

/** The hash that files hold. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A figure that the client told us. */
export function told(value: string): Figure {
  return { value, grade: 'told', note: 'Walk of September', on: '2026-09-14' };
}

/** A device with a part, a lease and a volume. */
export function soundDevice(id: string, more: Partial<Device> = {}): Device {
  return {
    id,
    make: 'Ricoh',
    model: 'IM C3000',
    kind: 'colourMfp',
    placeId: 'p-2',
    serial: id.toUpperCase(),
    installedOn: '2021-03-31',
    hardware: {
      type: 'lease',
      payment: { type: 'monthly', amount: told('145.00') },
      paymentsLeft: 20,
      after: 'continues',
    },
    supplies: {
      type: 'parts',
      parts: [{ name: 'Black', usedBy: 'all', price: told('80'), yield: told('29000'), coverage: told('6') }],
    },
    volume: { basis: 'average', mono: '4100', colour: null, grade: 'measured' },
    ...more,
  };
}

const option: Option = {
  id: 'o-1',
  name: 'Fewer, newer',
  fates: [
    { deviceId: 'sn-1', fate: { type: 'replace', by: 'n-1' }, reason: 'Ten years old' },
    { deviceId: 'sn-2', fate: { type: 'move', toPlaceId: 'p-1', pagesTo: 'sn-2' } },
  ],
  newDevices: [{ id: 'n-1', kind: 'colourMfp', hardware: { type: 'paidOff' } }],
  transfers: [{ from: 'sn-2', to: 'n-1', mono: '100', colour: '0' }],
  policies: [
    {
      id: 'duplex',
      name: 'Duplex',
      at: 'all',
      removes: { type: 'share', mono: '0.05', colour: '0', grade: 'estimate' },
    },
  ],
  contracts: [{ id: 'c-2', name: 'New', meters: [], inclusion: 'pooled', devices: [{ deviceId: 'n-1' }] }],
  endedContracts: ['c-1'],
  oneOffs: [{ id: 'x', label: 'Removal', kind: 'removal', amount: told('75'), count: 2, month: 1 }],
};

/** A small proposal with one of nearly everything. */
export function soundProposal(more: Partial<Proposal> = {}): Proposal {
  return {
    id: soundId,
    createdAt: '2026-11-22T10:00:00Z',
    client: { name: 'Océan College — Ωmega', board: 'Board of Trustees' },
    provider: { company: 'Print Co', rep: 'A. Rep' },
    settings: { currency: 'USD', locale: 'en-US', paper: 'letter', termMonths: 60, startsOn: '2027-01-01' },
    cover: { title: 'A smaller fleet' },
    board: { changes: ['Fewer devices'] },
    places: [
      { id: 'p-1', name: 'North', kind: 'site' },
      { id: 'p-2', name: 'Library', kind: 'building', parentId: 'p-1' },
    ],
    devices: [soundDevice('sn-1'), soundDevice('sn-2')],
    contracts: [
      {
        id: 'c-1',
        name: 'Today',
        meters: [{ meter: 'mono', rate: told('0.0085'), included: '2000' }],
        inclusion: 'perDevice',
        escalator: { share: told('0.05'), covers: ['rates'] },
        devices: [{ deviceId: 'sn-1' }],
      },
    ],
    options: [option],
    recommendedOptionId: 'o-1',
    assumptions: [{ id: 'a', text: 'Volumes hold', grade: 'estimate' }],
    promises: [],
    milestones: [{ id: 'm', label: 'Start', from: '2027-01-01' }],
    sources: [],
    ...more,
  };
}

/** What a file says of the sound proposal. */
export function saved(more: Partial<SavedProposal> = {}): SavedProposal {
  const when = { revision: 7, savedAt: '2026-11-22T10:15:00Z', appVersion: '0.1.0' };
  return { proposal: soundProposal(), ...when, ...more };
}

/** The text of the sound proposal's file. */
export function soundText(more: Partial<SavedProposal> = {}): string {
  return saveText(saved(more), sha256);
}

/** The text of a file with other members, its hash made right again. */
export function rehashed(change: (file: Record<string, unknown>) => unknown): string {
  const { sha256: _old, ...file } = JSON.parse(soundText()) as Record<string, unknown>;
  const changed = change(file) ?? file;
  const compact = JSON.stringify(changed);
  return `${compact.slice(0, -1)},"sha256":"${sha256(compact)}"}`;
}
