import { describe, expect, it } from 'vitest';
import { tableOf } from './editedWorkbook';
import { importBytes, refusalOf } from './tableFile';

const page = `<!DOCTYPE html><html><head><title>Export</title><style>td > b {}</style></head><body>
<h1>Devices</h1><!-- <table><tr><td>old</td></tr></table> -->
<table border=1><tr><th>Model</th><th>Serial&nbsp;Number</th><th colspan="2">Mono AMV</th></tr>
<tr><td rowspan=2>M&amp;1 &eacute;&#8211;</td><td>007</td><td>1.234</td></tr>
<tr><td>S2</td><td>two<br>lines
  of text</td></tr></table></body></html>`;

describe('web pages named .xls', () => {
  it('give their table with merged cells, entities and line breaks; numbers stay as written', () => {
    const table = tableOf(Buffer.from(page), 'export.xls');

    expect(table.format).toBe('html');
    expect(table.sheets[0]?.rows).toEqual([
      ['Model', 'Serial\u00a0Number', 'Mono AMV', ''],
      ['M&1 é–', '007', '1.234'],
      ['', 'S2', 'two\nlines of text'],
    ]);
    expect(table.sheets[0]?.merges).toEqual([
      { firstRow: 0, lastRow: 0, firstColumn: 2, lastColumn: 3 },
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
    ]);
  });

  it('give tables inside the tables of a layout one below the other', () => {
    const nested =
      '<table><tr><td>Title<table><tr><td>Model<td>Serial<tr><td>M1<td>S1</table></td></tr></table>';

    expect(tableOf(Buffer.from(nested)).sheets[0]?.rows).toEqual([
      ['Title'],
      [],
      ['Model', 'Serial'],
      ['M1', 'S1'],
    ]);
  });

  it('are read in the encoding that they state', () => {
    const bytes = Buffer.from(
      '<html><meta charset="windows-1250"><table><tr><td>Model<td>Serial<tr><td>M1<td>\xf5</table>',
      'latin1',
    );

    expect(tableOf(bytes).sheets[0]?.rows[1]).toEqual(['M1', 'ő']);
  });

  it('are refused where they hold no table, or too wide a one', () => {
    const wide = `<table><tr><td colspan=999999>x</td><td>y</td></tr></table>`;

    expect(refusalOf(Buffer.from('<html><body>Please log in</body></html>'))).toBe('not-a-table');
    expect(refusalOf(Buffer.from(wide))).toBe('too-many-columns');
  });
});

const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Meters &amp; more"><Table>
<Row><Cell><Data ss:Type="String">Model</Data></Cell><Cell><Data ss:Type="String">Serial</Data></Cell><Cell><Data ss:Type="String">Install Date</Data></Cell><Cell><Data ss:Type="String">Mono AMV</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell ss:MergeDown="1"><Data ss:Type="String">M1</Data></Cell><Cell><Data ss:Type="String">007</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Number">1.2345E3</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">S2</Data></Cell><Cell ss:Index="4"><Data ss:Type="Error">#REF!</Data></Cell></Row>
</Table></Worksheet></Workbook>`;

describe('XML spreadsheets of 2003', () => {
  it('give their sheets with exact numbers, days, hidden rows and merged cells', () => {
    const [sheet] = tableOf(Buffer.from(xml), 'export.xls').sheets;

    expect(sheet).toMatchObject({
      name: 'Meters & more',
      rows: [
        ['Model', 'Serial', 'Install Date', 'Mono AMV'],
        [],
        ['M1', '007', '2026-03-01', '1234.5'],
        ['', 'S2', '', ''],
      ],
      hiddenRows: [3],
    });
    expect(sheet?.kinds?.[2]).toBe('ttdn');
  });

  it('become devices', () => {
    const read = importBytes(Buffer.from(xml));

    expect(read.ok && read.value.volume.mono).toBe(1234.5);
  });

  it('are refused with a DOCTYPE, entities or other content', () => {
    expect(refusalOf(Buffer.from(xml.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook')))).toBe(
      'not-a-table',
    );
    expect(refusalOf(Buffer.from('<?xml version="1.0"?><rss><item>a</item></rss>'))).toBe('not-a-table');
  });
});
