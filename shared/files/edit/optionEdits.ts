import { z } from 'zod';
import type { Option } from '../../domain/future/option';
import type { OptionEdit } from '../../domain/proposal/edit';
import { contract } from '../proposal/v1/contract';
import { costedDevice } from '../proposal/v1/device';
import { contractId, deviceId, optionId, plainId, words } from '../proposal/v1/figure';
import { fate, oneOff, optionLists, optionWords, pageTransfer, printPolicy } from '../proposal/v1/option';
import type { Same } from '../sameType';
import { changesOf } from './changes';

const newOption = z
  .object({
    id: optionId,
    ...optionWords,
    fates: optionLists.fates.exactOptional(),
    newDevices: optionLists.newDevices.exactOptional(),
    transfers: optionLists.transfers.exactOptional(),
    policies: optionLists.policies.exactOptional(),
    contracts: optionLists.contracts.exactOptional(),
    endedContracts: optionLists.endedContracts.exactOptional(),
    oneOffs: optionLists.oneOffs.exactOptional(),
  })
  .describe('The option; lists that are absent are empty.');

const wholeOption = [
  z.object({ type: z.literal('option.add'), option: newOption }).describe('Adds a future state.'),
  z
    .object({
      type: z.literal('option.describe'),
      optionId,
      changes: changesOf<Pick<Option, 'name' | 'summary'>>(optionWords),
    })
    .describe('Renames or summarises an option.'),
  z.object({ type: z.literal('option.remove'), optionId }).describe('Removes an option.'),
  z
    .object({ type: z.literal('option.recommend'), optionId: optionId.nullable() })
    .describe('Recommends an option; null recommends none.'),
] as const;

const optionDevices = [
  z
    .object({
      type: z.literal('option.setFate'),
      optionId,
      deviceIds: z
        .array(deviceId)
        .min(1, { error: 'must name at least one device' })
        .describe('Devices of today, one or many.'),
      fate,
      reason: words.describe('Why, in words for the client; printed in the appendix.').exactOptional(),
    })
    .describe('Gives devices of today the same fate: keep, replace, retire or move.'),
  z
    .object({ type: z.literal('option.setDevice'), optionId, device: costedDevice })
    .describe('Adds a new device to the option, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('option.removeDevice'), optionId, deviceId })
    .describe('Removes a new device from the option.'),
  z
    .object({ type: z.literal('option.setTransfers'), optionId, transfers: z.array(pageTransfer) })
    .describe('Sets all page transfers of the option, in place of those it had.'),
] as const;

const optionTerms = [
  z
    .object({ type: z.literal('option.setPolicy'), optionId, policy: printPolicy })
    .describe('Adds a print policy, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('option.removePolicy'), optionId, policyId: plainId })
    .describe('Removes a print policy.'),
  z
    .object({ type: z.literal('option.setContract'), optionId, contract })
    .describe('Adds a contract of the option, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('option.removeContract'), optionId, contractId })
    .describe('Removes a contract of the option.'),
  z
    .object({ type: z.literal('option.endContracts'), optionId, contractIds: z.array(contractId) })
    .describe('Names the contracts of today that end with the option, in place of those named before.'),
  z
    .object({ type: z.literal('option.setOneOff'), optionId, oneOff })
    .describe('Adds a one-off cost, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('option.removeOneOff'), optionId, oneOffId: plainId })
    .describe('Removes a one-off cost.'),
] as const;

/** Edits of an option. */
export const optionEdits = [...wholeOption, ...optionDevices, ...optionTerms] as const;

/** Fails to compile when a schema is not the domain's edit. */
export const areDomainOptionEdits: Same<z.infer<(typeof optionEdits)[number]>, OptionEdit> = true;
