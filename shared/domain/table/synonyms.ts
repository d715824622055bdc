import { abbreviations } from './abbreviations';
import type { ColumnMeaning } from './meaning';
import { rarerSynonyms } from './rarerSynonyms';

/** Header words by meaning, as `plainHeader` writes them; counters and costs are told by `readHeader`. */
const synonyms: Partial<Readonly<Record<ColumnMeaning, string>>> = {
  make: `manufacturer|make|brand|vendor|oem|hersteller|marque|fabricant|fabricante|marca|gyarto|marka|produttore|
    fabrikant|merk|producent|device make|manufacturer name|printer make|device manufacturer|tillverkare`,
  model: `model|device model|model name|modell|modele|modelo|modello|printer model|product|product name|
    geratemodell|model number|model no|machine model|device name model|modelnaam|modellbezeichnung|equipment model`,
  makeAndModel: `make and model|make model|manufacturer and model|manufacturer model|device type and model|
    hersteller und modell|hersteller modell|marque et modele|marca y modelo|marca e modelo|marca e modello|brand model`,
  serial: `serial number|serial no|sn|serial|serialnumber|seriennummer|serien nr|seriennr|ser nr|no de serie|numero de serie|
    n de serie|numero serie|sorozatszam|gyari szam|gyariszam|serie|nr de serie|matricola|numero di serie|serienummer|
    numer seryjny|prt general serial number|device serial number|custom serial number|serial num|machine serial number|
    nr serii|serijski broj|vyrobni cislo|equipment serial number|ser number|ser no|num serie|device serial`,
  asset: `asset number|asset id|asset tag|asset|erp equip id|equip id|device id|inventarnummer|inventar nr|equipment id|
    equipment number|asset no|device asset id|inventory number|leltari szam|numero d inventaire|numero de inventario|
    equip number|tag number|id number|unit number|machine id|activo|inventarisnummer|copier number|printer id|inventarnr`,
  name: `name|device name|printer name|hostname|host name|queue|queue name|print queue|system name|warteschlange|
    druckername|geratename|nom|nombre|nome|nev|share name|display name|printer display name|device hostname|naam|
    nom de l imprimante|nombre de impresora|eszkoz neve|sys name|dns name|device display name`,
  ip: `ip address|ip|networking ip|ip hostname|ip adresse|adresse ip|direccion ip|endereco ip|indirizzo ip|ip cim|
    device hostname or ip|device ip address|ip addr|network address|ipv 4 address|ipv 4|ip adres|adres ip|ip number|tcp ip`,
  mac: `mac address|mac|hardware address|hardware address mac|mac adresse|adresse mac|direccion mac|endereco mac|
    indirizzo mac|device mac address|ethernet address|mac addr|mac cim|physical address`,
  connection: `connection|connection type|port|port any|interface|anschluss|connexion|conexion|conexao|connected by|port type|
    network or local|csatlakozas|local or network|connectivity|networked`,
  kind: `device type|printer type|kind|category|device class|device category|class|gerateart|geratetyp|machine type|
    equipment type|color or mono|mono or color|colour or mono|mono or colour|product type|function|mfp or printer|
    colour capability|color capability|is color|is colour|color device|mono color|color mono|eszkoz tipusa`,
  installedOn: `install date|installed|installation date|installed on|date installed|installiert am|installationsdatum|
    date d installation|fecha de instalacion|data instalacao|in service date|in service since|purchase date|
    date of purchase|kaufdatum|anschaffungsdatum|start of service|uzembe helyezes|acquired|placed|date placed|
    introduction date|date installation|delivery date|commissioned`,
  note: `note|notes|comment|comments|remark|remarks|bemerkung|bemerkungen|kommentar|anmerkung|commentaire|commentaires|
    remarque|remarques|observaciones|observacoes|note libere|megjegyzes|opmerking|opmerkingen|uwagi|notas|hinweis`,
  place: `location|locations|place|standort|emplacement|localizacao|ubicacion|posizione|ort|hely|lieu|local|
    device location|printer location|where|localizacion|unidade|locatie|lokalizacja|plats|physical location|helyszin|
    elhelyezes|custom location|aufstellort|sysname location|sys location|location name|localisation`,
  site: `site|entity|entity name|campus|branch|branch name|school|schule|site name|filiale|location site|sede|
    telephely|ecole|escuela|escola|liegenschaft|agence|scuola`,
  building: `building|building name|bldg|gebaude|batiment|edificio|predio|haus|epulet|gebouw|budynek|building number`,
  floor: `floor|floor number|level|etage|stock|stockwerk|piso|andar|piano|emelet|verdieping|story|storey|pietro|geschoss`,
  room: `room|room number|room name|raum|raumnummer|zimmer|salle|sala|stanza|szoba|kamer|pokoj|terem|piece|bureau|
    office number|habitacion|raum nr|room no|buro`,
  department: `department|dept|abteilung|departement|departamento|reparto|osztaly|afdeling|cost center|
    cost centre|kostenstelle|department name|group|team|division|dzial|centro de costo|centro de custo`,
  readingDate: `inventory date|reading date|read date|meter date|meter read date|latest meter timestamp|date read|
    last meter date|meter reading date|date of reading|ablesedatum|stand vom|stichtag|date du releve|date releve|
    fecha de lectura|data leitura|leolvasas datuma|leolvasas|latest meter|datum|usage date|fecha|data lettura|
    report date|read on|timestamp|date|last meter read date|counter date|collected|collection date`,
  startDate: `first timestamp|first meter timestamp|start date|period start|period begin|invoice period begin|
    begin date|from date|from|von|beginn|first meter date|first read date|first reading date|start meter date|
    begin meter date|date debut|debut|du|fecha inicio|fecha inicial|data inicio|data inicial|data inizio|startdatum|
    previous read date|previous reading date|previous meter date|prior read date|prior meter date|period from|billing start|
    begin meter read date|start reading date|window start|date 1|meter 1 date|kezdo datum|billing period start|
    datum beginn|beginndatum|start reading on|datum start|date start|opening date|begin reading date|zeitraum von`,
  endDate: `last timestamp|last meter timestamp|end date|period end|invoice period end|to date|to|bis|ende|
    end meter date|end reading date|last reading date|last read date|date fin|fin|au|fecha fin|fecha final|data fim|
    data final|data fine|enddatum|current read date|current reading date|current meter date|period to|billing end|
    end meter read date|window end|date 2|meter 2 date|zaro datum|billing period end|datum ende|datum end|date end|
    closing date|zeitraum bis`,
  firstSeen: `first audit date|first seen|first detected|discovered|created|first audit|created timestamp|date added|
    first contact|first discovered|first reported`,
  lastSeen: `last audit date|last seen|last contact|last audit|last report date|last communication|modified timestamp|
    last update|last updated|last reported|last inventory update|last online`,
  month: `month|month number|monat|mois|mes|mese|maand|honap|billing month|invoice month|miesiac|month no`,
  year: `year|jahr|annee|ano|anno|jaar|ev|billing year|invoice year|rok`,
  windowDays: `days|window days|days in period|number of days|days between meters|tage|jours|dias|giorni|napok|
    days in window|days between reads|days between readings|period days|dagen`,
  currency: `currency|wahrung|devise|moneda|moeda|valuta|penznem|waluta`,
  client: `account|account name|customer|customer name|client|client name|kunde|kundenname|cliente|ugyfel|klant|
    dealer name|organisation|organization|company|firma|klient|customer number|account number`,
  contract: `contract|contract id|contract number|contracts name|contract type|contract no|vertrag|vertragsnummer|contrat|
    contrato|contratto|szerzodes|contracts|contract name|agreement|contract end|contract start`,
  invoice: `invoice|invoice number|invoice no|invoice date|rechnung|rechnungsnummer|facture|factura|fatura|szamla|
    bill number|billing date|rechnungsdatum|invoice id`,
  status: `status|inventory status|is managed|managed|state|zustand|etat|estado|stato|allapot|online|active|aktiv|
    device status|in use|severity|assistance number of tickets|stav`,
  supply: `supply|supply name|supply type|supply description|toner|cartridge|consumable|verbrauchsmaterial|
    consommable|consumible|kellekanyag`,
  supplyDetail: `supply part number|part number|installed date|replaced date|confirmed replaced date|remaining|
    fill rate|pages printed on supply|expected yield|actual cost per page|lost pages|estimated printed|
    estimated remaining|estimated depletion date|remaining at install|remaining at replacement|yield|supply level|
    supply serial number|prt marker supplies level|prt marker supplies max capacity|toner level|level percent|
    estimated pages remaining|cartridges|high capacity|pages remaining|supply status|supply capacity|supply color|
    toner black|toner cyan|toner magenta|toner yellow|black toner|cyan toner|magenta toner|yellow toner`,
};

