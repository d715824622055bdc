import type { Money } from '../../money';
import { moneySize } from '../../money';
import type { Block, TableBlock } from '../block';
import type { Sureness } from '../sureness';
import type { Telling } from '../telling';
import { counted } from '../telling';
import { scopeWords } from './costTables';

const shownDrivers = 3;

/** How sure the saving is: its likely range and the causes that move it most; nothing where it was not worked out. */
export function sureBlocks(telling: Telling): readonly Block[] {
  const { sureness } = telling;
  if (sureness === undefined) return [];
  const heading = { type: 'heading', level: 2, text: 'How sure is this' } as const;
  if (sureness.effects.length === 0)
    return [heading, { type: 'paragraph', text: `${expected(telling, sureness)} ${sureness.range.method}` }];
  return [
    heading,
    {
      type: 'paragraph',
      text: `${expected(telling, sureness)} ${likely(telling, sureness)}`,
      keepNext: true,
    },
    driverTable(telling, sureness),
  ];
}

function expected({ format, comparison }: Telling, { range }: Sureness): string {
  const what = range.value < 0n ? 'a rise in cost' : 'a saving';
  return `We expect ${what} of ${format.moneySize(range.value)} over ${String(comparison.termMonths)} months.`;
}

function likely(telling: Telling, { range }: Sureness): string {
  const { low, high } = range;
  if (low < 0n !== high < 0n)
    return `It is likely to lie between ${savingWords(telling, low)} and ${savingWords(telling, high)}.`;
  const [least, most] = [low, high].map(moneySize).sort((a, b) => (a < b ? -1 : 1)) as [Money, Money];
  return `It is likely to lie between ${telling.format.money(least)} and ${telling.format.money(most)}.`;
}

function savingWords({ format }: Telling, amount: Money): string {
  return `${amount < 0n ? 'a rise in cost' : 'a saving'} of ${format.moneySize(amount)}`;
}

function driverTable(telling: Telling, { effects, range }: Sureness): TableBlock {
  const { format } = telling;
  const others = effects.length - shownDrivers;
  const rest =
    others > 0 ? ` ${counted(format, others, ['other cause moves', 'other causes move'])} it by less.` : '';
  return {
    type: 'table',
    caption: `What moves the saving over the term most, each cause alone; a minus sign where the option costs more (${scopeWords(telling)})`,
    columns: [
      { header: 'What may turn out otherwise', align: 'left', width: 2.6 },
      { header: 'At worst', align: 'left', width: 1.4 },
      { header: 'Saving then', align: 'right', width: 1.2 },
      { header: 'At best', align: 'left', width: 1.4 },
      { header: 'Saving then', align: 'right', width: 1.2 },
    ],
    rows: effects.slice(0, shownDrivers).map(({ label, low, high }) => {
      const [worst, best] = low.saving <= high.saving ? [low, high] : [high, low];
      return {
        kind: 'body',
        cells: [label, worst.input, format.cell(worst.saving), best.input, format.cell(best.saving)],
      };
    }),
    source: `${range.method}${rest}`,
  };
}
