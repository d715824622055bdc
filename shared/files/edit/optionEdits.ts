import { z } from 'zod';
import type { Option } from '../../domain/future/option';
import type { OptionEdit } from '../../domain/proposal/edit';
import { contract } from '../proposal/v1/contract';
import { newDevice } from '../proposal/v1/device';
import { contractId, deviceId, optionId, plainId, words } from '../proposal/v1/figure';
import {
  deviceFate,
  fate,
  oneOff,
  optionLists,
  optionPlans,
  optionWords,
  pageTransfer,
  phase,
  printPolicy,
  softChange,
} from '../proposal/v1/option';
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
    ...optionPlans,
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
    .object({
      type: z.literal('option.copy'),
      optionId,
      id: optionId.describe('Names the copy.'),
      name: words.describe('The name of the copy.'),
    })
    .describe('Copies an option, to be trimmed; its new devices and contracts get ids of their own.'),
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
      phaseId: plainId.describe('The phase it happens in; absent: month 1.').exactOptional(),
    })
    .describe('Gives devices of today the same fate: keep, replace, retire, move, redeploy or takeOver.'),
  z
    .object({ type: z.literal('option.setFates'), optionId, fates: z.array(deviceFate).min(1) })
    .describe('Gives devices of today fates of their own in one step; those of other devices stay.'),
  z
    .object({ type: z.literal('option.setDevice'), optionId, device: newDevice })
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
  z
    .object({ type: z.literal('option.setPhase'), optionId, phase })
    .describe('Adds a phase, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('option.removePhase'), optionId, phaseId: plainId })
    .describe('Removes a phase; what began with it begins in month 1 from then on.'),
  z
    .object({ type: z.literal('option.setSoftChange'), optionId, change: softChange })
    .describe('Promises a change of a soft cost, or takes the place of the one for the same cost.'),
  z
    .object({ type: z.literal('option.removeSoftChange'), optionId, softCostId: plainId })
    .describe('Removes the promised change of a soft cost.'),
] as const;

/** Edits of an option. */
export const optionEdits = [...wholeOption, ...optionDevices, ...optionTerms] as const;

/** Fails to compile when a schema is not the domain's edit. */
export const areDomainOptionEdits: Same<z.infer<(typeof optionEdits)[number]>, OptionEdit> = true;
