import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Device, NewDevice } from '../../../../shared/domain/fleet/device';
import type { BandCode } from '../../../../shared/domain/plausibility/bands';
import { bandCodes } from '../../../../shared/domain/plausibility/bands';
import type { Finding } from '../../../../shared/domain/plausibility/finding';
import { plausibility } from '../../../../shared/domain/plausibility/plausibility';
import { plausibilityJson } from '../../../../shared/domain/plausibility/plausibilityJson';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../../shared/format/formatters';
import { proposalOf } from '../../../factories/exampleProposal';
import { optionEdit, told } from '../ratios/twoBuildings';

const findingsOf = (proposal: Proposal): readonly Finding[] =>
  plausibility(
    proposal,
    compare(proposal),
    formattersFor(proposal.settings.locale, proposal.settings.currency),
  );
const codesOf = (...edits: readonly Edit[]): readonly BandCode[] =>
  findingsOf(proposalOf(edits)).map(({ code }) => code);
function messageOf(code: BandCode, ...edits: readonly Edit[]): string {
  const found = findingsOf(proposalOf(edits)).find((finding) => finding.code === code);
  return found?.message ?? 'no such finding';
}

const printer = (id: string, more: Partial<Device> = {}): Edit => ({
  type: 'device.add',
  device: { id, kind: 'monoPrinter', make: 'Brand', model: 'L1', ...more },
});
const pages = (mono: string, colour = '0'): Pick<Device, 'volume'> => ({
  volume: { basis: 'average', mono, colour, grade: 'measured' },
});
const contract = (more: Partial<Contract>): Edit => ({
  type: 'contract.set',
  contract: { id: 'k', name: 'Copiers', meters: [], inclusion: 'pooled', devices: [], ...more },
});
const settings = (changes: Extract<Edit, { type: 'settings.change' }>['changes']): Edit => ({
  type: 'settings.change',
  changes,
});

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

    expect(found).toContain('2.5 times; plausible is up to 2 times');
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
      'Today: Brand L1 (b) (and 1 more device out of range) pays for a mono page $0.1200; ' +
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

    expect(found).toContain('$0.0800; plausible is up to $0.0600');
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

describe('use', () => {
  it('is doubted above a quarter of the duty cycle, and above all of it as a counter read as a month', () => {
    const duty = { dutyCycle: told('10000') };

    expect(codesOf(printer('a', { ...pages('2500'), ...duty }))).toEqual([]);
    expect(codesOf(printer('a', { ...pages('2501'), ...duty }))).toEqual(['dutyCycleUse']);
    expect(codesOf(printer('a', { ...pages('10001'), ...duty }))).toEqual(['monthlyVolume']);
  });

  it('is doubted where more than 60 percent of a fleet is in color', () => {
    const share = (colour: string): Edit => printer('a', { kind: 'colourMfp', ...pages('40', colour) });

    expect(codesOf(share('60'))).toEqual([]);
    expect(codesOf(share('61'))).toEqual(['colourShare']);
  });

  it('is doubted by users a device, in the fleet and in each building, and by pages a user', () => {
    const place = (id: string, users: string): Edit => ({
      type: 'place.set',
      place: { id, name: id, kind: 'building', users: told(users) },
    });
    const found = findingsOf(
      proposalOf([
        place('North', '1'),
        place('South', '40'),
        printer('a', { ...pages('400'), placeId: 'North' }),
        printer('b', { ...pages('600'), placeId: 'South' }),
      ]),
    );

    // Fleet: 41 users on 2 devices = 20.5, plausible; 1,000 pages / 41 users = 24.4.
    expect(found.map(({ message }) => message)).toEqual([
      'Today: the users a device in North are 1.0; plausible is 1.5 to 25.0.',
      'Today: the users a device in South are 40.0; plausible is 1.5 to 25.0.',
      'Today: the pages a user a month are 24; plausible is 50 to 2,500.',
    ]);
  });

  it('is doubted by pages a student a year', () => {
    // 1,000 × 12 / 50 = 240
    expect(codesOf(printer('a', pages('1000')), settings({ students: told('50') }))).toEqual([
      'pagesPerStudent',
    ]);
  });

  it('is doubted above 25 kWh a week', () => {
    const tec = (kwh: string): Edit =>
      printer('a', { energy: { type: 'tec', kwhPerWeek: told(kwh), testVersion: '3.0' } });

    expect(codesOf(tec('25'))).toEqual([]);
    expect(codesOf(tec('25.1'))).toEqual(['tec']);
  });

  it('asks for evidence of a mono coverage above 8 percent, unless it was measured', () => {
    const covered = (value: string, grade: 'told' | 'measured', usedBy: 'mono' | 'colour' = 'mono'): Edit =>
      printer('a', {
        supplies: {
          type: 'parts',
          parts: [
            { name: 'Toner', usedBy, price: told('90'), yield: told('3000'), coverage: { value, grade } },
          ],
        },
      });

    expect(codesOf(covered('8', 'told'))).toEqual([]);
    expect(codesOf(covered('15', 'told'))).toEqual(['monoCoverage']);
    expect(codesOf(covered('15', 'measured'))).toEqual([]);
    expect(codesOf(covered('15', 'told', 'colour'))).toEqual([]);
  });
});

