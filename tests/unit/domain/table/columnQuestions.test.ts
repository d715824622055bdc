import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../../../shared/domain/table/decisions';
import { understandTable } from '../../../../shared/domain/table/understand';
import { sheetOfLines } from './guessing';

function understand(lines: string, decisions: Decisions = {}) {
  const table = { format: 'csv' as const, sheets: [sheetOfLines(lines)], issues: [] };
  const result = understandTable(table, { currency: 'USD', ...decisions });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const odometers = `
  Model | Serial | Mono | Color
  LaserJet M507 | SA10001 | 120000 | 0
  VersaLink C405 | SA10002 | 98000 | 24000`;
const months = `
  Model | Serial | Mono | Color
  LaserJet M507 | SA10001 | 1200 | 0
  VersaLink C405 | SA10002 | 600 | 240`;

describe('what is asked about columns', () => {
  it('takes counts as large as no month is for odometers, asks, and makes no volume of them', () => {
    const { volume, questions } = understand(odometers);

    expect(volume).toMatchObject({ basis: 'lifetime', mono: null, colour: null });
    const [question] = questions.filter(({ code }) => code === 'assumed-lifetime');
    expect(question).toMatchObject({
      text: 'Are the pages in "Mono" and "Color" those of one month, or all since the device was new?',
      taken: 1,
    });
    expect(question?.samples).toContain('120000');
  });

  it.each([
    { at: 0, volume: { basis: 'average', mono: 218_000, colour: 24_000 } },
    { at: 1, volume: { basis: 'lifetime', mono: null, colour: null } },
    { at: 2, volume: { basis: 'average', mono: 18_166.67, colour: 2_000 } },
  ])('takes answer $at of the question at its word', ({ at, volume }) => {
    const [question] = understand(odometers).questions.filter(({ code }) => code === 'assumed-lifetime');
    const answered = understand(odometers, question?.answers[at]?.decides);

    expect(answered.volume).toMatchObject(volume);
    expect(answered.questions.map(({ code }) => code)).not.toContain('assumed-lifetime');
  });

  it('asks of small counts whether they are a month of pages, and takes them so', () => {
    const { volume, questions } = understand(months);

    expect(volume).toMatchObject({ basis: 'average', mono: 1800, colour: 240 });
    expect(questions.find(({ code }) => code === 'assumed-monthly')?.taken).toBe(0);
  });

  it('asks nothing where the header says it', () => {
    expect(understand(months.replace('Mono | Color', 'Mono AMV | Color AMV')).questions).toEqual([]);
  });

  it('asks for the unit of a price that could be cents or a price for 1,000 pages', () => {
    const lines =
      'Model | Serial | Mono pages a month | Mono rate\nM507 | SA10001 | 1000 | 7.5\nM508 | SA10002 | 2000 | 7.5';
    const [question] = understand(lines).questions;

    expect(question).toMatchObject({ code: 'rate-unit', taken: null });
    expect(understand(lines, question?.answers[1]?.decides).monthlyCost?.amount).toBe('22.50');
    expect(understand(lines, question?.answers[0]?.decides).monthlyCost?.amount).toBe('225.00');
  });

  it('says which unit it took where the figures decide', () => {
    const { issues, monthlyCost } = understand(
      'Model | Serial | Mono pages a month | Mono rate\nM507 | SA10001 | 1000 | 0.75\nM508 | SA10002 | 2000 | 0.75',
    );

    expect(issues.find(({ code }) => code === 'unit-taken')?.message).toContain('cents a page');
    expect(monthlyCost?.amount).toBe('22.50');
  });

  it('says that a column of figures with an unknown header was left out', () => {
    const { issues } = understand(
      'Model | Serial | Mono AMV | Zorp\nM507 | SA10001 | 1000 | 812\nM508 | SA10002 | 2000 | 455',
    );

    expect(issues.find(({ code }) => code === 'column-not-used')?.message).toContain('"Zorp"');
  });
});
