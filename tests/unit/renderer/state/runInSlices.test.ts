import { expect, it } from 'vitest';
import { runInSlices } from '../../../../renderer/state/runInSlices';
import { tornado, tornadoLength, tornadoRuns } from '../../../../shared/domain/ranges/tornado';
import { oneDevice } from '../../../factories/oneDevice';

it('comes to what running all at once comes to, and lets other work in between any two comparisons', async () => {
  const proposal = oneDevice();
  const seen: number[] = [];
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  const found = await runInSlices(tornadoRuns(proposal, 'o'), {
    onStep: (done) => seen.push(done),
    signal: new AbortController().signal,
  });
  clearInterval(others);

  expect(found).toEqual(tornado(proposal, 'o'));
  // The proposal, and both ends of the mono pages and the contract prices.
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(tornadoLength(proposal, 'o')).toBe(5);
  expect(turns).toBeGreaterThan(0);
});

it('stops before the next comparison once it is told to', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const found = await runInSlices(tornadoRuns(oneDevice(), 'o'), {
    onStep: (done) => {
      seen.push(done);
      if (done === 2) stop.abort();
    },
    signal: stop.signal,
  });

  expect(found).toBeUndefined();
  expect(seen).toEqual([1, 2]);
});
