import type { Device } from '../fleet/device';
import type { RowReader } from './rowReader';
import { isIp, isMac, isMaker } from './columnLook';

/** The members of a device that say who it is. */
export type Identity = Pick<
  { -readonly [K in keyof Device]: Device[K] },
  'make' | 'model' | 'serial' | 'asset' | 'name' | 'ip' | 'mac' | 'connection' | 'installedOn' | 'note'
>;

const twoWordMakers =
  /^(?:konica[\s-]minolta|hewlett[\s-]packard|fuji xerox|kyocera mita|triumph[\s-]adler|rex rotary)\b/i;

/** Make and model of a text such as `Brother HL-L6400DW`; no make where it starts with none. */
export function splitMake(text: string): { readonly make?: string; readonly model?: string } {
  const first = twoWordMakers.exec(text)?.[0] ?? text.split(/\s/, 1)[0] ?? '';
  if (!isMaker(first)) return text === '' ? {} : { model: text };
  const model = text.slice(first.length).trim();
  return model === '' ? { make: first } : { make: first, model };
}

const splitCache = new Map<string, ReturnType<typeof splitMake>>();

function splitOnce(text: string): ReturnType<typeof splitMake> {
  const known = splitCache.get(text);
  if (known !== undefined) return known;
  const parts = splitMake(text);
  if (splitCache.size > 5000) splitCache.clear();
  splitCache.set(text, parts);
  return parts;
}

/** Writes into a new device who it is. */
export function identify(identity: Identity, reader: RowReader, row: number): void {
  setMakeAndModel(identity, reader, row);
  for (const member of ['serial', 'asset', 'name', 'note'] as const) {
    const text = reader.text(member, row);
    if (text !== '') identity[member] = text;
  }
  if (/^0+$/.test(identity.serial ?? '')) delete identity.serial;
  setAddress(identity, reader, row);
  const installed = reader.date('installedOn', row);
  if (installed !== undefined) identity.installedOn = installed;
}

function setMakeAndModel(identity: Identity, reader: RowReader, row: number): void {
  const make = reader.text('make', row);
  const model = reader.text('model', row) || reader.text('makeAndModel', row);
  const parts = splitOnce(model);
  const isRepeated = make !== '' && parts.make?.toLowerCase() === make.toLowerCase();
  const name = make === '' || isRepeated ? parts.model : model;
  const maker = make === '' ? parts.make : make;
  if (maker !== undefined && maker !== '') identity.make = maker;
  if (name !== undefined && name !== '') identity.model = name;
}

const local = /\b(?:usb\d*|local|lokal|lpt\d|direct|parallel)/i;
const network =
  /\b(?:network|ethernet|lan|wi-?fi|wlan|tcp|ip|netz\w*|r[eé]seau|red|rede|rete|hálózat\w*|yes|wired|wireless)/i;

function setAddress(identity: Identity, reader: RowReader, row: number): void {
  const mac = reader.text('mac', row);
  if (mac !== '') identity.mac = mac;
  const address = reader.text('ip', row);
  // Two addresses in one cell: the first is where the device answers.
  const first = address.split(/[\s,;/]+/, 1)[0] ?? '';
  if (isMac(first)) identity.mac ??= first;
  else if (isIp(first) || (first !== '' && !local.test(address))) identity.ip = isIp(first) ? first : address;
  const connection = reader.text('connection', row);
  if (local.test(connection) || local.test(address)) identity.connection = 'usb';
  else if (network.test(connection) || (identity.ip !== undefined && isIp(identity.ip)))
    identity.connection = 'network';
}
