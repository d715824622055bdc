import { describe, expect, it } from 'vitest';
import { stagesOf } from '../../../../renderer/state/stages';
import { exampleProposal } from '../../../factories/exampleProposal';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';

const empty = newProposal('College', {
  id: '6f1b2c1e-0d4a-4a60-9a3a-0d2f3c4b5a69',
  at: '2026-11-22T10:00:00Z',
});

describe('the stages of the rail', () => {
  it('say nothing while no proposal is open', () => {
    expect(stagesOf(null).every(({ note }) => note === null)).toBe(true);
  });

  it('say that there are no devices yet', () => {
    expect(stagesOf(empty).map(({ note }) => note)).toEqual(['No devices yet', null, null, null, null, null]);
  });

  it('count the devices of today and those that change in the option', () => {
    const [fleet, , future] = stagesOf(exampleProposal('11-3'));

    expect([fleet?.note, future?.note]).toEqual(['6 devices', '3 devices change']);
  });
});
