import { describe, expect, it } from 'vitest';
import { readFreely } from '../../../../shared/domain/table/readFreely';

/**
 * Headings as people write them, by language, each with its meaning. A counter reads "pages it is about, what of them":
 * "pages" stands for pages of no stated time, "start" and "end" for readings. "nothing" stands where the words
 * alone can mean two things and the cells decide.
 */
const headings: Readonly<Record<string, string>> = {
  english: `Mfg.=make; Mod. No.=model; Ser #=serial; Loc'n=place; Flr.=floor; Bldg=building; Cost Ctr.=department; Beg. Mtr. Blk=mono start; End Mtr. Blk=mono end; Beg Mtr Clr=colour start; Prev Rd Color=colour start; Curr Rd Color=colour end; Avg Mthly Pgs (Blk)=mono average; Ann. Vol. Colour=colour average per year; Qtr Vol Mono=mono average per quarter; Blk Rate=mono rate; Clr Rate=colour rate; Ovg. Mono=overage; Pgs Incl.=included; Mthly Svc Chg=baseCharge per month; Lse Pmt=leaseCost; Subtot. ex VAT=total cost; VAT Amt.=tax; periodStartDate=startDate; periodEndDate=endDate; meterReadDate=readingDate; currentMonoMeter=mono end; previousColorMeter=colour start; lifetime_total_pages=total lifetime; impressions_mono_usage=mono pages; Mach. Type=kind; Cust. Name=client; Contr. No.=contract; Equip. ID=asset; of which: colour=colour pages`,
  german: `Hersteller/Mod.=makeAndModel; Ser.-Nummer=serial; Kostenst.=department; Stockw.=floor; Zi.-Nr.=room; Anf.stand s/w=mono start; Endstand s/w=mono end; Zähler alt Farbe=colour start; Zähler neu Farbe=colour end; Verbr. s/w=mono pages; Seitenpr. Farbe=colour rate; mtl. Vol. s/w=mono average; Jahresvol. Farbe=colour average per year; Quart.-Miete=leaseCost per quarter; Wart.-Pausch.=baseCharge; Inkl.-Seiten s/w=included; Nettobetr.=total cost; MwSt.-Betr.=tax; Vertr.-Nr.=contract; Ablesed.=readingDate; Aufst.-Ort=place; Bem.=note; davon farbig=colour pages`,
  french: `Marq.=make; Mod.=model; Matér.=nothing; N° de sér.=serial; Serv.=department; Bur.=room; Relevé préc. coul.=colour start; Relevé act. coul.=colour end; Conso. NB=mono pages; Moy./mois coul.=colour average; Vol. ann. NB=mono average per year; Coût pg NB=mono rate; Forf. mens.=baseCharge per month; Pgs incl. NB=included; Total H.T.=total cost; dont pgs coul.=colour pages; Date rel.=readingDate; Nb pgs NB=mono pages; Loc. mens.=leaseCost per month`,
  spanish: `Núm. serie=serial; Marca y mod.=makeAndModel; Dpto.=department; Ofic.=room; Cont. ant. B/N=mono start; Cont. act. B/N=mono end; Consumo B/N=mono pages; Vol. mens. color=colour average; Vol. anual B/N=mono average per year; Págs. incl.=included; Coste pág. color=colour rate; Fecha lect.=readingDate; Base imp.=total cost; Renta mens.=leaseCost per month; de ellas color=colour pages`,
  portuguese: `Nº sér.=serial; Marca/Mod.=makeAndModel; Setor=department; Cont. inicial PB=mono start; Cont. final PB=mono end; Prod. PB=mono pages; Média mensal cor=colour average; Vlr. unit. cor=colour rate; Aluguel mens.=leaseCost per month; Págs. inclusas=included; Dt. leit.=readingDate; das quais cor=colour pages; Valor líq.=total cost`,
  italian: `Marca/Mod.=makeAndModel; Matr.=serial; Ubicaz.=place; Piano=floor; Lett. iniz. b/n=mono start; Lett. fin. b/n=mono end; Stampe b/n mens.=mono average; Stampe annue col.=colour average per year; Costo cop. col.=colour rate; Noleggio mens.=leaseCost per month; Pag. incl.=included; Imponib.=total cost; Data lett.=readingDate; di cui a colori=colour pages; N. contr.=contract`,
  dutch: `Merk/mod.=makeAndModel; Serienum.=serial; Locat.=place; Afd./kostenpl.=department; Stand begin zw=mono start; Stand eind zw=mono end; Gem. p/mnd kl=colour average; Jaarvol. zw=mono average per year; Tarief kl (ct)=colour rate in cents; Leasebedr. p/mnd=leaseCost per month; Incl. afdr. zw=included; Bedr. ex btw=total cost; Opm.=note; waarvan kl=colour pages; Contractnr.=contract`,
  hungarian: `Gyártó/típ.=makeAndModel; Gyári sz.=serial; Telephely=site; Épül.=building; Kezdő áll. ff=mono start; Záró áll. ff=mono end; Éves old. színes=colour average per year; Színes old. ár=colour rate; Bérleti díj/hó=leaseCost per month; Leolv. dátuma=readingDate; Ebből szín.=colour pages; Szerz. sz.=contract; Összes old.=total pages; Megj.=note`,
  polish: `Prod./model=makeAndModel; Nr seryj.=serial; Lokal.=place; Dział=department; Licz. pocz. kol.=colour start; Licz. końc. kol.=colour end; Śr. mies. kol.=colour average; Rocz. str. cz-b=mono average per year; Stawka kol.=colour rate; Abonam. mies.=baseCharge per month; z tego kol.=colour pages; Wart. netto=total cost; Nr umowy=contract; Uw.=note; Pok.=room`,
  swedish: `Modell=model; Serienum.=serial; Plats=place; Mätare start sv=mono start; Mätare slut sv=mono end; Årsvol. färg=colour average per year; Klick sv (öre)=mono rate in cents; Leasing/mån=leaseCost per month; Anm.=note; därav färg=colour pages; Avläsn.datum=readingDate`,
  danish: `Model=model; Placer.=place; Tæller start farve=colour start; Tæller slut farve=colour end; Årligt s/h=mono average per year; Bemærk.=note; Aflæsn.dato=readingDate; Abonn./md.=baseCharge per month`,
  norwegian: `Modell=model; Plass.=place; Avlesn. start sort=mono start; Avlesn. slutt sort=mono end; Årlig farge=colour average per year; Merkn.=note; Kontraktnr.=contract`,
  czech: `Výr. číslo=serial; Umíst.=place; Patro=floor; Míst.=nothing; Stav poč. ČB=mono start; Stav kon. ČB=mono end; Roč. str. bar.=colour average per year; Cena/str. ČB=mono rate; Pozn.=note; Smlouva č.=contract; Paušál měs.=baseCharge per month; Dat. odečtu=readingDate`,
  mixed: `Prnt. Vol. Mono=mono pages; Clr. Pgs. / Yr.=colour average per year; Strt Rdg Mono=mono start; Fin. Rdg Mono=mono end; Mnthly Lease=leaseCost per month; Over Pgs Clr=overage; device_ip=ip; Dept Name=department; Rm. No.=room; page_count_total_last=total end; Farbanteil (%)=nothing; Druckvol. s/w p.a.=mono average per year; Zählerst. Farbe=colour lifetime; Miete/Mon. netto=leaseCost per month; S/W-Preis (ct)=mono rate in cents; Bezeichn.=name; Verbr. Farbe Q2=colour pages; Compt. NB fin=mono end; Compt. NB début=mono start; Vol. moy. coul.=colour average; Prix clic NB=mono rate; Service aff.=nothing; Lect. inicial color=colour start; Lect. final color=colour end; Vol. mes B/N=mono average; Precio clic color=colour rate; Contador color=colour lifetime; Leit. inic. cor=colour start; Custo pág. cor=colour rate; Volume mês PB=mono average; Contat. iniz. b/n=mono start; Contat. fin. b/n=mono end; Prezzo clic col.=colour rate; Volume annuo b/n=mono average per year; Tellerst. begin kl=colour start; Tellerst. eind kl=colour end; Klikpr. zw=mono rate; Gem. afdr./mnd kl=colour average; Számláló állás ff=mono lifetime; Havi díj=total cost per month; Nyomat/hó színes=colour average; Odczyt pocz. cz-b=mono start; Odczyt końc. cz-b=mono end; Ilość str. kol.=colour pages; Mätarst. färg slut=colour end; Sidor/år sv=mono average per year; Sider pr. år farve=colour average per year; Sider/mnd sort=mono average; Počet str. bar.=colour pages; Cena za str. ČB=mono rate`,
};

function said(header: string): string {
  const reading = readFreely(header);
  if (reading === undefined) return 'nothing';
  const isOpen = reading.role === 'usage' || reading.role === 'volume' || reading.role === 'plain';
  const what = isOpen ? 'pages' : reading.role;
  const main = reading.meaning ?? `${reading.channel ?? '?'} ${what ?? '?'}`;
  const per = reading.per === undefined ? '' : ` per ${reading.per}`;
  return `${main}${reading.cents === true ? ' in cents' : ''}${per}`;
}

const cases = Object.entries(headings).flatMap(([language, list]) =>
  list.split(';').map((item): readonly [string, string, string] => {
    const at = item.lastIndexOf('=');
    return [language, item.slice(0, at).trim(), item.slice(at + 1).trim()];
  }),
);

describe('more headings that people write without looking at a list', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });
  it.each(cases)('%s: "%s" is %s', (_, header, meaning) => {
    expect(said(header)).toBe(meaning);
  });
});
