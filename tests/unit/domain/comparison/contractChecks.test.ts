import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Check } from '../../../../shared/domain/comparison/comparison';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { proposalOf } from '../../../factories/exampleProposal';

const told = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });
const contract: Contract = {
  id: 'c',
  name: 'Copies',
  meters: [{ meter: 'mono', rate: told('0.01') }],
  inclusion: 'perDevice',
  devices: [{ deviceId: 'D' }],
};

function checksOf(changes: Partial<Contract>, ...more: readonly Edit[]): readonly Check[] {
  const edits: readonly Edit[] = [
    { type: 'settings.change', changes: { termMonths: 36, startsOn: '2027-01-01' } },
    {
      type: 'device.add',
      device: {
        id: 'D',
        kind: 'monoMfp',
        volume: { basis: 'average', mono: '1000', colour: null, grade: 'measured' },
      },
    },
    ...more,
    { type: 'contract.set', contract: { ...contract, ...changes } },
    { type: 'option.add', option: { id: 'o', name: 'Option' } },
  ];
  return compare(proposalOf(edits)).options[0]?.checks ?? [];
}

describe('a contract', () => {
  it('without anything open has nothing against it', () => {
    expect(checksOf({})).toEqual([]);
  });

  it('whose meters bill less than all pages blocks the export', () => {
    const meters = [{ meter: 'mono', rate: told('0.01'), share: told('0.7') }] as const;

    expect(checksOf({ meters })).toEqual([
      {
        code: 'meter-shares',
        severity: 'block',
        message:
          'The meters of the contract "Copies" bill 70.0% of the mono pages; their shares must come to 100%.',
      },
    ]);
  });

  it('with rate bands that do not ascend blocks the export', () => {
    const bands = [
      { above: '5000', rate: told('0.008') },
      { above: '2000', rate: told('0.009') },
    ];
    const meters = [{ meter: 'mono', rate: told('0.01'), bands }] as const;

    expect(checksOf({ meters }).map(({ code, severity }) => [code, severity])).toEqual([
      ['rate-bands', 'block'],
    ]);
  });

  it('that ends within the term with nothing said of what follows warns that it is taken to go on', () => {
    const [check] = checksOf({ endsOn: '2028-06-30' });

    expect(check?.message).toBe(
      'The contract "Copies" ends on 2028-06-30, within the term. Nothing says what follows, so it is taken to go on unchanged.',
    );
  });

  it('that renews by itself tells when notice must be given', () => {
    const renewal = { after: 'goesOn', months: 12, noticeFrom: 6, noticeUntil: 3 } as const;
    const [check] = checksOf({ endsOn: '2028-06-30', renewal });

    expect(check?.message).toContain('renews by itself. Notice between 2027-12-30 and 2028-03-30.');
  });

  it('that ends says that its devices then cost what their own prices say', () => {
    const codes = checksOf({ endsOn: '2028-06-30', renewal: { after: 'ends' } }).map(({ code }) => code);

    expect(codes).toContain('contract-ends');
  });

  it('whose pages below the minimum extend it tells by how many pages', () => {
    const meters = [{ meter: 'mono', rate: told('0.01'), minimum: '1500' }] as const;
    const [check] = checksOf({ meters, shortfall: 'extendsTerm' });

    // 1,500 - 1,000
    expect(check?.message).toContain('by 500 mono pages a month; the shortfall is not billed but extends');
  });

  it('counts pages below a minimum for each device where each has its own', () => {
    const other = {
      id: 'E',
      kind: 'monoMfp',
      volume: { basis: 'average', mono: '9000', colour: null, grade: 'told' },
    };
    const meters = [{ meter: 'mono', rate: told('0.01'), minimum: '1500' }] as const;
    const devices = [{ deviceId: 'D' }, { deviceId: 'E' }];
    const add = { type: 'device.add', device: other } as Edit;

    const each = checksOf({ meters, devices, shortfall: 'extendsTerm' }, add);
    const pooled = checksOf({ meters, devices, shortfall: 'extendsTerm', inclusion: 'pooled' }, add);

    // D lacks 500 whatever E prints; together they print 10,000.
    expect(each[0]?.message).toContain('by 500 mono pages a month;');
    expect(pooled).toEqual([]);
  });

  it('whose charges below the least amount extend it tells by how much over the term', () => {
    const minimum = { amount: told('25.50'), per: 'month', counted: 'pooled' } as const;
    const [check] = checksOf({ minimum, shortfall: 'extendsTerm' });

    // (25.50 - 1,000 × 0.01) × 36
    expect(check).toEqual({
      code: 'minimum-extends',
      severity: 'warning',
      message:
        'Charges stay below the minimum of the contract "Copies" by 558.00 over the term; the shortfall is not billed but extends the contract.',
    });
    expect(checksOf({ minimum })).toEqual([]);
  });

  it('that lists a device twice blocks the export, since it bills it twice', () => {
    expect(checksOf({ devices: [{ deviceId: 'D' }, { deviceId: 'D' }] })).toEqual([
      {
        code: 'contract-device-twice',
        severity: 'block',
        message: 'The contract "Copies" lists a device twice and so bills it twice; list it once.',
      },
    ]);
  });

  it.each([
    [{ renewal: { after: 'ends' } }, 'says what follows its end, but not when it ends'],
    [
      { startsOn: '2027-05-01', endsOn: '2026-03-31', renewal: { after: 'ends' } },
      'ends on 2026-03-31, before it starts',
    ],
    [
      { endsOn: '2029-12-31', renewal: { after: 'goesOn', noticeFrom: 1, noticeUntil: 3 } },
      'has a notice window that closes before it opens',
    ],
  ] as const)('warns of days that contradict each other: %j', (changes, words) => {
    expect(checksOf(changes).filter(({ message }) => message.includes(words))).toHaveLength(1);
  });
});
