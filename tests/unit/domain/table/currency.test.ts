import { describe, expect, it } from 'vitest';
import { rowsOfIssue, understood } from './understood';

const header = 'Model;Serial Number;Mono AMV;Monthly cost';
const row = 'Ricoh MP 3055;S100001;700;';

function paid(lines: readonly string[]) {
  const { monthlyCost } = understood(lines);
  return monthlyCost === null ? null : [monthlyCost.amount, monthlyCost.currency];
}

describe('the currency of a file', () => {
  it.each([
    ['Alle beløb i DKK ekskl. moms', '120,50', 'DKK'],
    ['Alle Preise netto in Euro', '120,50', 'EUR'],
    ['Ceny netto w złotych', '120,50', 'PLN'],
    ['Az árak nettó forintban', '120,50', 'HUF'],
    ['Printed by Euro Print Ltd', '120,50', 'USD'],
    ['Prices in EUR, converted from GBP', '120,50', 'USD'],
    ['Valores em reais, custo mensal', 'R$ 120,50', 'BRL'],
    ['Importes en pesos (MXN)', '$ 120,50', 'MXN'],
    ['Fleet', '$ 120,50', 'USD'],
    ['Priser i SEK', '120,50 kr', 'SEK'],
  ])('is what "%s" and %s say: %s', (title, amount, currency) => {
    expect(paid([title, '', header, `${row}${amount}`])).toEqual(['120.50', currency]);
  });

  it('is told by a footnote and by the total row where the amounts have no sign', () => {
    expect(paid([header, `${row}120.50`, 'All amounts in GBP excluding VAT'])?.[1]).toBe('GBP');
    expect(paid([header, `${row}120.50`, 'Total;;700;£120.50'])?.[1]).toBe('GBP');
  });

  it('is left open, and the amounts with it, where kr could be that of three countries', () => {
    const read = understood([header, `${row}120,50 kr`]);

    expect(read.monthlyCost).toBeNull();
    expect(rowsOfIssue(read, 'other-currency')).toEqual([]);
  });

  it('is told for kr by the language of the headers', () => {
    expect(
      paid(['Model;Serienummer;Sider pr. måned sort/hvid;Udgift pr. måned', `${row}120,50 kr.`])?.[1],
    ).toBe('DKK');
    expect(paid(['Model;Serienummer;Sidor/mån svartvitt;Kostnad/mån färg', `${row}120,50 kr`])?.[1]).toBe(
      'SEK',
    );
  });
});
