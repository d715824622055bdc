import type { CostedDevice } from '../../../../shared/domain/fleet/device';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import type { Option, PageRule } from '../../../../shared/domain/future/option';
import type { PagesByMeter } from '../../../../shared/domain/future/pageFlow';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Rate } from '../../../../shared/domain/rate';
import {
  add,
  divide,
  isZero,
  multiply,
  rate,
  subtract,
  sum,
  whole,
  zero,
} from '../../../../shared/domain/rate';

/**
 * Pages of each device in a month, by the rules of an option as they are written down: every device that
 * leaves pages looks for its takers alone. Without print policies; the phases are of the first of a month.
 */
export function oneByOne(proposal: Proposal, option: Option, month: number): Map<string, PagesByMeter> {
  const holds = (thing: { readonly phaseId?: string }): boolean => {
    const day = option.phases?.find(({ id }) => id === thing.phaseId)?.startsOn ?? proposal.settings.startsOn;
    const start = new Date(proposal.settings.startsOn);
    const months =
      (new Date(day).getUTCFullYear() - start.getUTCFullYear()) * 12 +
      (new Date(day).getUTCMonth() - start.getUTCMonth());
    return months < month;
  };
  const fateOf = (id: string) =>
    option.fates.find((entry) => entry.deviceId === id && holds(entry))?.fate ?? { type: 'keep' as const };
  const staying = proposal.devices.filter(({ id }) => !['replace', 'retire'].includes(fateOf(id).type));
  const present: readonly CostedDevice[] = [
    ...staying.map((device) => {
      const fate = fateOf(device.id);
      return 'toPlaceId' in fate ? { ...device, placeId: fate.toPlaceId } : device;
    }),
    ...option.newDevices.filter(holds),
  ];
  const pages = new Map<string, { mono: Rate; colour: Rate }>(
    present.map(({ id }) => [id, { mono: zero, colour: zero }]),
  );
  const give = (id: string, meter: 'mono' | 'colour', more: Rate): void => {
    const own = pages.get(id);
    if (own !== undefined) own[meter] = add(own[meter], more);
  };
  const volumes = volumesOf(proposal.devices);
  for (const device of proposal.devices) {
    const transfers = option.transfers.filter((one) => one.from === device.id && holds(one));
    const fate = fateOf(device.id);
    const pagesTo = fate.type === 'replace' ? fate.by : 'pagesTo' in fate ? fate.pagesTo : device.id;
    for (const meter of ['mono', 'colour'] as const) {
      for (const transfer of transfers) give(transfer.to, meter, rate(transfer[meter]));
      const sent = sum(transfers.map((transfer) => rate(transfer[meter])));
      const rest = subtract(volumes.get(device.id)?.[meter].pages ?? zero, sent);
      const rule = typeof pagesTo === 'string' || pagesTo === null ? undefined : pagesTo;
      if (typeof pagesTo === 'string') give(pagesTo, meter, rest);
      const around = rule === undefined ? [] : takersOf(proposal, { device, present, rule });
      const takers = around.find((list) => printing(list, meter).length > 0) ?? [];
      const shares = rule === undefined ? [] : parts(printing(takers, meter), rule);
      for (const [id, part] of shares) give(id, meter, multiply(rest, part));
    }
  }
  return pages;
}

function printing(list: readonly CostedDevice[], meter: 'mono' | 'colour'): readonly CostedDevice[] {
  return list.filter(({ kind }) => meter === 'mono' || !['monoPrinter', 'monoMfp'].includes(kind));
}

/** The candidates of a rule, place by place from the inside out. */
function takersOf(
  { places }: Proposal,
  of: { readonly device: CostedDevice; readonly present: readonly CostedDevice[]; readonly rule: PageRule },
): readonly (readonly CostedDevice[])[] {
  const { device, present, rule } = of;
  const others = present.filter(({ id }) => id !== device.id);
  const { over } = rule;
  if (over !== 'place') return [others.filter(({ id }) => over.includes(id))];
  const around = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : [id, ...around(places.find((place) => place.id === id)?.parentId)];
  return around(device.placeId).map((place) =>
    others.filter((other) => around(other.placeId).includes(place)),
  );
}

function parts(takers: readonly CostedDevice[], { share }: PageRule): readonly (readonly [string, Rate])[] {
  const weights = takers.map(({ recommendedMonthly: figure }) => figure && rate(figure.value));
  const total = sum(weights.map((weight) => weight ?? zero));
  const isWeighted = share === 'byRecommended' && !weights.includes(undefined) && !isZero(total);
  return takers.map(({ id }, at) => [
    id,
    isWeighted ? divide(weights[at] ?? zero, total) : divide(whole(1), whole(takers.length)),
  ]);
}
