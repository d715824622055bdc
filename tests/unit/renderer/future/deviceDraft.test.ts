import { describe, expect, it } from 'vitest';
import type { NewDevice } from '../../../../shared/domain/fleet/device';
import { deviceDraft, deviceOf, draftProblems } from '../../../../renderer/views/Future/deviceDraft';

const published = { grade: 'published', note: 'Price book, line 1' } as const;
const estimated = { grade: 'estimate', note: 'Hours counted' } as const;

const copier: NewDevice = {
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

describe('the ways in which a new device is paid', () => {
  const figure = (value: string) => ({ value, ...published });
  const ways: readonly NonNullable<NewDevice['hardware']>[] = [
    { type: 'rental', monthly: figure('42.00') },
    { type: 'paidOff' },
    { type: 'owned', price: figure('900'), residual: figure('90'), usefulMonths: 48, monthsInUse: 12 },
    { type: 'lease', payment: { type: 'monthly', amount: figure('99') }, after: 'continues' },
    { type: 'lease', payment: { type: 'monthly', amount: figure('99') }, paymentsLeft: 0, after: 'owned' },
    {
      type: 'lease',
      payment: {
        type: 'annuity',
        price: figure('5000'),
        yearlyRate: figure('0.065'),
        months: 48,
        residual: figure('500'),
      },
      after: 'returned',
    },
  ];

  it.each(ways)('change nothing when nothing is changed: $type', (hardware) => {
    const device: NewDevice = { id: 'new-1', model: 'C50', kind: 'colourMfp', hardware };
    const draft = deviceDraft(device, { termMonths: 60 });

    expect(draftProblems(draft)).toEqual({});
    expect(deviceOf(draft, device.id, device)).toEqual(device);
  });

  it('leave the hardware unknown where it is not known', () => {
    const device: NewDevice = { id: 'new-1', model: 'C50', kind: 'colourMfp' };

    expect(deviceOf(deviceDraft(device, { termMonths: 60 }), device.id, device)).toEqual(device);
  });

  it('need interest and payments, and no more left than the price', () => {
    const draft = {
      ...deviceDraft(undefined, { termMonths: 60 }),
      model: 'C50',
      paid: 'annuity' as const,
      price: '5000',
      months: '',
      residual: '5,000.01',
    };

    expect(Object.keys(draftProblems(draft))).toEqual(['yearlyRate', 'months', 'residual']);
  });

  it('take duty cycle, two-sided share and phase along', () => {
    const draft = {
      ...deviceDraft(undefined, { termMonths: 60 }),
      model: 'C50',
      paid: 'rental' as const,
      monthly: '42',
      dutyCycle: '120,000',
      duplex: '40',
      phaseId: 'phase-1',
    };

    expect(deviceOf(draft, 'new-2')).toEqual({
      id: 'new-2',
      model: 'C50',
      kind: 'colourMfp',
      hardware: { type: 'rental', monthly: { value: '42', grade: 'published' } },
      dutyCycle: { value: '120000', grade: 'published' },
      duplexShare: { value: '0.4', grade: 'published' },
      phaseId: 'phase-1',
    });
  });
});
