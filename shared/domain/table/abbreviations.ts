import type { ColumnMeaning } from './meaning';

/** Headers that people write short in lists of their own, in the languages of `synonyms`, as `plainHeader` writes them. */
export const abbreviations: Partial<Readonly<Record<ColumnMeaning, string>>> = {
  make: `produsent|produsenter|herst|fabr|gyart|prod|merke|mark|manufac`,
  model: `mod|typ modell|mdl`,
  makeAndModel: `gerat modell|hersteller und typ|hersteller typ|fabrikat typ|marke typ|marque type|merk type|merk en type|
    marca e tipo|make type|fabrikat og model|fabrikat och modell|gyartmany tipus|gyartmany es tipus|gyartmany es modell`,
  serial: `ser|ser nr|ser no|ser n|s nr|snr|sn nr|sernr|serien n|n ser|no ser|nr ser|num ser|n serie|nr s|gy sz|gy szam|gyari sz|
    gysz|sorozatsz|sor szam gyari|matr|n matr|matricola n|n matricola|fabr nr|fabriks nr|vyr c|vyr cislo|c serie|
    ser c|serienr|serie n|numero matricola|n di serie|nr fabr`,
  asset: `reference parc|n parc|numero parc|no parc|num parc|code parc|inv|inv nr|inv n|n inv|no inv|num inv|nr inw|nr inwent|lelt sz|lelt szam|leltari sz|inv c|inv cislo|inventar n|
    invent nr|inw nr|inv number|inventory|patr|n patr|n patrimonio|ativo|equip nr|anl nr|anlagen nr|tag number`,
  name: `bez|bezeichn|naz`,
  ip: `adr ip|ip adr|ip addr|ip cimek|dir ip|end ip|ind ip`,
  kind: `geratekat|kat|categ|cat`,
  installedOn: `in use since|in service from|in use from|since|seit|im einsatz seit|in gebruik sinds|in gebruik|en service depuis|
    en service|mise en serv|desde cuando|en uso desde|en servicio desde|em uso desde|em servico desde|in uso dal|in servizio dal|
    w uzyciu od|uzytkowana od|uzytkowane od|hasznalatban|hasznalat kezdete|uzemben|i bruk sedan|i drift sedan|i brug siden|
    i bruk siden|v provozu od|bought|bought in|bought on|year bought|year purchased|purchase year|year of purchase|kaufjahr|
    baujahr|anschaffungsjahr|annee d achat|ano de compra|anno di acquisto|anno acquisto|aanschafjaar|beszerzes eve|
    rok zakupu|inkopsar|inkobsar|innkjopsar|rok porizeni`,
  note: `obs|observ|bem|bemerk|anm|opm|megj|rem|rmq|rmks|rmk|com|comm|cmt|cmnt|uw|pozn|komm|ann|annot|annotazioni|annotazione|
    anotaciones|anotacion|anotacoes|anotacao|anmarkning|anmarkningar|anmaerkning|anmaerkninger|bemaerkning|bemaerkninger|
    bemarkning|merknad|merknader|poznamka|poznamky|uwaga|opmerk|nota`,
  place: `plass|loc n|lokal|lok|ort raum|loc|localn|localita|localidad|localidade|localite|standort raum|aufst ort|aufstell ort|standpl|empl|implant|
    implantation|ubic|local|posiz|plaats|misto|umist|plac|elh|elhely|miejsce|where it is|where located`,
  site: `stab|niederl|fil|suc|filial|filia|odd|standortname|vestig|telep|teleph|stabilimento|plantel|centro|
    sucursal|provozovna|afdelingskontor`,
  building: `edif|edific|geb|gebaud|bat|batim|bud|ep|epul|pred|stabile|byggn|bygn|wing|block|hus|trakt|flugel|ala|pavillon`,
  floor: `pl|lvl|fl|flr|etg|og|stw|ga|verd|verdiep|em|emel|pis|pietr|vaningsplan|planta|etaj|vaning|poschodi|patro|geschoss etage|level number`,
  room: `oficina|oficinas|mistnost|kancelar|kontor|kontoret|rm|rm number|rm no|zi|zi nr|zimmernr|rg|rn|sz szam|szoba szam|pok|nr pok|nr sali|pom|pomieszcz|pomieszczenie|
    lok nr|aula|aula despacho|despacho|gabinete|kab|mistn|c mistnosti|habit|dependencia|stanza ufficio|uff|ufficio stanza|
    loc tecnico|locale|local sala|lok nr|raumnr|r nr|rum nr|lokale nr|vano|kamernr|salle bureau|bureau salle|ruimtenr`,
  department: `cost ctr|cost centr|cc|wydzial|wydzialy|referat|katedra|abt|dpt|dept|dep|dpto|depto|serv|rep|afd|oszt|odd nazwa|avd|sekt|dzial odd|secc|seccao|sector`,
  startDate: `f ant|fecha ant|f anterior|f inicial|f inic|f ini|data ant|data in|d ant|dat alt|dat anf|dat vorh|date prec|date anc|
    date deb|data poprz|data pocz|datum vor|vor datum|elozo datuma|f desde|fecha ini|fecha inic`,
  endDate: `f act|fecha act|f actual|f final|f fin|data at|data atual leitura|data fin|d act|dat neu|dat end|dat akt|date act|date nouv|
    data biez|data konc|datum akt|f hasta|date fin releve|data att`,
  readingDate: `abl datum|stand per|stand op|stand am|peildatum|per datum|dat|abl dat|ablesedat|f lect|fecha lect|f lectura|date rel|rel le|
    data lett|data leit|data odcz|leolv|leolv datum|leolv datuma|avl datum|afl dato`,
  meter: `cont|contad|zahlw|cpt type|type cpt|tellersoort|szamlalo tip|rodz licznika`,
  ignored: `contact|contact person|contact name|contacts|ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|kontaktpersonen|
    contacto|persona de contacto|contato|contatto|referente|contactpersoon|kapcsolattarto|osoba kontaktowa|kontakt osoba|
    kontaktni osoba|interlocuteur|personne de contact|phone|phone number|telephone|tel|tel nr|telefon|telefonnummer|telefono|
    telefone|telefoon|telefoonnummer|numer telefonu|durchwahl|dw|extension|ext|poste|interno|ramal|mellek|mobile|mobil|
    handy|e mail|email|mail|email address|e mail adresse|lfd|lfd nr|lp|l p|sorsz|sorszam|por|por c|nr crt`,
};
