import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * @param {...string} parts path below the project root
 * @returns {string} the absolute path
 */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}
