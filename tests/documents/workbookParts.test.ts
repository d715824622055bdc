import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { collegeProposal } from '../factories/collegeProposal';
import { exampleProposal } from '../factories/exampleProposal';
import { randomCase } from '../factories/randomCase/randomCase';
import { lintPackage } from '../readers/lintPackage';
import { readXlsx, sheetOf } from '../readers/readXlsx';
import { validateOoxml } from '../readers/validateDocx';
import { parseXml } from '../readers/xmlTree';
import { workbookOf } from './workbookFigures';

const attack = '=HYPERLINK("http://evil.example","Click")';

function attacked(): Proposal {
  const proposal = exampleProposal('11-3');
  const [first, ...others] = proposal.devices;
  if (first === undefined) throw new Error('the example has no device');
  const [option] = proposal.options;
  return {
    ...proposal,
    client: { ...proposal.client, name: '+1+1|cmd' },
    cover: { ...proposal.cover, title: '@SUM(A1:A9)' },
    devices: [{ ...first, name: attack }, ...others],
    options: option === undefined ? [] : [{ ...option, name: '-2+3 <&> "' }],
    assumptions: [{ id: 'a', text: `${attack}\u0007`, grade: 'told' }],
  };
}

function lint(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
    ...{ name, bytes: content },
    xml: /\.(xml|rels)$/.test(name) ? parseXml(strFromU8(content)) : undefined,
  }));
  return lintPackage(parts);
}

describe('the calculation workbook as a file', () => {
  it.each([
    ['the worked example', exampleProposal('11-3')],
    ['the sample college', collegeProposal()],
    ['a random case without cents', randomCase(7)],
    ['names that look like formulas', attacked()],
  ])('of %s is valid to the Open XML SDK and to the lint of packages', async (_, proposal) => {
    const bytes = workbookOf(proposal);

    expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
    expect(lint(bytes)).toEqual([]);
  });

  it('is the same to the byte each time', () => {
    expect(workbookOf(collegeProposal()).equals(workbookOf(collegeProposal()))).toBe(true);
  });

  it('has texts that begin like formulas as texts, on every sheet', () => {
    const bytes = workbookOf(attacked());
    const book = readXlsx(bytes);
    const front = sheetOf(book, 'Comparison');
    const all = [...book.values()].flatMap((sheet) => [...sheet.values()]);

    expect(front.get('A1')).toEqual({ value: '@SUM(A1:A9)' });
    expect(front.get('B8')).toEqual({ value: '+1+1|cmd' });
    expect(sheetOf(book, 'Assumptions').get('A4')).toEqual({ value: attack });
    expect(all.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([]);
    expect(strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"');
  });
});

describe('the sheets of the workbook', () => {
  const book = readXlsx(workbookOf(collegeProposal()));
  const calculation = sheetOf(book, 'Calculation');
  const inputs = sheetOf(book, 'Inputs');

  it('stand in the order of reading', () => {
    expect([...book.keys()]).toEqual([
      ...['Comparison', 'Cash', 'Months', 'Ratios', 'Calculation', 'Inputs', 'Sources', 'Assumptions'],
    ]);
  });

  it('calculate every amount of the front and every step', () => {
    const front = [...sheetOf(book, 'Comparison')].filter(([at]) => /^[B-G](2[0-9]|3[0-9])$/.test(at));
    const numbers = front.filter(([, { value }]) => typeof value === 'number');
    const steps = [...calculation].filter(([at]) => /^C\d+$/.test(at) && Number(at.slice(1)) > 4);

    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(([, { formula }]) => formula === undefined)).toEqual([]);
    expect(steps.length).toBeGreaterThan(1000);
    expect(steps.filter(([, { formula }]) => formula === undefined)).toEqual([]);
  });

  it('say of an input in which file and row it stands, and which steps use it', () => {
    const row = [...inputs].find(([, { value }]) => value === 'meter-report.csv')?.[0].slice(1) ?? '';
    const cell = (column: string): string | number => inputs.get(`${column}${row}`)?.value ?? '';
    const [user = ''] = String(cell('K')).split(',');

    expect(cell('B')).toMatch(/^Reading of 2026-\d\d-\d\d, mono, /);
    expect(cell('E')).toBe('Measured');
    expect(cell('F')).toBe('Imported table');
    expect(Number(cell('I'))).toBeGreaterThan(1);
    expect(calculation.get(`C${user}`)?.formula).toContain(`Inputs!C${row}`);
  });

  it('have each equal step and each equal input once', () => {
    const formulas = [...calculation].flatMap(([at, { formula }]) => {
      const label = calculation.get(`B${at.slice(1)}`)?.value ?? '';
      return formula === undefined ? [] : [`${String(label)} ${formula}`];
    });
    const rows = [...inputs]
      .filter(([at]) => /^B\d+$/.test(at))
      .map(([at]) =>
        ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']
          .map((column) => inputs.get(column + at.slice(1))?.value)
          .join('|'),
      );

    expect(new Set(formulas).size).toBe(formulas.length);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('have fewer rows where the steps of a large fleet stand within the formulas that use them', () => {
    const folded = sheetOf(readXlsx(workbookOf(collegeProposal(), 500)), 'Calculation');
    const rows = (sheet: typeof folded): number => [...sheet.keys()].filter((at) => /^C\d+$/.test(at)).length;

    expect(rows(folded)).toBeLessThan(rows(calculation) * 0.8);
  });
});