const joining = wordSet(
  `the,of,a,an,default,das,der,die,des,dem,el,la,le,les,los,las,l,d,de,del,da,do,dos,du,di,della,dell,dello,het,van,your`,
);
const deviceWords = wordSet(
  `device,devices,printer,printers,machine,equipment,equip,mfp,mfd,copier,gerat,gerate,gerats,drucker,druckers,imprimante,
  imprimantes,appareil,equipo,equipamento,impresora,impresoras,impressora,stampante,dispositivo,dispositivos,apparaat,eszkoz,
  keszulek,nyomtato,gep,urzadzenia,urzadzenie,drukarki,drukarka,zarizeni,tiskarny,enhet,enhed,skrivare,peripherique,system`,
);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim()));
}

/** Whether a word such as "device" or "of" adds nothing to a header. */
export function isFiller(word: string): boolean {
  return joining.has(word) || deviceWords.has(word);
}

function without(plain: string, isLeftOut: (word: string) => boolean): string {
  return plain
    .split(' ')
    .filter((word) => !isLeftOut(word))
    .join(' ');
}

const byHeader = new Map<string, ColumnMeaning>();
const byStripped = new Map<string, ColumnMeaning>();
for (const list of [synonyms, rarerSynonyms, abbreviations])
  for (const [meaning, words] of Object.entries(list) as [ColumnMeaning, string][]) learn(meaning, words);

