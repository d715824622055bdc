import type { Grade } from '../../../shared/domain/sourced';

/** Where a figure comes from, as a choice in a form. */
export const sourceNames: Readonly<Record<Grade, string>> = {
  invoice: 'Invoice',
  measured: 'Measured',
  told: 'Told by the client',
  published: 'Published price or data sheet',
  estimate: 'Our estimate',
};
