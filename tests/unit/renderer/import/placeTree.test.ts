import { describe, expect, it } from 'vitest';
import { placeTree } from '../../../../renderer/views/Import/placeTree';

describe('the tree of places', () => {
  it('counts the devices of everything inside a place', () => {
    const tree = placeTree([
      { path: ['North Hall', 'Room 1'], devices: 2 },
      { path: ['Library'], devices: 4 },
      { path: ['North Hall'], devices: 1 },
    ]);

    expect(tree).toEqual([
      { name: 'North Hall', devices: 3, inside: [{ name: 'Room 1', devices: 2, inside: [] }] },
      { name: 'Library', devices: 4, inside: [] },
    ]);
  });
});
