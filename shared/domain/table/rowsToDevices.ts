import type { IsoDate } from '../calendar';
import type { Device } from '../fleet/device';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import type { Grade } from '../sourced';
import type { SourceId } from '../ids';
import { noteAddress } from './addresses';
import { askDoubts } from './askDoubts';
import type { VolumeBasis } from './basis';
import { isMoneyMeaning } from './column';
import { costOf } from './costs';
import type { Decisions } from './decisions';
import { checkVolume, newDayChecks } from './deviceChecks';
import { newDeviceIds } from './deviceIds';
import type { KindFacts } from './deviceKind';
import { kindOfFacts } from './deviceKind';
import { newDoubts } from './doubts';
import { noteSameAddress } from './duplicates';
import type { Findings } from './findings';
import type { FleetSum, FleetSummary } from './fleetSum';
import { newFleetSum } from './fleetSum';
import type { RowGroup } from './fold';
import { identify } from './identity';
import { contractReader } from './contractReader';
import { newPlaceTree } from './places';
import { newFactsReader } from './rowFacts';
import type { RowReader } from './rowReader';
import { joinWindows, windowsOfRow } from './rowWindow';
import { noteShortened } from './serials';
import { noteSimilarSerials } from './similarSerials';
import type { VolumeContext } from './volumeContext';
import { volumeOf } from './volumes';
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
  /** What the rows of one device of a bill come to a month before tax. */
  readonly paidOf?: (rows: readonly number[]) => Rate | undefined;
  /** Rows whose amounts are in another currency than the others: they are left unknown. */
  readonly foreign?: ReadonlySet<number>;
  /** Units of the currency that stand for about one euro: prices per page are looked for by it. */
  readonly priceScale?: number;
  readonly source?: SourceId;
  readonly decisions: Decisions;
  readonly today?: IsoDate;
  /** The rows of a device are its readings, newest first. */
  readonly byReading?: boolean;
}

/** Devices, the places they name, and sums. */
export interface DevicesRead {
  readonly devices: readonly Device[];
  readonly places: readonly Place[];
  readonly summary: FleetSummary;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Shared {
  readonly context: VolumeContext;
  readonly idOf: ReturnType<typeof newDeviceIds>;
  readonly factsOf: (row: number, model: string | undefined) => KindFacts;
  readonly sum: FleetSum;
  readonly contractOf: (row: number) => string;
  readonly hasSerials: boolean;
  readonly hasCosts: boolean;
}

/** Makes one device of each group of rows; unknown stays unknown. */
export function rowsToDevices(request: DeviceRequest): DevicesRead {
  const { reader, findings, basis, groups, decisions } = request;
  const tree = newPlaceTree(decisions.subnets);
  const doubts = newDoubts();
  const shared: Shared = {
    context: { ...request, doubts },
    idOf: newDeviceIds(groups.length),
    factsOf: newFactsReader(reader, findings),
    sum: newFleetSum(),
    contractOf: contractReader(reader),
    hasSerials: reader.has('serial'),
    hasCosts: reader.columns.some((column) => isMoneyMeaning(column.meaning)),
  };
  const days = newDayChecks(reader, findings, {
    today: request.today,
    checksReadings: basis !== 'usage' || request.byReading === true,
  });
  const devices = groups.map((rows) => {
    const device = deviceOf(request, rows, shared);
    const placeId = tree.of(reader, rows[0]) ?? tree.ofAddress(device.ip);
    if (placeId !== undefined) device.placeId = placeId;
    days.look(rows[0]);
    return device;
  });
  days.finish();
  tree.finish(findings);
  const rowOf = (at: number) => (groups[at]?.[0] ?? -1) + 1;
  noteSameAddress(devices, rowOf, findings);
  noteSimilarSerials(devices, rowOf, findings);
  askDoubts({ reader, findings, basis, decisions, doubts });
  return { devices, places: tree.places(), summary: shared.sum.summary() };
}

function deviceOf(request: DeviceRequest, rows: RowGroup, shared: Shared): Mutable<Device> {
  const { reader, findings } = request;
  const { context } = shared;
  const row = rows[0];
  const device: Mutable<Device> = { id: '', kind: 'unknown' };
  const contract = shared.contractOf(row);
  if (contract !== '') device.contractName = contract;
  if (identify(device, reader, row))
    findings.note({ code: 'maker-inferred', row: row + 1, sample: device.model ?? '' });
  noteAddress(reader, row, findings);
  if (shared.hasSerials) {
    if (device.serial === undefined) findings.note({ code: 'no-serial', row: row + 1 });
    else noteShortened(device.serial, row, findings);
  }
  const facts = shared.factsOf(row, device.model);
  const from = { grade: request.volumeGrade, row: row + 1, file: request.source };
  const before = context.doubts.backwards.length;
  const volume = volumeOf(context, { rows, isMono: facts.colour === false, from });
  device.kind = kindOfFacts(facts);
  device.id = shared.idOf(device, row);
  if (volume !== undefined) device.volume = volume;
  else if (request.basis !== 'none') findings.note({ code: 'no-volume', row: row + 1 });
  if (shared.hasCosts && request.foreign?.has(row) !== true)
    setCost(device, request, { rows, sum: shared.sum });
  const pages = shared.sum.addVolume(volume);
  checkVolume({ device, volume, pages }, row, findings);
  const isSure = context.doubts.backwards.length === before;
  if (isSure && pages !== undefined && pages > context.doubts.largest) context.doubts.largest = pages;
  return device;
}

function setCost(
  device: Mutable<Device>,
  request: DeviceRequest,
  at: { readonly rows: RowGroup; readonly sum: FleetSum },
): void {
  const { reader, findings, basis, isInvoice } = request;
  // A bill's amounts are already a month's; its leases are not.
  const needsWindow = request.paidOf === undefined || reader.has('leaseCost');
  const window =
    needsWindow && hasWindow(basis)
      ? joinWindows(at.rows.flatMap((row) => windowsOfRow(request, row)))
      : // Amounts without pages are for the period that the title names, not for the days of contracts.
        basis === 'average'
        ? undefined
        : request.fileWindow;
  const from = { grade: request.costGrade, row: at.rows[0] + 1, file: request.source };
  const { paidOf } = request;
  const cost = costOf({
    ...{ reader, findings, rows: at.rows, volume: device.volume, isInvoice, window, from },
    ...(paidOf === undefined ? {} : { paidOf }),
    ...(request.priceScale === undefined ? {} : { priceScale: request.priceScale }),
  });
  if (cost.pageRates !== undefined) device.pageRates = cost.pageRates;
  if (cost.monthlyCost !== undefined) device.monthlyCost = cost.monthlyCost;
  if (cost.lease !== undefined) {
    device.hardware = { type: 'lease', payment: { type: 'monthly', amount: cost.lease }, after: 'continues' };
  }
  if (cost.paid !== undefined) at.sum.addPaid(cost.paid);
}

function hasWindow(basis: VolumeBasis): boolean {
  return basis === 'usage' || basis === 'meters';
}
