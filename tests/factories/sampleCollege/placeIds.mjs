import { buildings } from './fleet.mjs';

/**
 * The id that the import gives a room: its path in words.
 * @param {string} building First two letters of a device's key.
 * @param {string} room
 */
export function placeId(building, room) {
  return `${buildings[building] ?? ''} ${room}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
