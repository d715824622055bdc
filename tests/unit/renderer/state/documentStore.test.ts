import { beforeEach, describe, expect, it } from 'vitest';
import { useDocument } from '../../../../renderer/state/documentStore';
import { runCommand } from '../../../../renderer/state/commands';
import { useView } from '../../../../renderer/state/viewStore';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';
import type { Edit } from '../../../../shared/domain/proposal/edit';

const opened = newProposal('College', {
  id: '6f1b2c1e-0d4a-4a60-9a3a-0d2f3c4b5a69',
  at: '2026-11-22T10:00:00Z',
});

function rename(name: string): Edit {
  return { type: 'client.describe', changes: { name } };
}

beforeEach(() => {
  useDocument.getState().open(opened, null);
});

describe('an edit', () => {
  it('is a step with its label and its screen', () => {
    const { edit } = useDocument.getState();

    edit([rename('A')], { label: 'rename the client', screen: 'document' });

    const last = useDocument.getState().history?.past.at(-1);
    expect(last).toMatchObject({ label: 'rename the client', screen: 'document', before: opened });
  });

  it('that speaks of nothing there is changes nothing and says why', () => {
    const { edit, state } = useDocument.getState();

    const outcome = edit([{ type: 'place.remove', placeId: 'nowhere' }], {
      label: 'remove a place',
      screen: 'fleet',
    });

    expect(outcome.ok).toBe(false);
    expect(useDocument.getState().state).toBe(state);
    expect(useDocument.getState().history?.proposal).toBe(opened);
  });

  it('asks for a backup of what was before it, where it is told to', () => {
    const { edit } = useDocument.getState();

    edit([rename('A')], { label: 'rename', screen: 'fleet' });
    edit([rename('B')], { label: 'rename all', screen: 'fleet', backUpFirst: true });

    const { state, backUpBefore } = useDocument.getState();
    expect(backUpBefore).toBe(state);
  });
});

describe('states', () => {
  it('are counted on over edits, undo, redo and the next proposal, so that the newest wins on disk', () => {
    const counted = [useDocument.getState().state];
    const count = (): number => counted.push(useDocument.getState().state);

    useDocument.getState().edit([rename('A')], { label: 'rename', screen: 'fleet' });
    count();
    useDocument.getState().undo();
    count();
    useDocument.getState().redo();
    count();
    useDocument.getState().open(opened, null);
    count();

    expect(counted).toEqual([...counted].sort((a, b) => a - b));
    expect(new Set(counted).size).toBe(counted.length);
  });
});

describe('undo and redo', () => {
  it('take the document back and forth', () => {
    useDocument.getState().edit([rename('A')], { label: 'rename', screen: 'fleet' });
    const edited = useDocument.getState().history?.proposal;

    useDocument.getState().undo();
    const undone = useDocument.getState().history?.proposal;
    useDocument.getState().redo();

    expect(undone).toBe(opened);
    expect(useDocument.getState().history?.proposal).toBe(edited);
  });

  it('have nowhere to go when there is no step', () => {
    const { undo, redo } = useDocument.getState();

    expect(undo()).toBeNull();
    expect(redo()).toBeNull();
  });
});

describe('the screen', () => {
  it('is not left for one of a proposal while none is open', () => {
    useDocument.getState().close();
    useView.setState({ screen: 'home' });

    runCommand('comparison');

    expect(useView.getState().screen).toBe('home');
  });
});
