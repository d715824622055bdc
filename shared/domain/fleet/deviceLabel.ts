import type { CostedDevice, Device } from './device';

/** What people call a device: make and model, with its name, serial or id to tell it from its like. */
export function deviceLabel(device: CostedDevice & Partial<Pick<Device, 'name' | 'serial'>>): string {
  const what = [device.make, device.model].filter((part) => part !== undefined && part !== '').join(' ');
  const which = device.name ?? device.serial ?? device.id;
  return what === '' ? which : `${what} (${which})`;
}
