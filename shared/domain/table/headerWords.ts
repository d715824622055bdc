/** What one word of a header says; a header is read by the tags of its words, whatever their order. */
export type WordTag =
  | ('mono' | 'colour' | 'total' | 'page' | 'count' | 'counter' | 'volume' | 'life' | 'usage' | 'date')
  | ('mean' | 'month' | 'per' | 'year' | 'quarter' | 'day' | 'thousand' | 'cents')
  | ('start' | 'end' | 'adjust' | 'rate' | 'price' | 'cost' | 'money' | 'lease' | 'base')
  | (
      | 'net'
      | 'gross'
      | 'without'
      | 'tax'
      | 'included'
      | 'overage'
      | 'with'
      | 'copies'
      | 'prints'
      | 'scans'
      | 'fax'
    )
  | ('sheets' | 'duplex' | 'large' | 'small' | 'cycles' | 'equivalents' | 'coverage' | 'jobs' | 'supply')
  | ('speed' | 'period' | 'part');

/**
 * Words by tag, as `plainHeader` writes them: English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Hungarian, Polish, Swedish, Danish, Norwegian, Czech. A star stands for any ending.
 */
const lexicon: Readonly<Record<WordTag, string>> = {
  mono: `cz b|czb|bl wh|b wh|schw|schwarzw|s w|monochr*|feketefeher|fek|mono|monochrom*|monocrom*|monokrom*|black|blk|bw|grayscale|greyscale|gray|grey|schwarz|schwarz weiss|schwarzweiss|sw|
    einfarbig|noir|noire|noires|noirs|noir et blanc|noir blanc|nb|negro|negra|blanco y negro|blanco negro|byn|bn|preto|preta|
    preto e branco|preto branco|pb|nero|bianco e nero|bianco nero|zwart|zwarte|zwart wit|zwartwit|zw|zwartwitte|fekete*|
    fekete feher|ff|czern*|czarn*|czarno biale|cz b|svart|svartvit*|svart vit|sort|sorthvid*|sort hvid|svarthvit*|cern*|
    cernobil*|cb|black and white|black white|1 c`,
  colour: `farbseiten|barva|barvy|barvou|fb|frb|farbdr|kol|coul*|barv|farveudskrift|fargeutskrift|color|colour|colors|colours|colored|coloured|clr|col|farbe|farben|farb|farbig|farbige|bunt|couleur|couleurs|coul|cor|
    cores|coloridas|colorido|colorida|coloridos|colore|colori|kleur|kleuren|kleurige|szines*|kolor*|farg|farger|farve|farver|
    farge|barev*|cmyk|vollfarbe|vollfarb|full color|full colour|4 c|fullcolor`,
  total: `grand total|grand totals|total general|gran total|total geral|totale generale|gesamtsumme|total|totals|totale|totales|totais|totaux|totali|totaal|totalt|totaly|tot|all|alle|gesamt*|summe|insgesamt|overall|
    osszes*|mindosszesen|razem|suma|lacznie|lacznych|ogolem|celkem|celkov*|sammanlagt|sum|combined|todas|toutes|tutte|minden|
    wszystk*|samlet`,
  page: `pagg|imprs|farbseiten|afdr|wydr|str|nyom|impr|imprim|druckvol|utskr|udskr|vytisku|pgn|sid|page|pages|pgs|pg|impression|impressions|imp|click|clicks|seite|seiten|druckseiten|druck|drucke|ausdruck|ausdrucke|
    klick|klicks|pagina|paginas|pagine|pag|pags|printed|gedruckt|gedruckte|impressao|impressoes|impresion|impresiones|impressione|impressioni|impresso|
    impressos|impresos|stampa|stampe|stampate|oldal*|nyomat*|nyomtat*|nyomtatas*|stron*|wydruk*|odbit*|sida|sidor|sidan|side|
    sider|utskrift*|udskrift*|stran*|vytisk*|tisk*|afdruk*|paginas|pagina s|tirage|tirages|imprimees|imprimes|imagenes|images|
    image|clics|clic|cliques|clique|klik|klikken|kliks|kattintas*|klikniec*|klikow|imprints|kliky`,
  count: `qtd|qtde|qte|qta|cant|count|counts|anzahl|nombre de|nb de|cantidad|quantidade|numero di|numero de|quantita|aantal|darab*|szam|szama|liczba|ilosc|
    antal|antall|pocet|qty|quantity|menge`,
  counter: `avlesn*|avlasn*|endstand|rdg|rdgs|telleverk*|cpt|cpts|compt|lect|leit|lett|zlr|zst|zahlst|licz|stn|szaml|rel|pocit|tellst|maal|index|counter|counters|meter|meters|mtr|mtrs|read|reads|reading|readings|zahler|zahlers|zahlerstand|zahlerstande|stand|
    stande|ablesung|ablese*|compteur|compteurs|releve|releves|contador|contadores|lectura|lecturas|leitura|leituras|
    lettura|letture|contatore|contatori|teller|tellers|tellerstand|tellerstanden|meterstand|szamlalo*|allas*|oraallas*|licznik*|
    stan|stany|odczyt*|matar*|taeller*|taller*|avlasning*|aflaesning*|pocitadl*|pocitadel|stav|odometer|odometr*|zahlwerk*`,
  volume: `volumetri*|producao|produccion|produzione|amv|adv|volume|volumes|vol|volumen|volumenes|volumi|volumina|volym*|output|mennyiseg*|auflage|aufkommen|objem*|wolumen*|
    druckaufkommen|forgalom`,
  life: `life|lifetime|life time|lifecount|since new|since installation|since install|to date|ltd|ever|vie|a vie|vita|vida|
    lebensdauer|lebenszeit|lebens|elettartam*|laufleistung|gesamtlaufleistung|cumul*|kumul*|acumul*|engine life|levetid|
    livslangd|zywotn*|zivotn*|dozivotn*|machine life|seit installation|seit inbetriebnahme`,
  usage: `conso|usage|used|verbrauch|verbraucht|consommation|consommations|consumo|consumos|consumi|difference|differenz|differences|diff|
    gedruckt|gedruckte|delta|uso|hasznalat|felhasznal*|fogyaszt*|zuzycie|zuzycia|forbrug|forbrukning|spotreba|kulonbseg*|
    roznica|rozdil|ecart|diferencia|diferenca|differenza|verbruik|verschil|in period|in the period|im zeitraum|sur la periode|
    en el periodo|no periodo|nel periodo|in periode|w okresie|za obdobi|billed|billable|berechnet|facture|facturees|
    facturadas|fatturate|ytd|year to date|printed|production|net pages`,
  date: `dt|date|dates|datum|datums|datums|fecha|data|timestamp|time stamp|datetime|datuma|idopont*|zeitpunkt|tag der|dato|jour du|
    napja|kelte|zeitstempel|horodatage|on date`,
  mean: `gns|sr|gjsn|amv|avg|average|averages|ave|mean|durchschnitt*|moyen*|promedio*|media|medio|media mensal|gemiddeld*|atlag*|sredni*|
    srednio|snitt|genomsnitt*|gennemsnit*|prumer*|adv|o|mv`,
  month: `loc mens|loc mensuelle|location mensuelle|mthly|mnthly|m c|mies|mens|per m|kk|mtl|monatl|mensil|mens|month|months|mth|mo|monthly|monatlich*|monats|monat|monate|mois|mensuel*|mensual*|mes|meses|mensal|mensais|mese|mesi|
    mensil*|maand|maanden|maandelijks*|havi*|havonta|honap*|ho|miesiac*|miesieczn*|manad|manader|manads*|maned|
    maneder|maneds*|manedlig*|mesic*|mesicne|pm|last month|this month|current month|30 days|last 30 days|30 tage|30 jours|30 dias|mnd`,
  per: `pr|je|per|a|pro|par|por|al|ao|je|each|za|na`,
  year: `arsvol*|arets|yrly|annl|annue|annui|annual|annually|year|years|yearly|yr|jahr|jahre|jahres|jahrlich*|annuel*|an|annee|ano|anos|anual*|annuo|annua|annuale|
    annui|anno|anni|jaar|jaarlijks*|ev|eves|evente|evi|rok|rocz*|roku|ar|arlig*|pa|p a|12 months|12 month|12 monate|12 mois|
    12 meses|12 mesi|12 maanden|12 honap|12 miesiecy|last 12 months|twelve months|rocne|rocni`,
  quarter: `loc trim|location trimestrielle|qtrly|qrtly|quarter|quarterly|quarters|qtr|quartal|quartals|quartalsweise|trimestr*|trimestral|kwartaal|negyedev*|kwartal*|kvartal*|
    ctvrtlet*|90 days|90 tage|3 months|last 90 days`,
  day: `day|daily|tag|tage|taglich*|jour|jours|dia|diario|giorno|giorni|giornalier*|dag|dagen|dagelijks*|nap|naponta|napi|dzien|
    dziennie|dzienn*|dagligen|daglig|denne|den|dni|quotidien*`,
  thousand: `thousand|k|1 k|mille|mil|tausend|duizend|ezer|tysiac|tusen|tisic|1000`,
  cents: `pence|penny|penni|filler|cts|centov|centow|rappen|centimo|centavo|eurocents|centiem|cent|cents|ct|cts|centimes|centimos|centavos|centesimi|eurocent|fillers|grosz*|haler*|pence`,
  start: `foreg*|ant|antes|prec|poprz|pocz|vorh|anc|elozo|nyito|inic|fra|depart|beg|begin|beginning|begins|start|starts|starting|first|previous|prior|opening|anfang|anfangs*|beginn|debut|inicio|inicial|
    iniziale|inizio|initial|initiale|nyito*|kezdo*|kezdet*|elozo|elso|old|alt|alter|alte|altes|vorher*|vorig*|vormonat*|prev|
    precedent*|anterior|anteriores|ancien|ancienne|from|de inicio|poczatk*|poprzedn*|begin|beginstand|oud|oude|forsta|
    forra|forrige|pocatecn*|predchoz*|zacatek|last bill|last invoice|previous bill|open`,
  end: `endstand|aktual*|act|akt|biez|konc|att|nouv|nouvel|nouveau|nuovo|nuova|nuevo|nueva|novo|nova|uj|ny|nye|nytt|zaro|arrivee|end|ending|last|latest|current|closing|ende|stop|fin|final|finale|finali|fine|finaux|zaro*|veg|vegso|aktuell*|neu|neuer|neue|
    neues|new|cur|curr|actuel*|actual|atual|atuais|attuale|recent|to|jelenlegi*|mostani|utolso|koncow*|koniec|biezac*|obecn*|nieuw|
    nieuwe|huidig*|eind|einde|eindstand|slut|slutt|sista|nuvaerende|nuvarande|konecn*|aktualn*|soucasn*|this|present|most recent|
    dernier*|ultimo|ultima|laatste|letzte*|close`,
  adjust: `adj|adjust|adjusted|adjustment|adjustments|korrektur*|correction*|correccion*|ajuste*|correcao|rettific*|correctie*|korekt*|
    korrekci*|credit|credits|gutschrift|gutschriften|waste|test`,
  rate: `oldal ar|oldal ara|tarief*|unit cost|valor unitario|costo unitario|custo unitario|coste unitario|cout unitaire|valor unit|vlr unit|vl unit|val unit|preco unit|precio unit|prix unit|prezzo unit|p unit|einheitspreis*|eenheidsprijs|enhetspris|enhedspris|cena jedn|jednotkova cena|klikkpris*|valor pag|vlr pag|vl pag|prec pag|prec pags|old ar|pu ht|preis s|preis je s|preis pro s|ct s|cent s|eur s|euro s|cpp|cpc|cpi|ppc|ppp|cpimp|ctp|klickpreis*|seitenpreis*|klikprijs|paginaprijs|oldalar|nyomatar|oldalankent*|nyomatonkent*|klickpris|sidpris|klikpris|unit price|
    stuckpreis|prix unitaire|precio unitario|preco unitario|prezzo unitario|stuksprijs|egysegar*|cena jednostkowa|rate|rates|
    tarif*|tariff|stawka|sazba|click charge|click rate|page rate|e cost|precio por copia|einzelpreis|kattintasdij*|click dij|styckpris`,
  price: `price|prices|preis|preise|prix|precio|precios|preco|precos|prezzo|prezzi|prijs|prijzen|cena|ceny|pris|ara`,
  cost: `pmt|pmts|chg|chgs|imp netto|imp neto|imp net|udgift*|utgift*|kost|montant*|kosz|cost|costs|charge|charges|amount|spend|spending|fee|fees|billing|kosten|betrag|betrage|gebuhr|gebuhren|cout|couts|montant|
    montants|costo|costos|coste|costes|importe|importes|custo|custos|valor|valores|importo|importi|spesa|canone|bedrag|bedragen|
    koltseg*|dij|dija|dijak|osszeg*|koszt*|kwota|kwoty|oplata*|oplaty|kostnad*|belopp|omkostning*|belob|naklad*|castka|cena celkem|
    payment|payments|bill|expense|expenses|total due|due|rechnungsbetrag|gasto|gastos|despesa|depense|depenses|cargo|cargos|
    rechnungssumme|subtotal amount|extended|ext price|line total|redevance|facturation|fizetendo|revenue|invoiced`,
  money: `usd|eur|euro|euros|gbp|chf|huf|ft|pln|zl|sek|nok|dkk|czk|kc|brl|cad|aud|dollar|dollars|kr|mxn`,
  lease: `lse|loc mens|loc mensuelle|location mensuelle|loc trim|location trimestrielle|miet|mietpreis*|lease|leases|leasing*|rental|rent|miete|mieten|mietkosten|mietgebuhr|mietrate|leasingrate|loyer|loyers|alquiler|renta|
    aluguel|locacao|locazione|noleggio|huur*|lizing*|mietrate*|leasingrate*|berleti|berlet|najem|dzierzaw*|czynsz|hyra|leje|leie|najmu|pronajem|
    location financiere|arrendamiento`,
  base: `svc|base|bas|basis*|grund|grundgebuhr*|grundpreis*|grundkosten|minimum|min|mindest*|flat|forfait|forfaits|fixed|fixe|fijo|fija|fixo|fixa|fisso|
    fissa|pauschal*|service|maintenance|wartung*|support|abonnement*|alapdij*|alap|abonament*|ryczalt*|stala|vast|vaste|entitlement|
    mantenimiento|manutencao|manutenzione|onderhoud|karbantart*|serwis*|servis*|fast|grundavgift*|standing|other|freight|subscription|
    cuota|mensualidade|zaklad*|pausal*|konserwac*|entretien|hardware|underhall*|vedligehold*|surcharge|supply charge`,
  net: `base imp|base imponible|base imponibile|base tributable|net|netto|ht|h t|hors taxe|hors taxes|hors tva|neto|netta|imponibile`,
  gross: `gross|brutto|ttc|t t c|bruto|lordo|lorda`,
  without: `ekskl|eks|eksklusive|excl|exkl|ex|excluding|exclusive|exklusive|sin|ohne|before|sem|senza|zonder|nelkul|bez|zzgl|uden|utan|pre`,
  tax: `tax|taxes|vat|mwst|mw st|ust|u st|umsatzsteuer|mehrwertsteuer|steuer|tva|taxe|iva|impuesto|impuestos|imposto|impostos|btw|afa|
    moms|dph|podatek|gst|hst|sales tax|mva|afaval|ivati`,
  included: `compres*|compris|comprises|comprendid*|include|included|includes|including pages|allowance|inbegriff*|freiseiten|frei|freivolumen|freimenge|inklusivseiten|
    inklusiv|inklusivvolumen|inclus|incluse|incluses|inclusi|incluidas|incluido|incluidos|inclusas|inbegrepen|committed|commitment|
    tartalmaz*|benne|w cenie|wliczon*|inkluder*|ingaende|ingar|bundle|bundled|contracted|franchise|franquia|v cene|zahrnut*`,
  overage: `ovg|ovrg|tulnyomat*|tullap*|eccedent*|eccedente|overage|overages|excess|over|mehrseiten|mehrdruck*|mehrmenge|mehrverbrauch|mehrkopien|ubermenge|depassement*|exceso|excesos|excedente*|
    excedent*|eccedenz*|meerverbruik|meer|tullepes*|tobblet*|tobbletnyomat*|nadwyzk*|ponadlimit*|nadlimit*|overskjutande|
    overforbrug|additional|zusatz*|adicional*|aggiuntiv*|supplementaires|extra|merforbruk`,
  with: `incl|inkl|including|inklusive|inc|mit|con|com|after|s|z|med|tassal|avec|met`,
  copies: `copy|copies|copied|copier|kopie|kopien|kopieen|kopiert|copie|copias|copia|copiadas|photocopie*|photocopies|fotocopia*|fotocopie|kopi|
    kopier|kopior|kopie|kopii|masolat*|fenymasol*|fotokopie*|kserokopi*|kopioi|copiado|gekopieerd`,
  prints: `print|prints|printer|printing|druckerseiten|gedruckte|imprimante|impresora|impressora|stampante|nyomtato|drukarka|drucken`,
  scans: `scan|scans|scanned|scanner|gescannt|numeris*|digitali*|escane*|scansion*|skan*|beolvas*|szkennel*|inskann*|skenov*|sken|skeny|
    send|sent|sends|digital send|scanseiten|gescand|gesendet*|envoye*|enviad*|inviat*|verzonden|verstuurd*|wyslan*|kuldott|skickad*|
    odeslan*|sendte`,
  fax: `fax|faxes|faxed|faxe|telecopie*|faxseiten|faxok`,
  sheets: `sheet|sheets|blatt|blatter|feuille|feuilles|hoja|hojas|folha|folhas|foglio|fogli|vel|vellen|lap|lapok|arkusz*|kartk*|ark|papier|paper`,
  duplex: `duplex|duplexed|simplex|double sided|doublesided|two sided|beidseitig*|doppelseitig*|recto verso|doble cara|frente e verso|
    fronte retro|dubbelzijdig*|ketoldal*|dwustronn*|dubbelsidig*|oboustrann*|einseitig*|single sided|one sided|duplexes|duplexseiten|recto`,
  large: `a 3|a3|large|oversize*|oversized|tabloid|ledger|11 x 17|11 17|11 by 17|grossformat*|grand format|gran formato|grande formato|
    grootformaat|nagy|nagyformatum*|duzy|duzego|stort format|sra 3|wide format|big`,
  small: `a 4|a4|small|letter|legal|8 5 x 11|kleinformat*|normalformat|petit format|kis`,
  cycles: `cycle|cycles|engine|motor|zyklus|zyklen|druckwerk*|cycle s|moteur|ciclos|ciclo|cicli|ciclo motore|ciklus*|cykl*`,
  equivalents: `equiv|equivalent|equivalents|aquivalent*|equivalente|equivalentes|equivalenti|egyenertek*|ekwiwalent*`,
  coverage: `coverage|deckung|deckungsgrad|couverture|cobertura|copertura|dekking|dekkingsgraad|fedettseg*|pokryci*|tackning*|dakning|taux de couverture`,
  jobs: `job|jobs|auftrag|auftrage|druckauftrage|travaux|trabajos|trabalhos|lavori|taken|feladat*|zadan*|zadani|ulohy|jobb`,
  supply: `supply|supplies|toner|toners|cartridge|cartridges|drum|drums|remaining|yield|depletion|ink|tinte|tinten|patrone|patronen|restkapazitat|
    fullstand|verbleibend*|encre|cartouche|cartouches|consommable*|tinta|tintas|cartucho|cartuchos|inchiostro|cartuccia|inkt|inktpatroon|
    festek*|patron|tonerek|tusz*|tonery|blackpatron|fuser|waste toner|trommel|tambour|bildtrommel|niveau|level percent|reichweite|
    verbrauchsmaterial*|consumable*|consumible*|consumivel|consumiveis|kellekanyag*|fogyoanyag*|restant`,
  period: `period|periods|periode|perioden|zeitraum|abrechnungszeitraum|berichtszeitraum|periodo|idoszak*|okres|okresu|obdobi`,
  speed: `ppm|speed|pages per minute|geschwindigkeit|vitesse|velocidad|velocidade|velocita|snelheid|sebesseg|predkosc|rychlost|
    seiten pro minute|pages par minute|paginas por minuto|cpm|ipm|druckgeschwindigkeit`,
  part: `darav|derav|herav|davon|dav|w v|wv|of which|thereof|out of which|dont|di cui|de los cuales|de las cuales|de ellas|de ellos|dos quais|das quais|waarvan|ebbol|
    amelybol|w tym|z tego|z czego|varav|heraf|hvoraf|deraf|hvorav|derav|z toho|darunter`,
};

