const about =
  /^(?:bill|billing|billed|invoice|invoiced|service|coverage|covered|period|statement|charges?|term|abrechnung\w*|zeitraum|leistung\w*|rechnung\w*|berechnet|berechnung\w*|facturation|facturacion|facturado|facture|periode|periodo|servicio|servico|cobro|cobranca|faturamento|fatura|fatturazione|competencia|competenza|facturatie|factuur\w*|gefactureerd|idoszak|szamlazas\w*|szamlazott|elszamolas\w*|elszamolt|okres|rozliczen\w*|faktur\w*|avrakning\w*|afregning\w*|avregning\w*|uctovan\w*|obdobi)(?: (?:period|date|day|zeitraum|datum|date|fecha|data|datuma?))?$/;
const first =
  /^(?:from|starts?|started|begins?|beginning|since|von|ab|beginn|anfang|du|des|debut|desde|inicio|inicial|de|dal|inizio|van|vanaf|begin|tol|kezdete|kezdo|od|poczatek|fran|fra|start)$/;
const last =
  /^(?:through|thru|to|until|till|ends?|ended|ending|up to|bis|ende|au|fin|hasta|final|ate|fim|al|fine|tot|tm|t m|eind|einde|ig|vege|zaro|do|koniec|till|til|slut|konec)$/;

/** Which end of a billing period a header names, as "Bill From" and "Service Thru" do; `undefined` for other headers. */
export function periodEndIn(plain: string): 'startDate' | 'endDate' | undefined {
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
