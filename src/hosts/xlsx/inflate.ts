import { Inflate, inflateSync } from 'fflate';

import { damaged, MAX_PART_BYTES, tooLarge } from './failures';

/**
 * One push of this many compressed bytes can become at most a thousand times as many (16 MB), so a bomb is noticed
 * before it fills the memory.
 */
const STEP = 16 * 1024;

/** Below both, a part is inflated at one go into a buffer of the declared size, which is twice as fast. */
const SMALL_COMPRESSED = 64 * 1024;
const SMALL_PART = 1024 * 1024;

/**
 * Inflates one part; `declared` is the size the package gives. The inflater stops writing at the buffer's end, so a
 * lie costs no memory: the part comes out one byte longer or shorter than declared, or its checksum differs.
 */
export function inflatePart(compressed: Uint8Array, declared: number, limit: number): Uint8Array {
  const isSmall = compressed.length <= SMALL_COMPRESSED && declared <= Math.min(SMALL_PART, limit);
  if (!isSmall || compressed.length === 0) return inflateBounded(compressed, limit);
  return inflateSync(compressed, { out: new Uint8Array(declared + 1) });
}

/**
 * Inflates one part. `limit` is the number of bytes still allowed; the sizes a file declares are never trusted.
 * Throws "too-large" beyond the limit and "damaged" where the data breaks off.
 */
function inflateBounded(compressed: Uint8Array, limit: number): Uint8Array {
  const allowed = Math.min(limit, MAX_PART_BYTES);
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflater = new Inflate((chunk) => {
    total += chunk.length;
    if (total > allowed) throw tooLarge();
    chunks.push(chunk);
  });
  if (compressed.length === 0) throw damaged();
  for (let at = 0; at < compressed.length; at += STEP) {
    inflater.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : joinBytes(chunks, total);
}

export function joinBytes(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const joined = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

let table: Uint32Array | null = null;

/** The checksum (CRC-32) that a package stores for each part. */
export function checksum(bytes: Uint8Array): number {
  const remainders = (table ??= checksumTable());
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (remainders[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

function checksumTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let remainder = index;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder >>> 0;
  });
}
