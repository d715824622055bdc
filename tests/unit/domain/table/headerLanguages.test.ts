import { describe, expect, it } from 'vitest';
import { meaningsOf, sheetOf } from './guessing';

/** Cells that a column of a meaning has, so that headers alone decide. */
function cellFor(meaning: string, row: number): string {
  const step = row + 1;
  if (/^(?:startDate|endDate|readingDate|installedOn|firstSeen|lastSeen)$/.test(meaning))
    return `2026-0${String(step)}-15`;
  if (meaning.endsWith('Rate')) return `0.00${String(step + 5)}1`;
  if (/Cost$|Charge$|^tax$/.test(meaning)) return `${String(step * 17)}.35`;
  if (/^mono|^colour|^total|^copies|^largeFormat|^scans|^dutyCycle|^age|^users|^speed/.test(meaning))
    return String(step * 1711 + meaning.length * 37);
  if (meaning === 'serial') return `ABC12${String(step)}45`;
  if (meaning === 'ip') return `10.1.1.${String(step)}`;
  if (meaning === 'mac') return `00:00:5E:00:53:0${String(step)}`;
  return `some ${'x'.repeat(step)} words`;
}

function read(headers: string, expected: string): string {
  const meanings = expected.split(' ');
  const rows = [0, 1, 2].map((row) => meanings.map((meaning) => cellFor(meaning, row)));
  return meaningsOf(sheetOf([headers.split(' | '), ...rows])).join(' ');
}

