import { describe, expect, it } from 'vitest';
import type { Device, NewDevice } from '../../../../shared/domain/fleet/device';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { proposalOf } from '../../../factories/exampleProposal';
import { optionEdit, told } from '../ratios/twoBuildings';
import { codesOf, contract, findingsOf, messageOf, pages, printer } from './findingsOf';

describe('prices of a contract', () => {
  const rates = (mono: string, colour = '0.08'): Edit =>
    contract({
      meters: [
        { meter: 'mono', rate: told(mono) },
        { meter: 'colour', rate: told(colour) },
      ],
    });

  it.each(['0.002', '0.0085', '0.03'])('are plausible at %s a mono page, the limits included', (mono) => {
    expect(codesOf(rates(mono))).toEqual([]);
  });

  it.each([
    ['0.0019', 'monoCppContract'],
    ['0.031', 'monoCppContract'],
    ['0.00065', 'unitSlip'],
    ['1.2', 'unitSlip'],
  ] as const)('are doubted at %s a mono page', (mono, code) => {
    expect(codesOf(rates(mono))).toEqual([code]);
  });

  it('are doubted at 0.26 a color page', () => {
    expect(messageOf('colourCpp', rates('0.01', '0.26'))).toBe(
      'Contract "Copiers": a color page costs $0.2600; plausible is $0.0300 to $0.2500.',
    );
  });

  it('show a price below four decimals as it was entered', () => {
    expect(messageOf('unitSlip', rates('0.000065'))).toContain('$0.0001 (0.000065)');
  });

  it('are not too low where a base charge pays a part of each page', () => {
    const meters = [{ meter: 'mono' as const, rate: told('0.0015') }];

    expect(codesOf(contract({ meters, base: { amount: told('100'), per: 'month' } }))).toEqual([]);
    expect(codesOf(contract({ meters }))).toEqual(['monoCppContract']);
  });

  it('weigh several levels of color by their shares', () => {
    // 0.5 × 0.02 + 0.5 × 0.06 = 0.04: the low level alone would lie below 0.03.
    const meters = ['0.02', '0.06'].map((price, at) => ({
      meter: 'colour' as const,
      name: `Level ${String(at + 1)}`,
      share: told('0.5'),
      rate: told(price),
    }));

    expect(codesOf(contract({ meters }))).toEqual([]);
  });

  it('are doubted where pages above the included ones cost more than twice those within', () => {
    // 100 a month / 10,000 included = 0.01; 0.025 is 2.5 times that.
    const found = messageOf(
      'overageRate',
      contract({
        base: { amount: told('100'), per: 'month' },
        meters: [{ meter: 'mono', rate: told('0.025'), included: '10000' }],
      }),
    );

    expect(found).toContain('cost 2.5 times as much as those in the base charge; plausible is up to 2 times');
  });

  it('are doubted where a band or a device costs more than twice the rate', () => {
    const meters = [
      { meter: 'mono' as const, rate: told('0.01'), bands: [{ above: '5000', rate: told('0.021') }] },
    ];
    const devices = [{ deviceId: 'a', rates: { mono: told('0.022') } }];

    expect(codesOf(printer('a'), contract({ meters, devices }))).toEqual(['overageRate', 'overageRate']);
  });

  it('are doubted where they rise by more than 10 percent a year', () => {
    const rise = (share: string): Edit => contract({ escalator: { share: told(share), covers: ['rates'] } });

    expect(codesOf(rise('0.1'))).toEqual([]);
    expect(codesOf(rise('0.11'))).toEqual(['escalator']);
  });
});

describe('prices of devices outside a contract', () => {
  const priced = (id: string, mono: string, more: Partial<Device> = {}): Edit =>
    printer(id, { ...pages('1000'), supplies: { type: 'perPage', mono: told(mono) }, ...more });

  it('are judged as desktop lasers, in one finding that names the farthest out', () => {
    const proposal = proposalOf([priced('a', '0.09'), priced('b', '0.12'), priced('c', '0.05')]);
    const [found, ...others] = findingsOf(proposal);

    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'monoCppDesktop', deviceIds: ['a', 'b'], severity: 'warning' });
    expect(found?.message).toBe(
      'Today: Brand L1 (b) (and 1 more device out of range) pays $0.1200 for a mono page; ' +
        'plausible is $0.0080 to $0.0800.',
    );
    expect(found?.source).toContain('[CP1]');
    expect(found?.source).toContain('own estimate');
    expect(found?.addresses).toHaveLength(2);
  });

  it('may be higher for ink and for old devices', () => {
    expect(codesOf(priced('a', '0.2', { model: 'OfficeJet 100' }))).toEqual([]);
    expect(codesOf(priced('a', '0.2', { installedOn: '2016-01-01' }))).toEqual([]);
    expect(codesOf(priced('a', '0.02', { model: 'OfficeJet 100' }))).toEqual(['monoCppInk']);
    expect(codesOf(priced('a', '0.3', { installedOn: '2016-01-01' }))).toEqual(['monoCppDesktop']);
  });

  it('ask for dollars or cents once, not for the band as well', () => {
    expect(codesOf(priced('a', '2.5'))).toEqual(['unitSlip']);
  });

  it('are judged with their hardware where a contract bills the pages', () => {
    // 0.02 + 60 / 1,000 = 0.08 a page
    const lease = {
      type: 'lease' as const,
      payment: { type: 'monthly' as const, amount: told('60') },
      after: 'continues' as const,
    };
    const found = messageOf(
      'monoCppContractWithHardware',
      printer('a', { ...pages('1000'), hardware: lease }),
      contract({ meters: [{ meter: 'mono', rate: told('0.02') }], devices: [{ deviceId: 'a' }] }),
    );

    expect(found).toContain('$0.0800 for a mono page, with its hardware; plausible is up to $0.0600');
  });

  it('of today are not told of again for an option, those of its new devices are', () => {
    const newDevice: NewDevice = {
      id: 'n',
      kind: 'monoMfp',
      supplies: { type: 'perPage', mono: told('0.2') },
    };
    const replaced = optionEdit({
      newDevices: [newDevice],
      fates: [{ deviceId: 'b', fate: { type: 'replace', by: 'n' } }],
    });
    const found = findingsOf(proposalOf([priced('a', '0.09'), priced('b', '0.02'), replaced])).filter(
      ({ code }) => code === 'monoCppDesktop',
    );

    expect(found.map(({ deviceIds, optionId }) => [deviceIds, optionId])).toEqual([
      [['a'], undefined],
      [['n'], 'o'],
    ]);
  });
});
