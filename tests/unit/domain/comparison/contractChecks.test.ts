import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../../../shared/domain/comparison/checkWords';
import type { Check } from '../../../../shared/domain/comparison/comparison';
import { noticeChecks } from '../../../../shared/domain/comparison/contractEndChecks';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { formattersFor } from '../../../../shared/format/formatters';
import { checksOf as checksOfOption, exportChecksOf } from '../../../factories/checksOf';
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
  return checksOfOption(proposalOf(edits));
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
          'The meters of the contract "Copies" bill 70% of the mono pages; their shares must come to 100%.',
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
      'The contract "Copies" ends on June 30, 2028, within the term. Nothing says what follows, so it is taken to go on unchanged.',
    );
  });

  it('that renews by itself tells when notice must be given', () => {
    const renewal = { after: 'goesOn', months: 12, noticeFrom: 6, noticeUntil: 3 } as const;
    const [check] = checksOf({ endsOn: '2028-06-30', renewal });

    expect(check?.message).toContain(
      'renews by itself. Notice between December 30, 2027 and March 30, 2028.',
    );
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
        'Charges stay below the minimum of the contract "Copies" by $558.00 over the term; the shortfall is not billed but extends the contract.',
    });
    expect(checksOf({ minimum })).toEqual([]);
  });

  it('that lists a device twice blocks the export, since it bills it twice', () => {
    expect(checksOf({ devices: [{ deviceId: 'D' }, { deviceId: 'D' }] })).toEqual([
      {
        code: 'contract-device-twice',
        severity: 'block',
        message: 'The contract "Copies" lists D twice and so bills it twice; list it once.',
      },
    ]);
  });

  it.each([
    [{ renewal: { after: 'ends' } }, 'says what follows its end, but not when it ends'],
    [
      { startsOn: '2027-05-01', endsOn: '2026-03-31', renewal: { after: 'ends' } },
      'ends on March 31, 2026, before it starts on May 1, 2027',
    ],
    [
      { endsOn: '2029-12-31', renewal: { after: 'goesOn', noticeFrom: 1, noticeUntil: 3 } },
      'has a notice window that closes before it opens',
    ],
  ] as const)('warns of days that contradict each other: %j', (changes, words) => {
    expect(checksOf(changes).filter(({ message }) => message.includes(words))).toHaveLength(1);
  });

  it('that has ended before the comparison starts warns of what is taken to follow', () => {
    const said = (after?: 'goesOn' | 'ends'): readonly string[] =>
      checksOf({
        endsOn: '2026-06-30',
        ...(after === undefined ? {} : { renewal: { after } }),
      }).map(({ message }) => message);
    const ended =
      'The contract "Copies" has ended on June 30, 2026, before the comparison starts on January 1, 2027';

    expect(said()).toContain(`${ended}. Nothing says what followed, so it is taken to go on unchanged.`);
    expect(said('ends')).toContain(
      `${ended}, and did not renew: its devices cost what their own prices say.`,
    );
    expect(said('goesOn')).toEqual([]);
  });

  it('of today that starts after the comparison warns that it is billed from the first month', () => {
    expect(checksOf({ startsOn: '2027-02-01' }).map(({ code }) => code)).toEqual(['contract-starts-late']);
    expect(checksOf({ startsOn: '2027-01-01' })).toEqual([]);
  });

  it('says that its notice must be given before the comparison starts, where that is so', () => {
    const renewal = { after: 'goesOn', noticeUntil: 3 } as const;
    const [check] = checksOf({ endsOn: '2027-02-28', renewal });

    expect(check?.message).toContain('Notice by November 28, 2026, which is before the comparison starts.');
  });
});

