import { deviceOfKey } from './devices.mjs';

/** Where the prices of the offer stand. */
export const quoted = 'Fennimar quotation FQ-2611-04 of November 2026';

/** The id of a device of today (`AD01`) or of an option (`AD-N1`). @param {string} key */
export function idOf(key) {
  return key.includes('-') ? `new-${key.toLowerCase()}` : deviceOfKey(key).id;
}

/** Whether a new device is a copier. @param {import('./recommended.mjs').NewDevice} device */
export function isCopier(device) {
  return device.model.startsWith('harbor');
}
