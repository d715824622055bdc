import type { MenuCommand } from '../../shared/ipc/menu';

/** What is read of a key that was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The same keys as in the native menu, and those of the screens. */
const plain: Readonly<Record<string, MenuCommand>> = {
  z: 'undo',
  y: 'redo',
  s: 'save',
  n: 'new',
  o: 'open',
  e: 'export',
  ',': 'settings',
  '1': 'fleet',
  '2': 'costs',
  '3': 'future',
  '4': 'comparison',
  '5': 'document',
  '6': 'export',
  '7': 'ourSide',
};
const shifted: Readonly<Record<string, MenuCommand>> = { z: 'redo', i: 'import', h: 'home' };

/** The command that a key with Ctrl (Command on a Mac) stands for; `null` for every other key. */
export function commandOf(pressed: PressedKey, onMac: boolean): MenuCommand | null {
  const isHeld = onMac ? pressed.metaKey && !pressed.ctrlKey : pressed.ctrlKey && !pressed.metaKey;
  if (!isHeld || pressed.altKey) return null;
  return (pressed.shiftKey ? shifted : plain)[pressed.key.toLowerCase()] ?? null;
}

/** Whether the program runs on a Mac, by the browser's name for itself. */
export function isMac(userAgent: string): boolean {
  return userAgent.includes('Macintosh');
}
