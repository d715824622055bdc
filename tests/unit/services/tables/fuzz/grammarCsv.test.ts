import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Understood } from '../../../../../shared/domain/table/understand';
import { importBytes } from '../tableFile';
import { fuzzRuns } from './fuzzRuns';

const { numRuns, timeout } = fuzzRuns(1000, 50_000);

/** How a country writes numbers and what parts its cells. */
interface Habit {
  readonly decimal: '.' | ',';
  readonly group: string;
  readonly separators: readonly string[];
  /** Digits in the groups after the first from the right. */
  readonly step?: 2;
}

const habits: Readonly<Record<string, Habit>> = {
  'en-US': { decimal: '.', group: ',', separators: [',', ';', '\t', '|'] },
  'en-IN': { decimal: '.', group: ',', step: 2, separators: [',', '\t'] },
  'de-DE': { decimal: ',', group: '.', separators: [';', '\t', ','] },
  'de-CH': { decimal: '.', group: '’', separators: [';', ',', '\t'] },
  'fr-FR': { decimal: ',', group: '\u202f', separators: [';', '\t'] },
  'pl-PL': { decimal: ',', group: '\u00a0', separators: [';', '\t'] },
  'pt-BR': { decimal: ',', group: '.', separators: [';', ',', '|'] },
  'sv-SE': { decimal: ',', group: ' ', separators: [';', '\t'] },
};

interface Count {
  readonly whole: number;
  readonly half: boolean;
}

interface FleetFile {
  readonly habit: Habit;
  readonly separator: string;
  readonly grouped: boolean;
  readonly counts: readonly (readonly [Count | null, Count | null])[];
  readonly titles: number;
  readonly lineEnd: string;
  readonly encoding: 'utf8' | 'utf8 marked' | 'utf16le';
}

const count = fc.record({
  whole: fc.integer({ min: 0, max: 999_999 }),
  half: fc.constantFrom(false, false, true),
});
const maybe = fc.option(count, { freq: 6 });
const files: fc.Arbitrary<FleetFile> = fc.constantFrom(...Object.values(habits)).chain((habit) =>
  fc.record({
    habit: fc.constant(habit),
    separator: fc.constantFrom(...habit.separators),
    grouped: fc.boolean(),
    counts: fc.array(fc.tuple(maybe, maybe), { minLength: 1, maxLength: 12 }),
    titles: fc.integer({ min: 0, max: 3 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf8' as const, 'utf8 marked' as const, 'utf16le' as const),
  }),
);

function written(count: Count | null, { habit, grouped }: FleetFile): string {
  if (count === null) return '';
  const digits = String(count.whole);
  const head = digits.slice(0, -3);
  const groups = habit.step === 2 ? /\B(?=(?:\d{2})+$)/g : /\B(?=(?:\d{3})+$)/g;
  const whole =
    grouped && head !== '' ? `${head.replace(groups, habit.group)}${habit.group}${digits.slice(-3)}` : digits;
  return count.half ? `${whole}${habit.decimal}5` : whole;
}

function textOf(file: FleetFile): string {
  const cell = (text: string) => (text.includes(file.separator) ? `"${text}"` : text);
  const line = (cells: readonly string[]) => cells.map(cell).join(file.separator);
  const rows = file.counts.map(([mono, colour], at) =>
    line(['Ricoh', 'IM C3000', `SN${String(4410 + at)}`, written(mono, file), written(colour, file)]),
  );
  const titles = Array.from({ length: file.titles }, (_, at) => `Fleet of Larch Library ${String(at)}`);
  const header = line(['Make', 'Model', 'Serial Number', 'Mono AMV', 'Color AMV']);
  return [...titles, header, ...rows, ''].join(file.lineEnd);
}

function bytesOf(file: FleetFile): Buffer {
  const mark = file.encoding === 'utf8' ? '' : '\ufeff';
  return Buffer.from(mark + textOf(file), file.encoding === 'utf16le' ? 'utf16le' : 'utf8');
}

function expectedOf(count: Count | null): string | null {
  return count === null ? null : `${String(count.whole)}${count.half ? '.5' : ''}`;
}

/** Whether the import says that it is not sure of a column, or asks. */
function isDoubted(read: Understood, header: string): boolean {
  const issues = read.issues.some(
    ({ severity, message }) => severity !== 'info' && message.includes(`"${header}"`),
  );
  return issues || read.questions.some(({ text }) => text.includes(`"${header}"`));
}

function readOf(read: Understood, at: number): readonly [string | null, string | null] {
  const volume = read.devices.find(({ serial }) => serial === `SN${String(4410 + at)}`)?.volume;
  return volume?.basis === 'average' ? [volume.mono, volume.colour] : [null, null];
}

describe('files made of known numbers, written as eight countries write them', () => {
  it('are understood as meant, or the column is named', { timeout }, () => {
    fc.assert(
      fc.property(files, (file) => {
        const read = importBytes(bytesOf(file));
        if (!read.ok) throw new Error(read.problem.message);

        expect(read.value.devices).toHaveLength(file.counts.length);
        // Digits alone leave nothing to doubt.
        const isPlain = !/[.,’\u00a0\u202f ]\d/.test(
          file.counts
            .flat()
            .map((count) => written(count, file))
            .join(';'),
        );
        file.counts.forEach(([mono, colour], at) => {
          const [gotMono, gotColour] = readOf(read.value, at);
          if (isPlain || !isDoubted(read.value, 'Mono AMV')) expect(gotMono).toBe(expectedOf(mono));
          if (isPlain || !isDoubted(read.value, 'Color AMV')) expect(gotColour).toBe(expectedOf(colour));
        });
      }),
      { numRuns },
    );
  });
});
