import type { Contract } from '../contract/contract';
import { meters } from '../contract/contract';
import type { ContractSpan, Timeline } from '../cost/timeline';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { add, compareRates, one, rate, zero } from '../rate';
import type { FoundCheck } from './checkWords';
import { block, says } from './checkWords';
import { dayChecks, endChecks } from './contractEndChecks';
import type { DeviceName } from './deviceNames';
import { shortfallChecks } from './shortfallChecks';

/**
 * What stands against the contracts that bill in a state: meters that bill more or less than all pages,
 * devices listed twice, days that contradict each other, an end within or before the term with what is taken
 * to follow, notice windows, and use below a minimum that extends the contract instead of being billed.
 */
export function contractChecks(
  { settings }: Proposal,
  timeline: Timeline,
  name: DeviceName,
): readonly FoundCheck[] {
  return timeline.contracts.flatMap((span: ContractSpan) => [
    ...shareChecks(span.contract),
    ...bandChecks(span.contract),
    ...doubledChecks(span.contract, name),
    ...dayChecks(span.contract),
    ...endChecks(span, settings),
    ...shortfallChecks(span, timeline, settings),
  ]);
}

function shareChecks({ meters: billed, name }: Contract): readonly FoundCheck[] {
  return meters.flatMap((counter): readonly FoundCheck[] => {
    const own = billed.filter(({ meter }) => meter === counter);
    if (own.length === 0) return [];
    const shares = own.map(({ share }) => (share === undefined ? one : rate(share.value)));
    const total = shares.reduce<Rate>(add, zero);
    if (compareRates(total, one) === 0) return [];
    const what = counter === 'mono' ? 'mono' : 'color';
    return [
      block(
        'meter-shares',
        says`The meters of the contract "${name}" bill ${{ share: total }} of the ${what} pages; their shares must come to ${{ share: one }}.`,
      ),
    ];
  });
}

function bandChecks({ meters: billed, name }: Contract): readonly FoundCheck[] {
  const isAscending = (limits: readonly Rate[]): boolean =>
    limits.every((limit, at) => at === 0 || compareRates(limits[at - 1] ?? zero, limit) < 0);
  return billed
    .filter(({ bands = [] }) => !isAscending(bands.map(({ above }) => rate(above))))
    .map((meter) =>
      block(
        'rate-bands',
        says`The rate bands of "${meter.name ?? meter.meter}" in the contract "${name}" do not ascend; put the lowest limit first.`,
      ),
    );
}

function doubledChecks({ devices, name: contract }: Contract, name: DeviceName): readonly FoundCheck[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { deviceId } of devices) (seen.has(deviceId) ? twice : seen).add(deviceId);
  return [...twice].map((id) =>
    block(
      'contract-device-twice',
      says`The contract "${contract}" lists ${name(id)} twice and so bills it twice; list it once.`,
    ),
  );
}
