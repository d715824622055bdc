import { categoryNames } from '../../../shared/domain/charts/theme';
import type { Comparison } from '../../../shared/domain/comparison/comparison';
import { breakDownLines } from '../../../shared/domain/cost/breakdown';
import type { CostLine } from '../../../shared/domain/cost/costLine';
import { buildingName, modelName, noPlace } from '../../../shared/domain/document/telling';
import type { Device } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import { noMoney } from '../../../shared/domain/money';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Amounts } from './overviewRows';
import { monthShares, totalAmounts } from './overviewRows';

/** By what today's cost can be broken down, with what each is called. */
export const breakdownNames = {
  category: 'Category',
  contract: 'Contract',
  building: 'Building',
  department: 'Department',
  model: 'Model',
  device: 'Device',
} as const;

/** By what today's cost can be broken down. */
export type BreakdownBy = keyof typeof breakdownNames;

/** A part of today's cost. */
export interface BreakdownPart extends Amounts {
  readonly key: string;
  readonly name: string;
}

interface Grouping {
  readonly keyOf: (line: CostLine) => string;
  readonly nameOf: (key: string) => string;
}

const noDevice = '\u0000none';

/**
 * The parts of today carried on; each column adds up to the table's total to the cent. What belongs to
 * no device is a part of its own.
 */
export function breakdownParts(
  proposal: Proposal,
  comparison: Comparison,
  by: BreakdownBy,
): readonly BreakdownPart[] {
  const table = comparison.today.doNothing;
  const { keyOf, nameOf } = groupingOf(proposal, by);
  const parts = breakDownLines(table, keyOf);
  const months = monthShares(
    totalAmounts(table, comparison.currency).month,
    parts.map(({ term }) => term),
  );
  return parts.map(({ key, annual, term }, at) => ({
    key,
    name: nameOf(key),
    year: annual[0] ?? noMoney,
    month: months[at] ?? noMoney,
    term,
  }));
}

function groupingOf(proposal: Proposal, by: BreakdownBy): Grouping {
  switch (by) {
    case 'category': {
      const names: Readonly<Record<string, string>> = categoryNames;
      return { keyOf: ({ category }) => category, nameOf: (key) => names[key] ?? key };
    }
    case 'contract': {
      const names = new Map(proposal.contracts.map(({ id, name }) => [id as string, name]));
      return {
        keyOf: ({ contractId }) => contractId ?? noDevice,
        nameOf: (key) => names.get(key) ?? 'Outside contracts',
      };
    }
    case 'building': {
      const building = new Map(
        [...new Set(proposal.devices.map(({ placeId }) => placeId))].map((placeId) => [
          placeId,
          buildingName(proposal, { id: '', kind: 'unknown', ...(placeId === undefined ? {} : { placeId }) }),
        ]),
      );
      return byDevice(proposal, ({ placeId }) => building.get(placeId) ?? noPlace);
    }
    case 'department':
      return byDevice(proposal, ({ department }) => department ?? 'Department not known');
    case 'model':
      return byDevice(proposal, modelName);
    case 'device': {
      const labels = new Map(proposal.devices.map((device) => [device.id as string, deviceLabel(device)]));
      return {
        keyOf: ({ deviceId }) => deviceId ?? noDevice,
        nameOf: (key) => labels.get(key) ?? 'No single device',
      };
    }
  }
}

function byDevice(proposal: Proposal, groupOf: (device: Device) => string): Grouping {
  const groups = new Map(proposal.devices.map((device) => [device.id, groupOf(device)]));
  return {
    keyOf: ({ deviceId }) => (deviceId === undefined ? noDevice : (groups.get(deviceId) ?? noDevice)),
    nameOf: (key) => (key === noDevice ? 'No single device' : key),
  };
}

/** How the parts are sorted. */
export interface Sorting {
  readonly column: 'name' | keyof Amounts;
  readonly isDescending: boolean;
}

const byName = new Intl.Collator('en', { numeric: true });

/** The parts whose names hold all words of a search, in an order; equal ones as they stand. */
export function sortedParts(
  parts: readonly BreakdownPart[],
  search: string,
  { column, isDescending }: Sorting,
): readonly BreakdownPart[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const sign = isDescending ? -1 : 1;
  return parts
    .filter(({ name }) => words.every((word) => name.toLocaleLowerCase('en').includes(word)))
    .sort((a, b) => {
      if (column === 'name') return sign * byName.compare(a.name, b.name);
      return a[column] === b[column] ? 0 : a[column] < b[column] ? -sign : sign;
    });
}
