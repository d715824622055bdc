import { z } from 'zod';
import type { Funding, Sales, Work } from '../../domain/ourSide/ourSide';
import type { OurSideEdit } from '../../domain/ourSide/ourSideEdit';
import { type Result, fail, ok } from '../../domain/result';
import { changesOf } from '../edit/changes';
import { contractId, optionId, plainId } from '../proposal/v1/figure';
import type { Same } from '../sameType';
import { pathText, sayIssue } from '../sayIssue';
import { refusingUnknown } from '../unknownMembers';
import {
  contractTerms,
  deviceCost,
  deviceOrContract,
  deviceOrKind,
  deviceOrModel,
  funding,
  oneOffTerms,
  pageCost,
  sales,
  serviceCalls,
  stockItem,
  work,
} from './v1';

const type = <T extends OurSideEdit['type']>(name: T) => z.literal(name);

const anyEdit = z.discriminatedUnion('type', [
  z
    .object({ type: type('ourSide.setDeviceCost'), cost: deviceCost })
    .describe('Says what a new device costs us, in place of what was said of it before.'),
  z.object({ type: type('ourSide.removeDeviceCost'), of: deviceOrModel }),
  z
    .object({ type: type('ourSide.setPageCost'), cost: pageCost })
    .describe('Says what a page costs us, in place of what was said before.'),
  z.object({ type: type('ourSide.removePageCost'), of: deviceOrContract }),
  z
    .object({ type: type('ourSide.setContract'), terms: contractTerms })
    .describe('Says whether a contract is billed by us, and what its extras cost us.'),
  z.object({ type: type('ourSide.removeContract'), contractId }),
  z
    .object({ type: type('ourSide.setOneOff'), terms: oneOffTerms })
    .describe('Says whether a one-off is paid to us, and what it costs us.'),
  z.object({ type: type('ourSide.removeOneOff'), optionId, oneOffId: plainId }),
  z
    .object({ type: type('ourSide.setCalls'), calls: serviceCalls })
    .describe('Says how many service calls a device, or each of a kind, has a year.'),
  z.object({ type: type('ourSide.removeCalls'), of: deviceOrKind }),
  z
    .object({ type: type('ourSide.setStock'), item: stockItem })
    .describe('Adds what lies in stock, or takes the place of the item with its id.'),
  z.object({ type: type('ourSide.removeStock'), stockId: plainId }),
  z
    .object({ type: type('ourSide.setWork'), changes: changesOf<Work>(work.shape) })
    .describe("Says what our people's work takes."),
  z
    .object({ type: type('ourSide.setFunding'), changes: changesOf<Funding>(funding.shape) })
    .describe('Says who pays for leased devices, and when money is paid.'),
  z
    .object({ type: type('ourSide.setSales'), changes: changesOf<Sales>(sales.shape) })
    .describe('Says what our sales work takes, and what the client buys of us today.'),
  z.object({ type: type('ourSide.clear') }).describe('Forgets everything internal about the proposal.'),
]);

const ourSideEdit = refusingUnknown(anyEdit);
const mostNamed = 5;

/** Fails to compile when the schema is not the domain's union of edits. */
export const isDomainOurSideEdit: Same<z.infer<typeof ourSideEdit>, OurSideEdit> = true;

/** The JSON Schema (2020-12) of a list of edits of our side. */
export function ourSideJsonSchema(): unknown {
  const list = z
    .array(ourSideEdit)
    .describe(
      'Edits of the internal figures of a proposal, played in order; none of them can stand in a proposal. Amounts are decimal texts ("12.50") in the currency\'s units. An absent member is not known: never write 0 for it.',
    );
  return z.toJSONSchema(list, { target: 'draft-2020-12' });
}

/** Edits out of parsed JSON, or a problem that names the edit's number (from 1) and what is wrong with it. */
export function parseOurSideEdits(json: unknown): Result<readonly OurSideEdit[]> {
  if (!Array.isArray(json)) {
    return fail('bad-edits', 'The edits must be a list: [ { "type": "ourSide.setDeviceCost", … }, … ].');
  }
  const edits: OurSideEdit[] = [];
  const problems: string[] = [];
  json.forEach((candidate: unknown, at) => {
    const parsed = ourSideEdit.safeParse(candidate);
    if (parsed.success) edits.push(parsed.data);
    else {
      problems.push(
        ...parsed.error.issues.map(
          (issue) => `Edit ${String(at + 1)}: ${pathText(issue.path) || 'it'} ${sayIssue(issue, candidate)}.`,
        ),
      );
    }
  });
  if (problems.length === 0) return ok(edits);
  const more = problems.length - mostNamed;
  return fail(
    'bad-edits',
    [...problems.slice(0, mostNamed), ...(more > 0 ? [`${String(more)} more problems follow.`] : [])].join(
      '\n',
    ),
  );
}