const exact = new Map<string, readonly WordTag[]>();
const stems = new Map<string, readonly WordTag[]>();
let longestPhrase = 1;
for (const [tag, words] of Object.entries(lexicon) as [WordTag, string][]) {
  for (const raw of words.split('|')) {
    const word = raw.trim().replace(/\s+/g, ' ');
    const [into, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [exact, word];
    into.set(key, [...(into.get(key) ?? []), tag]);
    longestPhrase = Math.max(longestPhrase, key.split(' ').length);
  }
}

function ofStem(word: string): readonly WordTag[] | undefined {
  for (let end = word.length; end >= 3; end--) {
    const tags = stems.get(word.slice(0, end));
    if (tags !== undefined) return tags;
  }
  return undefined;
}

/** German, Dutch, Nordic and Hungarian words grow together: `Farbseiten`, `Gesamtzählerstand`, `zwartwitafdrukken`. */
function ofCompound(word: string): readonly WordTag[] | undefined {
  for (let at = word.length - 3; at >= 2; at--) {
    const head = word.slice(0, at);
    const first =
      exact.get(head) ??
      (at > 4 ? (exact.get(head.replace(/(?:s|n|en|es)$/, '')) ?? ofStem(head)) : undefined);
    if (first === undefined || (at < 4 && head !== 'sw' && head !== 'a3')) continue;
    const rest = word.slice(at);
    const second = exact.get(rest) ?? ofStem(rest) ?? (rest.length >= 6 ? ofCompound(rest) : undefined);
    if (second !== undefined) return [...first, ...second];
  }
  return undefined;
}

function ofWord(word: string): readonly WordTag[] | undefined {
  const known = exact.get(word) ?? (word.length > 5 ? ofCompound(word) : undefined) ?? ofStem(word);
  if (known !== undefined) return known;
  const umlauts = word.replace(/(?<=[^aeiou])([aou])e/g, '$1');
  return umlauts === word ? undefined : (exact.get(umlauts) ?? ofCompound(umlauts) ?? ofStem(umlauts));
}

/** The single words of the lexicon, endings left open where it leaves them open. */
export function lexiconWords(): readonly { readonly word: string; readonly tags: readonly WordTag[] }[] {
  return [...exact, ...stems].flatMap(([word, tags]) => (word.includes(' ') ? [] : [{ word, tags }]));
}

/** Whether a plain word says something in headers of counters and money. */
export function isHeaderWord(word: string): boolean {
  return ofWord(word) !== undefined || shortForms[word] !== undefined || besideColours[word] !== undefined;
}

/** The tags of a plain header's words, phrases before words; `unknown` holds the words that nobody taught us. */
export interface HeaderWords {
  readonly tags: ReadonlySet<WordTag>;
  /** "per page", "pro 1.000 Seiten": what follows the "per" is what the figure is for. */
  readonly isPerPage: boolean;
  readonly unknown: readonly string[];
}

/** Short forms that say something only beside a word of pages or money: `sz.` is a number alone and color in `Havi sz.`. */
const shortForms: Readonly<Record<string, WordTag>> = {
  ...{ sz: 'colour', kl: 'colour', szin: 'colour', cz: 'mono', sv: 'mono', hv: 'mono' },
  ...{
    gr: 'cents',
    rp: 'cents',
    ore: 'cents',
    p: 'cents',
    ann: 'year',
    man: 'month',
    mon: 'month',
    mc: 'month',
    mo: 'month',
    md: 'month',
    mt: 'month',
    mdr: 'month',
  },
};
const firmTags: readonly WordTag[] = [
  'page',
  'counter',
  'volume',
  'month',
  'rate',
  'price',
  'cost',
  'copies',
  'prints',
  'mean',
  'count',
  'lease',
  'base',
  'overage',
  'included',
  'part',
];

/** Short forms that say something only beside mono or color: `Cont.` alone may be a contract. */
const besideColours: Readonly<Record<string, WordTag>> = {
  cont: 'counter',
  rd: 'counter',
  prod: 'volume',
  arr: 'end',
};

function addShortForms(
  tags: Set<WordTag>,
  unknown: readonly string[],
  isPerPage: boolean,
): readonly string[] {
  const isCounted = (['mono', 'colour', 'total', 'start', 'end'] as const).some((tag) => tags.has(tag));
  if (!isPerPage && !isCounted && !firmTags.some((tag) => tags.has(tag))) return unknown;
  return unknown.filter((word) => {
    const tag =
      shortForms[word] ?? (tags.has('mono') || tags.has('colour') ? besideColours[word] : undefined);
    const isPriced = isPerPage || tags.has('price') || tags.has('rate');
    if (tag === undefined || (tag === 'cents' && !isPriced && !(word === 'ore' && tags.has('page'))))
      return true;
    if (tag === 'colour' && tags.has('mono')) return true;
    tags.add(tag);
    return false;
  });
}

const pageTags: readonly WordTag[] = ['page', 'copies', 'prints', 'thousand'];

/** Reads the words of a header that `plainHeader` wrote. */
export function headerWords(plain: string): HeaderWords {
  const words = plain.split(' ');
  const tags = new Set<WordTag>();
  const unknown: string[] = [];
  let [isPerPage, afterPer] = [false, false];
  for (let at = 0; at < words.length;) {
    const { found, taken } = longestMatch(words, at);
    for (const tag of found) tags.add(tag);
    if (found.length === 0 && !/^\d+$/.test(words[at] ?? '')) unknown.push(words[at] ?? '');
    isPerPage ||= afterPer && found.some((tag) => pageTags.includes(tag));
    afterPer = found.includes('per');
    at += taken;
  }
  return { tags, unknown: addShortForms(tags, unknown, isPerPage), isPerPage };
}

function longestMatch(
  words: readonly string[],
  at: number,
): { readonly found: readonly WordTag[]; readonly taken: number } {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
    const found = exact.get(words.slice(at, at + length).join(' '));
    if (found !== undefined) return { found, taken: length };
  }
  return { found: ofWord(words[at] ?? '') ?? [], taken: 1 };
}
