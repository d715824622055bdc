import type { SoftCost } from '../../../shared/domain/proposal/proposal';

/** What people call each kind of soft cost. */
export const softKindNames: Readonly<Record<SoftCost['kind'], string>> = {
  tickets: 'Help desk tickets',
  itTime: 'IT time',
  downtime: 'Downtime',
  other: 'Other',
};
