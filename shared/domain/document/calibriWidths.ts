const FIRST = 32;
const PER_EM = 2048;
// Advance widths of Calibri (and of Carlito, made as wide) from space to tilde, in 2048ths of an em.
const REGULAR = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260,
  1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822,
  1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931,
  470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
];
const WIDER_WHEN_BOLD = 1.03;
const OTHER = 1_076;

/** Lines that a text takes in Calibri, `size` in points, in a column of `width` points; at least one. */
export function lineCount(
  text: string,
  column: { readonly width: number; readonly size: number; readonly isBold: boolean },
): number {
  const room = (column.width / column.size) * PER_EM * (column.isBold ? 1 / WIDER_WHEN_BOLD : 1);
  // Nearly all cells fit on one line, even if every letter were the widest.
  if (text.length * 1_831 <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, room), 0);
}

function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=[ -])/)) {
    const width = textWidth(word);
    const inked = textWidth(word.trimEnd());
    if (used > 0 && used + inked > room) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is broken wherever the column ends.
    const broken = inked > room ? Math.ceil(inked / room) - 1 : 0;
    lines += broken;
    used = broken > 0 ? inked - broken * room : used + width;
  }
  return lines;
}

function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1)
    width += REGULAR[text.charCodeAt(index) - FIRST] ?? OTHER;
  return width;
}
