import type { Device } from '../fleet/device';
import type { VolumeInput } from '../fleet/volume';
import { monthlyVolume } from '../fleet/volume';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import { isZero } from '../rate';
import type { Grade } from '../sourced';
import { isUnknown } from '../sourced';
import type { SourceId } from '../ids';
import type { VolumeBasis } from './basis';
import { isMoneyMeaning } from './column';
import { costOf } from './costs';
import type { KindFacts } from './deviceKind';
import { factsOfModel, factsOfType, kindOfFacts } from './deviceKind';
import { noteSameAddress } from './duplicates';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import { identify } from './identity';
import { newPlaceTree, slug } from './places';
import type { RateSum } from './rateSum';
import { addDecimalTo, addTo, newRateSum, totalOf } from './rateSum';
import type { RowReader } from './rowReader';
import { isShortened, noteShortened } from './serials';
import type { VolumeContext } from './volumes';
import { joinWindows, volumeOf, windowOfRow } from './volumes';
import type { Window } from './window';

/** What rows become devices with. */
export interface DeviceRequest {
  readonly reader: RowReader;
  readonly findings: Findings;
  readonly groups: readonly RowGroup[];
  readonly basis: VolumeBasis;
  readonly fileWindow?: Window;
  /** The grade of volumes and of costs. */
  readonly volumeGrade: Grade;
  readonly costGrade: Grade;
  readonly isInvoice: boolean;
  readonly source?: SourceId;
}

/** Sums over all devices, exact; `undefined` while nothing is known. */
export interface FleetSummary {
  readonly mono: Rate | undefined;
  readonly colour: Rate | undefined;
  readonly devicesWithVolume: number;
  readonly paid: Rate | undefined;
}

