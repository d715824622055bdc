import { describe, expect, it } from 'vitest';
import { findProposals } from '../../../../renderer/views/Home/findProposals';
import type { HomeEntry } from '../../../../shared/ipc/contract';

function entry(title: string, client: string, savedAt: string): HomeEntry {
  return { id: title, title, client, devices: 1, savedAt, mark: null };
}

const entries = [
  entry('Print services 2025', 'Café Zürich', '2026-11-01T10:00:00Z'),
  entry('Renewal', 'Lakeside College', '2026-11-20T10:00:00Z'),
  entry('Print services 2026', 'Lakeside College', '2026-11-10T10:00:00Z'),
];

function titles(search: string): readonly string[] {
  return findProposals(entries, search).map(({ title }) => title);
}

describe('the list of Home', () => {
  it('has what was saved last first', () => {
    expect(titles('')).toEqual(['Renewal', 'Print services 2026', 'Print services 2025']);
  });

  it('is searched by title and client together, each word on its own', () => {
    expect(titles('lakeside print')).toEqual(['Print services 2026']);
  });

  it('is searched without regard to accents, capitals and spaces around', () => {
    expect(titles('  CAFE zurich ')).toEqual(['Print services 2025']);
  });

  it('is empty when nothing has the words', () => {
    expect(titles('hospital')).toEqual([]);
  });
});
