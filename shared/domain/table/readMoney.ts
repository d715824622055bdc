import type { HeaderReading, HeaderText } from './headerReading';
import { channelOfText, timeOf } from './headerReading';

const surelyBase =
  /\b(?:base|grund\w*|basis\w*|minimum|entitlement|alapdij\w*|forfait|abonnement\w*|abonament\w*|pauschal\w*|cuota|ryczalt\w*|mensualidade|canone base)\b/;

/** What a header says about money: a price for a page, a payment beside the pages, an amount, tax. */
export function readMoney(text: HeaderText): HeaderReading | undefined {
  const { has } = text;
  if (isPaidOnce(text))
    return {
      meaning: 'ignored',
      score: 0.2,
      reason: 'what a device cost once or is worth is no monthly cost',
    };
  const units = has('cents') ? { cents: true } : {};
  if (isRate(text)) {
    const per = has('thousand') ? { per: 'thousand' as const } : {};
    const channel = channelOfText(text) ?? 'total';
    return { channel, role: 'rate', ...units, ...per, score: 0.9, reason: 'a price for a page' };
  }
  const time = timeOf(text) ?? (has('month', 'mean') ? ('month' as const) : undefined);
  const more = { ...(time === undefined ? {} : { per: time }), ...units };
  const isPages = has('page', 'counter', 'volume', 'copies', 'prints');
  if (has('lease') && !isPages)
    return { meaning: 'leaseCost', ...more, score: 0.8, reason: 'a lease payment' };
  const isMoney = has('cost', 'price', 'money', 'cents', 'rate') || (has('tax') && has('without'));
  const taxed = taxOf(text, isMoney, isPages);
  if (taxed !== undefined) return { meaning: taxed, ...more, score: 0.8, reason: 'with tax, or tax itself' };
  const isBase = surelyBase.test(text.plain) && !isPages && !/\bbase (?:imp|trib)/.test(text.plain);
  // "Maintenance per month" is a charge without saying so.
  const isService =
    has('base') &&
    time !== undefined &&
    !has('page', 'counter', 'volume', 'copies', 'prints', 'usage', 'included', 'mono', 'colour');
  if (
    isBase ||
    isService ||
    (isMoney && has('base')) ||
    (isMoney && has('overage') && channelOfText(text) === undefined)
  )
    return { meaning: 'baseCharge', ...more, score: 0.8, reason: 'a charge beside the pages' };
  if (!isMoney && !(has('net', 'gross') && !isPages && !has('usage'))) return undefined;
  const channel = channelOfText(text) ?? 'total';
  return { channel, role: 'cost', ...more, score: 0.8, reason: 'an amount of money' };
}

/** Words for what was paid once for a device, what it is worth now, and what it loses of that. */
const once =
  /\b(?:purchase|purchased|acquisition|depreciat\w*|amorti[sz]\w*|(?:net )?book value|residual|resale|salvage|replacement|retail|list price|msrp|rrp|uvp|capital|capex|insur\w*|warrant\w*|buyout|buy out|anschaffung\w*|kaufpreis\w*|kaufbetrag|beschaffung\w*|einkaufspreis|neupreis|neuwert|listenpreis|buchwert\w*|restwert\w*|zeitwert|wiederbeschaffung\w*|abschreib\w*|afschrijv\w*|aankoop\w*|aanschaf\w*|boekwaarde|restwaarde|achat|acquisition|valeur (?:nette|residuelle|comptable|vnc)|vnc|compra|adquisicion|aquisicao|valor (?:residual|en libros|contabil|contable|patrimonial)|depreciac\w*|amortiza\w*|acquist\w*|ammortament\w*|valore (?:residuo|contabile)|beszerzes\w*|ertekcsokkenes|konyv szerinti|zakup\w*|umorzen\w*|inkop\w*|anskaff\w*|avskrivning\w*|afskrivning\w*|bokfort|indkob\w*|porizovaci|odpis\w*|zustatkova)\b/;

function isPaidOnce({ has, plain, isPerPage }: HeaderText): boolean {
  return !isPerPage && has('cost', 'price', 'money', 'rate', 'net', 'gross', 'year') && once.test(plain);
}

/** "Coût page NB", "Costo copia col.": what one page costs, where "pages" would be what all of them cost. */
const ofOnePage =
  /\b(?:cost|cout|costo|coste|custo|koszt|kosten|kostnad|naklady)s? (?:de |da |di |del |la |par )?(?:pg|pag|page|pagina|copy|copia|copie|cop|click|clic|clique|seite|sida|side|strony|strany|str)\b/;

function isClickPrice(plain: string): boolean {
  return /\b(?:cpp|cpc|cpi|ppc)\b/.test(plain);
}

function isRate({ has, isPerPage, plain }: HeaderText): boolean {
  const isPages = has('page', 'copies', 'prints');
  if (has('lease') && !isPages) return false;
  if (isPerPage || isClickPrice(plain)) return true;
  // "Monatliche Rate" is a payment.
  if (has('rate')) return isPages || !has('month', 'quarter', 'year');
  if ((has('overage') && has('cost') && isPages) || ofOnePage.test(plain)) return true;
  return (
    (has('price') && (isPages || has('thousand', 'overage'))) ||
    (has('cents') && (isPages || (has('mono', 'colour') && !has('month', 'mean'))))
  );
}

/** Beside an amount before tax, the tax and the amount with it are known and not added. */
function taxOf({ has }: HeaderText, isMoney: boolean, isPages: boolean): 'grossCost' | 'tax' | undefined {
  if (isPages || has('net') || (has('tax') && has('without'))) return undefined;
  if (has('gross') || (has('tax') && has('with', 'included'))) return 'grossCost';
  return has('tax') && (isMoney || !has('total')) ? 'tax' : undefined;
}
