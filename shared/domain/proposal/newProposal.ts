import type { IsoDateTime } from '../calendar';
import { addMonths } from '../calendar';
import type { ProposalId } from '../ids';
import type { Proposal } from './proposal';
import { regionOf, regions } from './regions';

/**
 * An empty proposal for a client: 60 months from the first of next month, with what is usual in its region
 * (by the region's locale; without one, or with one that is not offered, the United States).
 */
export function newProposal(
  clientName: string,
  made: { readonly id: ProposalId; readonly at: IsoDateTime; readonly locale?: string | undefined },
): Proposal {
  const { currency, locale, paper } = regionOf(made.locale ?? '') ?? regions[0];
  return {
    id: made.id,
    createdAt: made.at,
    client: { name: clientName },
    provider: { company: '', rep: '' },
    settings: {
      currency,
      locale,
      paper,
      termMonths: 60,
      startsOn: addMonths(`${made.at.slice(0, 7)}-01`, 1),
    },
    cover: { title: `Print services for ${clientName}` },
    board: { changes: [] },
    places: [],
    devices: [],
    contracts: [],
    options: [],
    assumptions: [],
    promises: [],
    milestones: [],
    sources: [],
  };
}
