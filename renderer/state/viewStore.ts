import { create } from 'zustand';
import type { DeviceId } from '../../shared/domain/ids';
import type { AppSettings } from '../../shared/ipc/contract';
import { ask } from '../api/api';
import { whyOf } from '../api/whyOf';
import { useDocument } from './documentStore';
import type { ScreenName } from './history';

/** What the window shows: Home, or a screen of the open proposal. */
export type Screen = 'home' | ScreenName;

/** How the window looks, or that it follows the system. */
export type Theme = AppSettings['theme'];

/** A chosen or dropped fleet file, named by a token for the program. */
export interface ImportFile {
  readonly token: string;
  readonly fileName: string;
}

/** What a toast says; with `undo` it offers to take back what was done. */
export interface ToastContent {
  readonly text: string;
  readonly tone?: 'info' | 'good' | 'warning' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toast extends ToastContent {
  readonly id: number;
}

/** Making a proposal: the client's name is asked for, then the file, if there is one, is imported. */
export interface NewProposal {
  readonly file: ImportFile | null;
  /** Whether the import starts with a file dialog when there is no file yet. */
  readonly fromFile: boolean;
}

/** What is never undone and never on disk: the screen, the selection, open dialogs, toasts. */
export interface ViewState {
  readonly screen: Screen;
  readonly theme: Theme;
  /** Devices chosen on the Fleet and Future screens. */
  readonly selection: readonly DeviceId[];
  readonly openImport: ImportFile | null;
  readonly making: NewProposal | null;
  readonly areSettingsOpen: boolean;
  readonly toasts: readonly Toast[];
  /** Said to screen readers; the number lets the same sentence be said again. */
  readonly announcement: { readonly text: string; readonly number: number };
  readonly goTo: (screen: Screen) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly select: (deviceIds: readonly DeviceId[]) => void;
  /** Asks for a fleet file unless one is given, and opens the import wizard; makes a proposal first if none is open. */
  readonly startImport: (file?: ImportFile) => Promise<void>;
  readonly closeImport: () => void;
  readonly startNew: (making: NewProposal) => void;
  readonly closeNew: () => void;
  /** Opens the settings of the open proposal; nothing while none is open. */
  readonly openSettings: () => void;
  readonly closeSettings: () => void;
  readonly showToast: (toast: ToastContent) => void;
  readonly dropToast: (id: number) => void;
  readonly announce: (text: string) => void;
}

const mostToasts = 3;

/** What the window shows when it opens. */
const atStart = {
  screen: 'home',
  theme: 'system',
  selection: [],
  openImport: null,
  making: null,
  areSettingsOpen: false,
  toasts: [],
  announcement: { text: '', number: 0 },
} as const;

/** The store of the view. */
export const useView = create<ViewState>()((set, get) => ({
  ...atStart,
  goTo: (screen) => {
    if (screen === 'home' || useDocument.getState().history !== null) set({ screen });
  },
  setTheme: (theme) => {
    set({ theme });
  },
  select: (selection) => {
    set({ selection });
  },
  startImport: async (file) => {
    try {
      const chosen = file ?? (await ask('import.choose', {}));
      if (chosen === null) return;
      if (useDocument.getState().history === null) set({ making: { file: chosen, fromFile: true } });
      else set({ openImport: chosen });
    } catch (error) {
      get().showToast({ text: whyOf(error), tone: 'bad' });
    }
  },
  closeImport: () => {
    const file = get().openImport;
    // Nothing waits for it: what is no longer needed may go when it can.
    if (file !== null) ask('import.end', { token: file.token }).catch(() => undefined);
    set({ openImport: null });
  },
  startNew: (making) => {
    set({ making });
  },
  closeNew: () => {
    set({ making: null });
  },
  openSettings: () => {
    if (useDocument.getState().history !== null) set({ areSettingsOpen: true });
  },
  closeSettings: () => {
    set({ areSettingsOpen: false });
  },
  showToast: (toast) => {
    const { toasts } = get();
    const others = toasts.filter((shown) => shown.text !== toast.text);
    set({ toasts: [...others, { ...toast, id: nextNumber() }].slice(-mostToasts) });
  },
  dropToast: (id) => {
    set({ toasts: get().toasts.filter((toast) => toast.id !== id) });
  },
  announce: (text) => {
    set({ announcement: { text, number: nextNumber() } });
  },
}));

let lastNumber = 0;

function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}
