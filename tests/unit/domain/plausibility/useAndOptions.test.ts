import { describe, expect, it } from 'vitest';
import type { NewDevice } from '../../../../shared/domain/fleet/device';
import { bandCodes } from '../../../../shared/domain/plausibility/bands';
import { plausibilityJson } from '../../../../shared/domain/plausibility/plausibilityJson';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { proposalOf } from '../../../factories/exampleProposal';
import { optionEdit, told } from '../ratios/twoBuildings';
import { codesOf, contract, findingsOf, pages, printer, settings } from './findingsOf';

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

  it('asks the same of a coverage as used in the field, unless use and pages were measured', () => {
    // 10,000 pages at 5 % × 0.9 × 5 / 5,000 pages = 9 %; over 6,000 pages 7.5 %.
    const used = (pages: string, grade: 'told' | 'measured'): Edit => {
      const fieldUse = {
        capacity: { value: '10000', grade: 'published' },
        consumed: { value: '0.9', grade },
        pages: { value: pages, grade },
      } as const;
      const part = {
        name: 'Toner',
        usedBy: 'all',
        price: told('300'),
        yield: told('10000'),
        fieldUse,
      } as const;
      return printer('a', { supplies: { type: 'parts', parts: [part] } });
    };

    expect(codesOf(used('5000', 'told'))).toEqual(['monoCoverage']);
    expect(codesOf(used('5000', 'measured'))).toEqual([]);
    expect(codesOf(used('6000', 'told'))).toEqual([]);
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
