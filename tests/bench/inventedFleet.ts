import { utils, write } from '@e965/xlsx';

const header = [
  ...['Make', 'Model', 'Serial Number', 'IP Address', 'Mac Address', 'Location'],
  ...['First Timestamp', 'Last Timestamp'],
  ...['First Total Black', 'First Total Color', 'First Total'],
  ...['Last Total Black', 'Last Total Color', 'Last Total'],
];
const makes = ['HP', 'Xerox', 'Ricoh', 'Lexmark', 'Kyocera'];
const models = ['LaserJet M612', 'VersaLink C405', 'IM C3000', 'MX522', 'ECOSYS M5526'];

/** An invented meter report: one device a row, two readings, places of three steps. */
function fleetRows(count: number): readonly (readonly (string | number)[])[] {
  const rows: (readonly (string | number)[])[] = [header];
  for (let at = 0; at < count; at++) {
    const kind = at % makes.length;
    const [mono, colour] = [1000 + ((at * 7919) % 400_000), (at * 104_729) % 90_000];
    const [monoLater, colourLater] = [mono + 300 + ((at * 31) % 9000), colour + ((at * 17) % 2500)];
    const address = `10.${String((at >> 16) & 255)}.${String((at >> 8) & 255)}.${String(at & 255)}`;
    const mac = at
      .toString(16)
      .toUpperCase()
      .padStart(12, '0')
      .replace(/..(?=.)/g, '$&:');
    const place = `Hall ${String(at % 60)}, Floor ${String(at % 5)}, Room ${String(100 + (at % 700))}`;
    rows.push([
      ...[makes[kind] ?? '', models[kind] ?? '', `SN${String(10_000_000 + at)}`, address, mac, place],
      ...[`2026-01-${String(1 + (at % 20)).padStart(2, '0')} 08:30:00`, '2026-06-30 08:30:00'],
      ...[mono, colour, mono + colour, monoLater, colourLater, monoLater + colourLater],
    ]);
  }
  return rows;
}

/** The report as CSV; `quoted` says whether a program put its texts in quotation marks, as most do. */
export function fleetCsv(count: number, quoted: boolean): Buffer {
  const cell = (value: string | number) =>
    typeof value === 'number' ? String(value) : quoted ? `"${value}"` : value.replaceAll(',', ' >');
  return Buffer.from(
    `${fleetRows(count)
      .map((row) => row.map(cell).join(','))
      .join('\r\n')}\r\n`,
  );
}

/** The report as a workbook, packed as Excel packs it. */
export function fleetXlsx(count: number): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(fleetRows(count).map((row) => [...row]));
  utils.book_append_sheet(book, sheet, 'Meters');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer;
}
