import { describe, expect, it } from 'vitest';
import { commandOf, type PressedKey } from '../../../../renderer/state/shortcuts';

function pressed(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('keys with Ctrl', () => {
  it.each([
    ['z', 'undo'],
    ['y', 'redo'],
    ['s', 'save'],
    ['o', 'open'],
    ['n', 'new'],
    ['e', 'export'],
    ['1', 'fleet'],
    ['2', 'costs'],
    ['3', 'future'],
    ['4', 'comparison'],
    ['5', 'document'],
    ['6', 'export'],
    ['7', 'ourSide'],
  ])('%s means %s', (key, command) => {
    expect(commandOf(pressed(key, { ctrlKey: true }), false)).toBe(command);
  });

  it('and Shift mean redo with Z and import with I, whose letters then are capitals', () => {
    expect(commandOf(pressed('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo');
    expect(commandOf(pressed('I', { ctrlKey: true, shiftKey: true }), false)).toBe('import');
  });

  it('mean the same with Caps Lock', () => {
    expect(commandOf(pressed('S', { ctrlKey: true }), false)).toBe('save');
  });

  it('and Alt are characters of some keyboards, not commands', () => {
    expect(commandOf(pressed('e', { ctrlKey: true, altKey: true }), false)).toBeNull();
  });
});

describe('keys without Ctrl', () => {
  it('are only typed', () => {
    expect(commandOf(pressed('z'), false)).toBeNull();
    expect(commandOf(pressed('Z', { shiftKey: true }), false)).toBeNull();
  });
});

describe('on a Mac', () => {
  it('the Command key is held, not Ctrl', () => {
    expect(commandOf(pressed('z', { metaKey: true }), true)).toBe('undo');
    expect(commandOf(pressed('z', { ctrlKey: true }), true)).toBeNull();
  });
});
