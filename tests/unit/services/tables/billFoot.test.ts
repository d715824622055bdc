import { describe, expect, it } from 'vitest';
import { file, header, only } from './billText';
import { codesOf, importText } from './tableFile';

describe('the foot of a bill', () => {
  it('tells net, tax and gross at the foot by words in any column and by their sums', () => {
    const read = importText(
      file(
        'Facture,Modele,Numero de serie,Du,Au,Montant HT',
        'F26-1,Model One 220,SNA001,01/04/2026,30/04/2026,100.00',
        'F26-1,Model One 220,SNB002,01/04/2026,30/04/2026,60.00',
        'Base imponible,,,,,160.00',
        'TVA 20 %,,,,,32.00',
        'A payer,,,,,192.00',
      ),
    );

    expect(only(read)).toMatchObject({ invoices: 1, extras: '0.00', tax: '32.00', total: '160.00' });
    expect(read.monthlyCost?.amount).toBe('160.00');
    expect(codesOf(read)).not.toContain('total-disagrees');
  });

  it('takes a tax whose words stand in the column of models for no device, in a bill by its title', () => {
    const read = importText(
      [
        'Verzamelfactuur tweede kwartaal;;;',
        'Factuurperiode 01-04-2026 t/m 30-06-2026;;;',
        'Model;Serienummer;Afdrukken zwart;Bedrag excl. btw',
        'Kyocera ECOSYS P3155dn;KYA0001;9000;183,00',
        'Ricoh IM 4000;RIB0002;3000;81,00',
        'Btw 21 %;;;55,44',
        'Te betalen;;;319,44',
      ].join('\n'),
      { currency: 'EUR' },
    );

    expect(read.devices).toHaveLength(2);
    expect(only(read)).toMatchObject({ tax: '55.44', total: '264.00', months: 3 });
    expect(read.monthlyCost).toEqual({ amount: '88.00', currency: 'EUR', grade: 'invoice' });
  });

  it('takes a row without words for a subtotal where it is the rows above it added up', () => {
    const read = importText(
      file(
        `${header}Total`,
        'K-9,Model One 220,SNA001,01/01/2026,01/31/2026,25.00,25.00',
        'K-9,Model One 220,SNB002,01/01/2026,01/31/2026,30.00,30.00',
        'K-9,,,,,,55.00',
      ),
    );

    expect(read.monthlyCost?.amount).toBe('55.00');
  });

  it('is the total that its rows are held against, whether tax is added below or not', () => {
    const read = importText(
      file(
        'Invoice No;Item;Serial No.;Period From;Period To;Black Prev;Black Curr;Black Pages;Black Click;Base Charge;Clicks Charge;Net Total',
        'R1;Ricoh IM 550F;S100001;2026-01-01;2026-01-31;1000;3000;2000;0.0100;30.00;20.00;50.00',
        'R1;Ricoh IM 550F;S100002;2026-01-01;2026-01-31;5000;6000;1000;0.0100;30.00;10.00;40.00',
        'Total net;;;;;;;;;;;90.00',
        'VAT 20 %;;;;;;;;;;;18.00',
        'Total payable;;;;;;;;;;;108.00',
      ),
    );

    expect(only(read)).toMatchObject({ total: '90.00', stated: '90.00', gap: '0.00', tax: '18.00' });
    expect(only(read).meters).toMatchObject([{ meter: 'mono', usage: '3000', charge: '30.00' }]);
  });

  it('may come again with freight and tax added below', () => {
    const read = importText(
      file(
        'Invoice No;Device;Serial No.;Period From;Period To;Black Prev;Black Curr;Black Pages;Black Rate;Base Charge;Total net',
        'R1;Ricoh IM 550F;S100001;2026-01-01;2026-01-31;1000;3000;2000;0.0100;30.00;50.00',
        'R1;Ricoh IM 550F;S100002;2026-01-01;2026-01-31;5000;6000;1000;0.0100;30.00;40.00',
        'Subtotal;;;;;;;;;;90.00',
        'Freight;;;;;;;;;;12.00',
        'Net amount;;;;;;;;;;102.00',
        'VAT 20 %;;;;;;;;;;20.40',
        'Amount due;;;;;;;;;;122.40',
      ),
    );

    expect(only(read)).toMatchObject({ total: '102.00', stated: '102.00', gap: '0.00', tax: '20.40' });
  });
});
