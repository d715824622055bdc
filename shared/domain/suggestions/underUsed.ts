import type { Device } from '../fleet/device';
import type { Rate } from '../rate';
import { compareRates, isZero, sum, zero } from '../rate';
import { knownPages } from '../ratios/countedState';
import { utilisationOf } from '../ratios/useRatios';
import type { Leaving } from './leaving';
import { fatesEdit, needsOfLeaving, pagesAround } from './leaving';
import type { OptionView } from './optionView';
import { byBuilding, countedDevices, inPlace, suggestionId } from './optionView';
import { placeLoads } from './placeLoads';
import type { Suggestion } from './suggestion';

interface Used {
  readonly device: Device;
  readonly use: Rate;
  readonly pages: Rate;
}

/** Retires devices that print less than the threshold of their recommended volume, least used first. */
export function underUsed(view: OptionView): readonly Suggestion[] {
  const most = view.threshold('underUsed');
  const loads = placeLoads(view);
  const going = [...view.free.values()]
    .flatMap((device) => usedOf(view, device))
    .filter(({ use }) => compareRates(use, most) < 0)
    .sort((a, b) => compareRates(a.use, b.use))
    .filter(({ device }) => {
      if (!loads.canGo(device)) return false;
      loads.go(device);
      return true;
    });
  return byBuilding(view, going).map(({ building, things }) => {
    const leaving = things.map((used) => leavingOf(view, used));
    const pages = sum(things.map((used) => used.pages));
    const devices = countedDevices(view, things.length);
    const where = inPlace(building);
    const [least] = things;
    return {
      id: suggestionId(view, 'underUsed', building?.id ?? ''),
      rule: 'underUsed',
      optionId: view.found.option.id,
      title: `Retire ${devices}${where} that ${things.length === 1 ? 'is' : 'are'} hardly used`,
      reason:
        `${devices}${where} ${things.length === 1 ? 'prints' : 'print'} less than ` +
        `${view.format.share(most)} of the recommended volume; ` +
        `${view.name(least?.device.id ?? '')} prints ${view.format.share(least?.use ?? zero)}. ` +
        `${view.format.count(pages)} pages a month go to the devices around.`,
      deviceIds: things.map(({ device }) => device.id),
      edit: fatesEdit(view, leaving),
      needs: needsOfLeaving(view, leaving),
    };
  });
}

/** A device that prints nothing is not used, whatever it is made for. */
function usedOf(view: OptionView, device: Device): readonly Used[] {
  const pages = knownPages(view.state, device.id);
  const use = utilisationOf(view.state, device);
  if (pages === undefined) return [];
  if (use !== undefined) return [{ device, use, pages }];
  return isZero(pages) ? [{ device, use: zero, pages }] : [];
}

function leavingOf(view: OptionView, { device, use, pages }: Used): Leaving {
  const reason = isZero(pages)
    ? 'Prints nothing.'
    : `Prints ${view.format.count(pages)} pages a month, ${view.format.share(use)} of its recommended volume.`;
  return { device, fate: { type: 'retire', pagesTo: pagesAround }, reason };
}
