import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { collegeProposal } from '../factories/collegeProposal';
import { exampleProposal } from '../factories/exampleProposal';
import { randomCase } from '../factories/randomCase/randomCase';
import { recalculate } from '../readers/recalculate';
import { detailFaults } from './workbookDetails';
import { frontFaults, workbookOf } from './workbookFigures';

const cases: readonly (readonly [name: string, proposal: Proposal])[] = [
  ...(['11-1', '11-2', '11-3'] as const).map(
    (name) => [`worked example ${name}`, exampleProposal(name)] as const,
  ),
  ['the sample college', collegeProposal()],
  ...[3, 7, 12, 18, 23, 31, 44, 52, 67, 91].map(
    (seed) => [`random case ${String(seed)}`, randomCase(seed)] as const,
  ),
];

/** A workbook with a part of it changed; throws where the change finds nothing. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${part}`);
  return zipSync({ ...files, [part]: strToU8(after) });
}

describe('the calculation workbook, recalculated by LibreOffice', () => {
  let books: readonly Uint8Array[];
  let folded: Uint8Array | undefined;
  beforeAll(async () => {
    const written = cases.map(([, proposal]) => workbookOf(proposal));
    const all = await recalculate([...written, workbookOf(collegeProposal(), 500)]);
    books = all.slice(0, -1);
    folded = all.at(-1);
  });

  it.each(cases.map(([name], at) => [name, at] as const))('shows every figure of %s to the cent', (_, at) => {
    const found = frontFaults(cases[at]?.[1] ?? collegeProposal(), books[at] ?? new Uint8Array());

    expect(found.faults).toEqual([]);
    expect(found.count).toBeGreaterThan(10);
  });

  it.each(cases.map(([name], at) => [name, at] as const))(
    'shows what is paid, each month, present values and ratios of %s as compare --detail --json prints them',
    (_, at) => {
      const found = detailFaults(cases[at]?.[1] ?? collegeProposal(), books[at] ?? new Uint8Array());

      expect(found.faults).toEqual([]);
      expect(found.count).toBeGreaterThan(30);
    },
  );

  it('shows the same where steps of a large fleet stand within the formulas that use them', () => {
    expect(frontFaults(collegeProposal(), folded ?? new Uint8Array()).faults).toEqual([]);
    expect(detailFaults(collegeProposal(), folded ?? new Uint8Array()).faults).toEqual([]);
  });
});

describe('an input changed in the workbook', () => {
  it('moves every figure as the same change of the proposal does: energy at 0.20 and the contract at 8 % a year', async () => {
    const proposal = exampleProposal('11-3');
    const { energyPrice } = proposal.settings;
    const [today] = proposal.contracts;
    if (energyPrice === undefined || today?.escalator === undefined) throw new Error('example 11.3 has both');
    const share = { ...today.escalator.share, value: '0.08' };
    const dearer: Proposal = {
      ...proposal,
      settings: { ...proposal.settings, energyPrice: { ...energyPrice, value: '0.20' } },
      contracts: [{ ...today, escalator: { ...today.escalator, share } }],
    };
    const inputs = 'xl/worksheets/sheet6.xml';
    const book = changed(workbookOf(proposal), inputs, (xml) =>
      xml.replaceAll('<v>0.15</v>', '<v>0.2</v>').replaceAll('<v>0.05</v>', '<v>0.08</v>'),
    );
    const [after = new Uint8Array()] = await recalculate([book]);

    expect(frontFaults(proposal, after).faults).not.toEqual([]);
    expect(frontFaults(dearer, after).faults).toEqual([]);
    expect(detailFaults(dearer, after).faults).toEqual([]);
  });

  it('moves every present value as the same discount rate of the proposal does', async () => {
    const example = exampleProposal('11-3');
    const withRate = (value: string): Proposal => ({
      ...example,
      settings: { ...example.settings, discountRate: { value, grade: 'told' } },
    });
    const inputs = 'xl/worksheets/sheet6.xml';
    const book = changed(workbookOf(withRate('0.0625')), inputs, (xml) =>
      xml.replaceAll('<v>0.0625</v>', '<v>0.0875</v>'),
    );
    const [after = new Uint8Array()] = await recalculate([book]);

    expect(detailFaults(withRate('0.0625'), after).faults).not.toEqual([]);
    expect(detailFaults(withRate('0.0875'), after).faults).toEqual([]);
  });
});

describe('the recalculation itself', () => {
  const proposal = exampleProposal('11-3');
  const calculation = 'xl/worksheets/sheet5.xml';

  it('sets a wrong cached value right', async () => {
    // Year 4 of today's page charges, 3,007.51, is made 4,444.44 wherever it is cached.
    const wrong = ['1', '2', '5'].reduce<Uint8Array>(
      (bytes, sheet) =>
        changed(bytes, `xl/worksheets/sheet${sheet}.xml`, (xml) =>
          xml.replaceAll('<v>3007.51</v>', '<v>4444.44</v>'),
        ),
      workbookOf(proposal),
    );
    const [after = new Uint8Array()] = await recalculate([wrong]);

    expect(frontFaults(proposal, wrong).faults).toEqual([
      'Today, carried on: Page charges, E32 shows 4444.44, not 3007.51',
    ]);
    expect(frontFaults(proposal, after).faults).toEqual([]);
  });

  it('finds a wrong formula', async () => {
    const wrong = changed(workbookOf(proposal), calculation, (xml) =>
      xml.replace(/<f>(ROUND\(ROUND\([^<]*)<\/f>/, '<f>$1+1</f>'),
    );
    const [after = new Uint8Array()] = await recalculate([wrong]);

    expect(frontFaults(proposal, wrong).faults).toEqual([]);
    expect(frontFaults(proposal, after).faults).toContain(
      'Today, at prices as they are: Leases, B22 shows 1741.00, not 1740.00',
    );
  });

  it('finds a wrong formula on each sheet of figures: what is paid, months, ratios', async () => {
    const college = collegeProposal();
    const cases = [
      ['Cash', 2, /<f>1\/\(1\+/, '<f>1/(1.001+'],
      ['Cash', 2, /<f>(Calculation![^<]*)<\/f>/, '<f>$1+0.01</f>'],
      ['Months', 3, /<f>(ROUND\(ROUND\([^<]*)<\/f>/, '<f>$1+0.01</f>'],
      ['Ratios', 4, /<f>(Calculation![^<]*)<\/f>/, '<f>$1+0.00001</f>'],
    ] as const;
    const after = await recalculate(
      cases.map(([, sheet, right, wrong]) =>
        changed(workbookOf(college), `xl/worksheets/sheet${String(sheet)}.xml`, (xml) =>
          xml.replace(right, wrong),
        ),
      ),
    );
    const faults = after.map((bytes) => detailFaults(college, bytes).faults);

    expect(faults.map(([first = '']) => first.split(',')[0])).toEqual(cases.map(([name]) => name));
  });
});
