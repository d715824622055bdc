import type { Coverage } from '../cost/costTable';
import type { Formatters } from '../document/formatters';
import type { Rate } from '../rate';
import { toDecimal } from '../rate';
import type { CashLine } from './cashFlow';
import type { ContractDuty } from './obligations';
import { rowCounts, type OurRow } from './units';

/** What readers call the rows of our side. */
export const ourRowNames: Readonly<Record<OurRow, string>> = {
  hardware: 'Hardware',
  base: 'Contract base charges',
  pagesMono: 'Mono pages',
  pagesColour: 'Color pages',
  pagesOther: 'Minimums and flat page charges',
  extras: 'Contract extras',
  service: 'Service',
  oneOffs: 'One-off charges',
  delivery: 'Delivery by others',
  installation: 'Installation by us',
  operations: 'Meter reading, billing, toner logistics',
};

/** What readers call where our cash comes from and goes to. */
export const cashLineNames: Readonly<Record<CashLine, string>> = {
  fromClient: 'From the client',
  fromLessor: 'From the lessor',
  forDevices: 'For devices',
  forSupplies: 'For supplies and other firms',
  forWork: 'For our work',
  forStock: 'For stock',
};

/** `3 of 5 devices`; `5 devices` where all are known. */
export function coverageWords(row: OurRow, { known, of }: Coverage): string {
  const [one, many] = rowCounts[row];
  const noun = of === 1 ? one : many;
  return known === of ? `${String(of)} ${noun}` : `${String(known)} of ${String(of)} ${noun}`;
}

/** Hours, calls or visits with one decimal. */
export function tenths(amount: Rate): string {
  return toDecimal(amount, 1);
}

const covered = { supplies: 'toner and parts', service: 'service' } as const;

/** What a contract asks of us or of the client, as a sentence. */
export function dutyWords(duty: ContractDuty, format: Formatters): string {
  switch (duty.type) {
    case 'term':
      return duty.endsOn === undefined
        ? `It starts on ${format.day(duty.startsOn)} and has no end.`
        : `It runs from ${format.day(duty.startsOn)} to ${format.day(duty.endsOn)}.`;
    case 'covers':
      return duty.what.length === 0
        ? 'We owe neither supplies nor service for the page price.'
        : `For the page price we owe ${format.list(duty.what.map((what) => covered[what]))}.`;
    case 'included':
      return `${plain(duty.pages)} ${meterWord(duty.meter)} pages a ${duty.per} are included, ${pooledWords(duty.isPooled)}.`;
    case 'pageMinimum':
      return `At least ${plain(duty.pages)} ${meterWord(duty.meter)} pages a ${duty.per} are billed, ${pooledWords(duty.isPooled)}.`;
    case 'minimum': {
      const least = `At least ${duty.amount} a ${duty.per} is charged for pages, ${pooledWords(duty.isPooled)}`;
      return duty.isBilled ? `${least}; what lacks is billed.` : `${least}; what lacks extends the term.`;
    }
    case 'priceCap':
      return duty.covers.length === 0
        ? 'Our prices may not rise.'
        : `Our prices may rise by ${percent(duty.share)} a year, for ${format.list(duty.covers)}.`;
    case 'renewal':
      return renewalWords(duty);
    case 'endCost':
      return `At its end ${duty.amount} is charged once.`;
  }
}

function renewalWords(duty: Extract<ContractDuty, { readonly type: 'renewal' }>): string {
  const { months, noticeFrom, noticeUntil } = duty;
  const after =
    duty.after === 'ends'
      ? 'It ends by itself'
      : `It goes on${months === undefined ? ' month by month' : ` for ${String(months)} months each time`}`;
  if (noticeFrom === undefined && noticeUntil === undefined) return `${after}.`;
  const from = noticeFrom === undefined ? '' : ` from ${String(noticeFrom)} months`;
  const until = noticeUntil === undefined ? '' : ` until ${String(noticeUntil)} months`;
  return `${after}; notice can be given${from}${until} before the end.`;
}

const meterWord = (meter: string): string => (meter === 'colour' ? 'color' : meter);
const pooledWords = (isPooled: boolean): string =>
  isPooled ? 'for all devices together' : 'for each device';
const plain = (pages: string): string => pages.replace(/\B(?=(\d{3})+$)/g, ',');
const percent = (share: string): string => `${toDecimal({ n: scaled(share), d: 10n ** 6n }, 1)}%`;

/** A share as whole millionths of a per cent. */
function scaled(share: string): bigint {
  const [units = '0', part = ''] = share.split('.');
  return BigInt(`${units}${part.padEnd(8, '0').slice(0, 8)}`);
}