const forms: readonly (readonly [of: string, headers: string, meanings: string])[] = [
  [
    'English',
    'Brand | Model Name | S/N | Asset Tag | Building | Floor | Room | B/W pages per month | Color pages per month | Cost per B/W page | Cost per color page | Monthly lease | Comments',
    'make model serial asset building floor room monoAverage colourAverage monoRate colourRate leaseCost note',
  ],
  [
    'German',
    'Hersteller | Gerätemodell | Gerätenummer | Seriennummer | Gebäude | Etage | Raum | Kostenstelle | SW-Seiten/Monat | Farbseiten/Monat | Seitenpreis SW | Seitenpreis Farbe | Grundgebühr netto',
    'make model asset serial building floor room department monoAverage colourAverage monoRate colourRate baseCharge',
  ],
  [
    'German meters',
    'Modell | Serien-Nr. | Zählerstand S/W Anfang | Zählerstand S/W Ende | Zählerstand Farbe Anfang | Zählerstand Farbe Ende | Ablesung von | Ablesung bis',
    'model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'German lifetime',
    'Modell | Seriennr. | Gesamtzähler | Farbzähler | Schwarzweißzähler | Ablesedatum',
    'model serial totalLifetime colourLifetime monoLifetime readingDate',
  ],
  [
    'French',
    'Fabricant | Modèle | N° série | Adresse IP | Étage | Bureau | Volume mensuel N&B | Volume mensuel couleur | Prix page noir | Prix page couleur | Loyer mensuel HT',
    'make model serial ip floor room monoAverage colourAverage monoRate colourRate leaseCost',
  ],
  [
    'French meters',
    'Marque | Modèle | Numéro de série | Relevé précédent noir | Relevé actuel noir | Relevé précédent couleur | Relevé actuel couleur | Date début | Date fin',
    'make model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Spanish',
    'Fabricante | Modelo | Número de serie | Dirección IP | Ubicación | Páginas B/N al mes | Páginas color al mes | Costo por página B/N | Costo por página color | Renta mensual',
    'make model serial ip place monoAverage colourAverage monoRate colourRate leaseCost',
  ],
  [
    'Spanish meters',
    'Marca | Modelo | Serie | Contador inicial negro | Contador final negro | Contador inicial color | Contador final color | Fecha inicial | Fecha final',
    'make model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Portuguese',
    'Marca | Modelo | Nº de série | Setor | Andar | Páginas P&B por mês | Páginas coloridas por mês | Custo por página P&B | Custo por página cor | Aluguel',
    'make model serial department floor monoAverage colourAverage monoRate colourRate leaseCost',
  ],
  [
    'Portuguese meters',
    'Modelo | Número de série | Leitura anterior mono | Leitura atual mono | Leitura anterior cor | Leitura atual cor | Data da leitura anterior | Data da leitura atual',
    'model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Italian',
    'Produttore | Modello | Matricola | Indirizzo IP | Sede | Piano | Stanza | Pagine B/N al mese | Pagine colore al mese | Costo copia B/N | Costo copia colore | Canone mensile',
    'make model serial ip site floor room monoAverage colourAverage monoRate colourRate totalCost',
  ],
  [
    'Italian meters',
    'Modello | Matricola | Lettura iniziale B/N | Lettura finale B/N | Lettura iniziale colore | Lettura finale colore | Data inizio | Data fine',
    'model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Dutch',
    'Merk | Model | Serienummer | Locatie | Verdieping | Kamer | Zwart-wit afdrukken per maand | Kleurenafdrukken per maand | Prijs per pagina zwart-wit | Prijs per pagina kleur | Huur per maand',
    'make model serial place floor room monoAverage colourAverage monoRate colourRate leaseCost',
  ],
  [
    'Dutch meters',
    'Merk | Type | Serienummer | Beginstand zwart | Eindstand zwart | Beginstand kleur | Eindstand kleur | Begindatum | Einddatum',
    'make model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Hungarian',
    'Gyártó | Típus | Gyári szám | Épület | Emelet | Szoba | Havi fekete-fehér nyomat | Havi színes nyomat | Fekete oldalár | Színes oldalár | Havi bérleti díj',
    'make model serial building floor room monoAverage colourAverage monoRate colourRate leaseCost',
  ],
  [
    'Hungarian meters',
    'Gyártmány | Típus | Sorozatszám | Nyitó fekete számláló | Záró fekete számláló | Nyitó színes számláló | Záró színes számláló | Kezdő dátum | Záró dátum',
    'make model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Polish',
    'Producent | Model | Numer seryjny | Lokalizacja | Piętro | Pokój | Strony czarno-białe miesięcznie | Strony kolorowe miesięcznie | Koszt strony czarno-białej | Koszt strony kolorowej | Czynsz',
    'make model serial place floor room monoAverage colourAverage monoRate colourRate leaseCost',
  ],
  [
    'Polish meters',
    'Model | Nr seryjny | Stan początkowy mono | Stan końcowy mono | Stan początkowy kolor | Stan końcowy kolor | Data od | Data do',
    'model serial monoStart monoEnd colourStart colourEnd startDate endDate',
  ],
  [
    'Swedish',
    'Tillverkare | Modell | Serienummer | Plats | Svartvita utskrifter per månad | Färgutskrifter per månad | Pris per sida svart | Pris per sida färg',
    'make model serial place monoAverage colourAverage monoRate colourRate',
  ],
  [
    'Danish',
    'Mærke | Model | Serienummer | Placering | Sort/hvid sider pr. måned | Farvesider pr. måned',
    'make model serial place monoAverage colourAverage',
  ],
  [
    'Czech',
    'Výrobce | Model | Sériové číslo | Umístění | Černobílé stránky měsíčně | Barevné stránky měsíčně',
    'make model serial place monoAverage colourAverage',
  ],
  [
    'Lexmark Markvision',
    'Model Name | Serial Number | IP Address | MAC Address | Asset Tag | Contact Location | Firmware | Lifetime Page Count | Mono Page Count | Color Page Count | Last Discovery',
    'model serial ip mac asset place firmware totalLifetime monoLifetime colourLifetime lastSeen',
  ],
  [
    'HP Web Jetadmin in German',
    'Gerätemodell | IP-Adresse | Hardware-Adresse | Seriennummer | Seitenzähler gesamt | Seitenzähler Farbe | Seitenzähler Mono | Motorzyklen | Status',
    'model ip mac serial totalLifetime colourLifetime monoLifetime engineCycles status',
  ],
  [
    'Ricoh @Remote',
    'Device Name | Serial No. | IP Address | Counter Date | Total Counter | Black & White Counter | Full Color Counter',
    'name serial ip readingDate totalLifetime monoLifetime colourLifetime',
  ],
  [
    'Kyocera KFS',
    'Modellname | Seriennummer | IP-Adresse | Hostname | Standort | Gesamtzähler Druck | Schwarzweiß | Farbe | Letzter Kontakt',
    'model serial ip name place totalLifetime monoLifetime colourLifetime lastSeen',
  ],
  [
    'Brother BRAdmin',
    'Node Name | Model Name | IP Address | MAC Address | Serial Number | Location | Page Count | Color Page Count | Firmware Version',
    'name model ip mac serial place totalLifetime colourLifetime firmware',
  ],
  [
    'Snipe-IT',
    'Asset Tag | Manufacturer | Model | Serial | Status | Location | Purchase Date | Department | Notes',
    'asset make model serial status place installedOn department note',
  ],
  [
    'a Windows print server',
    'Name | DriverName | PortName | ShareName | Location | Comment | Published',
    'name model connection ignored place note status',
  ],
  [
    'an SNMP poller by number',
    'Host | 1.3.6.1.2.1.25.3.2.1.3.1 | 1.3.6.1.2.1.43.5.1.1.17.1 | 1.3.6.1.2.1.43.10.2.1.4.1.1',
    'ip model serial totalLifetime',
  ],
  [
    'PrintFleet',
    'Name | Device Name | Serial | Asset | IP | Location | Life Count - Mono | Life Count - Color | Life Count - Total | Last Active',
    'name ignored serial asset ip place monoLifetime colourLifetime totalLifetime lastSeen',
  ],
  [
    'a bill with tax',
    'Invoice No | Model | Serial | Mono usage | Color usage | Amount before tax | Tax | Total incl. tax',
    'invoice model serial monoUsage colourUsage totalCost tax grossCost',
  ],
  [
    'quarters and years',
    'Model | Serial | Mono pages per quarter | Color pages per year',
    'model serial monoAverage colourAverage',
  ],
  [
    'copies and prints without a total',
    'Model | Serial | B/W copies per month | B/W prints per month | Color copies per month | Color prints per month',
    'model serial monoAverage monoAverage colourAverage colourAverage',
  ],
  [
    'copies and prints beside a total',
    'Model | Serial | Total monthly pages | Copies per month | Prints per month | Scans',
    'model serial totalAverage copies copies scans',
  ],
  [
    'large paper as part of the total',
    'Model | Serial | Mono Total Count | Mono A3 Count | Color Total Count | Color Large Count',
    'model serial monoLifetime largeFormat colourLifetime largeFormat',
  ],
  [
    'columns that are no volume',
    'Model | Serial | Monthly pages | Duty cycle | Recommended monthly volume | PPM | Users | Age (years) | Coverage % | Toner level',
    'model serial totalAverage dutyCycle dutyCycle speed users age coverage supplyDetail',
  ],
  [
    'overage, tax and lease in French and German',
    'Équipement | N° série | Compteur NB départ | Compteur NB fin | Prix dépassement couleur | Montant TVA | Total TTC | Mietpreis netto | mtl. Rate',
    'model serial monoStart monoEnd colourRate tax grossCost leaseCost totalCost',
  ],
  [
    'levels of a place in one column, and a number of devices',
    'Model | Serial | Bldg/Room | Qty | Lease Exp | Cost/Copy B&W',
    'model serial place ignored contract monoRate',
  ],
];

describe('headers of many languages and tools', () => {
  it.each(forms)('%s', (_, headers, meanings) => {
    expect(read(headers, meanings)).toBe(meanings);
  });
});
