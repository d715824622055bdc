import type { IsoDateTime } from '../calendar';
import { addMonths } from '../calendar';
import type { ProposalId } from '../ids';
import type { Proposal } from './proposal';

/**
 * An empty proposal for a client, with the settings that most proposals start from: US dollars,
 * US English, Letter paper, 60 months from the first of next month.
 */
export function newProposal(
  clientName: string,
  made: { readonly id: ProposalId; readonly at: IsoDateTime },
): Proposal {
  return {
    id: made.id,
    createdAt: made.at,
    client: { name: clientName },
    provider: { company: '', rep: '' },
    settings: {
      currency: 'USD',
      locale: 'en-US',
      paper: 'letter',
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
