import type { IsoDate } from '../calendar';
import type { DateOrder } from './dates';
import { readDate } from './dates';
import { knownCode } from './headerCodes';
import type { HeaderPeriod } from './headerPeriod';
import { periodIn, withoutPeriod } from './headerPeriod';
import type { Channel, CounterPart, CounterRole, HeaderReading, HeaderText } from './headerReading';
import { channelOfText, jobsReason, timeOf } from './headerReading';
import { headerWords } from './headerWords';
import { identityByParts } from './identityWords';
import type { ColumnMeaning } from './meaning';
import { periodEndIn } from './periodWords';
import { plainHeader } from './plainHeader';
import { readMoney } from './readMoney';
import { isFiller, strippedMeaning, synonymMeaning, vagueMeaning } from './synonyms';

const datePart =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)|\d{1,2}[-/. ]\p{L}{3,10}\.?[-/. '’]\d{2}(?:\d{2})?(?!\d)|\d{1,2}\.?\s*\p{L}{3,10}\.?\s*\d{4}|\p{L}{3,10}\.?\s+\d{1,2},?\s+\d{4}/u;

/** The text of the day that stands in a header. */
export function dateTextIn(header: string): string | undefined {
  return datePart.exec(header)?.[0].replace(/\s+/g, ' ');
}

/** What a header says; `undefined` for words that nobody taught us. `order` holds for days such as `3/4/2026` in it. */
export function readHeader(header: string, order: DateOrder = 'monthFirst'): HeaderReading | undefined {
  const plain = plainHeader(header);
  if (plain === '') return undefined;
  const code = knownCode(header, plain);
  if (code !== undefined) return datedCode(code, header, order);
  const known = synonymMeaning(plain);
  if (known !== undefined)
    return {
      meaning: known,
      score: isVagueId(known, plain) ? 0.8 : 1,
      reason: `"${plain}" is a known header`,
    };
  const periodEnd = periodEndIn(plain);
  if (periodEnd !== undefined)
    return { meaning: periodEnd, score: 0.9, reason: 'one end of the billed period' };
  const vague = vagueMeaning(plain);
  if (vague !== undefined) return { meaning: vague, score: 0.5, reason: `"${plain}" often means this` };
  const stripped = strippedMeaning(plain);
  if (stripped !== undefined)
    return { meaning: stripped, score: 0.9, reason: `"${plain}" is a known header` };
  return readWords(header, plain, order) ?? identityByParts(plain);
}

/** A counter of a poller with the day of the poll in its header. */
function datedCode(code: HeaderReading, header: string, order: DateOrder): HeaderReading {
  const isNumber = /\d\.\d+\.\d+\.\d/.test(header);
  const dateText = code.meaning === 'totalLifetime' && !isNumber ? dateTextIn(header) : undefined;
  const on = dateText === undefined ? undefined : readDate(dateText, order);
  return on === undefined
    ? code
    : { channel: 'total', role: 'end', on, score: code.score, reason: code.reason };
}

/** A bare number of a tool's own list gives way to an asset tag or inventory number beside it. */
function isVagueId(known: ColumnMeaning, plain: string): boolean {
  return (
    known === 'asset' &&
    /^(?:(?:device|printer|machine|equipment|equip|unit|external) )?(?:u?id|identifier|azonosito)$/.test(
      plain,
    )
  );
}

/** Which pages a plain header is about; `undefined` where it names no meter. */
export function channelOf(plain: string): Channel | undefined {
  return channelOfText(textOf(plain.trim()));
}

function textOf(plain: string): HeaderText {
  const { tags, unknown, isPerPage } = headerWords(plain);
  const others = unknown.filter((word) => !isFiller(word));
  return { plain, unknown: others, isPerPage, has: (...wanted) => wanted.some((tag) => tags.has(tag)) };
}

function readWords(header: string, plain: string, order: DateOrder): HeaderReading | undefined {
  const dateText = dateTextIn(header);
  const on = dateText === undefined ? undefined : readDate(dateText, order);
  const period = on === undefined ? periodIn(header) : undefined;
  const words =
    period !== undefined ? withoutPeriod(header) : on === undefined ? header : header.replace(datePart, ' ');
  const text = textOf(words === header ? plain : plainHeader(words));
  if (period !== undefined && text.plain === '')
    return { channel: 'total', role: 'usage', ...period, score: 0.7, reason: 'a month of pages' };
  return (
    readContract(text) ??
    readOtherCounter(text) ??
    readDateHeader(text) ??
    readMoney(text) ??
    readCounter(text, { on, period })
  );
}

/** "Incl. Pgs", "Págs. incl.", "Pgs incl. NB": included pages; "Pages incl. fax" says what is counted. */
function endsIncluded(plain: string): boolean {
  if (/^(?:incl|inkl|included?|inklusive)\b/.test(plain)) return true;
  const after = /\b(?:incl|inkl)\b(.*)$/.exec(plain)?.[1]?.trim();
  if (after === undefined) return false;
  const { tags, unknown } = headerWords(after);
  return (
    after === '' ||
    (tags.size > 0 && unknown.length === 0 && [...tags].every((tag) => tag === 'mono' || tag === 'colour'))
  );
}

/** Contract terms, and pages that a contract includes or that went beyond them. */
function readContract(text: HeaderText): HeaderReading | undefined {
  const { has, plain } = text;
  const isMoney = has('cost', 'price', 'rate', 'money') || text.isPerPage;
  if (
    (has('lease') &&
      (has('start', 'end', 'date', 'supply') || /\bexp(?:ir\w*)?\b|\bterm\b|laufzeit/.test(plain))) ||
    /\b(?:contract|vertrags?\w*|contrat\w*|contrato|contratto|lease|szerzodes\w*|umow\w*) (?:term|months?|end|start|expir\w*|monate|duration|laufzeit|type|status|number|id|no|nr|ende?|beginn|date|fin)\b/.test(
      plain,
    )
  )
    return { meaning: 'contract', score: 0.8, reason: 'about the contract' };
  const isTax = has('tax');
  const isWith =
    endsIncluded(plain) &&
    (has('page', 'volume', 'copies') || /^\S+ \S+$/.test(plain)) &&
    has('with', 'included') &&
    channelOfText(text) !== 'total';
  if ((has('included') || isWith) && !isMoney && !isTax)
    return { meaning: 'included', score: 0.8, reason: 'pages that a contract includes' };
  if (
    has('base') &&
    has('page', 'volume') &&
    !isMoney &&
    /\b(?:min\w*|mindest\w*|forfait\w*|basis\w*|base|abon\w*|pakiet\w*|pauschal\w*)\b/.test(plain)
  )
    return { meaning: 'included', score: 0.7, reason: 'pages that a contract includes' };
  if (
    has('overage') &&
    !isMoney &&
    (has('page', 'volume', 'copies', 'prints', 'mono', 'colour', 'usage') || plain.split(' ').length === 1)
  )
    return { meaning: 'overage', score: 0.8, reason: 'what went beyond the included pages' };
  return undefined;
}

function readOtherCounter(text: HeaderText): HeaderReading | undefined {
  const { has, plain } = text;
  const told = (meaning: ColumnMeaning, reason: string) => ({ meaning, score: 0.8, reason });
  const isMoney = has('cost', 'price', 'rate', 'money') || text.isPerPage;
  if (has('coverage')) return told('coverage', 'coverage');
  if (has('speed')) return told('speed', 'how fast it prints');
  if (
    /\b(?:percent|percentage|share|prozent|\w*anteil|pourcentage|porcentaje|percentual|percentuale|szazalek|procent)\b/.test(
      plain,
    ) &&
    has('page', 'mono', 'colour', 'total', 'volume', 'usage') &&
    !has('supply')
  )
    return told('ignored', 'a share is no count');
  if (isMoney)
    return has('supply') && !has('base') ? told('supplyDetail', 'a supply, not the device') : undefined;
  if (has('supply')) return told('supplyDetail', 'a supply, not the device');
  if (has('cycles')) return told('engineCycles', 'engine cycles are no pages');
  if (has('equivalents')) return told('equivalents', 'equivalents are weighted by paper size, not pages');
  if (has('sheets', 'duplex')) return told('sheets', 'sheets or duplex, not all pages');
  if (has('scans') || (has('fax') && !has('prints'))) return told('scans', 'scans and faxes are no prints');
  return has('jobs') ? told('ignored', jobsReason) : undefined;
}

function readDateHeader(text: HeaderText): HeaderReading | undefined {
  const { has, plain } = text;
  if (!has('date') || has('cost', 'money')) return undefined;
  const told = (meaning: ColumnMeaning, score = 0.7) => ({ meaning, score, reason: 'a date' });
  if (/\b(?:invoice|bill\w*|rechnung\w*|factur\w*|fatura|fattura|szamla\w*|faktur\w*)\b/.test(plain))
    return told('invoice');
  if (
    /\b(?:install\w*|purchase\w*|kauf\w*|beschaff\w*|achat|compra|acquist\w*|anschaff\w*|deploy\w*|aufstell\w*|mise en service|delivery|liefer\w*|vasarl\w*|zakup\w*|aankoop\w*|instal\w*|uvedeni)\b/.test(
      plain,
    )
  )
    return told('installedOn', 0.8);
  if (/\b(?:contract|warrant\w*|garantie|vertrag\w*|lease|expir\w*)\b/.test(plain)) return told('contract');
  if (
    /\b(?:seen|contact\w*|kontakt\w*|communicat\w*|audit|sync\w*|inventory|scan|report\w*|check in|update\w*)\b/.test(
      plain,
    )
  )
    return told(has('start') ? 'firstSeen' : 'lastSeen');
  const meter = has('page', 'counter', 'count', 'usage', 'volume', 'mono', 'colour');
  const start = has('start') || (meter && / 1$/.test(plain));
  const end = has('end') || (meter && / 2$/.test(plain));
  return told(start ? 'startDate' : end ? 'endDate' : meter ? 'readingDate' : 'ignored');
}

function counterRole({ has, plain }: HeaderText, isDated: boolean): CounterRole {
  if (has('adjust')) return 'adjustment';
  // HP calls its odometers "Print Usage Counters".
  if (/\busage counters?\b/.test(plain)) return 'lifetime';
  const isReading = has('counter') && !has('mean');
  if (isReading && has('start') && !has('usage')) return 'start';
  if (isReading && has('end') && !has('usage')) return 'end';
  if (has('mean', 'month', 'year', 'quarter', 'day')) return 'average';
  if (has('life')) return 'lifetime';
  if (isDated) return 'end';
  if (has('usage')) return 'usage';
  if (has('start') || (has('counter') && / 1$/.test(plain))) return 'start';
  if (has('end') || (has('counter') && / 2$/.test(plain))) return 'end';
  if (has('period')) return 'usage';
  if (has('volume')) return 'volume';
  return has('counter') ? 'lifetime' : 'plain';
}

function partOf({ has, plain }: HeaderText): CounterPart | undefined {
  if (has('large') !== has('small')) return has('large') ? 'large' : 'small';
  if (has('fax')) return 'fax';
  if (has('copies') === has('prints') || /\bprint usage counters?\b/.test(plain)) return undefined;
  return has('copies') ? 'copies' : 'prints';
}

interface When {
  readonly on: IsoDate | undefined;
  readonly period: HeaderPeriod | undefined;
}

/** "Start" and "End" alone are readings or days, which the cells tell. */
function readEnd({ plain, has }: HeaderText): HeaderReading | undefined {
  if (plain.includes(' ') || has('start') === has('end')) return undefined;
  const role = has('start') ? 'start' : 'end';
  return { channel: 'total', role, score: 0.4, reason: 'one end of a period' };
}

function readCounter(text: HeaderText, { on, period }: When): HeaderReading | undefined {
  const { has, unknown } = text;
  const channel = channelOfText(text);
  const isPages = has('page', 'volume', 'copies', 'prints', 'usage', 'counter', 'life');
  const isCounter = isPages || (/\bcounts?\b/.test(text.plain) && unknown.length === 0);
  if (channel === undefined && !isCounter) return readEnd(text);
  // "Total trays" counts something else, and "Color LaserJet" is a model.
  if (!isCounter && unknown.some((word) => word !== 'level' || channel !== 'level')) return undefined;
  const time = timeOf(text);
  const role = counterRole(text, on !== undefined);
  const part = partOf(text);
  const isOfPeriod = period !== undefined && !has('start', 'end');
  const score = isCounter ? (unknown.length > 2 ? 0.7 : 0.9) : 0.6;
  return {
    channel: channel ?? 'total',
    role: isOfPeriod && role !== 'lifetime' ? 'usage' : role,
    ...(part === undefined ? {} : { part }),
    ...(has('part') ? { isOfTotal: true as const } : {}),
    ...(time === undefined || isOfPeriod ? {} : { per: time }),
    ...(on === undefined ? {} : { on }),
    ...(period ?? {}),
    ...{ score, reason: 'counts pages' },
  };
}
