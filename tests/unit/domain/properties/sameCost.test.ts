import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { OptionId } from '../../../../shared/domain/ids';
import { applyEdit } from '../../../../shared/domain/proposal/applyEdit';
import type { Option } from '../../../../shared/domain/future/option';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { comparedByUs } from '../../oracle/compared';
import type { ComparedJson, StateJson } from '../../oracle/leaves';
import { cases, leaves, printed, timeout } from './printed';

/** An option that keeps all, in words and phases, though nothing of it changes anything. */
function keepsAll({ devices, softCosts = [], settings }: Proposal): Option {
  const [year = '2027', month = '01'] = settings.startsOn.split('-');
  const later = `${String(Number(year) + 1)}-${month}-15`;
  return {
    id: 'same',
    name: 'Same',
    phases: [
      { id: 'first', name: 'First', startsOn: settings.startsOn, overlapMonths: 2 },
      { id: 'later', name: 'Later', startsOn: later, overlapMonths: 1 },
    ],
    fates: devices.map(({ id, placeId }, at) => ({
      deviceId: id,
      // Where it stands already, with its own pages.
      fate:
        at % 2 === 1 && placeId !== undefined
          ? { type: 'move' as const, toPlaceId: placeId, pagesTo: id }
          : { type: 'keep' as const },
      phaseId: at % 3 === 0 ? 'first' : 'later',
    })),
    newDevices: [],
    transfers: devices.map(({ id }) => ({ from: id, to: id, mono: '0', colour: '0', phaseId: 'later' })),
    policies: [
      {
        ...{ id: 'none', name: 'None', at: 'all', phaseId: 'later' },
        removes: { type: 'share', mono: '0', colour: '0', grade: 'measured' },
      },
      {
        ...{ id: 'nothing', name: 'Nothing', at: 'all', phaseId: 'first' },
        removes: { type: 'colourToMono', share: '0', grade: 'measured' },
      },
    ],
    contracts: [],
    endedContracts: [],
    oneOffs: [],
    softChanges: softCosts.map(({ id, quantity }) => ({ softCostId: id, quantity, phaseId: 'later' })),
  };
}

/** The leaves of one state. */
const leavesOfState = ({ today }: ComparedJson, state: StateJson): Readonly<Record<string, string>> =>
  leaves({ today: { ...today, doNothing: state }, options: [] });

describe('for any proposal', () => {
  it('an option that keeps all costs in every leaf what doing nothing costs', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const compared = comparedByUs({ ...proposal, options: [keepsAll(proposal)] });
      const [same] = compared.options;
      if (same === undefined) throw new Error('no option');

      expect([seed, leavesOfState(compared, same)]).toEqual([
        seed,
        leavesOfState(compared, compared.today.doNothing),
      ]);
      expect([seed, Number(same.saving.doNothing.term), Number(same.oneOff)]).toEqual([seed, 0, 0]);
    }
  });

  it('a copy of an option costs in every leaf what the option costs', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const [option] = proposal.options;
      if (option === undefined) throw new Error('no option');
      const edit = {
        type: 'option.copy',
        optionId: option.id,
        id: 'copy' as OptionId,
        name: 'Copy',
      } as const;
      const edited = applyEdit(proposal, edit);
      if (!edited.ok) throw new Error(edited.problem.message);
      const copy = edited.value.options.find(({ id }) => id === edit.id);
      if (copy === undefined) throw new Error('no copy');

      expect([seed, printed({ ...proposal, options: [copy] })]).toEqual([
        seed,
        printed({ ...proposal, options: [option] }),
      ]);
    }
  });

  it('a comparison does not depend on what was compared before it', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const before = printed(structuredClone(proposal));
      for (const device of proposal.devices) {
        compare({ ...proposal, devices: proposal.devices.filter(({ id }) => id !== device.id) });
        compare({ ...proposal, contracts: [], settings: { ...proposal.settings, termMonths: 7 } });
      }

      expect([seed, printed(proposal)]).toEqual([seed, before]);
    }
  });
});
