import { expect, it } from 'vitest';
import { type BreakEven, breakEven } from '../../../../shared/domain/comparison/breakEven';
import { breakEvenSentences } from '../../../../shared/domain/ranges/breakEvenWords';
import { rate } from '../../../../shared/domain/rate';
import { formattersFor } from '../../../../shared/format/formatters';
import { oneDevice } from '../../../factories/oneDevice';

const say = (found: BreakEven): readonly string[] => breakEvenSentences(found, formattersFor('en-US', 'USD'));
const pages = { mono: rate('1200'), colour: rate('0') };
const none = { type: 'none', saves: false } as const;

it('says how far pages and rates may go', () => {
  expect(say(breakEven(oneDevice(), 'o'))).toEqual([
    'It saves until the pages fall by 50.0%, to 500 mono and 0 color pages a month.',
    'It saves until its page rates rise by 200.0%: mono $0.0300 a page instead of $0.0100.',
  ]);
});

it('says from where on an option that costs more would save', () => {
  expect(
    say({
      volume: { type: 'found', factor: '1.2', saves: 'above', pages },
      price: { type: 'found', factor: '0.75', saves: 'below', rates: [] },
    }),
  ).toEqual([
    'It saves only once the pages rise by 20.0%, to 1,200 mono and 0 color pages a month.',
    'It saves only once its page rates fall by 25.0%.',
  ]);
});

it('says plainly where there is no such point', () => {
  expect(say({ volume: none, price: none })).toEqual([
    "It saves at no volume up to four times today's.",
    'Lower page rates alone do not make it save.',
  ]);
  expect(say({ volume: { type: 'none', saves: true }, price: { type: 'none', saves: true } })).toEqual([
    "It saves at every volume up to four times today's.",
    'It saves even at four times its page rates, or has none.',
  ]);
  expect(say({ volume: { type: 'none', saves: null }, price: { type: 'none', saves: null } })).toEqual([
    'Its break-even volume is not known.',
    'Its break-even page rates are not known.',
  ]);
});

it('says that today and the option are even', () => {
  expect(
    say({
      volume: { type: 'found', factor: '1', saves: 'above', pages },
      price: { type: 'found', factor: '1', saves: 'below', rates: [] },
    }),
  ).toEqual([
    "At today's volume of 1,200 mono and 0 color pages a month it saves nothing and costs nothing more.",
    'At its page rates it saves nothing and costs nothing more.',
  ]);
});
