import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import { isInclusionMaterial, otherInclusion } from '../../../../shared/domain/contract/otherInclusion';
import { contractOf } from '../../../factories/optionOf';

const figure = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });

/** 9,000 included pages, at least 1,200 clicks and $60 a month, for three devices together. */
const pooled: Contract = contractOf('k', ['a', 'b', 'c'], {
  inclusion: 'pooled',
  meters: [
    {
      ...{ meter: 'mono', rate: figure('0.01'), included: '9000', minimum: '1200' },
      bands: [{ above: '30000', rate: figure('0.008') }],
    },
    { meter: 'colour', rate: figure('0.05') },
  ],
  minimum: { amount: figure('60'), per: 'month', counted: 'pooled' },
});

describe('the other reading of a contract', () => {
  it('gives each device an equal part of what was shared', () => {
    // 9,000 / 3, 1,200 / 3, 30,000 / 3, 60 / 3.
    expect(otherInclusion(pooled)).toMatchObject({
      inclusion: 'perDevice',
      meters: [{ included: '3000', minimum: '400', bands: [{ above: '10000' }] }, { meter: 'colour' }],
      minimum: { counted: 'perDevice', amount: figure('20') },
    });
  });

  it('puts together what each device had, so that both readings are of the same terms', () => {
    expect(otherInclusion(otherInclusion(pooled))).toEqual(pooled);
  });

  it('turns the minimum charge by its own way of counting', () => {
    const mixed: Contract = {
      ...pooled,
      minimum: { amount: figure('60'), per: 'month', counted: 'perDevice' },
    };

    // 60 for each of three.
    expect(otherInclusion(mixed).minimum).toEqual({ amount: figure('180'), per: 'month', counted: 'pooled' });
  });

  it('rounds parts that do not come out even to a millionth, and leaves a contract without devices as it is', () => {
    const included = (devices: readonly string[]): string | undefined =>
      otherInclusion({ ...pooled, devices: devices.map((deviceId) => ({ deviceId })) }).meters[0]?.included;

    // 9,000 / 7 = 1,285.714285…
    expect(included(['1', '2', '3', '4', '5', '6', '7'])).toBe('1285.714286');
    expect(included([])).toBe('9000');
  });

  it('matters where something is counted for more than one device', () => {
    const plain: Contract = contractOf('k', ['a', 'b'], {
      meters: [{ meter: 'mono', rate: figure('0.01') }],
    });

    expect([pooled, plain, { ...pooled, devices: [{ deviceId: 'a' }] }].map(isInclusionMaterial)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
