import { z } from 'zod';
import type { Edit } from '../../domain/proposal/edit';
import type { Same } from '../sameType';
import { refusingUnknown } from '../unknownMembers';
import { costEdits } from './costEdits';
import { contractEdits, describeEdits, fleetEdits } from './fleetEdits';
import { narrativeEdits } from './narrativeEdits';
import { optionEdits } from './optionEdits';

const anyEdit = z.discriminatedUnion('type', [
  ...describeEdits,
  ...fleetEdits,
  ...contractEdits,
  ...costEdits,
  ...optionEdits,
  ...narrativeEdits,
]);

/** One edit by its `type`; a member it does not know is an error. */
export const editSchema = refusingUnknown(anyEdit);

/** The names of all edits, `area.verb`. */
export const editTypes: readonly Edit['type'][] = anyEdit.options.map((option) => option.shape.type.value);

/** Fails to compile when the schema is not the domain's union of edits. */
export const isDomainEdit: Same<z.infer<typeof editSchema>, Edit> = true;
