import type { PageRule, PagesTo } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';

/** Where the pages of leaving devices go, as it is chosen. */
export interface PagesDraft {
  /** `own`: they stay with the device, which only a move allows. */
  readonly way: 'own' | 'device' | 'place' | 'list' | 'later';
  readonly deviceId: DeviceId | null;
  readonly over: readonly DeviceId[];
  readonly share: PageRule['share'];
}

/** The draft with which a form begins. */
export function pagesDraft(way: PagesDraft['way']): PagesDraft {
  return { way, deviceId: null, over: [], share: 'equally' };
}

/** Where the pages go; `undefined` while something is still to be chosen, `'own'` where each device keeps its own. */
export function pagesToOf({ way, deviceId, over, share }: PagesDraft): PagesTo | 'own' | undefined {
  switch (way) {
    case 'own':
      return 'own';
    case 'later':
      return null;
    case 'place':
      return { over: 'place', share };
    case 'list':
      return over.length === 0 ? undefined : { over, share };
    case 'device':
      return deviceId ?? undefined;
  }
}
