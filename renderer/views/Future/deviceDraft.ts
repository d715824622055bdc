import type { DeviceKind, NewDevice } from '../../../shared/domain/fleet/device';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import type { Figure } from '../../../shared/domain/sourced';
import { percentOfShare, shareOfPercent } from '../../components/form/decimals';
import type { FigureReading, SourceDraft } from '../../components/form/figureDraft';
import {
  decimalOf,
  figureOf,
  figureProblem,
  percentProblem,
  sourceOf,
} from '../../components/form/figureDraft';
import { present } from '../../components/form/present';
import type { EnergyDraft, EnergyProblems } from '../../components/form/energyDraft';
import { energyDraft, energyOf, energyProblems } from '../../components/form/energyDraft';
import type { HardwareDraft, HardwareProblems } from '../../components/form/hardwareDraft';
import {
  firstHardwareFigure,
  hardwareDraft,
  hardwareOf,
  hardwareProblems,
} from '../../components/form/hardwareDraft';

/** A new device as it is typed; the share of two-sided printing in per cent. */
export interface DeviceDraft extends HardwareDraft, EnergyDraft {
  readonly make: string;
  readonly model: string;
  readonly kind: DeviceKind;
  readonly placeId: PlaceId | null;
  readonly recommended: string;
  readonly dutyCycle: string;
  readonly duplex: string;
  readonly phaseId: string | null;
  readonly source: SourceDraft;
}

/** What is wrong with a draft, by field. */
export type DraftProblems = HardwareProblems &
  EnergyProblems &
  Partial<Record<'model' | 'recommended' | 'dutyCycle' | 'duplex', string>>;

/** The draft of a device; of an empty one without it. */
export function deviceDraft(
  device: NewDevice | undefined,
  usual: { readonly termMonths: number; readonly placeId?: PlaceId | undefined },
): DeviceDraft {
  return {
    make: device?.make ?? '',
    model: device?.model ?? '',
    kind: device?.kind ?? 'colourMfp',
    placeId: device === undefined ? (usual.placeId ?? null) : (device.placeId ?? null),
    ...hardwareDraft(device?.hardware, device === undefined, usual.termMonths),
    ...energyDraft(device?.energy),
    recommended: device?.recommendedMonthly?.value ?? '',
    dutyCycle: device?.dutyCycle?.value ?? '',
    duplex: device?.duplexShare === undefined ? '' : percentOfShare(device.duplexShare.value),
    phaseId: device?.phaseId ?? null,
    source: sourceOf(
      firstHardwareFigure(device?.hardware) ?? device?.recommendedMonthly ?? device?.dutyCycle,
      'published',
    ),
  };
}

/** What has to be put right before the device can be saved. */
export function draftProblems(draft: DeviceDraft): DraftProblems {
  const found: readonly (readonly [keyof DraftProblems, string | null])[] = [
    ['model', draft.model.trim() === '' ? 'Write the model.' : null],
    ['recommended', figureProblem(draft.recommended, false)],
    ['dutyCycle', figureProblem(draft.dutyCycle, false)],
    ['duplex', percentProblem(draft.duplex, false)],
  ];
  return {
    ...Object.fromEntries(found.filter(([, problem]) => problem !== null)),
    ...hardwareProblems(draft),
    ...energyProblems(draft, false),
  };
}

/** The device of a sound draft; what the form does not show stays as it was `before`. */
export function deviceOf(draft: DeviceDraft, id: DeviceId, before?: NewDevice): NewDevice {
  const shown = deviceDraft(before, { termMonths: 0 }).source;
  const isSourceChanged = shown.grade !== draft.source.grade || shown.note !== draft.source.note;
  const reading: FigureReading = { source: draft.source, isSourceChanged };
  const figure = (value: string | null, was: Figure | undefined): Figure | undefined =>
    value === null ? undefined : figureOf(value, was, reading);
  const make = draft.make.trim();
  const duplex = decimalOf(draft.duplex);
  const { kind: _kind, ...kept } = before ?? {};
  return present<NewDevice>({
    ...kept,
    id,
    make: make === '' ? undefined : make,
    model: draft.model.trim(),
    kind: draft.kind,
    placeId: draft.placeId ?? undefined,
    hardware: hardwareOf(draft, before?.hardware, reading),
    energy: energyOf(draft, before?.energy, reading),
    recommendedMonthly: figure(decimalOf(draft.recommended), before?.recommendedMonthly),
    dutyCycle: figure(decimalOf(draft.dutyCycle), before?.dutyCycle),
    duplexShare: figure(duplex === null ? null : shareOfPercent(duplex), before?.duplexShare),
    phaseId: draft.phaseId ?? undefined,
  });
}
