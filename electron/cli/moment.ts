import { isIsoDate, type IsoDateTime } from '../../shared/domain/calendar';
import { momentOf, type StorageTools } from '../services/storage/storageTools';
import type { OptionSpec } from './arguments';
import { type CommandCall, wrongUsage } from './command';

/** The option of every command that writes a moment into a file. */
export const nowOption: OptionSpec = {
  name: 'now',
  value: 'ISO moment',
  describe: 'the moment to write into the file instead of the clock, such as 2026-11-22T10:15:00Z',
};

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The moment of `--now`, else that of the clock. */
export function momentOfCall({ arguments: args, services }: CommandCall): IsoDateTime {
  const text = args.text('now');
  if (text === undefined) return momentOf(services.storage.clock.now());
  const isMoment = isoMoment.test(text) && isIsoDate(text.slice(0, 10));
  const date = new Date(isMoment ? text : NaN);
  if (Number.isNaN(date.getTime())) {
    throw wrongUsage(`--now takes a moment such as 2026-11-22T10:15:00Z, not "${text}".`);
  }
  return momentOf(date);
}

/** The storage of a call, with the moment of `--now` in what it writes. */
export function storageOfCall(call: CommandCall): StorageTools {
  const { storage } = call.services;
  const at = new Date(momentOfCall(call));
  return { ...storage, clock: { ...storage.clock, now: () => at } };
}
