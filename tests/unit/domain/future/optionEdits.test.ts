import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { copyOption } from '../../../../shared/domain/future/copyOption';
import type { Option } from '../../../../shared/domain/future/option';
import { applyEdit, applyEdits } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { brokenRules } from '../../../../shared/files/rules';
import { contractOf, deviceOf, optionOf, policyOf, proposalWith } from '../../../factories/optionOf';

const figure = { value: '8', grade: 'told' } as const;
const whole: Option = optionOf({
  id: 'full',
  name: 'Full',
  phases: [{ id: 'later', name: 'Later', startsOn: '2027-01-01', overlapMonths: 1 }],
  newDevices: [
    { id: 'N', kind: 'colourMfp', placeId: 'hall', phaseId: 'later' },
    { id: 'M', kind: 'monoMfp', hardware: { type: 'rental', monthly: figure } },
  ],
  fates: [
    { deviceId: 'A', fate: { type: 'replace', by: 'N' }, phaseId: 'later', reason: 'Old' },
    { deviceId: 'B', fate: { type: 'retire', pagesTo: { over: ['N', 'M', 'D'], share: 'equally' } } },
    { deviceId: 'C', fate: { type: 'redeploy', toPlaceId: 'hall', pagesTo: 'M' } },
    { deviceId: 'D', fate: { type: 'takeOver', contractId: 'offer' } },
  ],
  transfers: [{ from: 'D', to: 'M', mono: '10', colour: '0' }],
  policies: [policyOf('release', ['M', 'D'], { type: 'share', mono: '0.1', colour: '0' })],
  contracts: [
    contractOf('offer', ['N', 'M'], {
      name: 'The offer',
      base: { amount: figure, per: 'month' },
      phaseId: 'later',
    }),
  ],
  endedContracts: ['today'],
  oneOffs: [{ id: 'o', label: 'Delivery', kind: 'delivery', amount: figure, month: 1, deviceId: 'N' }],
  softChanges: [{ softCostId: 's', quantity: figure, phaseId: 'later' }],
});
const proposal: Proposal = proposalWith({
  places: [{ id: 'hall', name: 'Hall', kind: 'room' }],
  devices: ['A', 'B', 'C', 'D'].map((id) =>
    deviceOf(id, [100, 10], { pageRates: { mono: figure, colour: figure } }),
  ),
  contracts: [contractOf('today', ['A', 'B'])],
  softCosts: [{ id: 's', label: 'Tickets', kind: 'tickets', quantity: figure, cost: figure }],
  options: [whole],
});

/** Applies the edits to a proposal that must stay as it was. */
function edited(...edits: readonly Edit[]): Proposal {
  const before = structuredClone(proposal);
  const played = applyEdits(proposal, edits);
  expect(proposal).toEqual(before);
  if (!played.ok) throw new Error(played.problem.message);
  return played.value;
}
const optionAfter = (...edits: readonly Edit[]): Option | undefined => edited(...edits).options[0];
const copy: Edit = { type: 'option.copy', optionId: 'full', id: 'lean', name: 'Lean' };
const own = { optionId: 'full' } as const;

describe('a copied option', () => {
  it('is sound, names only what is its own, and leaves the first as it was', () => {
    const after = edited(copy);
    const text = JSON.stringify(after.options[1]);

    expect(brokenRules(proposal)).toEqual([]);
    expect(brokenRules(after)).toEqual([]);
    expect(after.options[0]).toBe(whole);
    for (const id of ['N', 'M', 'offer']) {
      expect(text).toContain(`"lean/${id}"`);
      expect(text).not.toContain(`"${id}"`);
    }
  });

  it('costs the same', () => {
    const [first, second] = compare(edited(copy)).options;

    expect(first?.cost.term).not.toBe(0n);
    expect(second?.cost.annual).toEqual(first?.cost.annual);
    expect(second?.saving).toEqual(first?.saving);
  });

  it('of a copy is sound too', () => {
    expect(brokenRules(edited(copy, { ...copy, optionId: 'lean', id: 'leaner' }))).toEqual([]);
    expect(copyOption(whole, { id: 'x', name: 'X' }).newDevices.map(({ id }) => id)).toEqual(['x/N', 'x/M']);
  });
});

describe('fates set in one step', () => {
  it('take the place of those the devices had; the rest stays', () => {
    const option = optionAfter({
      type: 'option.setFates',
      ...own,
      fates: [
        { deviceId: 'A', fate: { type: 'keep' } },
        { deviceId: 'B', fate: { type: 'retire', pagesTo: null } },
        { deviceId: 'B', fate: { type: 'retire', pagesTo: 'M' }, phaseId: 'later' },
      ],
    });

    expect(option?.fates).toEqual([
      whole.fates[2],
      whole.fates[3],
      { deviceId: 'B', fate: { type: 'retire', pagesTo: 'M' }, phaseId: 'later' },
    ]);
  });

  it.each<Edit>([
    { type: 'option.setFates', ...own, fates: [{ deviceId: 'N', fate: { type: 'keep' } }] },
    { type: 'option.setFate', ...own, deviceIds: ['N'], fate: { type: 'keep' } },
    { type: 'option.setTransfers', ...own, transfers: [{ from: 'N', to: 'D', mono: '1', colour: '0' }] },
  ])('are for devices of today alone: $type', (edit) => {
    expect(applyEdit(proposal, edit)).toMatchObject({ ok: false, problem: { code: 'missing' } });
  });
});

