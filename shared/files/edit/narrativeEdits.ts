import { z } from 'zod';
import type { NarrativeEdit } from '../../domain/proposal/edit';
import { plainId } from '../proposal/v1/figure';
import { assumption, milestone, promiseMade } from '../proposal/v1/narrative';
import type { Same } from '../sameType';

/** Edits of what the document says beside its figures. */
export const narrativeEdits = [
  z
    .object({ type: z.literal('assumption.set'), assumption })
    .describe('Adds an assumption, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('assumption.remove'), assumptionId: plainId })
    .describe('Removes an assumption.'),
  z
    .object({ type: z.literal('promise.set'), promise: promiseMade })
    .describe('Adds a promise with its measure, or takes the place of the one with its id.'),
  z.object({ type: z.literal('promise.remove'), promiseId: plainId }).describe('Removes a promise.'),
  z
    .object({ type: z.literal('milestone.set'), milestone })
    .describe('Adds a step of the road map, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('milestone.remove'), milestoneId: plainId })
    .describe('Removes a step of the road map.'),
] as const;

/** Fails to compile when a schema is not the domain's edit. */
export const areDomainNarrativeEdits: Same<z.infer<(typeof narrativeEdits)[number]>, NarrativeEdit> = true;