/** Devices, the places they name, and sums. */
export interface DevicesRead {
  readonly devices: readonly Device[];
  readonly places: readonly Place[];
  readonly summary: FleetSummary;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Shared {
  readonly ids: Set<string>;
  readonly models: Map<string, KindFacts>;
  readonly mono: RateSum;
  readonly colour: RateSum;
  readonly paid: RateSum;
  devicesWithVolume: number;
}

/** Makes one device of each group of rows; unknown stays unknown. */
export function rowsToDevices(request: DeviceRequest): DevicesRead {
  const tree = newPlaceTree();
  const shared: Shared = {
    ...{ ids: new Set(), models: new Map(), devicesWithVolume: 0 },
    ...{ mono: newRateSum(), colour: newRateSum(), paid: newRateSum() },
  };
  const devices = request.groups.map((rows) => {
    const device = deviceOf(request, rows, shared);
    const placeId = tree.of(request.reader, rows[0]);
    if (placeId !== undefined) device.placeId = placeId;
    return device;
  });
  noteSameAddress(devices, (at) => (request.groups[at]?.[0] ?? -1) + 1, request.findings);
  const { mono, colour, paid, devicesWithVolume } = shared;
  return {
    devices,
    places: tree.places(),
    summary: { mono: totalOf(mono), colour: totalOf(colour), paid: totalOf(paid), devicesWithVolume },
  };
}

function deviceOf(request: DeviceRequest, rows: RowGroup, shared: Shared): Mutable<Device> {
  const { reader, findings } = request;
  const row = rows[0];
  const device: Mutable<Device> = { id: '', kind: 'unknown' };
  identify(device, reader, row);
  noteShortened(reader, row, findings);
  if (device.serial === undefined && reader.has('serial')) findings.note({ code: 'no-serial', row: row + 1 });
  const facts = kindFacts(reader, row, { model: device.model, models: shared.models });
  const from = { grade: request.volumeGrade, row: row + 1, file: request.source };
  const context: VolumeContext = request;
  const volume = volumeOf(context, { rows, isMono: facts.colour === false, from });
  device.kind = kindOfFacts(facts);
  device.id = freeId(device, row, shared.ids);
  if (volume !== undefined) device.volume = volume;
  else if (request.basis !== 'none') findings.note({ code: 'no-volume', row: row + 1 });
  setCost(device, request, { rows, paid: shared.paid });
  addVolume(shared, volume);
  return device;
}

function setCost(
  device: Mutable<Device>,
  request: DeviceRequest,
  at: { readonly rows: RowGroup; readonly paid: RateSum },
): void {
  const { reader, findings, basis } = request;
  if (!reader.columns.some((column) => isMoneyMeaning(column.meaning))) return;
  const window = hasWindow(basis)
    ? joinWindows(at.rows.flatMap((row) => windowOfRow(request, row) ?? []))
    : undefined;
  const from = { grade: request.costGrade, row: at.rows[0] + 1, file: request.source };
  const { isInvoice } = request;
  const cost = costOf({ reader, findings, rows: at.rows, volume: device.volume, isInvoice, window, from });
  if (cost.pageRates !== undefined) device.pageRates = cost.pageRates;
  if (cost.monthlyCost !== undefined) device.monthlyCost = cost.monthlyCost;
  if (cost.lease !== undefined) {
    device.hardware = { type: 'lease', payment: { type: 'monthly', amount: cost.lease }, after: 'continues' };
  }
  if (cost.paid !== undefined) addTo(at.paid, cost.paid);
}

function hasWindow(basis: VolumeBasis): boolean {
  return basis === 'usage' || basis === 'meters';
}

function addVolume(shared: Shared, volume: VolumeInput | undefined): void {
  if (volume?.basis === 'average') {
    // A stated average is pages a month as it stands.
    if (volume.mono !== null) addDecimalTo(shared.mono, volume.mono);
    if (volume.colour !== null) addDecimalTo(shared.colour, volume.colour);
    if (volume.mono !== null || (volume.colour !== null && isPositive(volume.colour)))
      shared.devicesWithVolume++;
    return;
  }
  const { mono, colour } = monthlyVolume(volume);
  if (!isUnknown(mono)) addTo(shared.mono, mono.value);
  if (!isUnknown(colour)) addTo(shared.colour, colour.value);
  // No colour pages beside an unknown mono meter say nothing about the device's volume.
  if (!isUnknown(mono) || (!isUnknown(colour) && !isZero(colour.value))) shared.devicesWithVolume++;
}

/** The kind by the type column, then the model, then colour and copy counters above zero. */
function kindFacts(
  reader: RowReader,
  row: number,
  at: { readonly model: string | undefined; readonly models: Map<string, KindFacts> },
): KindFacts {
  const model = at.model ?? '';
  const ofModel = at.models.get(model) ?? factsOfModel(model);
  at.models.set(model, ofModel);
  const ofType = reader.has('kind') ? factsOfType(reader.text('kind', row)) : {};
  const facts: Mutable<KindFacts> = {};
  // "Printer" in a type column is often the whole class; a model that is known as an MFP stays one.
  const mfp = ofModel.mfp === true ? true : (ofType.mfp ?? ofModel.mfp);
  const colour = ofType.colour ?? ofModel.colour;
  if (mfp !== undefined) facts.mfp = mfp;
  if (colour !== undefined) facts.colour = colour;
  if (facts.mfp !== true && isPositive(reader.number('copies', row))) facts.mfp = true;
  if (facts.colour !== true && colourCounters.some((meaning) => isPositive(reader.number(meaning, row))))
    facts.colour = true;
  return facts;
}

const colourCounters = ['colourAverage', 'colourUsage', 'colourEnd', 'colourLifetime'] as const;

function isPositive(value: string | undefined): boolean {
  return value !== undefined && /[1-9]/.test(value) && !value.startsWith('-');
}

/** Serial, else asset, else MAC, else the row: the same file gives the same ids. */
function freeId(
  { serial, asset, mac }: { readonly serial?: string; readonly asset?: string; readonly mac?: string },
  row: number,
  ids: Set<string>,
): string {
  const bySerial = serial === undefined || isShortened(serial) ? '' : slug(serial);
  const byAsset = slug(asset ?? '');
  const byMac = (mac ?? '').replace(/[^0-9a-f]/gi, '').toLowerCase();
  const wanted =
    bySerial !== ''
      ? `sn-${bySerial}`
      : byAsset !== ''
        ? `asset-${byAsset}`
        : byMac !== ''
          ? `mac-${byMac}`
          : `row-${String(row + 1)}`;
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted}-${String(n)}`;
  ids.add(id);
  return id;
}
