import { readHeader } from './readHeader';

/** What a meter's name says in files with one row per meter. */
export interface MeterName {
  /** `none`: no pages, such as scans, faxes or toner. */
  readonly channel: 'mono' | 'colour' | 'total' | 'none';
  /** Part of a channel: a paper size, a function or a level. */
  readonly isPart: boolean;
}

const noPages =
  /\b(?:scan|skan|fax|send|sent|duplex|recto|sheets?|blatt|toner|drum|fuser|cycles?|equiv|envi|numeri[sz]|escan|digitali[sz]|beolvas|szken|inskan|skenov|lapolvas)/;
const colour = /colou?r|farb|\bcor(?:es)?\b|szines|kleur|kolor|couleur|\b(?:4c|cmyk|cl|clr|c)\b/;
const mono =
  /\bb ?w\b|\bbn\b|\bnb\b|\bn b\b|\bs ?w\b|\bzw\b|black|mono|schwarz|noir|negro|preto|\bpb\b|\bp b\b|nero|bianco|fekete|zwart|czarn|gr[ea]y|\bbk\b|\bblk\b|\bff\b/;
const total =
  /total|gesamt|summe|\ball\b|alle|tout|osszes|totaal|razem|lacz|impression|pages?|seiten|oldal|life|count|clicks?|prints?|zahler/;
const part =
  /\b(?:a[345]|letter|legal|ledger|tabloid|large|small|gross|level|stufe|niveau|livello|nivel|poziom|copy|copies|copie|copied|kopie|kopien|print|printed|druck|fax)\b|\blevel\b|\d+$/;

/** Whether a text names any counter, one of scans or faxes too. */
export function isMeterName(text: string): boolean {
  const { channel } = readMeterName(text);
  return channel !== 'none' || noPages.test(text.toLowerCase());
}

/** The counter that a text names: "B/W", "Total Black", "Farbe A3", "Color Level 2", "Couleur", "Total". */
export function readMeterName(text: string): MeterName {
  const name = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const [isColour, isMono] = [colour.test(name), mono.test(name)];
  const isPart = part.test(name);
  if (noPages.test(name)) return { channel: 'none', isPart };
  // "Black and color" together are all pages.
  if (isColour && isMono) return { channel: 'total', isPart };
  if (isColour) return { channel: 'colour', isPart };
  if (isMono) return { channel: 'mono', isPart };
  if (total.test(name)) return { channel: 'total', isPart };
  return { channel: channelByWords(text), isPart };
}

/** Names in languages and short forms that headers are read in too. */
function channelByWords(text: string): MeterName['channel'] {
  const reading = readHeader(text);
  const isCounter = reading?.meaning === undefined && reading?.role !== 'rate' && reading?.role !== 'cost';
  if (reading === undefined || !isCounter || reading.channel === undefined) return 'none';
  return reading.channel === 'level' ? 'colour' : reading.channel;
}
