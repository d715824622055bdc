import { describe, expect, it } from 'vitest';
import {
  percentOfShare,
  readTyped,
  readWhole,
  shareOfPercent,
} from '../../../../renderer/components/form/decimals';

describe('readTyped', () => {
  it.each([
    ['1,250.00', '1250.00'],
    ['0.0085', '0.0085'],
    ['0,0085', '0.0085'],
    ['.5', '0.5'],
    ['$ 12', '12'],
    ['12.', '12'],
    ['1,234,567', '1234567'],
    ['3 %', '3'],
  ])('reads %s', (text, value) => {
    expect(readTyped(text)).toEqual({ type: 'number', value });
  });

  it('tells nothing from zero, and what is no number', () => {
    expect(readTyped('  ')).toEqual({ type: 'empty' });
    expect(readTyped('0')).toEqual({ type: 'number', value: '0' });
    for (const text of ['abc', '-5', '1.2.3', '1e5', '12,34,5', '.']) {
      expect(readTyped(text)).toEqual({ type: 'wrong' });
    }
  });
});

describe('shares and per cents', () => {
  it('go over into each other exactly', () => {
    expect(shareOfPercent('3')).toBe('0.03');
    expect(shareOfPercent('3.25')).toBe('0.0325');
    expect(percentOfShare('0.0325')).toBe('3.25');
    expect(percentOfShare('0.1')).toBe('10');
    expect(shareOfPercent('100')).toBe('1');
  });
});

describe('readWhole', () => {
  it('reads whole numbers from 1', () => {
    expect(['60', ' 1 ', '0', '1.5', '', '-2'].map(readWhole)).toEqual([60, 1, null, null, null, null]);
  });
});
