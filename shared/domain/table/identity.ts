import type { Device } from '../fleet/device';
import { makerOfFamily, shownMaker, splitMaker } from '../models/makers';
import type { RowReader } from './rowReader';
import { isPlainIp } from './addresses';
import { isIp, isMac } from './columnLook';

/** The members of a device that say who it is. */
export type Identity = Pick<
  { -readonly [K in keyof Device]: Device[K] },
  'make' | 'model' | 'serial' | 'asset' | 'name' | 'ip' | 'mac' | 'connection' | 'installedOn' | 'note'
>;

interface MakeAndModel {
  readonly make?: string;
  readonly model?: string;
  /** A serial in parentheses behind the model, as print queues write it. */
  readonly serial?: string;
  /** No make is given; it was told by the model's family. */
  readonly isInferred?: boolean;
}

/** Make and model of two cells, or of one such as `Brother HL-L6400DW`; the make is not repeated in the model. */
export function splitMake(makeCell: string, modelCell: string): MakeAndModel {
  const serial = /\s*\((?=[^)]*\d)([A-Z0-9-]{8,20})\)$/.exec(modelCell);
  const cell = serial === null ? modelCell : modelCell.slice(0, serial.index);
  const parts = splitMaker(cell);
  const given = makeCell === '' ? parts.maker : shownMaker(makeCell);
  const isOther = makeCell !== '' && parts.maker !== undefined && parts.maker !== given;
  const model = isOther ? cell : withoutMake(parts.model ?? '', makeCell);
  const inferred = given === undefined ? makerOfFamily(model) : undefined;
  const make = given ?? inferred;
  return {
    ...(make === undefined || make === '' ? {} : { make }),
    ...(model === '' ? {} : { model }),
    ...(serial?.[1] === undefined ? {} : { serial: serial[1] }),
    ...(inferred === undefined ? {} : { isInferred: true }),
  };
}

/** Makers that nobody taught us are repeated in the model, too. */
function withoutMake(model: string, make: string): string {
  const isRepeated = make !== '' && model.toLowerCase().startsWith(`${make.toLowerCase()} `);
  return isRepeated ? model.slice(make.length).trim() : model;
}

const splitCache = new Map<string, Map<string, MakeAndModel>>();
const mostSplit = 5000;
let split = 0;

/** Makes and models recur by the thousand; both texts name the answer. */
function splitOnce(make: string, model: string): MakeAndModel {
  const known = splitCache.get(make)?.get(model);
  if (known !== undefined) return known;
  if (++split > mostSplit) {
    splitCache.clear();
    split = 0;
  }
  const parts = splitMake(make, model);
  const ofMake = splitCache.get(make) ?? new Map<string, MakeAndModel>();
  splitCache.set(make, ofMake.set(model, parts));
  return parts;
}

/** Writes into a new device who it is; `true` where its maker was told by the model's family alone. */
export function identify(identity: Identity, reader: RowReader, row: number): boolean {
  const parts = splitOnce(
    reader.text('make', row),
    reader.text('model', row) || reader.text('makeAndModel', row),
  );
  if (parts.make !== undefined) identity.make = parts.make;
  if (parts.model !== undefined) identity.model = parts.model;
  for (const member of ['serial', 'asset', 'name', 'note'] as const) {
    const text = reader.text(member, row);
    if (text !== '') identity[member] = text;
  }
  if (identity.serial?.startsWith('0') === true && /^0+$/.test(identity.serial)) delete identity.serial;
  if (identity.serial === undefined && parts.serial !== undefined) identity.serial = parts.serial;
  setAddress(identity, reader, row);
  const installed = reader.date('installedOn', row);
  if (installed !== undefined) identity.installedOn = installed;
  return parts.isInferred === true;
}

const local = /\b(?:usb\d*|local|lokal|lpt\d|direct|parallel)/i;
const network =
  /\b(?:network|ethernet|lan|wi-?fi|wlan|tcp|ip|netz\w*|r[eé]seau|red|rede|rete|hálózat\w*|yes|wired|wireless)/i;

function setAddress(identity: Identity, reader: RowReader, row: number): void {
  const mac = reader.text('mac', row);
  if (mac !== '') identity.mac = mac;
  const address = reader.text('ip', row);
  if (!reader.has('connection') && isPlainIp(address)) {
    identity.ip = address;
    identity.connection = 'network';
    return;
  }
  // Two addresses in one cell: the first is where the device answers.
  const first = address.split(/[\s,;/]+/, 1)[0] ?? '';
  if (isMac(first)) identity.mac ??= first;
  else if (isIp(first) || (first !== '' && !local.test(address))) identity.ip = isIp(first) ? first : address;
  const connection = reader.text('connection', row);
  if (local.test(connection) || local.test(address)) identity.connection = 'usb';
  else if (network.test(connection) || (identity.ip !== undefined && isIp(identity.ip)))
    identity.connection = 'network';
}
