const about =
  /^(?:bill|billing|billed|invoice|invoiced|service|coverage|covered|period|statement|charges?|term|abrechnung\w*|zeitraum|leistung\w*|rechnung\w*|berechnet|berechnung\w*|facturation|facturacion|facturado|facture|periode|periodo|servicio|servico|cobro|cobranca|faturamento|fatura|fatturazione|competencia|competenza|facturatie|factuur\w*|gefactureerd|idoszak|szamlazas\w*|szamlazott|elszamolas\w*|elszamolt|okres|rozliczen\w*|faktur\w*|avrakning\w*|afregning\w*|avregning\w*|uctovan\w*|obdobi)(?: (?:period|date|day|zeitraum|datum|date|fecha|data|datuma?))?$/;
const first =
  /^(?:from|starts?|started|begins?|beginning|since|von|ab|beginn|anfang|du|des|debut|desde|inicio|inicial|de|dal|inizio|van|vanaf|begin|tol|kezdete|kezdo|od|poczatek|fran|fra|start)$/;
const last =
  /^(?:through|thru|to|until|till|ends?|ended|ending|up to|bis|ende|au|fin|hasta|final|ate|fim|al|fine|tot|tm|t m|eind|einde|ig|vege|zaro|do|koniec|till|til|slut|konec)$/;

/** Which end of a billing period a header names, as "Bill From" and "Service Thru" do; `undefined` for other headers. */
export function periodEndIn(plain: string): 'startDate' | 'endDate' | undefined {
  return ofNamedPeriod(plain) ?? ofTwoWords(plain);
}

const ofPeriods =
  /^(?:report|reporting|usage|billing|billed|invoice|service|statement|measurement|measuring|collection|data|window|period|periods|interval|range|of|the|date|day|time|timestamp|utc|on|at|berichts?|abrechnungs?|zeitraums?|datum|periode|periodo|de|del|la|du|di|da|do|fecha|data)$/;
const periodItself =
  /^(?:report|reporting|period|interval|window|range|zeitraums?|periode|periodo|measurement|collection|billing|invoice|service)$/;

/** "Report period start", "Period of service from", "usage_window_end_date": a period, one end of it, and no other word. */
function ofNamedPeriod(plain: string): 'startDate' | 'endDate' | undefined {
  const words = plain.split(' ');
  if (words.length < 2 || words.length > 6 || !words.some((word) => periodItself.test(word)))
    return undefined;
  const others = words.filter((word) => !ofPeriods.test(word));
  return others.length === 1 ? sideOf(others[0] ?? '') : undefined;
}

function ofTwoWords(plain: string): 'startDate' | 'endDate' | undefined {
  const words = plain.split(' ');
  if (words.length < 2 || words.length > 4) return undefined;
  const side = words.at(-1) ?? '';
  if (about.test(words.slice(0, -1).join(' '))) return sideOf(side);
  const [ahead = ''] = words;
  return about.test(words.slice(1).join(' ')) ? sideOf(ahead) : undefined;
}

function sideOf(word: string): 'startDate' | 'endDate' | undefined {
  if (first.test(word)) return 'startDate';
  return last.test(word) ? 'endDate' : undefined;
}
