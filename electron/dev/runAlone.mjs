import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './projectRoot.mjs';
import { say } from './say.mjs';

const pollMs = 250;
const emptyLockLivesMs = 5_000;

/**
 * Runs one job while no other process runs a job of the same name; waits for its turn.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function runAlone(name, job) {
  const lock = inProject('out', `${name}.lock`);
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!take(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else {
      if (!told) say(`Waiting for another Crawlerway command to finish its ${name}…`);
      told = true;
      await sleep(pollMs);
    }
  }
  try {
    return await job();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * A lock whose process has ended without taking it away, as after a power cut.
 * @param {string} lock
 */
function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // The file is made first and filled a moment later.
    if (!owner) return Date.now() - statSync(lock).mtimeMs > emptyLockLivesMs;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
