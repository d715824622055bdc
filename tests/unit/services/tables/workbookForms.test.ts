import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bookOf, hideInXls, tableOf, withPart } from './editedWorkbook';

const sheetXml = 'xl/worksheets/sheet1.xml';
const list = [
  ['Model', 'Serial', 'Mono AMV'],
  ['M1', 'S1', 100],
  ['M2', 'S2', 200],
  ['M3', 'S3', 300],
];

function issueOf(bytes: Buffer, code: string) {
  return tableOf(bytes).issues.find((issue) => issue.code === code);
}

describe('workbooks of every kind', () => {
  it.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
  ] as const)('written as %s give the same cells, kinds and merges', (bookType, format) => {
    const sheet = utils.aoa_to_sheet([...list, ['Grüße “A” ő', 1.5, null]]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    sheet['B2'] = { t: 'n', v: 46000, z: 'm/d/yy' };

    const table = tableOf(bookOf({ Fleet: sheet }, bookType));

    expect(table.format).toBe(format);
    expect(table.sheets[0]?.rows[1]?.slice(1)).toEqual(['2025-12-09', '100']);
    expect(table.sheets[0]?.rows.slice(3)).toEqual([
      ['M3', 'S3', '300'],
      ['Grüße “A” ő', '1.5'],
    ]);
    expect(table.sheets[0]?.kinds).toEqual(['ttt', 'tdn', table.sheets[0]?.kinds?.[2], 'ttn', 'tn']);
    expect(table.sheets[0]?.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }]);
  });

  it.each(['xlsx', 'xlsb'] as const)('name the rows that %s hides', (bookType) => {
    const sheet = utils.aoa_to_sheet(list);
    sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];

    expect(tableOf(bookOf({ Fleet: sheet }, bookType)).sheets[0]?.hiddenRows).toEqual([3, 4]);
  });

  it('name the rows that xls hides', () => {
    expect(
      tableOf(hideInXls(bookOf({ Fleet: utils.aoa_to_sheet(list) }, 'biff8'), 3)).sheets[0]?.hiddenRows,
    ).toEqual([3]);
  });

  it.each(['collapse', 'filter'])('name the rows that an ods sets to %s, repeated ones too', (visibility) => {
    const bytes = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }, 'ods'), 'content.xml', (xml) => {
      let row = 0;
      return xml.replace(/<table:table-row\b/g, (tag) =>
        ++row === 2 || row === 4 ? `${tag} table:visibility="${visibility}"` : tag,
      );
    });

    expect(tableOf(bytes).sheets[0]?.hiddenRows).toEqual([2, 4]);
  });

  it('know the sheet that an ods does not display', () => {
    const sheets = { Fleet: utils.aoa_to_sheet(list), Old: utils.aoa_to_sheet(list) };
    const bytes = withPart(bookOf(sheets, 'ods'), 'content.xml', (xml) =>
      xml
        .replace(
          '<office:automatic-styles>',
          '<office:automatic-styles><style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>',
        )
        .replace(
          /<table:table table:name="Old"[^>]*>/,
          '<table:table table:name="Old" table:style-name="gone">',
        ),
    );

    expect(tableOf(bytes).sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('without row and cell references are counted from the first row', () => {
    const bytes = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }), sheetXml, (xml) =>
      xml
        .replace(/<row r="\d+"/g, '<row')
        .replace(/<c r="[A-Z]+\d+"/g, '<c')
        .replace('<row>', '<row hidden="1">'),
    );

    const [sheet] = tableOf(bytes).sheets;

    expect(sheet?.rows).toEqual(list.map((row) => row.map(String)));
    expect(sheet?.hiddenRows).toEqual([1]);
  });
});

describe('formulas that nobody reckoned', () => {
  it.each(['<f>1+1</f>', '<f>1+1</f><v></v>', '<f>1+1</f><v/>', '<f t="shared" si="0"/><v></v>'])(
    'as %s are unknown and not 0',
    (inside) => {
      const bytes = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }), sheetXml, (xml) =>
        xml.replace(/<c r="C3"[^>]*>.*?<\/c>/, `<c r="C3">${inside}</c>`),
      );

      expect(tableOf(bytes).sheets[0]?.rows[2]).toEqual(['M2', 'S2']);
      expect(issueOf(bytes, 'formula-without-value')?.rows).toEqual([3]);
    },
  );

  it('are told from formulas that gave 0 or an empty text', () => {
    const bytes = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }), sheetXml, (xml) =>
      xml
        .replace(/<c r="C3"[^>]*>.*?<\/c>/, '<c r="C3"><f>1-1</f><v>0</v></c>')
        .replace(/<c r="C4"[^>]*>.*?<\/c>/, '<c r="C4" t="str"><f>""</f><v></v></c>'),
    );

    expect(tableOf(bytes).sheets[0]?.rows.slice(2)).toEqual([
      ['M2', 'S2', '0'],
      ['M3', 'S3'],
    ]);
    expect(issueOf(bytes, 'formula-without-value')).toBeUndefined();
  });
});

