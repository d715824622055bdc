import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Option } from '../../../../shared/domain/future/option';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { comparedByUs } from '../../oracle/compared';
import { cases, leaves, printed, timeout } from './printed';

const turned = <T>(list: readonly T[]): readonly T[] => [...list].reverse();

/** Whether a device stands in more than one of some contracts, where the first of them prices it. */
function hasSharedDevices(contracts: readonly Contract[], fates: Option['fates']): boolean {
  const takenOver = fates.flatMap(({ deviceId, fate }) =>
    fate.type === 'takeOver' ? [{ deviceId, contractId: fate.contractId }] : [],
  );
  const ids = contracts.flatMap(({ id, devices }) => {
    const listed = devices.map(({ deviceId }) => deviceId);
    const taken = takenOver.filter(({ contractId }) => contractId === id).map(({ deviceId }) => deviceId);
    return [...new Set([...listed, ...taken])];
  });
  return new Set(ids).size < ids.length;
}

function turnedContract(contract: Contract): Contract {
  return {
    ...contract,
    meters: turned(contract.meters),
    devices: turned(contract.devices),
    ...(contract.extras === undefined ? {} : { extras: turned(contract.extras) }),
  };
}

function turnedContracts(contracts: readonly Contract[], fates: Option['fates'] = []): readonly Contract[] {
  const own = contracts.map(turnedContract);
  return hasSharedDevices(contracts, fates) ? own : turned(own);
}

function turnedOption(option: Option): Option {
  return {
    ...option,
    fates: turned(option.fates),
    newDevices: turned(option.newDevices),
    transfers: turned(option.transfers),
    policies: turned(option.policies),
    contracts: turnedContracts(option.contracts, option.fates),
    endedContracts: turned(option.endedContracts),
    oneOffs: turned(option.oneOffs),
    ...(option.phases === undefined ? {} : { phases: turned(option.phases) }),
    ...(option.softChanges === undefined ? {} : { softChanges: turned(option.softChanges) }),
  };
}

/** The same proposal with every list that has no order of its own the other way round. */
function turnedProposal(proposal: Proposal): Proposal {
  return {
    ...proposal,
    places: turned(proposal.places),
    devices: turned(proposal.devices),
    contracts: turnedContracts(proposal.contracts),
    options: turned(proposal.options).map(turnedOption),
    ...(proposal.softCosts === undefined ? {} : { softCosts: turned(proposal.softCosts) }),
  };
}

describe('for any proposal', () => {
  it(
    'the order of devices, contracts, meters, options, places and all else changes no leaf',
    { timeout },
    () => {
      for (const { seed, proposal } of cases) {
        const other = comparedByUs(turnedProposal(proposal));

        expect([seed, leaves({ ...other, options: turned(other.options) })]).toEqual([
          seed,
          printed(proposal),
        ]);
      }
    },
  );
});
