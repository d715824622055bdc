import { describe, expect, it } from 'vitest';
import { addStep, redo, startHistory, undo, type Step } from '../../../../renderer/state/history';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';

const opened = newProposal('College', {
  id: '6f1b2c1e-0d4a-4a60-9a3a-0d2f3c4b5a69',
  at: '2026-11-22T10:00:00Z',
});

/** The opened proposal with another name of its client. */
function named(name: string): Proposal {
  return { ...opened, client: { name } };
}

function step(label: string, more: Partial<Step> = {}): Omit<Step, 'before'> {
  return { label, screen: 'fleet', group: undefined, at: 0, ...more };
}

describe('steps', () => {
  it('are taken back and done again to the very same documents', () => {
    const [a, b] = [named('A'), named('B')];
    const two = addStep(addStep(startHistory(opened), a, step('name A')), b, step('name B'));

    const back = undo(undo(two));
    const again = redo(redo(back));

    expect(back.proposal).toBe(opened);
    expect(again.proposal).toBe(b);
    expect(again.past.map(({ label }) => label)).toEqual(['name A', 'name B']);
  });

  it('are none when nothing changed', () => {
    const history = startHistory(opened);

    expect(addStep(history, opened, step('nothing'))).toBe(history);
  });

  it('end what could be done again', () => {
    const undone = undo(addStep(startHistory(opened), named('A'), step('name A')));

    const other = addStep(undone, named('B'), step('name B'));

    expect(other.future).toEqual([]);
  });

  it('are at most 200, the newest', () => {
    let history = startHistory(opened);
    for (let count = 1; count <= 205; count += 1) {
      history = addStep(history, named(String(count)), step(`name ${String(count)}`));
    }

    expect(history.past).toHaveLength(200);
    expect(history.past[0]?.label).toBe('name 6');
  });

  it('beyond the ends change nothing', () => {
    const history = startHistory(opened);

    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});

describe('typing in one field', () => {
  const typing = { group: 'client name' };

  it('is one step while a second has not passed between two keys', () => {
    const first = addStep(startHistory(opened), named('A'), step('rename', { ...typing, at: 0 }));
    const second = addStep(first, named('Ab'), step('rename', { ...typing, at: 1000 }));
    const third = addStep(second, named('Abc'), step('rename', { ...typing, at: 2000 }));

    expect(third.past).toHaveLength(1);
    expect(undo(third).proposal).toBe(opened);
  });

  it('is a new step after a pause', () => {
    const first = addStep(startHistory(opened), named('A'), step('rename', { ...typing, at: 0 }));
    const second = addStep(first, named('Ab'), step('rename', { ...typing, at: 1001 }));

    expect(second.past).toHaveLength(2);
  });

  it('is a new step in another field', () => {
    const first = addStep(startHistory(opened), named('A'), step('rename', typing));
    const second = addStep(first, named('B'), step('retitle', { group: 'title' }));

    expect(second.past).toHaveLength(2);
  });

  it('is a new step after an undo, even at once', () => {
    const two = addStep(
      addStep(startHistory(opened), named('A'), step('rename', typing)),
      named('B'),
      step('retitle', { group: 'title' }),
    );

    const next = addStep(undo(two), named('Ab'), step('rename', typing));

    expect(undo(next).proposal.client.name).toBe('A');
  });
});