describe('the checks of a contract', () => {
  const renewal = { after: 'goesOn', noticeFrom: 6, noticeUntil: 3 } as const;
  const minimum = { amount: told('1025.50'), per: 'month', counted: 'pooled' } as const;

  it.each([
    ['en-US', 'USD', 'June 30, 2028', '$36,558.00', '500 mono', '70%'],
    ['en-GB', 'GBP', '30 June 2028', '£36,558.00', '500 mono', '70%'],
    ['de-DE', 'EUR', '30. Juni 2028', '36.558,00\u00a0€', '500 mono', '70\u00a0%'],
    ['fr-FR', 'EUR', '30 juin 2028', '36\u202f558,00\u00a0€', '500 mono', '70\u00a0%'],
    ['ja-JP', 'JPY', '2028/06/30', '¥36,558', '500 mono', '70%'],
  ])('write days and figures as %s does', (...[locale, currency, day, amount, pages, share]) => {
    const settings: Edit = { type: 'settings.change', changes: { locale, currency } };
    const said = (changes: Partial<Contract>): string =>
      checksOf(changes, settings)
        .map(({ message }) => message)
        .join(' ');

    expect(said({ endsOn: '2028-06-30', renewal })).toContain(`"Copies" ends on ${day}, within the term`);
    // (1,025.50 - 1,000 × 0.01) × 36
    expect(said({ minimum, shortfall: 'extendsTerm' })).toContain(` by ${amount} over the term`);
    const least = [{ meter: 'mono', rate: told('0.01'), minimum: '1500' }] as const;
    expect(said({ meters: least, shortfall: 'extendsTerm' })).toContain(` by ${pages} pages a month`);
    const part = [{ meter: 'mono', rate: told('0.01'), share: told('0.7') }] as const;
    expect(said({ meters: part })).toContain(` bill ${share} of the mono pages`);
  });
});

describe('the last day of notice', () => {
  const on = (day: string, changes: Partial<Contract>): readonly string[] => {
    const proposal = proposalOf([
      { type: 'contract.set', contract: { ...contract, devices: [], ...changes } },
    ]);
    return toldChecks(noticeChecks(proposal, day), formattersFor('en-US', 'USD')).map(
      ({ message }) => message,
    );
  };
  const renewal = { after: 'goesOn', noticeUntil: 3 } as const;

  it('is warned of from the day after it until the contract ends', () => {
    const words =
      'The last day of notice of the contract "Copies", March 30, 2027, is past: it renews after June 30, 2027, unless its supplier lets it go.';

    expect(on('2027-03-30', { endsOn: '2027-06-30', renewal })).toEqual([]);
    expect(on('2027-03-31', { endsOn: '2027-06-30', renewal })).toEqual([words]);
    expect(on('2027-06-30', { endsOn: '2027-06-30', renewal })).toEqual([words]);
    expect(on('2027-07-01', { endsOn: '2027-06-30', renewal })).toEqual([]);
  });

  it('is not warned of where none is agreed, or where the contract ends by itself', () => {
    expect(on('2027-06-01', { endsOn: '2027-06-30', renewal: { after: 'goesOn' } })).toEqual([]);
    expect(on('2027-06-01', { endsOn: '2027-06-30', renewal: { after: 'ends', noticeUntil: 3 } })).toEqual(
      [],
    );
  });
});

describe('before an export', () => {
  const device: Edit = {
    type: 'device.add',
    device: {
      ...{ id: 'D', kind: 'monoMfp' },
      volume: { basis: 'average', mono: '1000', colour: null, grade: 'measured' },
    },
  };
  const ofToday: readonly Edit[] = [
    { type: 'settings.change', changes: { termMonths: 36, startsOn: '2027-01-01' } },
    device,
    { type: 'contract.set', contract: { ...contract, endsOn: '2028-06-30' } },
    { type: 'contract.set', contract: { ...contract, id: 'c2', name: 'Toner' } },
  ];
  const ends =
    'The contract "Copies" ends on June 30, 2028, within the term. Nothing says what follows, so it is taken to go on unchanged.';
  const twice =
    'D stands under two contracts of today, "Copies" and "Toner"; both bill it. Take it out of one, unless each bills something else.';
  const said = (...more: readonly Edit[]): readonly string[] =>
    exportChecksOf(proposalOf([...ofToday, ...more])).map(({ message }) => message);

  it('the contracts of today are checked although there is no option', () => {
    expect(said()).toEqual(expect.arrayContaining([ends, twice]));
  });

  it("what is said of today's contracts is said once, however many options there are", () => {
    const found = said(
      { type: 'option.add', option: { id: 'o', name: 'One' } },
      { type: 'option.add', option: { id: 'p', name: 'Two' } },
    );

    expect(found.filter((message) => message.includes('ends on June 30'))).toEqual([ends]);
    expect(found.filter((message) => message.includes('two contracts'))).toEqual([twice]);
  });

  it('the end of a contract that every option ends is still told, since today goes on under it', () => {
    const found = said({ type: 'option.add', option: { id: 'o', name: 'One', endedContracts: ['c'] } });

    expect(found).toContain(ends);
  });
});
