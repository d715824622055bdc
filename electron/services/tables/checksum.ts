import * as zlib from 'node:zlib';

/** Node 18 has none of its own; newer ones reckon it many times faster. */
const ofNode = (zlib as { readonly crc32?: (bytes: Buffer) => number }).crc32;

let table: Uint32Array | undefined;

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
}

/** The CRC-32 of a zip archive's part. */
export function checksum(bytes: Buffer, native = ofNode ?? null): number {
  if (native !== null) return native(bytes);
  const steps = (table ??= crcTable());
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (steps[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
