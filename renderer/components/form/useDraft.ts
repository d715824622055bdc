import { useState } from 'react';

interface Drafting<D, P> {
  readonly draft: D;
  readonly set: (changes: Partial<D>) => void;
  /** What takes a new value of one field. */
  readonly setter: <K extends keyof D>(field: K) => (value: D[K]) => void;
  /** What is wrong; nothing before the first try to save. */
  readonly shown: Partial<P>;
  /** Whether it was tried to save what is still wrong. */
  readonly isRefused: boolean;
  /** Saves the draft, or shows what is wrong with it. */
  readonly trySave: () => void;
}

/** What is typed into a form until it is saved; it is saved only where nothing is wrong. */
export function useDraft<D extends object, P extends object>(
  first: () => D,
  problemsOf: (draft: D) => P,
  save: (draft: D) => void,
): Drafting<D, P> {
  const [draft, setDraft] = useState(first);
  const [isTried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const isWrong = Object.keys(problems).length > 0;
  return {
    draft,
    set: (changes) => {
      setDraft((before) => ({ ...before, ...changes }));
    },
    setter: (field) => (value) => {
      setDraft((before) => ({ ...before, [field]: value }));
    },
    shown: isTried ? problems : {},
    isRefused: isTried && isWrong,
    trySave: () => {
      setTried(true);
      if (!isWrong) save(draft);
    },
  };
}
