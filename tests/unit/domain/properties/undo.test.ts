import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { History } from '../../../../renderer/state/history';
import { addStep, redo, startHistory, undo } from '../../../../renderer/state/history';
import { Dice } from '../../../factories/randomCase/dice';
import { randomCase } from '../../../factories/randomCase/randomCase';
import { comparedByUs } from '../../oracle/compared';
import { cases, timeout } from './printed';

/** An edit that takes something from another proposal, or something away. */
function randomEdit(dice: Dice, proposal: Proposal, other: Proposal): Edit | undefined {
  const [device, option] = [dice.pick(proposal.devices), dice.pick(proposal.options)];
  const foreign = dice.pick(other.devices);
  const contract = other.contracts[0];
  const makers: readonly (() => Edit | undefined)[] = [
    () => ({ type: 'settings.change', changes: { termMonths: dice.whole(1, 48), counts: null } }),
    () => ({ type: 'settings.change', changes: { tax: other.settings.tax ?? null } }),
    () => ({
      type: 'device.change',
      deviceIds: [device.id],
      changes: { hardware: foreign.hardware ?? null, volume: foreign.volume ?? null },
    }),
    () => ({ type: 'device.add', device: { ...foreign, id: `more-${String(dice.whole(0, 999999))}` } }),
    () => (proposal.devices.length > 1 ? { type: 'device.remove', deviceIds: [device.id] } : undefined),
    () =>
      contract === undefined ? undefined : { type: 'contract.set', contract: { ...contract, devices: [] } },
    () => ({
      type: 'option.setFate',
      optionId: option.id,
      deviceIds: [device.id],
      fate: { type: 'retire', pagesTo: { over: 'place', share: 'equally' } },
    }),
    () => ({ type: 'option.setTransfers', optionId: option.id, transfers: [] }),
    () => ({
      type: 'option.copy',
      optionId: option.id,
      id: `copy-${String(dice.whole(0, 999999))}`,
      name: 'Copy',
    }),
    () => (proposal.options.length > 1 ? { type: 'option.remove', optionId: option.id } : undefined),
  ];
  return dice.pick(makers)();
}

const json = (proposal: Proposal): string => JSON.stringify(comparedByUs(proposal));

describe('for any proposal and any edits', () => {
  it('going back and forth again gives the very same comparison', { timeout }, () => {
    for (const { seed, proposal } of cases.filter((_, at) => at % 4 === 0)) {
      const dice = new Dice(seed);
      const before = json(proposal);
      const seen = [before];
      let history: History = startHistory(proposal);
      for (let at = 0; at < 5; at += 1) {
        const edit = randomEdit(dice, history.proposal, randomCase(seed + 7000 + at));
        const edited = edit === undefined ? undefined : applyEdit(history.proposal, edit);
        if (edited?.ok !== true || edited.value === history.proposal) continue;
        history = addStep(history, edited.value, { label: 'Edit', screen: 'costs', group: undefined, at });
        seen.push(json(history.proposal));
      }

      for (const compared of seen.slice(0, -1).reverse()) {
        history = undo(history);
        expect([seed, json(history.proposal) === compared]).toEqual([seed, true]);
      }
      expect([seed, history.proposal === proposal]).toEqual([seed, true]);
      for (const compared of seen.slice(1)) {
        history = redo(history);
        expect([seed, json(history.proposal) === compared]).toEqual([seed, true]);
      }
    }
  });
});
