import type { CostedDevice } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { PrintPolicy } from '../future/option';
import type { DeviceId } from '../ids';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import {
  add,
  compareRates,
  decimalOf,
  divide,
  isNegative,
  isZero,
  one,
  rate,
  subtract,
  sum,
  zero,
} from '../rate';
import { knownPages, volumeIn } from '../ratios/countedState';
import type { OptionView } from './optionView';
import { byBuilding, countedDevices, inPlace, suggestionId } from './optionView';
import type { Suggestion } from './suggestion';

interface HardlyColour {
  readonly device: CostedDevice;
  readonly colour: Rate;
  readonly all: Rate;
  /** The share of its colour pages that other policies leave. */
  readonly left: Rate;
}

/** Prints in mono what colour devices with hardly any colour pages print in colour, by one policy a building. */
export function colourUnneeded(view: OptionView): readonly Suggestion[] {
  const most = view.threshold('colourUnneeded');
  const left = colourLeft(view);
  const found = view.state.devices.flatMap((device): readonly HardlyColour[] => {
    const all = knownPages(view.state, device.id);
    const colour = volumeIn(view.state, device.id).colour.pages;
    const share = left(device.id);
    if (all === undefined || isZero(all) || isMonoOnly(device) || share === undefined) return [];
    if (compareRates(colour, zero) <= 0 || compareRates(divide(colour, all), most) >= 0) return [];
    return [{ device, colour, all, left: share }];
  });
  return byBuilding(view, found).flatMap(({ building, things }) => suggestionOf(view, building, things));
}

/** What print policies leave of a device's colour pages; `undefined` where a policy deals with its colour already. */
function colourLeft(view: OptionView): (id: DeviceId) => Rate | undefined {
  const { policies } = view.found.option;
  const isAt = ({ at }: PrintPolicy, id: DeviceId): boolean => at === 'all' || at.includes(id);
  const removing = policies.filter(({ removes }) => removes.type !== 'duplex');
  return (id) => {
    const here = removing.filter((policy) => isAt(policy, id));
    const shares = here.flatMap(({ removes }) => (removes.type === 'share' ? [rate(removes.colour)] : []));
    if (shares.length < here.length) return undefined;
    const left = subtract(one, sum(shares));
    return isNegative(left) || isZero(left) ? undefined : left;
  };
}

function suggestionOf(
  view: OptionView,
  building: Place | undefined,
  things: readonly HardlyColour[],
): readonly Suggestion[] {
  const { option } = view.found;
  const id = `colour-to-mono-${building?.id ?? ''}`;
  const before = option.policies.find((policy) => policy.id === id);
  // A policy of that id that says something else was changed by hand and stays.
  if (before !== undefined && (before.at === 'all' || before.removes.type !== 'colourToMono')) return [];
  const former = before === undefined || before.at === 'all' ? [] : before.at;
  const least = things.reduce((a, b) => (compareRates(b.left, a.left) < 0 ? b : a)).left;
  const promised = before?.removes.type === 'colourToMono' ? rate(before.removes.share) : least;
  const share = compareRates(promised, least) < 0 ? promised : least;
  const colour = view.format.spell('colour');
  const pages = things.reduce((total, thing) => add(total, thing.colour), zero);
  const all = things.reduce((total, thing) => add(total, thing.all), zero);
  const where = inPlace(building);
  return [
    {
      id: suggestionId(view, 'colourUnneeded', building?.id ?? ''),
      rule: 'colourUnneeded',
      optionId: option.id,
      title: `Print in mono on ${countedDevices(view, things.length)}${where} that hardly print ${colour}`,
      reason:
        `${countedDevices(view, things.length)}${where} print${things.length === 1 ? 's' : ''} ` +
        `${view.format.count(pages)} ${colour} pages a month, ${view.format.share(divide(pages, all))} of all they print.`,
      deviceIds: things.map(({ device }) => device.id),
      edit: {
        type: 'option.setPolicy',
        optionId: option.id,
        policy: {
          ...before,
          id,
          name: before?.name ?? `Mono where ${colour} is hardly used${where}`,
          at: [...former, ...things.map(({ device }) => device.id)],
          removes: { type: 'colourToMono', share: downTo6(share), grade: 'estimate' },
        },
      },
      needs: [
        `Ask the people there what they print in ${colour}.`,
        'Say who promises it and how it is set up.',
      ],
    },
  ];
}

/** A decimal of at most 6 places that is not above the value. */
function downTo6(value: Rate): string {
  return decimalOf((value.n * 1_000_000n) / value.d, 6).replace(/\.?0+$/, '');
}
