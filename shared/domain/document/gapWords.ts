import type { GapExplained, PagesGap } from '../cost/invoiceGap';
import type { Formatters } from './formatters';
import { counted } from './telling';
import type { Rate } from '../rate';
import { isNegative, isZero, subtract, zero } from '../rate';

const counterWords = { mono: 'mono', colour: 'color' } as const;

/** Why an invoice and our figures differ, in sentences that a rep can say. */
export function gapSentences(explained: GapExplained, format: Formatters): readonly string[] {
  const { gap, pages, rest, devices } = explained;
  if (isZero(gap)) return ['The invoice and our figures are the same.'];
  const unknown = devices.of - devices.known;
  return [
    `${format.amount(size(gap))} a month ${isNegative(gap) ? 'less' : 'more'} was invoiced than our figures say.`,
    ...pages.map((page) => pagesSentence(page, format)),
    ...restSentence(rest, pages.length > 0, format),
    ...(unknown === 0
      ? []
      : [
          `Of ${format.count(unknown)} of ${counted(format, devices.of, 'device')} we do not know all pages or prices: that is in the rest.`,
        ]),
  ];
}

function pagesSentence({ meter, billed, modelled, price, amount }: PagesGap, format: Formatters): string {
  const counter = counterWords[meter];
  const more = subtract(billed, modelled);
  if (isZero(more)) return `The ${counter} pages are the same: ${format.count(billed)} a month.`;
  const fewer = isNegative(more);
  return `${format.count(size(more))} ${fewer ? 'fewer' : 'more'} ${counter} pages a month were billed (${format.count(billed)} against ${format.count(modelled)}): at ${format.perPage(price)} a page that makes ${format.amount(size(amount))} ${fewer ? 'less' : 'more'}.`;
}

function restSentence(rest: Rate, hasPages: boolean, format: Formatters): readonly string[] {
  if (isZero(rest)) return [];
  const amount = `${format.amount(size(rest))} ${isNegative(rest) ? 'less' : 'more'}`;
  return hasPages
    ? [`The rest, ${amount}, comes from prices and from what we do not know.`]
    : [
        `The invoice states no pages we can price, so that all of it may be prices, pages or what we do not know.`,
      ];
}

/** How large a rate is, whatever its sign. */
export function size(amount: Rate): Rate {
  return isNegative(amount) ? subtract(zero, amount) : amount;
}
