import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { changeFigures, deviceFigures } from '../../../../shared/domain/models/deviceFigures';
import { planPrices } from '../../../../shared/domain/models/planPrices';
import type { BookPart, PriceBook, PriceBookModel } from '../../../../shared/domain/models/priceBook';
import type { Figure } from '../../../../shared/domain/sourced';
import { idOf, played, proposalOf } from './pricedProposal';

const value = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const bookId = fc.constantFrom('own', 'other');
const figure: fc.Arbitrary<Figure> = fc.oneof(
  value.map((text): Figure => ({ value: text, grade: 'told' })),
  fc.tuple(value, bookId, fc.constantFrom('1', '2')).map(([text, id, version]): Figure => ({
    value: text,
    grade: 'published',
    book: { id, version, entry: 'e' },
  })),
);
const partName = fc.constantFrom('Black toner', 'Drum', 'Fuser');
const parts = fc.uniqueArray(
  fc.record({ name: partName, usedBy: fc.constant('all' as const), price: figure, yield: figure }),
  { selector: ({ name }) => name, maxLength: 3 },
);
const hardware: fc.Arbitrary<NonNullable<Device['hardware']>> = fc.oneof(
  fc.constant({ type: 'paidOff' as const }),
  figure.map((monthly) => ({ type: 'rental' as const, monthly })),
  figure.map((price) => ({ type: 'owned' as const, price, usefulMonths: 60, monthsInUse: 0 })),
  fc.tuple(figure, figure).map(([price, factor]) => ({
    ...{ type: 'lease' as const, after: 'returned' as const, paymentsLeft: 60 },
    payment: { type: 'factor' as const, price, factor },
  })),
);
const members = fc.record(
  {
    hardware,
    supplies: fc.oneof(
      parts.map((list) => ({ type: 'parts' as const, parts: list })),
      figure.map((mono) => ({ type: 'perPage' as const, mono })),
    ),
    service: fc.oneof(
      figure.map((perPage) => ({ perPage })),
      figure.map((monthly) => ({ monthly })),
    ),
    energy: figure.map((kwhPerWeek) => ({ type: 'tec' as const, kwhPerWeek })),
    recommendedMonthly: figure,
    pageRates: fc.constant({ mono: { value: '0.01', grade: 'told' as const } }),
  },
  { requiredKeys: [] },
);
const device = (id: string) =>
  members.map((more): Device => ({
    id: idOf(id),
    make: 'HP',
    model: 'M404dn',
    kind: 'monoPrinter',
    ...more,
  }));

const bookPart = fc
  .tuple(partName, value, value)
  .map(([name, price, pages]): BookPart => ({ name, usedBy: 'all', price, yield: pages }));
const model = fc
  .record(
    {
      price: value,
      supplies: fc.uniqueArray(bookPart, { selector: ({ name }) => name, maxLength: 3 }),
      suppliesPerPage: value.map((mono) => ({ mono })),
      servicePerPage: value,
      tec: value.map((kwhPerWeek) => ({ kwhPerWeek })),
      recommendedMonthly: fc.integer({ min: 1, max: 9999 }),
    },
    { requiredKeys: [] },
  )
  .map((more): PriceBookModel => ({ make: 'HP', model: 'M404dn', kind: 'monoPrinter', ...more }));
const book = (version: string) =>
  model.map((one): PriceBook => ({
    ...{ id: 'own', name: 'Own', version, currency: 'USD', validFrom: '2026-01-01', models: [one] },
    leaseFactors: [{ months: 60, factor: '0.02' }],
  }));
const way = fc.constantFrom('buy' as const, 'lease' as const, 'leave' as const);
const cases = fc.record({
  ...{ now: device('d'), future: device('n'), first: book('1'), second: book('2') },
  newHardware: way,
});
const today = '2026-11-22';

const valuesOf = (
  one: Device,
  isWanted: (figure: Figure) => boolean,
): readonly (readonly [string, string])[] =>
  deviceFigures(one).flatMap(({ key, figure: { value: text, ...rest } }) =>
    isWanted({ value: text, ...rest }) ? [[key, text] as const] : [],
  );

describe('taking prices', () => {
  it('never changes the value of a figure that is not of the book, and never takes one away', () => {
    fc.assert(
      fc.property(cases, ({ now, future, first, second, newHardware }) => {
        const before = proposalOf([now], [future]);
        let after = before;
        for (const one of [first, second]) {
          const { edit } = planPrices(after, one, { today, newHardware });
          if (edit !== null) after = played(after, [edit]);
        }
        for (const [was, is] of [
          [now, after.devices[0]],
          [future, after.options[0]?.newDevices[0]],
        ] as const) {
          if (is === undefined) throw new Error('the device is gone');
          const keys = new Map(valuesOf(is, () => true));
          for (const [key] of valuesOf(was, () => true)) expect(keys.has(key)).toBe(true);
          for (const [key, text] of valuesOf(was, (one) => one.book?.id !== 'own'))
            expect(keys.get(key)).toBe(text);
        }
      }),
    );
  });

  it('twice changes nothing the second time', () => {
    fc.assert(
      fc.property(cases, ({ now, future, first: one, newHardware }) => {
        const before = proposalOf([now], [future]);
        const { edit } = planPrices(before, one, { today, newHardware });
        if (edit === null) return;
        const after = played(before, [edit]);
        expect(after).not.toBe(before);
        expect(played(after, [edit])).toBe(after);
        expect(planPrices(after, one, { today, newHardware }).edit).toBeNull();
      }),
    );
  });

  it('tells each change and each kept figure as it then is', () => {
    fc.assert(
      fc.property(device('n'), book('1'), (future, one) => {
        const before = proposalOf([], [future]);
        const plan = planPrices(before, one, { today });
        const after = plan.edit === null ? before : played(before, [plan.edit]);
        const figures = deviceFigures(after.options[0]?.newDevices[0] ?? future);
        for (const { figure: name, to } of plan.changes)
          expect(figures.some((found) => found.name === name && found.figure.value === to)).toBe(true);
        for (const { figure: name, value: text, book: said } of plan.kept)
          expect(
            figures.some(
              ({ name: found, figure: { value: is, instead } }) =>
                found === name && is === text && instead?.value === said,
            ),
          ).toBe(true);
      }),
    );
  });
});

describe('the figures of a device', () => {
  it('are walked without a change where none is made', () => {
    fc.assert(
      fc.property(device('d'), (one) => {
        expect(changeFigures(one, (found) => found)).toBe(one);
      }),
    );
  });
});
