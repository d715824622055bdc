import type { DeviceId } from '../ids';
import type { Fate, PagesTo } from './option';

/** The devices that a fate names as takers of pages; a rule for a place names none. */
export function fateTargets(fate: Fate): readonly DeviceId[] {
  if (fate.type === 'replace') return [fate.by];
  return 'pagesTo' in fate ? targetsOf(fate.pagesTo) : [];
}

function targetsOf(pagesTo: PagesTo): readonly DeviceId[] {
  if (pagesTo === null) return [];
  if (typeof pagesTo === 'string') return [pagesTo];
  return pagesTo.over === 'place' ? [] : pagesTo.over;
}
