import { describe, expect, it } from 'vitest';
import { whyRefused } from '../../../../renderer/state/judgeDrop';

const file = { name: 'fleet.xlsx', size: 1000, isFolder: false };

describe('a drop on the window', () => {
  it('is taken when it is one file', () => {
    expect(whyRefused({ files: [file], isBusy: false })).toBeNull();
  });

  it.each([
    ['a link or a text', [], 'Only files can be dropped here'],
    ['two files', [file, file], 'Drop one file at a time'],
    ['a folder', [{ ...file, name: 'Fleet', isFolder: true }], '“Fleet” is a folder'],
    ['a proposal', [{ ...file, name: 'A.fleetproposal' }], '“A.fleetproposal” is a proposal'],
    ['an empty file', [{ ...file, size: 0 }], '“fleet.xlsx” is empty'],
    ['a file of more than 50 MB', [{ ...file, size: 50 * 1024 * 1024 + 1 }], 'larger than 50 MB'],
  ])('is refused in words when it is %s', (_what, files, words) => {
    expect(whyRefused({ files, isBusy: false })).toContain(words);
  });

  it('waits until the open dialog is done', () => {
    expect(whyRefused({ files: [file], isBusy: true })).toContain('Finish or close the open dialog');
  });
});
