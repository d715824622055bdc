import type { Check } from '../../../shared/domain/comparison/comparison';
import type { ScreenName } from '../../state/history';

/** Checks of one kind, with the screen where they are put right. */
export interface CheckGroup {
  readonly key: string;
  readonly code: string;
  readonly severity: Check['severity'];
  readonly messages: readonly string[];
  readonly screen: ScreenName;
}

const screens: Readonly<Record<string, ScreenName>> = {
  'no-devices': 'fleet',
  'unknown-devices': 'fleet',
  'unknown-hardware': 'fleet',
  'no-provider': 'document',
  'board-page-full': 'document',
};

/** The checks by kind in their order, so that a hundred of one kind do not hide the others. */
export function groupChecks(checks: readonly Check[]): readonly CheckGroup[] {
  const groups = new Map<string, CheckGroup & { readonly messages: string[] }>();
  for (const { code, message, severity, about } of checks) {
    const key = `${code} ${about ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { key, code, severity, messages: [message], screen: screenOf(code, about) });
    } else group.messages.push(message);
  }
  return [...groups.values()];
}

/** The screen where a check is put right; of an option's, most are about what becomes of the devices. */
export function screenOf(code: string, about?: Check['about']): ScreenName {
  return screens[code] ?? (about === 'today' ? 'costs' : 'future');
}