describe('options', () => {
  const cost = (id: string, monthly: string): Edit =>
    printer(id, { hardware: { type: 'rental', monthly: told(monthly) } });
  const retired = (...ids: readonly string[]): Edit =>
    optionEdit({ fates: ids.map((deviceId) => ({ deviceId, fate: { type: 'retire', pagesTo: 'keep' } })) });

  it.each([
    ['35', []],
    ['36', ['savings']],
    ['51', ['savingsError']],
  ] as const)('that save %s percent', (saved, codes) => {
    const kept = String(100 - Number(saved));

    expect(codesOf(cost('keep', kept), cost('a', saved), retired('a'))).toEqual(codes);
  });

  it('that take away more than 75 percent of the devices in the first year', () => {
    const fleet = ['keep', 'a', 'b', 'c', 'd'].map((id) => printer(id));

    expect(codesOf(...fleet, retired('a', 'b', 'c'))).toEqual([]);
    expect(codesOf(...fleet, retired('a', 'b', 'c', 'd'))).toEqual(['deviceReduction']);
  });

  it('that take them away in the second year are not rushed', () => {
    const fleet = ['keep', 'a', 'b', 'c', 'd'].map((id) => printer(id));
    const later = optionEdit({
      phases: [{ id: 'p', name: 'Year 2', startsOn: '2027-12-01' }],
      fates: ['a', 'b', 'c', 'd'].map((deviceId) => ({
        deviceId,
        fate: { type: 'retire', pagesTo: 'keep' },
        phaseId: 'p',
      })),
    });

    expect(codesOf(...fleet, later)).toEqual([]);
  });

  it.each([
    [60, '0.0205', []],
    [60, '0.0225', ['rateFactor60']],
    [48, '0.0225', []],
    [36, '0.027', ['rateFactor36']],
    [12, '0.09', []],
  ] as const)('that lease over %i months at a factor of %s', (paymentsLeft, factor, codes) => {
    const newDevice: NewDevice = {
      id: 'n',
      kind: 'monoMfp',
      hardware: {
        type: 'lease',
        payment: { type: 'factor', price: told('1000'), factor: told(factor) },
        paymentsLeft,
        after: 'returned',
      },
    };

    expect(codesOf(optionEdit({ newDevices: [newDevice] }))).toEqual(codes);
  });
});

describe('bands', () => {
  const dear = contract({ meters: [{ meter: 'mono', rate: told('3') }] });

  it('of a price hold for currencies about as large as a dollar only, and say so', () => {
    expect(codesOf(settings({ currency: 'EUR' }), dear)).toEqual(['unitSlip']);
    expect(codesOf(settings({ currency: 'JPY' }), dear)).toEqual([]);
    const yen = proposalOf([settings({ currency: 'JPY' })]);
    const band = plausibilityJson(yen, []).bands.find(({ code }) => code === 'unitSlip');

    expect(band).toMatchObject({ low: null, high: null });
    expect(band?.why).toContain('JPY');
  });

  it("are the proposal's own where it has some, in its own currency", () => {
    const own = settings({ currency: 'JPY', bands: { monoCppContract: { high: '2' } } });

    expect(codesOf(own, dear)).toEqual(['monoCppContract']);
    expect(plausibilityJson(proposalOf([own]), []).bands[0]).toMatchObject({
      code: 'monoCppContract',
      low: null,
      high: '2',
      isChanged: true,
      why: null,
    });
  });

  it('all carry their evidence', () => {
    const { bands } = plausibilityJson(proposalOf([]), []);

    expect(bands.map(({ code }) => code)).toEqual(bandCodes);
    expect(bands.every(({ evidence, what }) => evidence !== '' && what !== '')).toBe(true);
  });
});
