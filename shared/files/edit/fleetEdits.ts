import { z } from 'zod';
import type { Device } from '../../domain/fleet/device';
import { movingMembers } from '../../domain/fleet/mergeDevice';
import type { ContractEdit, DescribeEdit, FleetEdit } from '../../domain/proposal/edit';
import type { BoardPage, Client, Cover, Provider, Settings } from '../../domain/proposal/proposal';
import { contract } from '../proposal/v1/contract';
import { device } from '../proposal/v1/device';
import { contractId, deviceId, placeId } from '../proposal/v1/figure';
import { board, client, cover, place, provider, settings, source } from '../proposal/v1/narrative';
import type { Same } from '../sameType';
import { changesOf } from './changes';

/** Edits of the proposal as a whole. */
export const describeEdits = [
  z
    .object({ type: z.literal('client.describe'), changes: changesOf<Client>(client.shape) })
    .describe('Says who the proposal is for.'),
  z
    .object({ type: z.literal('provider.describe'), changes: changesOf<Provider>(provider.shape) })
    .describe('Says who offers.'),
  z
    .object({ type: z.literal('settings.change'), changes: changesOf<Settings>(settings.shape) })
    .describe('Changes currency, language, paper, term, start or energy price.'),
  z
    .object({ type: z.literal('cover.describe'), changes: changesOf<Cover>(cover.shape) })
    .describe('Changes what the cover says.'),
  z
    .object({ type: z.literal('board.describe'), changes: changesOf<BoardPage>(board.shape) })
    .describe('Changes what the page for the board says in words; its figures are computed.'),
] as const;

const someDevices = z
  .array(deviceId)
  .min(1, { error: 'must name at least one device' })
  .describe('The devices, one or many.');
const { id: _id, ...deviceMembers } = device.shape;

/** Edits of today's fleet and its places. */
export const fleetEdits = [
  z
    .object({
      type: z.literal('fleet.import'),
      source,
      devices: z.array(device),
      places: z.array(place),
      met: z
        .array(z.object({ found: deviceId, device: deviceId }))
        .describe('Which found devices are which of the fleet; absent: those that are so for certain.')
        .exactOptional(),
      update: z
        .boolean()
        .describe('A newer file of the same source: its places, addresses and names replace the older ones.')
        .exactOptional(),
      kept: z
        .array(z.object({ device: deviceId, members: z.array(z.enum(movingMembers)) }))
        .describe('What was changed by hand and stays in spite of "update".')
        .exactOptional(),
    })
    .describe('Adds what an import found; devices that are in the fleet already are extended, not doubled.'),
  z
    .object({ type: z.literal('place.set'), place })
    .describe('Adds a place, or takes the place of the one with its id.'),
  z.object({ type: z.literal('place.remove'), placeId }).describe('Removes a place.'),
  z.object({ type: z.literal('device.add'), device }).describe("Adds a device to today's fleet."),
  z
    .object({
      type: z.literal('device.change'),
      deviceIds: someDevices,
      changes: changesOf<Omit<Device, 'id'>>(deviceMembers),
    })
    .describe('Makes the same changes to one or many devices of today.'),
  z
    .object({ type: z.literal('device.remove'), deviceIds: someDevices })
    .describe(
      'Removes devices from the fleet of today, as if they had never been there; to retire one, use option.setFate.',
    ),
] as const;

/** Edits of today's contracts. */
export const contractEdits = [
  z
    .object({ type: z.literal('contract.set'), contract })
    .describe('Adds a contract of today, or takes the place of the one with its id.'),
  z.object({ type: z.literal('contract.remove'), contractId }).describe('Removes a contract of today.'),
] as const;

type OneOf<L extends readonly z.ZodType[]> = z.infer<L[number]>;

/** Fails to compile when a schema is not the domain's edit. */
export const areDomainEdits: readonly [
  Same<OneOf<typeof describeEdits>, DescribeEdit>,
  Same<OneOf<typeof fleetEdits>, FleetEdit>,
  Same<OneOf<typeof contractEdits>, ContractEdit>,
] = [true, true, true];
