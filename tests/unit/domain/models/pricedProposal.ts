import type { Device, NewDevice } from '../../../../shared/domain/fleet/device';
import type { DeviceId, OptionId } from '../../../../shared/domain/ids';
import type { PriceBook } from '../../../../shared/domain/models/priceBook';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';
import { applyEdit } from '../../../../shared/domain/proposal/applyEdit';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import type { Figure } from '../../../../shared/domain/sourced';

/** A book of two models; its prices can be raised for a newer version. */
export function bookOf(version: string, changes: Partial<PriceBook> = {}): PriceBook {
  return {
    ...{ id: 'northwind', name: 'Northwind', version, currency: 'USD' },
    ...{ validFrom: `${version}-01`, validUntil: '2026-12-31' },
    leaseFactors: [{ months: 60, factor: '0.0209' }],
    models: [
      {
        ...{ make: 'HP', model: 'LaserJet Pro M404dn', kind: 'monoPrinter', price: '580.00' },
        ...{ recommendedMonthly: 3000, dutyCycle: 36000, servicePerPage: '0.0040' },
        tec: { kwhPerWeek: '0.66', testVersion: '3.0' },
        supplies: [
          { name: 'Black toner', usedBy: 'all', price: '120.00', yield: '8000', coverage: '5' },
          { name: 'Drum', usedBy: 'all', price: '95.00', yield: '40000' },
        ],
      },
      {
        ...{ make: 'Ricoh', model: 'IM C3000', kind: 'colourMfp', price: '5120.00' },
        suppliesPerPage: { mono: '0.0085', colour: '0.0520' },
      },
    ],
    ...changes,
  };
}

/** The book with the price of the first model and of its toner put to others. */
export function repriced(book: PriceBook, device: string, toner: string): PriceBook {
  const [first, ...others] = book.models;
  if (first === undefined) return book;
  const [black, ...parts] = first.supplies ?? [];
  const supplies = black === undefined ? [] : [{ ...black, price: toner }, ...parts];
  return { ...book, models: [{ ...first, price: device, supplies }, ...others] };
}

/** What a person wrote. */
export function written(value: string): Figure {
  return { value, grade: 'told', note: 'by the client' };
}

/** The id of a device in these proposals. */
export const idOf = (text: string): DeviceId => text;

/** A proposal in dollars over 60 months with one device of today, and an option with new devices. */
export function proposalOf(today: readonly Device[], future: readonly NewDevice[] = []): Proposal {
  const start = newProposal('Client', {
    id: '3f0c6f6e-1c1b-4d0e-9a53-6f0b5f6f0a01',
    at: '2026-11-22T10:00:00Z',
  });
  const optionId = 'o1' as OptionId;
  return played(start, [
    { type: 'settings.change', changes: { currency: 'USD', termMonths: 60 } },
    ...today.map((device): Edit => ({ type: 'device.add', device })),
    { type: 'option.add', option: { id: optionId, name: 'Option' } },
    ...future.map((device): Edit => ({ type: 'option.setDevice', optionId, device })),
  ]);
}

/** A mono printer of the first model. */
export function m404(id: string, more: Partial<Device> = {}): Device {
  return { id: idOf(id), make: 'HP', model: 'LaserJet Pro M404dn', kind: 'monoPrinter', ...more };
}

/** The proposal after edits that must succeed. */
export function played(proposal: Proposal, edits: readonly (Edit | null)[]): Proposal {
  let current = proposal;
  for (const edit of edits) {
    if (edit === null) throw new Error('there is no edit');
    const next = applyEdit(current, edit);
    if (!next.ok) throw new Error(next.problem.message);
    current = next.value;
  }
  return current;
}
