import type { ColumnMeaning } from './meaning';

/** More words of the same kind: rarer ones, of other tools and in other languages. */
export const rarerSynonyms: Partial<Readonly<Record<ColumnMeaning, string>>> = {
  make: `manufacturer brand|gyartmany|maker|vendor name|printer manufacturer|marke|marca equipo|znacka|vyrobce|fabrikat|
    maerke|constructeur|gyarto neve|mfg|mfr|mfgr|manuf|oem name`,
  model: `model description|model type|modell neve|tipus neve|modele imprimante|modelo do equipamento|
    modelo de impresora|driver name|driver|treiber|treibername|gerat modell|tipo modello|typenbezeichnung|
    device description|product description|model desc|modelbetegnelse|artikelbezeichnung|urzadzenie model`,
  makeAndModel: `device make and model|make and model name|make model name|manufacturer model name|marque modele|
    marca modelo|marca modello|fabricant modele|hersteller typ|merk en model|merk model|gyarto es tipus|
    gyarto tipus|marka i model|marka model|printer make and model|hersteller modellbezeichnung|
    fabrikat modell|vyrobce a model|equipment description|device model name|brand and model|
    manufacturer and model name|maerke og model|gyarto modell|marca y modelo`,
  serial: `serials|snr|ser|serial nbr|num de serie|no serie|nr serie|numero serial|numero de serie do equipamento|
    seriennummern|gerate seriennummer|machine serial|serialnum|eszkoz sorozatszama|printer serial|
    numer fabryczny|nr fabryczny|seriove cislo|serie nummer|n serie|serie number|fabriknummer|fabriksnummer|
    maskinnummer|maskin nr|mfg serial number|service tag`,
  asset: `asset identifier|asset code|asset label|inventory id|inventory tag|inventory no|inventarnummern|
    anlagennummer|inventarnr|equip no|eq id|equipment no|equipment nr|geratenummer|gerate nr|gerate id|
    machine number|machine no|maschinennummer|maschinen nr|customer asset|patrimonio|numero de patrimonio|
    n inventaire|no inventaire|numero inventaire|code inventaire|inventario|numero inventario|no inventario|
    inventaris nummer|nr inwentarzowy|numer inwentarzowy|inventarni cislo|leltariszam|leltari szam|
    anlaggningsnummer|inventarienummer|inventarienr|aktivnummer|customer id number|customer equipment id|
    fleet id|fm asset id|device number|device no|printer number|printer no|printer id|unit id|uid|
    external id|tag|asset tag number|erp id|kundeninventarnummer|eszkoz azonosito|eszkozazonosito|azonosito|
    bestandsnummer|bestandsnr|bestand nr|numero de bien|numero d immobilisation|numero de activo fijo|numero do bem|
    tillgangsnummer|anlaegsnummer|numer srodka trwalego|cislo majetku|asset register number|
    id|gerate nummer|codice cespite|cespite|numero cespite|matricule|identifier`,
  name: `node name|node|nazwa wezla|knotenname|netzwerkknoten|nom du noeud|nom de noeud|nombre del nodo|nombre de nodo|nome do no|
    nome nodo|nome del nodo|knooppuntnaam|knooppunt|nodnamn|nodnavn|nazev uzlu|csomopont neve|csomopontnev|asset name|
    asset display name|equipment name|machine name|inventarname|nom de l actif|nombre del activo|nome do ativo|printer share name|share|network name|netzwerkname|dns hostname|fqdn|computer name|print queue name|
    queue path|nom d hote|nom reseau|nom imprimante|nom du peripherique|nombre del equipo|nombre de host|
    nombre de la impresora|nome do host|nome da impressora|nome impressora|nome host|nome stampante|
    nome dispositivo|printernaam|apparaatnaam|nyomtato neve|keszulek neve|gepnev|nazwa|nazwa drukarki|
    nazwa urzadzenia|nazwa hosta|skrivarnamn|printernavn|nazev|nazev tiskarny|description of device|
    friendly name|bezeichnung|beschreibung|designation|denominazione|megnevezes|geratebezeichnung|kolejka|ko|
    virtual queue|azure ad device name`,
  ip: `ip address or hostname|ip addresses|ip address ipv 4|ipaddress|ip adr|ip address of device|ip hostname|
    address ip|adresse ip imprimante|ip addr ess|static ip|dhcp ip|current ip|last ip|adresa ip|ip adresa|
    ip osoite|host|ip host|network ip|tcp ip address|port ip|printer host address|host address|ip port|
    ip v 4|adresse ip v 4|adres sieciowy`,
  mac: `hardware adresse|hardwareadresse|mac adressen|mac address ethernet|ethernet mac|macaddress|mac adress|mac adresa|physische adresse|adresse physique|
    hw address|ethernet mac address|wired mac|mac id|adres mac|adres fizyczny|wi fi mac|wired mac address`,
  connection: `port name|portname|printer port|connection method|network type|port monitor|local network|usb or network|
    anschlussart|verbindung|verbindungstyp|verbindungsart|type de connexion|tipo de conexion|tipo de conexao|
    tipo conexao|tipo connessione|connessione|verbindingstype|aansluiting|polaczenie|typ polaczenia|
    csatlakozas tipusa|csatlakozas modja|anslutning|forbindelse|pripojeni|is network|networked or local|
    managed type`,
  kind: `color capable|color device|a 3 a 4|a 4 a 3|gerateklasse|gerate typ|gerate art|type d appareil|
    type de machine|type d imprimante|type imprimante|tipo de equipo|tipo de impresora|tipo de dispositivo|
    tipo de equipamento|tipo de impressora|tipo equipamento|tipo dispositivo|tipo stampante|
    tipo di dispositivo|apparaattype|soort apparaat|type apparaat|eszkoztipus|keszulek tipusa|tipusa|
    kategoria|kategorie|categorie|categoria|rodzaj|rodzaj urzadzenia|typ urzadzenia|typ zarizeni|enhetstyp|
    enhedstype|farbe sw|sw farbe|mono farbe|farbe mono|nb ou couleur|couleur ou nb|mono ou couleur|
    color o mono|mono o color|bw color|color bw|bw or color|color or bw|technology|technologie|tecnologia|
    print technology|asset type|equipment category|colour mono|mono colour|class of device|segment|
    product category|supports color|is mfp|device function|is color device`,
  installedOn: `installation|install|instal date|deployed|deployed on|deployment date|purchased|purchased on|in service|
    commission date|commissioning date|inbetriebnahme|inbetriebnahmedatum|in betrieb seit|aufstelldatum|
    aufgestellt am|lieferdatum|beschaffungsdatum|anschaffung|kauf am|date achat|date d achat|
    date de mise en service|mise en service|date mise en service|date d acquisition|fecha instalacion|
    fecha de compra|fecha compra|fecha de alta|data de instalacao|data de compra|data compra|
    data da instalacao|data aquisicao|data installazione|data di installazione|data acquisto|
    data di acquisto|installatiedatum|aankoopdatum|plaatsingsdatum|in gebruik sinds|telepites datuma|
    telepites|uzembe helyezes datuma|beszerzes datuma|beszerzesi datum|data instalacji|data zakupu|
    installationsdag|inkopsdatum|installeret|installationsdato|kobsdato|datum instalace|datum porizeni|
    installed since|date of installation|acquisition date|date of manufacture|manufacture date|baujahr|
    date in service|start date of service`,
  note: `notiz|notizen|anmerkungen|hinweise|note s|nota|observacion|osservazioni|opombe|huomautus|anteckningar|
    anmarkning|bemaerkning|bemaerkninger|komentar|poznamka|poznamky|comentarios|comentario|commento|commenti|
    uwaga|komentarz|additional info|info|information|memo|annotations|rem|free text|freitext|megj`,
  place: `device location|standort gerat|stellplatz|aufstellungsort|standplatz|gerate standort|
    standortbeschreibung|localisation de l appareil|localisation imprimante|lieu d installation|
    emplacement de l imprimante|site emplacement|ubicacion de la impresora|ubicacion fisica|lugar|
    localizacao do equipamento|local de instalacao|local instalacao|local do equipamento|luogo|collocazione|
    dislocazione|ubicazione|posizionamento|plaats|standplaats|opstelplaats|opstellingsplaats|elhelyezkedes|
    telepites helye|telepitesi hely|uzemeltetes helye|lokacja|miejsce|miejsce instalacji|polozenie|
    umiejscowienie|placering|placeringsplats|lokation|lokasjon|umisteni|lokalita|misto|install location|
    installation address|adresse|install address|installation location|location description|
    location path|location 1|position|physical location|room location`,
  site: `facility|facility name|site location|location site name|sites|standortname|betriebsstatte|niederlassung|
    werk|objekt|etablissement|site geographique|sucursal|centro|sitio|unidade escolar|filial|sito|plesso|
    vestiging|locatie naam|iskola|intezmeny|intezmeny neve|oddzial|placowka|szkola|lokalizacja glowna|
    anlaggning|skola|skole|pobocka|skola nazev|store|store name|branch office|agency|property|campus name|
    school name|school building|entite|entidad|entidade`,
  building: `gebaude nr|gebaudeteil|bau|trakt|bat|immeuble|bloco|bloque|bloc|pabellon|palazzo|fabbricato|stabile|
    epuletresz|pand|byggnad|bygning|budova|objekt nr|wing|tower|bldg name|block|house`,
  floor: `floor no|floor level|stage|ebene|geschoss nr|geschossebene|niveau|planta|nivel|nivel piso|andar piso|
    verd|etage nr|szint|kondygnacja|vaning|etasje|podlazi|patro|poschodi|floor name`,
  room: `room no|room id|room name number|raumnr|raum bezeichnung|raumbezeichnung|raum nummer|zimmernummer|
    zimmer nr|bureau no|no salle|numero de salle|local salle|sala numero|aula|despacho|ambiente|ufficio|
    stanza numero|lokaal|lokaalnummer|kamernummer|ruimte|helyiseg|helyisegszam|szobaszam|iroda|nr pokoju|
    numer pokoju|sala nr|rum|rumsnummer|lokale|lokalnummer|mistnost|kancelar|office|room suite|suite`,
  department: `abt|bereich|fachbereich|referat|amt|organisationseinheit|kst|kostenst|service departement|direction|
    departamento area|area|sector|setor|secretaria|secao|unita|settore|ufficio reparto|dipartimento|
    divisione|centro di costo|centro de coste|centre de cout|centres de couts|kostenplaats|dienst|team naam|
    reszleg|szervezeti egyseg|koltseghely|dzial nazwa|jednostka|mpk|miejsce powstawania kosztow|avdelning|
    kostnadsstalle|afdeling nr|omkostningssted|avdeling|kostnadssted|oddeleni|stredisko|nakladove stredisko|
    business unit|org unit|org|department number|dept name|dept code|cost code|gl code|user department`,
  users: `users|user count|number of users|users count|benutzer|anzahl benutzer|utilisateurs|nombre d utilisateurs|
    usuarios|utenti|gebruikers|aantal gebruikers|felhasznalok|felhasznalok szama|uzytkownicy|
    liczba uzytkownikow|anvandare|brugere|uzivatele|employees|staff|mitarbeiter|headcount|mitarbeiterzahl`,
  speed: `ppm|speed|print speed|pages per minute|speed ppm|ppm mono|ppm color|bw ppm|color ppm|mono ppm|cpm|
    engine speed|rated speed`,
  dutyCycle: `duty cycle|monthly duty cycle|max monthly duty cycle|duty cycle monthly|duty cycle pages|
    recommended monthly volume|recommended volume|recommended monthly page volume|rmpv|rmv|ampv|
    max monthly volume|maximum monthly volume|monthly duty|max duty cycle|manufacturer recommended volume|
    maximum volume|empfohlenes monatsvolumen|empfohlenes druckvolumen|maximales monatsvolumen|
    volume mensuel recommande|volume mensuel maximum|volume mensuel maximal|ciclo de trabajo|
    ciclo de trabajo mensual|volumen mensual recomendado|volumen recomendado|ciclo de trabalho|
    volume mensal recomendado|volume mensile consigliato|ciclo di lavoro|aanbevolen maandvolume|
    aanbevolen volume|ajanlott havi terheles|ajanlott havi volumen|havi terhelhetoseg|zalecane obciazenie|
    zalecany wolumen|zalecane miesieczne obciazenie|maksymalne obciazenie|rekommenderad manadsvolym|
    anbefalet manedlig volumen|doporuceny mesicni objem|target volume`,
  age: `age|device age|age years|age in years|age months|age yrs|years in service|alter|alter jahre|
    alter in jahren|gerate alter|anciennete|age ans|age de l appareil|antiguedad|antiguedad anos|idade|
    idade anos|eta|eta anni|anzianita|leeftijd|leeftijd jaren|eletkor|kor|kor ev|wiek|wiek lata|alder|
    alder ar|stari|vek|months in service|equipment age`,
  firmware: `firmware|firmware version|firmware version 1|firmware version 2|firmware revision|firmware datecode|
    firmware date|fw|fw version|system firmware|controller firmware|engine firmware|firmwareversion|
    firmware stand|version du firmware|version de firmware|versao de firmware|versao do firmware|
    versione firmware|firmware verzio|wersja firmware|wersja oprogramowania|verze firmwaru|driver version|
    software version|os version|bios`,
  coordinates: `coordinates|latitude|longitude|lat|lon|lng|gps|gps coordinates|map x|map y|x|y|x coordinate|y coordinate|
    plan x|plan y|koordinaten|coordonnees|coordenadas|coordinate|coordinaten|koordinata|koordinatak|
    wspolrzedne|koordinater|souradnice|floor plan position|geo|pos x|pos y`,
  meter: `meter|meter type|meter name|meter label|meter description|meter kind|counter type|counter name|counter|
    type of meter|meter class|billing meter|meter category|zahlerart|zahlertyp|zahlername|zahlerbezeichnung|
    zahler|zahlwerk|zahlwerksart|type de compteur|type compteur|nom du compteur|libelle compteur|compteur|
    tipo de contador|tipo contador|nombre contador|contador|nome contador|nome do contador|medidor|
    tipo de medidor|tipo contatore|tipo di contatore|contatore|nome contatore|tellertype|type teller|
    soort teller|tellernaam|teller|szamlalo tipusa|szamlalo tipus|szamlalo neve|szamlalo fajta|szamlalo|
    szamlalo megnevezese|typ licznika|rodzaj licznika|nazwa licznika|licznik|matartyp|raknartyp|raknare|
    taellertype|maalertype|typ pocitadla|pocitadlo|click type|page type|impression type|meter group|
    color type|billing category|usage type|meter code`,
  readingDate: `last meter read|last meter reading date|meter timestamp|meter read time|read time|reading time|last read|
    last reading|date of read|meter as of|as of|as of date|stand per|ablesung am|ablesetag|zahlerstand vom|
    zahlerstandsdatum|datum zahlerstand|zahlerdatum|ablesezeitpunkt|datum ablesung|datum der ablesung|
    releve le|date de releve|date du dernier releve|date de lecture|date lecture|date compteur|fecha lectura|
    fecha de la lectura|fecha contador|fecha del contador|data da leitura|data de leitura|data do contador|
    data contador|data della lettura|data lettura contatore|data rilevazione|data rilevamento|opnamedatum|
    datum opname|tellerdatum|datum tellerstand|datum meterstand|afleesdatum|leolvasas ideje|leolvasas napja|
    szamlalo datuma|szamlaloallas datuma|datuma|data odczytu|data stanu licznika|odczyt z dnia|
    avlasningsdatum|avlasningsdag|datum avlasning|aflaesningsdato|avlesningsdato|datum odectu|data|dato|
    time stamp|collected on|collected at|poll date|polled|snapshot date|audit date|date time|datetime|
    scan date|date of meter|date counter|meter date time`,
  startDate: `first meter|period begin date|period start date|previous read|previous reading on|previous date|
    prior date|first read|first reading on|first date|begin read date|beginning date|beginning meter date|
    beginning read date|start read date|old date|window from|report start|reporting period start|
    coverage start|billing period from|billing from|service start|start timestamp|start time|begin timestamp|
    anfangsdatum|datum anfang|datum von|von datum|periodenbeginn|zeitraum beginn|abrechnung von|
    abrechnungsbeginn|datum alt|altes datum|vorheriges datum|datum vorherige ablesung|
    datum letzte ablesung alt|leistungszeitraum von|date de debut|debut periode|debut de periode|periode du|
    date releve precedent|date ancien releve|date precedente|date depart|fecha de inicio|fecha desde|desde|
    inicio periodo|inicio del periodo|fecha lectura anterior|fecha anterior|data de inicio|
    data da leitura anterior|data leitura anterior|data anterior|inicio do periodo|periodo de|de|dal|
    data iniziale|data di inizio|inizio periodo|data lettura precedente|data precedente|vanaf|begindatum|van|
    periode van|datum begin|vorige opname|datum vorige|vorige datum|datum vorige opname|kezdodatum|kezdete|
    idoszak kezdete|kezdo leolvasas|elozo leolvasas|elozo leolvasas datuma|elozo datum|nyito datum|tol|
    data poczatkowa|data od|od|okres od|poczatek okresu|data poprzedniego odczytu|poprzedni odczyt|poczatek|
    fran|startdag|datum fran|periodstart|period fran|foregaende avlasning|fra|startdato|periode fra|
    forrige aflaesning|datum od|zacatek obdobi|pocatecni datum|predchozi odecet`,
  endDate: `last meter|period end date|current read|current reading on|current date|last read on|last date|
    ending date|end read date|ending meter date|ending read date|new date|window to|report end|
    reporting period end|coverage end|billing period to|billing to|service end|end timestamp|end time|
    enddatum|datum ende|datum bis|bis datum|periodenende|zeitraum ende|abrechnung bis|datum neu|neues datum|
    aktuelles datum|datum aktuelle ablesung|datum aktuell|leistungszeitraum bis|date de fin|fin periode|
    fin de periode|periode au|date releve actuel|date nouveau releve|date actuelle|date arrivee|fecha de fin|
    fecha hasta|hasta|fin periodo|fin del periodo|fecha lectura actual|fecha actual|data de fim|
    data da leitura atual|data leitura atual|data atual|fim do periodo|periodo a|ate|al|data finale|
    data di fine|fine periodo|data lettura attuale|data attuale|tot|einddatum|t m|periode tot|datum eind|
    datum einde|huidige opname|datum huidige|huidige datum|datum huidige opname|vegdatum|vege|idoszak vege|
    zaro leolvasas|aktualis leolvasas|aktualis leolvasas datuma|utolso leolvasas|utolso leolvasas datuma|
    aktualis datum|ig|data koncowa|data do|do|okres do|koniec okresu|data biezacego odczytu|biezacy odczyt|
    koniec|till|slutdatum|slutdag|datum till|periodslut|period till|til|slutdato|periode til|datum do|
    konec obdobi|koncove datum|aktualni odecet`,
  firstSeen: `first audit|first discovery|discovery date|date discovered|first reading|first seen on|created at|
    created on|creation date|date created|registered|registered at|registration date|first report|first report date|
    erstellt am|erfasst am|
    erstmals gesehen|date de creation|decouvert le|fecha de creacion|data de criacao|data creazione|
    enrolled date|enrolled`,
  lastSeen: `last active|last discovery|last discovery date|last activity|last sync|last check in|last checkin|last heartbeat|last response|
    last successful audit|last scan|last scanned|last discovered|last polled|last poll|last inventory|
    last modified|modified|updated|updated at|last contacted|last reporting date|last report|zuletzt gesehen|
    letzter kontakt|letzte aktualisierung|letzte kommunikation|zuletzt online|dernier contact|
    derniere communication|derniere mise a jour|ultimo contacto|ultima comunicacion|ultima actualizacion|
    ultimo contato|ultima comunicacao|ultima atualizacao|ultimo contatto|ultima comunicazione|
    ultimo aggiornamento|laatste contact|laatst gezien|utolso kapcsolat|utolso kommunikacio|utoljara latott|
    ostatni kontakt|ostatnio widziany|senast sedd|senaste kontakt|sidst set|sidste kontakt|naposledy viden|
    last communicated|last data received|last collection|last meter collected|last printed`,
  month: `billing period|period|report month|usage month|honap neve|miesiac nazwa|manad|maned|mesic|kalendermonat|
    abrechnungsmonat|mes facturacion|mois facture|mese di riferimento|mes de referencia|mes referencia|
    invoice period|periode|periodo|competencia|mes de competencia|mese di competenza|competenza|leistungsmonat|rechnungsmonat|
    berichtsmonat|abrechnungszeitraum|leistungszeitraum|rechnungszeitraum|abrechnungsperiode|statement month|statement period|
    service month|service period|usage period|billed period|billed month|mes facturado|mes de facturacion|periodo facturado|
    periodo de facturacion|periodo de faturamento|mes de faturamento|mois de facturation|periode facturee|
    periode de facturation|facturatiemaand|factuurperiode|szamlazasi idoszak|elszamolasi idoszak|targyhonap|
    okres rozliczeniowy|okres rozliczenia|miesiac rozliczeniowy|faktureringsperiod|faktureringsmanad|faktureringsmaned|
    fakturaperiode|fakturacni obdobi|zuctovaci obdobi|month year|month and year|monat jahr|mois annee|mes ano|mese anno`,
  year: `report year|kalenderjahr|ejercicio|exercice|ar|rok obrotowy|fiscal year|fy`,
  windowDays: `days covered|day count|period length|period length days|length of period|anzahl tage|tage im zeitraum|
    zeitraum tage|nb jours|nombre de jours|nb de jours|jours periode|numero de dias|no de dias|n dias|
    dias periodo|dias del periodo|dias do periodo|num dias|giorni periodo|numero giorni|numero di giorni|
    aantal dagen|dagen in periode|napok szama|napok szama idoszakban|idoszak napjai|dni|liczba dni|ilosc dni|
    dni w okresie|dagar|antal dagar|antal dage|dage|antall dager|pocet dni|meter days|window|reporting days|
    elapsed days|day s|interval days|interval`,
  currency: `currency code|wahrungscode|code devise|codigo moneda|codice valuta|muntsoort|munteenheid|mena|valutakod|
    ccy|curr`,
  client: `account number|account no|acct|acct name|customer no|customer id|customer account|bill to|bill to name|
    sold to|ship to name|kunden nr|kundennummer|kunde nr|mandant|nom du client|client nom|code client|
    nom client|cliente nombre|razon social|nome cliente|ragione sociale|nome do cliente|klantnaam|
    klantnummer|klant nr|ugyfel neve|ugyfel nev|ugyfelkod|partner|partner neve|vevo|nazwa klienta|kontrahent|
    kund|kundnamn|kundnr|kundenavn|zakaznik|dealer|end customer|tenant|group name|company name|subsidiary|
    parent account|organizacion|organisation name`,
  contract: `contract start date|contract end date|contract expiration|contract expiry|contract expires|contract line|
    contract status|contract ref|contract reference|lease id|lease number|lease no|lease contract|lease end|
    lease end date|lease expiration|lease start|lease term|lease company|lessor|agreement number|
    agreement id|agreement no|maintenance agreement|service contract|sla|sla level|service level|vertrags nr|
    vertrag nr|vertragsnr|vertragsende|vertragsbeginn|vertragslaufzeit|vertragsart|laufzeit|leasingvertrag|
    leasing nr|leasingende|numero de contrat|no contrat|n contrat|fin de contrat|type de contrat|duree|
    numero de contrato|no contrato|n contrato|fin de contrato|numero contrato|fim do contrato|
    numero contratto|n contratto|scadenza contratto|contractnummer|contract nr|einddatum contract|
    contractsoort|szerzodesszam|szerzodes szama|szerzodes szam|szerzodes vege|umowa|numer umowy|nr umowy|
    data konca umowy|avtal|avtalsnummer|avtalsnr|kontrakt|kontraktnummer|kontraktnr|aftale|aftalenummer|
    smlouva|cislo smlouvy|warranty|warranty end|warranty expires|warranty expiration|garantie|garantieende|
    fin de garantie|eol|eol date|end of life|end of life date|term|term months`,
  invoice: `rg nr|re nr|rg nummer|invoice nr|inv no|inv|inv number|bill no|invoice ref|invoice line|rechnungs nr|rechnung nr|rechnungsnr|
    belegnummer|beleg nr|belegdatum|no facture|n facture|numero de facture|numero facture|date facture|
    date de facture|date de facturation|facture no|no factura|n factura|numero de factura|num factura|
    factura no|fecha factura|fecha de factura|nota fiscal|numero nota fiscal|numero da fatura|n fatura|
    data da fatura|data fatura|fattura|numero fattura|n fattura|data fattura|factuur|factuurnummer|
    factuur nr|factuurdatum|szamlaszam|szamla szama|szamla sorszama|szamla kelte|szamla datuma|faktura|
    numer faktury|nr faktury|data faktury|data wystawienia|fakturanummer|fakturanr|fakturadatum|fakturadato|
    cislo faktury|datum faktury|invoice id number`,
  status: `device state|lifecycle status|lifecycle|condition|managed status|management status|is active|enabled|
    disabled|monitoring status|connection status|communication status|printer status|alerts|alert|
    current status|geratestatus|verwaltet|zustand gerat|statut|etat de l appareil|gere|estado del equipo|
    estado actual|situacao|situacao do equipamento|stato dispositivo|stato apparecchio|apparaatstatus|
    toestand|allapota|eszkoz allapot|stan urzadzenia|status urzadzenia|tillstand|tilstand|stav zarizeni|
    managed by|data status|reporting|reporting status|is reporting|compliance|compliance state|ownership|
    shared|published|public|default printer|is default|exempt|criticality|supplies status|stale|error|errors|
    fehler|last error`,
  supply: `supply item|toner type|tonertyp|toner model|cartridge model|toner cartridge model|cartridge type|
    supply model`,
  supplyDetail: `sku|oem part number|supply sku|toner part number|toner sku|toner levels|toner low|cyan level|
    magenta level|yellow level|black level|black remaining|cyan remaining|magenta remaining|yellow remaining|
    cyan|magenta|yellow|waste toner|waste toner level|drum level|fuser|fuser level|maintenance kit|belt|
    transfer kit|transfer belt|yellow toner level|cyan toner level|magenta toner level|black toner level|
    cartridge level|kit level|toner reorder|page yield|rated yield|toner stand|tonerstand schwarz`,
};