describe('what a cell shows', () => {
  function shown(cell: object, bookType: 'xlsx' | 'ods' | 'biff8' = 'xlsx') {
    const sheet = utils.aoa_to_sheet([['x']]);
    sheet['A1'] = cell as never;
    const [read] = tableOf(bookOf({ Fleet: sheet }, bookType)).sheets;
    return [read?.rows[0]?.[0], read?.kinds?.[0]];
  }

  it.each([
    ['a number stored as text', { t: 's', v: '0012' }, ['0012', 't']],
    ['a number padded by its format', { t: 'n', v: 7, z: '000' }, ['007', 'n']],
    ['a share', { t: 'n', v: 0.125, z: '0.0%' }, ['0.125', 'n']],
    ['a time of day', { t: 'n', v: 0.5, z: 'h:mm' }, ['12:00', 't']],
    ['hours that add up to days', { t: 'n', v: 100.25, z: '[h]:mm' }, ['2406:00', 't']],
    ['a day with its time', { t: 'n', v: 46000.75, z: 'm/d/yy h:mm' }, ['2025-12-09T18:00:00', 'd']],
    ['an error', { t: 'e', v: 23 }, [undefined, undefined]],
    ['a truth value', { t: 'b', v: true }, ['TRUE', 't']],
    ['a linked text', { t: 's', v: 'S1', l: { Target: 'https://example.org' } }, ['S1', 't']],
    ['a number beyond fifteen digits', { t: 'n', v: 1e21 }, ['1000000000000000000000', 'n']],
  ])('%s', (_, cell, expected) => {
    expect(shown(cell)).toEqual(expected);
  });

  it('is a rich text without its formats', () => {
    const bytes = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }), sheetXml, (xml) =>
      xml.replace(
        /<c r="A2"[^>]*>.*?<\/c>/,
        '<c r="A2" t="inlineStr"><is><r><t>Laser</t></r><r><rPr><b/></rPr><t>Jet</t></r></is></c>',
      ),
    );

    expect(tableOf(bytes).sheets[0]?.rows[1]?.[0]).toBe('LaserJet');
  });

  it('is the same day in every time zone', () => {
    const before = process.env['TZ'];
    const days = ['Pacific/Kiritimati', 'America/Adak'].flatMap((zone) => {
      process.env['TZ'] = zone;
      const date = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }), sheetXml, (xml) =>
        xml.replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="d" s="0"><v>2026-03-01T00:00:00</v></c>'),
      );
      return [shown({ t: 'n', v: 46000, z: 'm/d/yy' }, 'ods')[0], tableOf(date).sheets[0]?.rows[1]?.[0]];
    });
    process.env['TZ'] = before;

    expect(new Set(days.filter((_, at) => at % 2 === 0))).toEqual(new Set(['2025-12-09']));
    expect(new Set(days.filter((_, at) => at % 2 === 1)).size).toBe(1);
  });
});

describe('what is said of a workbook', () => {
  it('names hidden sheets with their rows', () => {
    const book = bookOf({ Fleet: utils.aoa_to_sheet(list), Old: utils.aoa_to_sheet(list) });
    const bytes = withPart(book, 'xl/workbook.xml', (xml) =>
      xml.replace('<sheet name="Old"', '<sheet state="veryHidden" name="Old"'),
    );

    expect(issueOf(bytes, 'hidden-sheets')?.message).toContain('"Old" (4 rows)');
  });

  it('names a sheet that cannot be read and reads the others', () => {
    const sheets = { Fleet: utils.aoa_to_sheet(list), Bad: utils.aoa_to_sheet(list) };
    const bytes = withPart(bookOf(sheets), 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(/<c r="A1"[^>]*>.*?<\/c>/, '<c r="A1" t="s"><v>99999</v></c>'),
    );

    expect(issueOf(bytes, 'sheet-unreadable')?.message).toContain('"Bad"');
    expect(tableOf(bytes).sheets.map(({ name }) => name)).toEqual(['Fleet']);
  });

  it('refuses a workbook none of whose sheets can be read', () => {
    const bytes = withPart(bookOf({ Fleet: utils.aoa_to_sheet(list) }), sheetXml, (xml) =>
      xml.replace(/<c r="A1"[^>]*>.*?<\/c>/, '<c r="A1" t="s"><v>99999</v></c>'),
    );

    expect(() => tableOf(bytes)).toThrow(/is damaged and cannot be read/);
  });
});
