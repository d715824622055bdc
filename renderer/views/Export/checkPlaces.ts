import type { Check } from '../../../shared/domain/comparison/comparison';
import type { ScreenName } from '../../state/history';

/** Checks of one kind, with the screen where they are put right. */
export interface CheckGroup {
  readonly code: string;
  readonly severity: Check['severity'];
  readonly messages: readonly string[];
  readonly screen: ScreenName;
}

const screens: Readonly<Record<string, ScreenName>> = {
  'no-devices': 'fleet',
  'unknown-devices': 'fleet',
  'no-provider': 'document',
  'board-page-full': 'document',
};

/** The checks by kind in their order, so that a hundred of one kind do not hide the others. */
export function groupChecks(checks: readonly Check[]): readonly CheckGroup[] {
  const groups = new Map<string, { severity: Check['severity']; messages: string[] }>();
  for (const { code, message, severity } of checks) {
    const group = groups.get(code);
    if (group === undefined) groups.set(code, { severity, messages: [message] });
    else group.messages.push(message);
  }
  return [...groups].map(([code, group]) => ({ code, ...group, screen: screenOf(code) }));
}

/** The screen where a check is put right; most are about what becomes of the devices. */
export function screenOf(code: string): ScreenName {
  return screens[code] ?? 'future';
}
