import type { PrintPolicy } from '../future/option';
import type { Decimal } from '../rate';
import { isZero, rate } from '../rate';
import type { Formatters } from './formatters';

/** What a print policy does, in words: "Removes 5.0% of mono and 10.0% of color pages". */
export function policyWords({ removes }: PrintPolicy, format: Formatters): string {
  const share = (value: Decimal): string => format.share(rate(value));
  switch (removes.type) {
    case 'pages': {
      const parts = partsOf(removes, (pages, name) => `${format.count(rate(pages))} ${format.spell(name)}`);
      return parts === '' ? 'Removes no pages' : `Removes ${parts} pages a month`;
    }
    case 'share': {
      const parts = partsOf(removes, (part, name) => `${share(part)} of ${format.spell(name)}`);
      return parts === '' ? 'Removes no pages' : `Removes ${parts} pages`;
    }
    case 'colourToMono':
      return format.spell(`Prints ${share(removes.share)} of colour pages in mono`);
    case 'duplex':
      return `Brings two-sided printing to ${share(removes.share)} of impressions`;
  }
}

function partsOf(
  of: { readonly mono: Decimal; readonly colour: Decimal },
  say: (value: Decimal, name: string) => string,
): string {
  return (['mono', 'colour'] as const)
    .filter((meter) => !isZero(rate(of[meter])))
    .map((meter) => say(of[meter], meter))
    .join(' and ');
}
