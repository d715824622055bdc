import { useEffect, useSyncExternalStore } from 'react';
import { useView } from '../state/viewStore';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme that is shown: the chosen one, or the system's. */
export function useShownTheme(): 'light' | 'dark' {
  const theme = useView((view) => view.theme);
  const isDark = useSyncExternalStore(
    (listener) => {
      systemIsDark.addEventListener('change', listener);
      return () => {
        systemIsDark.removeEventListener('change', listener);
      };
    },
    () => systemIsDark.matches,
  );
  if (theme !== 'system') return theme;
  return isDark ? 'dark' : 'light';
}

/** Writes the shown theme onto the page, where the style sheets read it. */
export function useThemeOnPage(): void {
  const shown = useShownTheme();
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
}
