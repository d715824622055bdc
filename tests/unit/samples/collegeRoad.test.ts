import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../../shared/domain/comparison/checks';
import { compare } from '../../../shared/domain/comparison/compare';
import { applyEdits } from '../../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Result } from '../../../shared/domain/result';
import type { Table } from '../../../shared/domain/table/table';
import { understandTable } from '../../../shared/domain/table/understand';
import { brokenRules } from '../../../shared/files/rules';
import { collegeEdits, csvCells, deviceListCells } from './readCollege';

const started = newProposal('Larkmere Community College', {
  id: '00000000-0000-4000-8000-000000000000',
  at: '2026-11-20T00:00:00Z',
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function withFile(proposal: Proposal, fileName: string, cells: readonly (readonly string[])[]): Proposal {
  const sheet = { name: fileName, hidden: false, merges: [], rows: cells };
  const table: Table = { format: 'csv', issues: [], sheets: [sheet] };
  const source = String(proposal.sources.length).padStart(16, '0');
  const { headerRow, rows, devices, places, columns, issues } = valueOf(
    understandTable(table, { currency: 'USD', source }),
  );
  const read = { id: source, fileName, importedAt: '2026-11-20T00:00:00Z', rows, headerRow, columns, issues };
  return valueOf(applyEdits(proposal, [{ type: 'fleet.import', source: read, devices, places }]));
}

function importedProposal(): Proposal {
  const listed = withFile(started, 'device-list.xlsx', deviceListCells());
  const metered = withFile(listed, 'meter-report.csv', csvCells('meter-report.csv'));
  return withFile(metered, 'walk-notes.csv', csvCells('walk-notes.csv'));
}

describe('the road from the files of the sample college to its proposal', () => {
  it('brings 92 devices in six buildings into one fleet, none of them twice', () => {
    const { devices, places } = importedProposal();

    expect(devices).toHaveLength(92);
    expect(places.filter((place) => place.kind !== 'room').map((place) => place.kind)).toEqual(
      Array.from({ length: 6 }, () => 'building'),
    );
    expect(devices.filter((device) => device.placeId === undefined)).toEqual([]);
  });

  it('finds what is wrong in the files', () => {
    const codes = importedProposal().sources.flatMap((source) => source.issues.map((issue) => issue.code));

    expect(codes).toEqual(
      expect.arrayContaining([
        'duplicate-serial',
        'no-serial',
        'same-address',
        'meter-backwards',
        'lifetime-only',
      ]),
    );
  });

  it('makes a proposal that stands: rules hold, nothing blocks, year 1 costs more and the term less', () => {
    const proposal = valueOf(applyEdits(importedProposal(), collegeEdits()));
    const { today, options } = compare(proposal);
    const [recommended, smaller] = options;

    expect(brokenRules(proposal)).toEqual([]);
    expect(options.map((option) => isBlocked(option.checks))).toEqual([false, false]);
    expect(today.doNothing.devices).toEqual({ known: 91, of: 92 });
    const share = Number(recommended?.saving.doNothing.term) / Number(today.doNothing.term);
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.22);
    expect(Number(recommended?.saving.doNothing.annual[0])).toBeLessThan(0);
    expect(recommended?.paybackMonths).toBeGreaterThan(12);
    expect(Number(smaller?.saving.doNothing.term)).toBeGreaterThan(0);
  });
});
