import type { HeaderReading } from './headerReading';
import type { ColumnMeaning } from './meaning';

/** Parts of headers that name a device or a place whatever else stands beside them, surest first. */
const parts: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/\bmac\b|hardware address|physical address|ethernet addr/, 'mac'],
  [
    /serial|seriennu?m\w*|serien ?nr|serienumm\w*|serie ?nr|sorozatsz\w*|gyari ?szam|matricola|\bseryjn\w*|\bs n\b|\bsn\b|num\w* (?:de |di )?serie|vyrobni cislo|seriove cislo|tillverkningsnummer/,
    'serial',
  ],
  [/\bip(?:v ?[46])?\b|ip ?adress|ip ?cim|ipaddress/, 'ip'],
  [/firmware|software version|\bfw\b/, 'firmware'],
  [
    /\basset|inventar\w*|inventaire|inventario|patrimoni\w*|leltari|bestands ?n(?:r|ummer)|\binwentarz\w*|inventarisnummer|anlagen ?(?:nr|nummer)|equip\w* (?:id|number|no|nr)|\btag (?:number|no|id)|barcode|inventarni/,
    'asset',
  ],
  [/\bmanufactur|\bhersteller|\bfabri[ck]ant|\bproducent|\bvyrobce|\bbrand\b|\bvendor\b/, 'make'],
  [/\bmodel\w*|\bmodell\w*|\bmodele\b|\bgeratetyp/, 'model'],
  [
    /\bcost ?cent(?:er|re)|kostenstelle|\bdepartment|\babteilung|\bdepartement|\bdepartamento|\breparto|\bafdeling|\bosztaly|centro de (?:costo|custo|coste)|centre de cout|kostenplaats|koltseghely|\bdzial/,
    'department',
  ],
  [
    /\bbuilding|\bbldg\b|\bgebaude|\bbatiment|\bedificio|\bpredio|\bepulet|\bgebouw|\bbudyn\w*|\bbyggnad|\bbygning|\bbudova/,
    'building',
  ],
  [
    /\bfloor\b|\betage\b|stockwerk|\bemelet|\bverdieping|\bpietro|\bpiano\b|\bvaning|\bpatro\b|\bandar\b/,
    'floor',
  ],
  [
    /\broom\b|\braum\w*|\bzimmer\w*|\bsalle\b|\bsala\b|\bstanza|\bszoba\w*|\bkamer\b|\blokaal|\bpokoj|\bmistnost|\brum\b|\blokale/,
    'room',
  ],
  [
    /\bsite\b|\bcampus|\bbranch|\bfiliale|\btelephely|\bschool|\bsede\b|\bsucursal|\bvestiging|\bniederlassung|\bagence|\bpobock|\boddzial|\bkirendeltseg/,
    'site',
  ],
  [
    /\blocation|standort|\bemplacement|\bubicacion|\blocalizaca?o|\blocalizacion|\bposizione|\blocatie|\blokalizacj|\baufstell\w*|\bplacering|\bumisteni|\belhelyez|\bhelyszin|\bplats\b|\badresse?\b|\baddress\b|\bdireccion|\bendereco|\bindirizzo|\bcim\b|\bstreet\b/,
    'place',
  ],
  [
    /\busers?\b|\bbenutzer\w*|\butilisateurs?|\busuarios?|\butenti|\bgebruikers?|\bfelhasznalok?\b|\bemployees|\bmitarbeiter|\bheadcount|\buzytkowni/,
    'users',
  ],
  [/duty ?cycle|recommended|\brmpv\b|\brmv\b|max\w* monthly|empfohlen\w*|volume recommande/, 'dutyCycle'],
  [/\bage\b|\balter\b|\bage years\b|\bantiguedad|\beta in anni|\bleeftijd\b|\beletkor|\bwiek\b/, 'age'],
  [/\blatitude|\blongitude|\bcoord\w*|\bkoordinat\w*|\bgps\b|\bplan [xy]\b/, 'coordinates'],
  [
    /\bhost ?name|\bdns\b|\bqueue\b|\bwarteschlange|\bnetwork name|\bnetzwerkname|\bprinter name|\bdruckername/,
    'name',
  ],
  [
    /\bcontract\b|\bvertrag|\bcontrat|\bcontrato|\bcontratto|\bszerzodes|\bumow|\bsmlouv|\bagreement/,
    'contract',
  ],
  [/\binvoice|\brechnung|\bfactur|\bfatura|\bfattura|\bszamla|\bfaktur/, 'invoice'],
  [/\bcustomer|\bclient\b|\bkunde|\bcliente|\bugyfel|\bklant\b|\bklient|\bzakazni/, 'client'],
  [/\bcurrency|\bwahrung|\bdevise|\bmoneda|\bmoeda|\bvaluta|\bpenznem|\bwaluta|\bmena\b/, 'currency'],
  [/\bstatus\b|\bstate\b/, 'status'],
  [
    /\bnotes?\b|\bcomments?|\bremarks?|\bbemerk\w*|\bkommentar|\bcommentaire|\bobserva\w*|\bmegjegyz|\bopmerking|\buwagi|\bpoznamk|\banmerk/,
    'note',
  ],
];

const levelMeanings: readonly ColumnMeaning[] = ['site', 'building', 'floor', 'room'];

/** The meaning of a longer header by one telling part: "Gerät - Seriennummer (Hersteller)", "Printer's MAC". */
export function identityByParts(plain: string): HeaderReading | undefined {
  // A room or a model in a row of data has a number or many words.
  if (plain.length > 60 || /\d/.test(plain.replace(/\bipv? ?[46]\b/, '')) || plain.split(' ').length > 6)
    return undefined;
  const levels = parts.filter(([pattern, meaning]) => levelMeanings.includes(meaning) && pattern.test(plain));
  if (levels.length > 1)
    return { meaning: 'place', score: 0.7, reason: `"${plain}" names several levels of a place` };
  const found = parts.find(([pattern]) => pattern.test(plain));
  return found === undefined ? undefined : { meaning: found[1], score: 0.7, reason: `"${plain}" names it` };
}
