import type { SubnetPlace } from './decisions';

/** An IPv4 network: its first address as a number and the bits that name it. */
export interface Network {
  readonly address: number;
  readonly bits: number;
}

/** The number of an IPv4 address; `undefined` for any other text. */
export function addressNumber(ip: string): number | undefined {
  const parts = ip.split('.');
  if (parts.length !== 4) return undefined;
  let number = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    number = number * 256 + Number(part);
  }
  return number;
}

const leastBits = 8;
const mostBits = 30;

/** A network as people write it: `10.20.3.0/24`, `10.20.3.*`, `10.20.3.`, `10.20`; /8 to /30, else `undefined`. */
export function readNetwork(text: string): Network | undefined {
  const trimmed = text.replace(/\s/g, '');
  const slash = /^([\d.]+)\/(\d{1,2})$/.exec(trimmed);
  if (slash !== null) return network(filled(slash[1] ?? ''), Number(slash[2]));
  const start = trimmed.replace(/(?:\.(?:[*x]|0\b(?=$)))+$/i, '').replace(/\.$/, '');
  const given = start.split('.').length;
  return given > 3 ? undefined : network(filled(start), given * 8);
}

function filled(start: string): string {
  const parts = start.split('.').filter((part) => part !== '');
  return [...parts, '0', '0', '0'].slice(0, 4).join('.');
}

function network(address: string, bits: number): Network | undefined {
  const number = addressNumber(address);
  if (number === undefined || bits < leastBits || bits > mostBits) return undefined;
  return { address: masked(number, bits), bits };
}

function masked(address: number, bits: number): number {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) * size;
}

/** The /24 network of an address, as people write it: `10.20.3.0/24`. */
export function networkOf(ip: string): string | undefined {
  return addressNumber(ip) === undefined ? undefined : `${ip.slice(0, ip.lastIndexOf('.'))}.0/24`;
}

/** Finds the place that stands for the smallest network around an address, and says which networks are none. */
export interface SubnetTable {
  readonly placeOf: (ip: string) => string | undefined;
  readonly unreadable: readonly string[];
}

/** The site table that the user gave. */
export function subnetTable(subnets: readonly SubnetPlace[]): SubnetTable {
  const byBits = new Map<number, Map<number, string>>();
  const unreadable: string[] = [];
  for (const { subnet, place } of subnets) {
    const read = readNetwork(subnet);
    if (read === undefined || place.trim() === '') {
      unreadable.push(subnet);
      continue;
    }
    const places = byBits.get(read.bits) ?? new Map<number, string>();
    byBits.set(read.bits, places.set(read.address, place));
  }
  const lengths = [...byBits.keys()].sort((a, b) => b - a);
  return {
    unreadable,
    placeOf(ip) {
      const address = addressNumber(ip);
      if (address === undefined) return undefined;
      for (const bits of lengths) {
        const place = byBits.get(bits)?.get(masked(address, bits));
        if (place !== undefined) return place;
      }
      return undefined;
    },
  };
}
