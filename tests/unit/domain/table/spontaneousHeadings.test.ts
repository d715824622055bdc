import { describe, expect, it } from 'vitest';
import { casesOf, said } from './headingCases';

/**
 * Headings as people write them, by language, each with its meaning. A counter reads "pages it is about, what of them":
 * "pages" stands for pages of no stated time, "start" and "end" for readings. "nothing" stands where the words
 * alone can mean two things and the cells decide.
 */
const headings: Readonly<Record<string, string>> = {
  english: `Ser. Num.=serial; Mfr. & Model=makeAndModel; Bldg. / Rm.=place; Mono Pgs=mono pages; Col. Pgs=colour pages;
    Avg. Mo. Vol. Mono=mono average; Mthly Col. Vol.=colour average; Prev. Rdg. B&W=mono start; Curr. Rdg. B&W=mono end;
    Prev. Meter Col.=colour start; Tot. Imprs.=total pages; Mono CPP=mono rate; Colour click (p)=colour rate in cents;
    Incl. Pgs/Qtr=included; Excess pgs=overage; Qtrly Rental=leaseCost per quarter; reading_start_date=startDate;
    last_read_on=endDate; totalPageCountMono=mono pages; invoicePeriodEnd=endDate; Inst. Date=installedOn;
    o/w Colour=colour pages; Net Amt.=total cost; Maint. chg. / mo.=baseCharge per month; Host Nm.=name; Dept./Cost Ctr.=department;
    device_serial_no=serial; Billable Impr. BW=mono pages; Period of service from=startDate; report_end_date=endDate;
    Hardware addr.=mac; Annual mono vol.=mono average per year`,
  german: `Ger.-Typ=kind; Herst.=make; Seriennr.=serial; Geb./Etg.=place; Abteil.=department; Inventarnr.=asset; Seit. s/w=mono pages;
    Farbs. / Mon.=colour average; Ø Seit. sw=mono average; Zählerst. alt sw=mono start; Zählerst. neu sw=mono end; Anf.-Stand Farbe=colour start;
    Endst. Farbe=colour end; Klickpr. sw (ct)=mono rate in cents; Klickpr. Farbe=colour rate; Grundgeb.=baseCharge; Mtl. Miete=leaseCost per month;
    Freis. sw=included; Mehrs. Farbe=overage; dav. Farbe=colour pages; Rechn.-Nr.=invoice; Abl.-Datum=readingDate; Korr. Farbe=colour adjustment;
    Ges.-Seiten=total pages; Netto-Betr.=total cost`,
  french: `N° sér.=serial; Fabric.=make; Modèle copieur=model; Bât.=building; Étg.=floor; Empl.=place; Pgs NB / mois=mono average;
    Pgs coul. / mois=colour average; Moy. mens. NB=mono average; Rel. préc. NB=mono start; Rel. act. NB=mono end; Cpt init. coul.=colour start;
    Cpt fin. coul.=colour end; Prix pg NB=mono rate; Prix pg coul.=colour rate; Dépass. coul.=overage; Loyer trim. HT=leaseCost per quarter;
    Abonn. mens.=baseCharge per month; dont coul.=colour pages; Mont. HT=total cost; N° fact.=invoice; Vol. trim. NB=mono average per quarter`,
  spanish: `N.º de ser.=serial; Fabric.=make; Mod.=model; Edif. / Pl.=place; Ubic.=place; Págs. B/N=mono pages; Págs. color mes=colour average;
    Prom. mens. B/N=mono average; Lect. ant. B/N=mono start; Lect. act. B/N=mono end; Cont. inic. color=colour start; Cont. fin. color=colour end;
    Prec. pág. B/N=mono rate; Precio pág. color=colour rate; Exced. color=overage; de las cuales color=colour pages; Cuota mens.=baseCharge per month;
    Alquil. mens.=leaseCost per month; Imp. total=total pages; N.º fact.=invoice`,
  portuguese: `N.º sér.=serial; Fabric.=make; Patrimôn.=asset; Depto.=department; Págs. P&B=mono pages; Págs. cor/mês=colour average; Leit. ant. PB=mono start;
    Leit. atual PB=mono end; Qtd. págs. cor=colour pages; Vlr. pág. PB=mono rate; Vlr. total=total cost; dos quais cor=colour pages; Franq. PB=included;
    Exced. cor=overage; Média mens. PB=mono average`,
  italian: `N. ser.=serial; Matric.=nothing; Produtt.=make; Uff.=room; Rep.=department; Pagg. b/n=mono pages; Pagg. col./mese=colour average; Lett. prec. b/n=mono start;
    Lett. att. b/n=mono end; Cont. iniz. col.=colour start; Prezzo pag. b/n=mono rate; di cui col.=colour pages; Canone mens.=total cost per month;
    Ecced. col.=overage; Imp. netto=total cost; N. fatt.=invoice`,
  dutch: `Serienr.=serial; Fabrik.=make; Verd.=floor; Afd.=department; Pag. zw=mono pages; Pag. kl p/mnd=colour average; Gem. zw=mono average; Beginst. zw=mono start;
    Eindst. zw=mono end; Vorige stand kl=colour start; Prijs zw (ct)=mono rate in cents; Huur p/mnd=leaseCost per month; waarv. kleur=colour pages;
    Factuurnr.=invoice; Bedrag excl. btw=total cost; Meerverbr. kl=overage; Aantal afdr. kl=colour pages`,
  hungarian: `Gy. szám=serial; Gyárt.=make; Típ.=kind; Emel.=floor; Oszt.=department; Ff oldal=mono pages; Színes old./hó=colour average; Havi átl. ff=mono average;
    Előző állás ff=mono start; Aktuális állás színes=colour end; Nyitó számláló ff=mono start; Záró száml. színes=colour end; Old. ár ff=mono rate; ebből színes=colour pages;
    Bérl. díj=leaseCost; Nettó össz.=total cost; Számlasz.=invoice`,
  polish: `Nr ser.=serial; Produc.=nothing; Wydz.=department; Bud.=building; Piętro=floor; Str. cz-b=mono pages; Str. kol./mies.=colour average; Śr. mies. cz-b=mono average;
    Stan pocz. cz-b=mono start; Stan końc. cz-b=mono end; Stan pocz. kol.=colour start; Cena str. cz-b=mono rate; w tym kol.=colour pages; Czynsz mies.=leaseCost per month;
    Nr fakt.=invoice; Kwota netto=total cost; Data odcz.=readingDate; Nadwyż. kol.=overage`,
  swedish: `Serienr=serial; Tillverk.=make; Vån.=floor; Avd.=department; Sidor sv=mono pages; Snitt färg/mån=colour average; Föreg. mätarst. sv=mono start; Akt. mätarst. sv=mono end;
    Klickpris sv (öre)=mono rate in cents; varav färg=colour pages; Hyra/mån=leaseCost per month; Fakturanr=invoice; Belopp exkl. moms=total cost`,
  danish: `Serienr.=serial; Fabr.=make; Afd.=department; Sider s/h=mono pages; Gns. farve/md.=colour average; Forr. tæller s/h=mono start; Ny tæller s/h=mono end; heraf farve=colour pages;
    Klikpris farve (øre)=colour rate in cents; Leje pr. md.=leaseCost per month; Beløb ekskl. moms=total cost`,
  norwegian: `Serienr.=serial; Produs.=make; Etg.=floor; Sider s/hv=mono pages; Snitt farge/mnd=colour average; Forr. telleverk sort=mono start; Ny telleverk sort=mono end; herav farge=colour pages;
    Klikkpris farge (øre)=colour rate in cents; Leie pr. mnd=leaseCost per month; Beløp eks. mva=total cost`,
  czech: `Výr. č.=serial; Výrob.=make; Budova=building; Odd.=site; Str. ČB=mono pages; Str. bar./měs.=colour average; Prům. ČB měs.=mono average; Poč. stav ČB=mono start;
    Kon. stav ČB=mono end; z toho barva=colour pages; Cena str. ČB=mono rate; Nájem měs.=leaseCost per month; Č. fakt.=invoice; Částka bez DPH=total cost`,
};

const cases = casesOf(headings);

describe('headings that people write without looking at a list', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });
  it.each(cases)('%s: "%s" is %s', (_, header, meaning) => {
    expect(said(header)).toBe(meaning);
  });
});