function learn(meaning: ColumnMeaning, words: string): void {
  for (const word of words.split('|')) {
    const plain = word.trim().replace(/\s+/g, ' ');
    if (!byHeader.has(plain)) byHeader.set(plain, meaning);
    const stripped = without(plain, (part) => joining.has(part));
    if (stripped !== '' && !byStripped.has(stripped)) byStripped.set(stripped, meaning);
  }
}

/** All known headers with their meanings. */
export function knownHeaders(): Iterable<readonly [string, ColumnMeaning]> {
  return byHeader;
}

/** The known headers of one word. */
export function singleWords(): readonly (readonly [string, ColumnMeaning])[] {
  return [...byHeader].filter(([header]) => !header.includes(' '));
}

/** The meaning that a plain header has by a word of its own; `undefined` when the list does not know it. */
export function synonymMeaning(plain: string): ColumnMeaning | undefined {
  return byHeader.get(plain) ?? byHeader.get(plain.replace(/^device /, '')) ?? byHeader.get(singular(plain));
}

/** The same for a header with words such as "device", "printer", "of the" taken out. */
export function strippedMeaning(plain: string): ColumnMeaning | undefined {
  const stripped = without(plain, isFiller);
  return stripped === '' ? undefined : (byStripped.get(stripped) ?? byStripped.get(singular(stripped)));
}

function singular(plain: string): string {
  return plain.replace(/^(?:the|das|der|die|el|la|le) /, '').replace(/s$/, '');
}

const vague = new Map<string, ColumnMeaning>([
  ['address', 'place'],
  ...['type', 'typ', 'tipo', 'tip', 'tipus', 'soort'].map((header) => [header, 'kind'] as const),
  ...[
    'device',
    'printer',
    'machine',
    'equipment',
    'equipement',
    'urzadzenie',
    'zarizeni',
    'dispositivo',
    'gerat',
    'gerate',
    'appareil',
    'equipo',
    'impresora',
  ].map((header) => [header, 'model'] as const),
  ...[
    'drucker',
    'imprimante',
    'stampante',
    'nyomtato',
    'keszulek',
    'copier',
    'mfp',
    'impressora',
    'tiskarna',
    'skrivare',
    'skriver',
    'drukarka',
    'copieur',
    'materiel',
    'toestel',
    'kopierer',
    'copiadora',
    'fotocopiatrice',
  ].map((header) => [header, 'model'] as const),
]);

/** The meaning of a header such as `Type` or `Printer`, which other columns can overrule. */
export function vagueMeaning(plain: string): ColumnMeaning | undefined {
  return vague.get(plain) ?? vague.get(plain.replace(/s$/, ''));
}
