import type { Device } from '../fleet/device';
import { newFirstSeen } from './firstSeen';
import { slug } from './places';
import { isShortened } from './serials';

/** Gives each device of a file its id: by serial, else asset, else MAC, else the row, so that the same file gives the same ids. */
export function newDeviceIds(
  most: number,
): (device: Pick<Device, 'serial' | 'asset' | 'mac'>, row: number) => string {
  const ids: string[] = [];
  const seen = newFirstSeen(most, (at) => ids[at] ?? '');
  return (device, row) => {
    const wanted = wantedId(device, row);
    let id = wanted;
    for (let n = 2; seen.find(id, ids.length) >= 0; n++) id = `${wanted}-${String(n)}`;
    ids.push(id);
    return id;
  };
}

function wantedId({ serial, asset, mac }: Pick<Device, 'serial' | 'asset' | 'mac'>, row: number): string {
  const bySerial = serial === undefined || (serial.includes('+') && isShortened(serial)) ? '' : slug(serial);
  if (bySerial !== '') return `sn-${bySerial}`;
  const byAsset = asset === undefined ? '' : slug(asset);
  if (byAsset !== '') return `asset-${byAsset}`;
  const byMac = mac === undefined ? '' : mac.replace(/[^0-9a-f]/gi, '').toLowerCase();
  return byMac === '' ? `row-${String(row + 1)}` : `mac-${byMac}`;
}
