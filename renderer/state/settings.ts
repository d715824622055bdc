import { ask } from '../api/api';
import { whyOf } from '../api/whyOf';
import type { Theme } from './viewStore';
import { useView } from './viewStore';

/** Changes the theme at once and keeps it for the next start. */
export async function changeTheme(theme: Theme): Promise<void> {
  useView.getState().setTheme(theme);
  try {
    await ask('settings.change', { theme });
  } catch (error) {
    useView
      .getState()
      .showToast({ text: `The theme will not be remembered. ${whyOf(error)}`, tone: 'warning' });
  }
}

/** Takes over what is kept from the last time. */
export async function startWindow(): Promise<void> {
  const { setTheme, showToast } = useView.getState();
  try {
    const { settings, readOnly, notice } = await ask('app.start', {});
    setTheme(settings.theme);
    if (readOnly !== null) showToast({ text: readOnly, tone: 'warning' });
    if (notice !== null) showToast({ text: notice, tone: 'warning' });
  } catch (error) {
    showToast({ text: whyOf(error), tone: 'bad' });
  }
}
