import { categoryNames } from '../charts/theme';
import type { Settings } from '../proposal/proposal';
import { rate } from '../rate';
import type { Formatters } from './formatters';

type Words = Pick<Formatters, 'list' | 'percent'>;

/**
 * What the amounts of a document hold, in plain sentences: tax in or out, then what else is in both sides and
 * in neither, then the proposal's own note. A rate that is not known is not named.
 */
export function scopeSentence(settings: Settings, words: Words): string {
  return [taxSentence(settings, words), partsSentence(settings, words), noteSentence(settings.scopeNote)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Whether the amounts are with tax or before it, and with which: "All amounts are before VAT (19%)." */
export function taxSentence({ counts, tax }: Settings, words: Words): string {
  if (tax === undefined) return 'All amounts are before tax.';
  const share = words.percent(rate(tax.share.value));
  if (counts?.tax !== true) return `All amounts are before ${tax.name} (${share}).`;
  const exempt = (tax.exempt ?? []).map((category) => categoryNames[category].toLowerCase());
  const except = exempt.length === 0 ? '' : `, but for ${words.list(exempt)}`;
  return `All totals include ${share} ${tax.name}${except}; it stands in a row of its own.`;
}

function partsSentence({ counts, energyPrice }: Settings, words: Words): string {
  const parts: readonly (readonly [string, boolean])[] = [
    ['energy', energyPrice !== undefined],
    ['paper', counts?.paper === true],
    ['soft costs', counts?.soft === true],
    ['a reserve for replacing devices', counts?.reserve === true],
  ];
  const named = (isIn: boolean): readonly string[] =>
    parts.filter(([, held]) => held === isIn).map(([name]) => name);
  const [held, left] = [named(true), named(false)];
  const both = held.length === 0 ? '' : `Both sides include ${words.list(held)}`;
  if (left.length === 0) return `${both}.`;
  const neither = `neither side includes ${words.list(left)}`;
  return both === '' ? `N${neither.slice(1)}.` : `${both}; ${neither}.`;
}

function noteSentence(note: string | undefined): string {
  const text = (note ?? '').trim();
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}
