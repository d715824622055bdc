import type { ColumnMeaning } from './meaning';
import type { Channel, CounterRole, HeaderReading } from './headerReading';

/** What the whole header and the titles say, which a single header cannot. */
export interface FileFacts {
  /** Both ends of a window, a month and year, or a window in a title stand in the file. */
  readonly hasWindow: boolean;
  /** Days of the window in a title or of a month column; `undefined` where rows have their own or there is none. */
  readonly windowDays: number | undefined;
  /** The window is a month that a title names without more. */
  readonly isBareMonth: boolean;
  /** Each row is one month's. */
  readonly hasMonths: boolean;
  /** First and last timestamps stand beside the counters, so that plain counters are pages between them. */
  readonly hasBothDates: boolean;
  readonly hasReadingDate: boolean;
  readonly hasRates: boolean;
  readonly hasInvoice: boolean;
  /** What stands in the file as costs is what users are charged for printing. */
  readonly chargesUsers: boolean;
  /** Microsoft Universal Print counts media sheets beside pages of a day or month. */
  readonly hasMediaSheets: boolean;
  readonly titleSays: 'average' | 'usage' | 'lifetime' | undefined;
}

/** A settled meaning; `assumed` where the header leaves open whether pages are a month's or a lifetime's. */
export interface Settled {
  readonly meaning: ColumnMeaning;
  readonly assumed?: 'monthly' | 'lifetime';
  /** The header says nothing of a time, so that the window elsewhere in the file is taken to be its own. */
  readonly windowed?: Windowed;
}

/** Why a count is taken for that of the window: its header says usage, the days stand beside it, it is plain, or its words fit an odometer too. */
export type Windowed = 'stated' | 'beside' | 'plain' | 'total';

/** What a counter of pages can settle to. */
export type Settlable = 'average' | 'usage' | 'start' | 'end' | 'lifetime';

/** Meanings of counters by what they count and of which pages. */
export const counterMeanings: Readonly<Record<Settlable, Readonly<Record<Channel, ColumnMeaning>>>> = {
  average: { mono: 'monoAverage', colour: 'colourAverage', level: 'ignored', total: 'totalAverage' },
  usage: { mono: 'monoUsage', colour: 'colourUsage', level: 'colourLevelUsage', total: 'totalUsage' },
  start: { mono: 'monoStart', colour: 'colourStart', level: 'colourLevelStart', total: 'totalStart' },
  end: { mono: 'monoEnd', colour: 'colourEnd', level: 'colourLevelEnd', total: 'totalEnd' },
  lifetime: { mono: 'monoLifetime', colour: 'colourLifetime', level: 'ignored', total: 'totalLifetime' },
};

const rates = {
  mono: 'monoRate',
  colour: 'colourRate',
  level: 'colourLevelRate',
  total: 'monoRate',
} as const;
const costs = {
  mono: 'monoCost',
  colour: 'colourCost',
  level: 'colourLevelCost',
  total: 'totalCost',
} as const;
const adjustments = {
  mono: 'monoAdjustment',
  colour: 'colourAdjustment',
  level: 'ignored',
  total: 'ignored',
} as const;

/** Gives a header's reading its meaning by what the rest of the file says. */
export function settle(reading: HeaderReading, plain: string, facts: FileFacts): Settled {
  if (reading.meaning !== undefined) return { meaning: reading.meaning };
  const { channel = 'total', role = 'plain' } = reading;
  if (facts.chargesUsers && (role === 'rate' || role === 'cost')) return { meaning: 'chargeBack' };
  if (role === 'rate') return { meaning: rates[channel] };
  if (role === 'cost') return { meaning: costs[channel] };
  if (role === 'adjustment') return { meaning: adjustments[channel] };
  if (role === 'usage' && reading.period !== undefined) return { meaning: counterMeanings.usage[channel] };
  if (role === 'plain' && facts.hasInvoice && facts.hasRates && plain.endsWith(' total')) {
    return { meaning: costs[channel] };
  }
  const { role: settled, ...more } = settleRole(role, plain, facts);
  return { meaning: counterMeanings[settled][channel], ...more };
}

type Role = Omit<Settled, 'meaning'> & { readonly role: Settlable };

function settleRole(role: CounterRole, plain: string, facts: FileFacts): Role {
  switch (role) {
    case 'average':
    case 'start':
    case 'end':
    case 'lifetime':
      return { role };
    case 'usage':
    case 'volume':
      if (facts.hasWindow || facts.hasMediaSheets || (role === 'usage' && facts.hasInvoice))
        return facts.hasInvoice || facts.hasRates ? { role: 'usage' } : { role: 'usage', windowed: 'stated' };
      return facts.titleSays === 'average' ? { role: 'average' } : { role: 'average', assumed: 'monthly' };
    default:
      return settlePlain(plain, facts);
  }
}

function settlePlain(plain: string, facts: FileFacts): Role {
  if (facts.hasMediaSheets) return { role: 'usage' };
  if (facts.hasBothDates || facts.hasMonths) return { role: 'usage', windowed: 'beside' };
  if (facts.titleSays === 'average' || facts.titleSays === 'lifetime') return { role: facts.titleSays };
  const saysTotal =
    facts.hasReadingDate || / (?:total|totals|gesamt\w*|life|count|counts|counter) /.test(` ${plain} `);
  const isOpen = saysTotal && facts.isBareMonth;
  if (!isOpen && (facts.hasWindow || facts.titleSays === 'usage'))
    return { role: 'usage', windowed: saysTotal ? 'total' : 'plain' };
  if (saysTotal) return { role: 'lifetime', assumed: 'lifetime' };
  return { role: 'average', assumed: 'monthly' };
}
