import { describe, expect, it } from 'vitest';
import { codesOf, importText } from './tableFile';

describe('currencies of a file', () => {
  it('are never converted or added up: amounts in another one are left unknown, their rows are named', () => {
    const read = importText(
      'Model,Serial Number,Monthly Cost\nModel One 220,SNA001,$40.00\nModel One 220,SNB002,€ 50.00\nModel One 220,SNC003,$45.00\n',
    );

    expect(read.monthlyCost).toEqual({ amount: '85.00', currency: 'USD', grade: 'told' });
    expect(read.devices[1]?.monthlyCost).toBeUndefined();
    expect(read.issues.find(({ code }) => code === 'mixed-currencies')?.rows).toEqual([3]);
  });

  it('are read from a column of their own, in rows far down too', () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `Model One ${String(at)},SN${String(at + 1000)}A,${at % 2 === 0 ? '10.00' : '20.00'},USD`,
    );
    const read = importText(
      `Model,Serial Number,Monthly Cost,Currency\n${rows.join('\n')}\nModel One 220,SNEND01B,99.00,EUR\n`,
    );

    expect(read.monthlyCost?.amount).toBe('6000.00');
    expect(codesOf(read)).toContain('mixed-currencies');
  });

  it('differ from the proposal and are kept as they are', () => {
    const read = importText('Model,Serial Number,Monthly Cost\nModel One 220,SNA001,€ 40.00\n');

    expect(read.monthlyCost).toEqual({ amount: '40.00', currency: 'EUR', grade: 'told' });
    expect(codesOf(read)).toContain('other-currency');
  });
});
