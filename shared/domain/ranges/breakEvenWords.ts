import type { BreakEven, PriceBreakEven, RateAtBreakEven, VolumeBreakEven } from '../comparison/breakEven';
import type { Formatters } from '../document/formatters';
import type { Decimal, Rate } from '../rate';
import { compareRates, isNegative, one, rate, subtract, zero } from '../rate';

const meterWords = { mono: 'mono', colour: 'color' } as const;

/** What the break-even points say to a board, a sentence each. */
export function breakEvenSentences({ volume, price }: BreakEven, format: Formatters): readonly string[] {
  return [volumeSentence(volume, format), priceSentence(price, format)];
}

function volumeSentence(volume: VolumeBreakEven, format: Formatters): string {
  if (volume.type === 'none') {
    if (volume.saves === null) return 'Its break-even volume is not known.';
    return volume.saves
      ? "It saves at every volume up to four times today's."
      : "It saves at no volume up to four times today's.";
  }
  const { mono, colour } = volume.pages;
  const pages = `${format.count(mono)} mono and ${format.count(colour)} color pages a month`;
  const change = changeOf(volume.factor, format);
  if (change === null) return `At today's volume of ${pages} it saves nothing and costs nothing more.`;
  const until = change.isRise === (volume.saves === 'below');
  const move = `the pages ${change.isRise ? 'rise' : 'fall'} by ${change.share}, to ${pages}`;
  return until ? `It saves until ${move}.` : `It saves only once ${move}.`;
}

function priceSentence(price: PriceBreakEven, format: Formatters): string {
  if (price.type === 'none') {
    if (price.saves === null) return 'Its break-even page rates are not known.';
    return price.saves
      ? 'It saves even at four times its page rates, or has none.'
      : 'Lower page rates alone do not make it save.';
  }
  const change = changeOf(price.factor, format);
  if (change === null) return 'At its page rates it saves nothing and costs nothing more.';
  const until = change.isRise === (price.saves === 'below');
  const move = `its page rates ${change.isRise ? 'rise' : 'fall'} by ${change.share}`;
  const rates = price.rates.map((one) => rateWords(one, format));
  const listed = rates.length === 0 ? '' : `: ${rates.join('; ')}`;
  return `It saves ${until ? 'until' : 'only once'} ${move}${listed}.`;
}

function rateWords({ meter, name, offered, atBreakEven }: RateAtBreakEven, format: Formatters): string {
  const now = format.perPage(rate(atBreakEven));
  return `${name ?? meterWords[meter]} ${now} a page instead of ${format.perPage(rate(offered))}`;
}

/** A factor as a rise or fall; `null` for 1. */
function changeOf(
  factor: Decimal,
  format: Formatters,
): { readonly share: string; readonly isRise: boolean } | null {
  const by = subtract(rate(factor), one);
  if (compareRates(by, zero) === 0) return null;
  const size: Rate = isNegative(by) ? subtract(zero, by) : by;
  return { share: format.share(size), isRise: !isNegative(by) };
}
