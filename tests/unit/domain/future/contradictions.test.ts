import { describe, expect, it } from 'vitest';
import type { DeviceFate } from '../../../../shared/domain/future/option';
import { applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { deviceOf, proposalWith } from '../../../factories/optionOf';

const proposal = proposalWith({ devices: [deviceOf('a', [1, 0]), deviceOf('b', [1, 0])] });
const kept: DeviceFate = { deviceId: 'a', fate: { type: 'keep' }, reason: 'New' };
const retired: DeviceFate = { deviceId: 'a', fate: { type: 'retire', pagesTo: 'b' } };
const added = (parts: object): Edit => ({
  type: 'option.add',
  option: { id: 'o', name: 'Option', ...parts },
});

describe('an edit that says two things of one', () => {
  it.each<readonly [string, readonly Edit[], string]>([
    [
      'gives a device two fates with a new option',
      [added({ fates: [kept, retired] })],
      'Edit 1 (option.add): Option o: more than one fate is given to the device a; leave one.',
    ],
    [
      'changes a soft cost twice from the same month',
      [
        added({
          softChanges: ['1', '2'].map((value) => ({ softCostId: 's', quantity: { value, grade: 'told' } })),
        }),
      ],
      'Edit 1 (option.add): Option o: it changes the soft cost s more than once from the same month on; leave one.',
    ],
  ])('is refused: it %s', (_what, edits, message) => {
    expect(applyEdits(proposal, edits)).toEqual({ ok: false, problem: { code: 'twice', message } });
  });

  it('is no two edits, of which the second holds', () => {
    const set = (fates: readonly DeviceFate[]): Edit => ({ type: 'option.setFates', optionId: 'o', fates });
    const changed = applyEdits(proposal, [added({}), set([kept]), set([retired])]);

    expect(changed.ok && changed.value.options[0]?.fates).toEqual([retired]);
  });
});