describe('phases', () => {
  it('are added, and changed in their place', () => {
    const phase = { id: 'later', name: 'Summer', startsOn: '2027-07-01' };
    const first = { id: 'first', name: 'First', startsOn: '2026-07-01' };

    expect(
      optionAfter(
        { type: 'option.setPhase', ...own, phase },
        { type: 'option.setPhase', ...own, phase: first },
      )?.phases,
    ).toEqual([phase, first]);
  });

  it('that are removed leave what began with them to begin in month 1', () => {
    const edit: Edit = { type: 'option.removePhase', ...own, phaseId: 'later' };
    const after = edited(edit);

    expect(brokenRules(after)).toEqual([]);
    expect(JSON.stringify(after)).not.toContain('later');
    expect(after.options[0]?.fates[0]).toEqual({ ...whole.fates[0], phaseId: undefined });
    expect(applyEdits(proposal, [edit, edit])).toMatchObject({ ok: false, problem: { code: 'missing' } });
  });
});

describe('a promised change of a soft cost', () => {
  it('takes the place of the one before, and goes', () => {
    const change = { softCostId: 's', quantity: { value: '2', grade: 'told' as const } };
    const set: Edit = { type: 'option.setSoftChange', ...own, change };

    expect(optionAfter(set)?.softChanges).toEqual([change]);
    expect(optionAfter({ type: 'option.removeSoftChange', ...own, softCostId: 's' })?.softChanges).toEqual(
      [],
    );
  });
});

describe('an edit that would leave something without what it names', () => {
  it.each<[string, Edit, RegExp]>([
    [
      'a contract that takes over',
      { type: 'option.removeContract', ...own, contractId: 'offer' },
      /"offer".* D\b/,
    ],
    [
      'a device named by a list rule',
      { type: 'option.removeDevice', ...own, deviceId: 'N' },
      /"N".*fate of B/,
    ],
    ['a device that a policy is for', { type: 'option.removeDevice', ...own, deviceId: 'M' }, /"release"/],
    ['a place of a redeployed device', { type: 'place.remove', placeId: 'hall' }, /"hall"/],
  ])('is refused: %s', (_, edit, words) => {
    const played = applyEdit(proposal, edit);

    expect(played).toMatchObject({ ok: false, problem: { code: 'in-use' } });
    expect(!played.ok && played.problem.message).toMatch(words);
  });

  it('removes a contract once no fate takes over to it', () => {
    const option = optionAfter(
      { type: 'option.setFate', ...own, deviceIds: ['D'], fate: { type: 'keep' } },
      { type: 'option.removeContract', ...own, contractId: 'offer' },
    );

    expect(option?.contracts).toEqual([]);
  });

  it.each<Edit>([
    { type: 'option.setDevice', ...own, device: { id: 'A', kind: 'monoMfp' } },
    { type: 'option.setContract', ...own, contract: contractOf('today', []) },
  ])('is refused where its id is taken: $type', (edit) => {
    expect(applyEdit(proposal, edit)).toMatchObject({ ok: false, problem: { code: 'exists' } });
  });
});

describe('a device of today that is removed', () => {
  it('is named nowhere in the option; who was to be replaced by it still leaves', () => {
    const option: Edit = {
      type: 'option.setFates',
      ...own,
      fates: [
        { deviceId: 'A', fate: { type: 'replace', by: 'D' } },
        { deviceId: 'B', fate: { type: 'retire', pagesTo: { over: ['N', 'D'], share: 'equally' } } },
        {
          deviceId: 'C',
          fate: { type: 'move', toPlaceId: 'hall', pagesTo: { over: ['D'], share: 'equally' } },
        },
      ],
    };
    const after = edited(option, { type: 'device.remove', deviceIds: ['D'] });

    expect(brokenRules(after)).toEqual([]);
    expect(after.options[0]?.fates.map(({ fate }) => fate)).toEqual([
      { type: 'retire', pagesTo: null },
      { type: 'retire', pagesTo: { over: ['N'], share: 'equally' } },
      { type: 'move', toPlaceId: 'hall', pagesTo: null },
    ]);
  });

  it('leaves the invoices that are for others too, and is not removed from under one for it alone', () => {
    const invoice = (devices: readonly string[] | 'all'): Edit => ({
      type: 'invoice.set',
      invoice: {
        ...{ id: 'i', label: 'Toner', months: '1', amount: figure, categories: ['supplies'], isBase: true },
        devices,
      },
    });
    const remove: Edit = { type: 'device.remove', deviceIds: ['D'] };

    expect(edited(invoice(['C', 'D']), remove).invoices?.[0]?.devices).toEqual(['C']);
    expect(edited(invoice('all'), remove).invoices?.[0]?.devices).toBe('all');
    expect(applyEdits(proposal, [invoice(['D']), remove])).toMatchObject({
      ok: false,
      problem: { code: 'in-use' },
    });
  });
});

describe('a contract of today that is removed', () => {
  it('is named by no option and no invoice any more', () => {
    const after = edited(
      {
        type: 'invoice.set',
        invoice: {
          ...{ id: 'i', label: 'Base', months: '1', amount: figure, categories: ['base'], isBase: true },
          ...{ devices: 'all', contractId: 'today' },
        },
      },
      { type: 'contract.remove', contractId: 'today' },
    );

    expect(brokenRules(after)).toEqual([]);
    expect(after.options[0]?.endedContracts).toEqual([]);
    expect(after.invoices).toHaveLength(1);
  });
});
