import type { Figure, Grade } from '../../../shared/domain/sourced';
import { grades } from '../../../shared/domain/sourced';

/** Chance that answers the same for the same seed, on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 12345) >>> 0;
    for (let warmUp = 0; warmUp < 5; warmUp++) this.next();
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** Each entry with this chance, in the order of the list. */
  some<T>(list: readonly T[], share: number): readonly T[] {
    return list.filter(() => this.chance(share));
  }

  /** As `some`, but at least one of a list that has any. */
  someOrOne<T>(list: readonly T[], share: number): readonly T[] {
    const found = this.some(list, share);
    return found.length > 0 ? found : [this.pick(list)];
  }

  list<T>(least: number, most: number, make: (at: number) => T): readonly T[] {
    return Array.from({ length: this.whole(least, most) }, (_, at) => make(at));
  }

  /** These members, or none of them. */
  maybe<T extends object>(share: number, make: () => T): Partial<T> {
    return this.chance(share) ? make() : {};
  }

  /** A decimal of so many places between two whole numbers of its last place. */
  decimal(least: number, most: number, places: number): string {
    return inPlaces(this.whole(least, most), places);
  }

  /** A figure of so many places, of any grade. */
  figure(least: number, most: number, places: number): Figure {
    return { value: this.decimal(least, most, places), grade: this.grade() };
  }

  /** Money from 0.01 up. */
  money(most: number): Figure {
    return this.figure(1, most * 100, 2);
  }

  /** A price of a page. */
  perPage(): Figure {
    return this.figure(1, 900, 4);
  }

  grade(): Grade {
    return this.pick(grades);
  }

  /** A day so many months and some days after the first of a month. */
  day(month: string, least: number, most: number): string {
    const [year = 2027, number = 1] = month.split('-').map(Number);
    const at = year * 12 + number - 1 + this.whole(least, most);
    const day = this.chance(0.5) ? 1 : this.whole(1, 28);
    return `${String(Math.floor(at / 12))}-${twoDigits((at % 12) + 1)}-${twoDigits(day)}`;
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function inPlaces(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0 ? `-${text}` : text;
}
