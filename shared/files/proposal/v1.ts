import { z } from 'zod';
import type { Proposal } from '../../domain/proposal/proposal';
import type { Same } from '../sameType';
import { keepingUnknown } from '../unknownMembers';
import { contract } from './v1/contract';
import { invoice, softCost } from './v1/costs';
import { device } from './v1/device';
import { moment, optionId, proposalId } from './v1/figure';
import {
  assumption,
  board,
  client,
  cover,
  milestone,
  place,
  promiseMade,
  provider,
  settings,
  source,
} from './v1/narrative';
import { option } from './v1/option';

const proposal = z.object({
  id: proposalId,
  createdAt: moment,
  client,
  provider,
  settings,
  cover,
  board,
  places: z.array(place),
  devices: z.array(device),
  contracts: z.array(contract),
  options: z.array(option),
  recommendedOptionId: optionId.exactOptional(),
  assumptions: z.array(assumption),
  promises: z.array(promiseMade),
  milestones: z.array(milestone),
  sources: z.array(source),
  softCosts: z.array(softCost).exactOptional(),
  invoices: z.array(invoice).exactOptional(),
});

/** A proposal as version 1 of the file holds it. */
export type ProposalV1 = z.infer<typeof proposal>;

/** Version 1 of the proposal's data; members it does not know are kept. */
export const proposalV1: z.ZodType<ProposalV1> = keepingUnknown(proposal);

/** Fails to compile when version 1, the newest, is not the domain's proposal. */
export const isDomainProposal: Same<ProposalV1, Proposal> = true;
