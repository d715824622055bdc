import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { CostedDevice } from '../../../../shared/domain/fleet/device';
import type { OneOff, PrintPolicy } from '../../../../shared/domain/future/option';
import {
  escalatorText,
  withBase,
  withDevices,
  withEscalator,
  withIncluded,
  withRate,
  withSource,
} from '../../../../renderer/views/Future/contractChanges';
import { deviceDraft, deviceOf, draftProblems } from '../../../../renderer/views/Future/deviceDraft';
import { newId } from '../../../../renderer/components/form/newId';
import { oneOffDraft, oneOffOf, oneOffProblems } from '../../../../renderer/views/Future/oneOffDraft';
import { policyDraft, policyOf, policyProblems } from '../../../../renderer/views/Future/policyDraft';

const published = { grade: 'published', note: 'Price book, line 1' } as const;
const estimated = { grade: 'estimate', note: 'Hours counted' } as const;

const copier: CostedDevice = {
  id: 'new-1',
  make: 'Norvane',
  model: 'Harbor C50',
  kind: 'colourMfp',
  placeId: 'office',
  hardware: {
    type: 'lease',
    payment: {
      type: 'factor',
      price: { value: '6680.00', ...published },
      factor: { value: '0.0198', ...published },
    },
    paymentsLeft: 60,
    after: 'returned',
    endCost: { value: '180.00', ...published },
  },
  energy: {
    type: 'watts',
    modes: [{ watts: { value: '690', ...published }, hoursPerWeek: { value: '6', ...estimated } }],
  },
  supplies: { type: 'perPage', mono: { value: '0.01', ...published } },
};

describe('the form of a new device', () => {
  it('changes nothing when nothing is changed, not even what it does not show', () => {
    const draft = deviceDraft(copier, { termMonths: 60 });

    expect(draftProblems(draft)).toEqual({});
    expect(deviceOf(draft, copier.id, copier)).toEqual(copier);
  });

  it('gives a changed figure the source of the form, and leaves the others theirs', () => {
    const draft = { ...deviceDraft(copier, { termMonths: 60 }), price: '7,000.00' };

    const changed = deviceOf(draft, copier.id, copier);

    expect(changed.hardware).toMatchObject({
      payment: { price: { value: '7000.00', grade: 'published' } },
      endCost: { value: '180.00' },
    });
    expect(changed.energy).toEqual(copier.energy);
  });

  it('names what is missing at its field', () => {
    const problems = draftProblems({ ...deviceDraft(undefined, { termMonths: 60 }), monthly: 'cheap' });

    expect(problems).toEqual({
      model: 'Write the model.',
      monthly: 'Write a number such as 1,250.00 or 0.0085.',
    });
  });

  it('makes a leased device with TEC from what is typed', () => {
    const empty = deviceDraft(undefined, { termMonths: 48, placeId: 'office' });
    const draft = { ...empty, model: 'C50', monthly: '114.80', tec: '2.0' };

    expect(deviceOf(draft, 'new-2')).toEqual({
      id: 'new-2',
      model: 'C50',
      kind: 'colourMfp',
      placeId: 'office',
      hardware: {
        type: 'lease',
        payment: { type: 'monthly', amount: { value: '114.80', grade: 'published' } },
        paymentsLeft: 48,
        after: 'returned',
      },
      energy: { type: 'tec', kwhPerWeek: { value: '2.0', grade: 'published' } },
    });
  });
});

const contract: Contract = {
  id: 'contract-1',
  name: 'Fleet contract',
  meters: [{ meter: 'mono', rate: { value: '0.0061', ...published } }],
  inclusion: 'pooled',
  devices: [{ deviceId: 'new-1', rates: { mono: { value: '0.0099', ...published } } }],
};

describe('the form of a contract', () => {
  it('takes rates, included pages, a base and an increase as they are typed', () => {
    const withColour = withRate(contract, 'colour', '0.048') ?? contract;
    const full = withEscalator(
      withBase(withIncluded(withColour, 'mono', '18,000') ?? contract, '181.50') ?? contract,
      '3',
    );

    expect(full).toMatchObject({
      base: { amount: { value: '181.50', ...published }, per: 'month' },
      meters: [
        { meter: 'mono', included: '18000' },
        { meter: 'colour', rate: { value: '0.048' } },
      ],
      escalator: { share: { value: '0.03' }, covers: ['base', 'rates'] },
    });
    expect(full === undefined ? '' : escalatorText(full)).toBe('3');
  });

  it('refuses what is no number, and takes a member away where nothing stands', () => {
    expect(withRate(contract, 'mono', 'x')).toBeUndefined();
    expect(withRate(contract, 'mono', '')?.meters).toEqual([]);
    expect(withBase(contract, '')).toEqual(contract);
  });

  it("keeps a device's own rates when devices are put in and taken out", () => {
    expect(withDevices(contract, ['new-1', 'new-2']).devices).toEqual([
      contract.devices[0],
      { deviceId: 'new-2' },
    ]);
  });

  it('gives all its figures another source', () => {
    const told = withSource(contract, { grade: 'told', note: '' });

    expect(told.meters[0]?.rate).toEqual({ value: '0.0061', grade: 'told' });
  });
});

describe('the form of a one-off cost', () => {
  const removal: OneOff = {
    id: 'one-off-1',
    label: 'Removal',
    kind: 'removal',
    amount: { value: '60.00', ...published },
    count: 2,
    month: 1,
  };

  it('changes nothing when nothing is changed', () => {
    expect(oneOffOf(oneOffDraft(removal), removal.id, removal)).toEqual(removal);
  });

  it('names months outside the term, and a buyout of no device', () => {
    const draft = { ...oneOffDraft(removal), kind: 'buyout' as const, month: '61' };

    expect(oneOffProblems(draft, 60)).toEqual({
      month: 'Write a month from 1 to 60.',
      device: 'Say which device is bought out.',
    });
  });
});

describe('the form of a print policy', () => {
  const policy: PrintPolicy = {
    id: 'policy-1',
    name: 'Release by badge',
    at: ['new-1'],
    removes: { type: 'share', mono: '0.04', colour: '0.04', ...estimated },
    promisedBy: 'IT',
  };

  it('shows shares in per cent and changes nothing when nothing is changed', () => {
    const draft = policyDraft(policy);

    expect(draft.mono).toBe('4');
    expect(policyOf(draft, policy.id, policy)).toEqual(policy);
  });

  it('names a share above 100% and a policy without devices', () => {
    expect(Object.keys(policyProblems({ ...policyDraft(policy), mono: '120', at: [] }))).toEqual([
      'mono',
      'at',
    ]);
  });
});

describe('newId', () => {
  it('takes the first free number', () => {
    expect(newId('new', ['new-1', 'new-3'])).toBe('new-2');
  });
});
