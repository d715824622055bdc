import type { OptionComparison } from '../comparison/comparison';
import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { Rate } from '../rate';
import { isZero, sum } from '../rate';
import { pagesLabel } from './pageSteps';
import { deviceLabels, pagesOfState } from './statePages';
import type { Step } from './step';
import { lateSum, sumOf } from './step';
import type { StateAt } from './totals';

/** A row of the page balance. */
export type BalanceRow =
  | { readonly type: 'today' }
  | { readonly type: 'option' }
  /** What a named print policy removes. */
  | { readonly type: 'removed'; readonly policyId: string }
  /** Pages that have no device yet. */
  | { readonly type: 'open' }
  /** The option, what is removed, and what is open. */
  | { readonly type: 'all' };

/** What of the page balance is traced. */
export interface BalanceAt extends StateAt {
  readonly option: OptionComparison;
}

/** A figure of the page balance: pages a month once all phases are done, of one meter or both. */
export function balanceStep(at: BalanceAt, row: BalanceRow, meter: Meter | undefined): Step | undefined {
  if (meter !== undefined) return ofMeter(at, row, meter);
  const both = meters.flatMap((one) => ofMeter(at, row, one) ?? []);
  return both.length === 0
    ? undefined
    : lateSum(`${rowWords(at, row)}: mono and color pages a month`, 'pages', {
        value: sum(both.map(({ value }) => value)),
        inputs: () => both,
      });
}

function ofMeter(at: BalanceAt, row: BalanceRow, meter: Meter): Step | undefined {
  const { pageBalance } = at.option;
  const label = `${rowWords(at, row)}: ${pagesLabel(meter).toLowerCase()}`;
  switch (row.type) {
    case 'today':
      return devicePages(at, label, { meter, isToday: true, value: pageBalance.today[meter] });
    case 'option':
      return devicePages(at, label, { meter, isToday: false, value: pageBalance.option[meter] });
    case 'removed':
      return removedStep(at, row.policyId, { meter, label });
    case 'open':
      return openStep(at, meter, label);
    case 'all': {
      const rows: readonly BalanceRow[] = [
        { type: 'option' },
        ...pageBalance.removedBy.map(({ policyId }): BalanceRow => ({ type: 'removed', policyId })),
        { type: 'open' },
      ];
      const inputs = rows.flatMap((entry) => ofMeter(at, entry, meter) ?? []);
      return lateSum(label, 'pages', { value: sum(inputs.map(({ value }) => value)), inputs: () => inputs });
    }
  }
}

function rowWords({ option }: BalanceAt, row: BalanceRow): string {
  switch (row.type) {
    case 'today':
      return 'Printed today';
    case 'option':
      return `Printed in ${option.option.name}`;
    case 'removed':
      return `Removed by ${option.option.policies.find(({ id }) => id === row.policyId)?.name ?? 'a policy'}`;
    case 'open':
      return 'Without a device yet';
    case 'all':
      return 'Accounted for';
  }
}

function devicePages(
  at: BalanceAt,
  label: string,
  of: { readonly meter: Meter; readonly isToday: boolean; readonly value: Rate },
): Step {
  const { volumes } = of.isToday ? at.comparison.today.state : at.option.flow;
  const { option: _option, ...today } = at;
  const inputs = (): readonly Step[] => {
    const pages = pagesOfState(of.isToday ? today : at);
    return [...volumes].flatMap(([id, volume]) =>
      isZero(volume[of.meter].pages) ? [] : [pages.meter({ id, meter: of.meter, volume: volume[of.meter] })],
    );
  };
  return lateSum(label, 'pages', { value: of.value, inputs, parts: 'devices' });
}

function knownPart(
  label: string,
  value: Rate,
  of: { readonly grade: Step['grade']; readonly note: string },
): Step {
  const origin = { type: 'assumption', note: of.note } as const;
  return { label, unit: 'pages', value, inputs: () => [], grade: of.grade, origin };
}

function removedStep(
  at: BalanceAt,
  policyId: string,
  { meter, label }: { readonly meter: Meter; readonly label: string },
): Step | undefined {
  const removal = at.option.pageBalance.removedBy.find((entry) => entry.policyId === policyId);
  if (removal === undefined) return undefined;
  const policy = at.option.option.policies.find(({ id }) => id === policyId);
  const promised = policy?.promisedBy === undefined ? '' : `, promised by ${policy.promisedBy}`;
  const note = `Print policy "${removal.name}"${promised}`;
  return knownPart(label, removal.pages[meter], { grade: policy?.removes.grade ?? 'estimate', note });
}

function openStep(at: BalanceAt, meter: Meter, label: string): Step {
  const { unassigned } = at.option.pageBalance;
  const named = deviceLabels(at);
  const inputs = unassigned
    .filter(({ pages }) => !isZero(pages[meter]))
    .map(({ deviceId, pages }) =>
      knownPart(`Pages of ${named.get(deviceId) ?? deviceId}`, pages[meter], {
        grade: at.comparison.today.state.volumes.get(deviceId)?.[meter].grade ?? 'estimate',
        note: 'Nobody has said yet which device prints them',
      }),
    );
  return { ...sumOf(label, 'pages', inputs), label };
}
