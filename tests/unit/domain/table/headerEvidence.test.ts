import { describe, expect, it } from 'vitest';
import { sheetOf, understand } from './sheetOf';

function meaningsOf(text: string): string {
  return understand(sheetOf(text))
    .columns.map(({ meaning }) => meaning)
    .join(' ');
}

describe('days in headings', () => {
  it('are read in the order in which the meters run forward', () => {
    const text = `
      Serial Number|Model|Mono 02/03/2026|Mono 01/06/2026
      S100001|Ricoh IM 430F|1000|4000
      S100002|Ricoh IM 430F|2000|2900`;

    // March 2 to June 1; as months first it would be January 6 to February 3, with meters that run backwards.
    expect(meaningsOf(text)).toBe('serial model monoStart monoEnd');
  });

  it('are read month first where that makes the meters run forward', () => {
    const text = `
      Serial Number|Model|Mono 01/06/2026|Mono 02/03/2026
      S100001|Ricoh IM 430F|1000|4000
      S100002|Ricoh IM 430F|2000|2900`;

    expect(meaningsOf(text)).toBe('serial model monoStart monoEnd');
  });

  it('name the start by the earlier day, whatever the order of columns, with months as words', () => {
    const text = `
      Serial Number|Model|Tot. 30-Jul-26|o/w Col. 30-Jul-26|Tot. 30-Apr-26|o/w Col. 30-Apr-26
      S100001|Ricoh IM C3000|4000|900|1000|300`;

    expect(meaningsOf(text)).toBe('serial model totalEnd colourEnd totalStart colourStart');
  });
});

describe('figures under a word for a flat charge', () => {
  const file = (cell: string) => `
    N° série|Modèle|Vol. NB|Forfait NB|Total HT
    S100001|Ricoh IM 430F|3400|${cell}|50,00 €
    S100002|Ricoh IM 430F|2800|${cell}|60,00 €`;

  it('are pages that the contract includes where they are whole and show no money', () => {
    expect(meaningsOf(file('2600'))).toContain('included totalCost');
  });

  it('are money where they show it', () => {
    expect(meaningsOf(file('26,50 €'))).not.toContain('included');
  });
});

describe('days that stand under words for readings', () => {
  it('are both ends of a window whose days are those between the readings', () => {
    const read = understand(
      sheetOf(`
        Nº de série|Modelo|Dt. leit. ant.|Leit. ant. PB|Dt. leit. atual|Leit. atual PB|Qtd. págs. PB
        S100001|Ricoh IM 430F|22/05/2026|1000|24/06/2026|4300|3300
        S100002|Ricoh IM 430F|22/05/2026|5000|24/06/2026|5660|660`),
    );

    // 3,960 pages in 33 days: 120 a day, 120 × 30.4375 = 3,652.50 a month.
    expect(read.volume.mono).toBe(3652.5);
  });
});

describe('a path of entities beside a location', () => {
  it('is the place, and the location stands within it', () => {
    const text = `
      entity_path|location|serial_number|model|mono_amv
      Sample Group/North|Hall|S100001|Ricoh IM 430F|500
      Sample Group/South|Desk|S100002|Ricoh IM 430F|600`;

    expect(meaningsOf(text)).toBe('place room serial model monoAverage');
  });
});

describe('formats of numbers in a workbook', () => {
  it('say the currency of amounts that have no sign', () => {
    const read = understand(
      sheetOf(
        `
        Serial Number|Model|Mono AMV|Monthly cost
        S100001|Ricoh IM 430F|500|120.50`,
        { moneySigns: ['zł'] },
      ),
    );

    expect(read.monthlyCost?.currency).toBe('PLN');
  });
});

describe('two readings that only a letter or number tells apart', () => {
  it('are start and end by their meters, with the days beside them', () => {
    const read = understand(
      sheetOf(`
        Serial|Model|Date A|Stand A|Date B|Stand B
        S100001|Ricoh IM 430F|2026-03-10|4300|2026-01-10|1000
        S100002|Ricoh IM 430F|2026-03-12|5660|2026-01-10|5000`),
    );

    expect(read.columns.map(({ meaning }) => meaning).join(' ')).toBe(
      'serial model endDate totalEnd startDate totalStart',
    );
    // 3,300 in 59 days and 660 in 61: (3300/59 + 660/61) × 30.4375 = 2031.757…
    expect(read.volume.mono).toBe(2031.76);
  });

  it('stay readings of one day where no pair of days stands beside them', () => {
    expect(
      meaningsOf(`
        Serial|Model|Counter 1 BW|Counter 2 BW
        S100001|Ricoh IM 430F|4300|1000`),
    ).not.toContain('startDate');
  });
});

describe('pages above the included ones', () => {
  it('are the overage, whatever their header calls them', () => {
    const text = `
      Invoice #|Serial|Model|Pages BW|Incl. BW|Billable BW|Rate|Amount
      77|S100001|Ricoh IM 430F|1500|1000|500|0.01|5.00
      77|S100002|Ricoh IM 430F|800|1000|0|0.01|0.00
      77|S100003|Ricoh IM 430F|2800|1000|1800|0.01|18.00`;

    expect(meaningsOf(text)).toContain('included overage');
  });
});
