import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive. */
export interface ZipEntry {
  /** With forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Whether its owner may run it. */
  readonly isExecutable?: boolean;
}

const MADE_ON_UNIX = (3 << 8) | 20;
const NEEDS_2_0 = 20;
const NAMES_ARE_UTF8 = 1 << 11;
const DEFLATE = 8;

/** A ZIP archive of text files; `at` is the time every entry carries, written as UTC. */
export function zip(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path);
    const text = Buffer.from(entry.text);
    const packed = deflateRawSync(text);
    const about = Buffer.concat([
      uint16(NEEDS_2_0, NAMES_ARE_UTF8, DEFLATE, dosTime(at), dosDate(at)),
      uint32(crc32(text), packed.length, text.length),
      uint16(name.length, 0),
    ]);
    const local = Buffer.concat([uint32(0x04034b50), about, name, packed]);
    const mode = 0o100000 | (entry.isExecutable ? 0o755 : 0o644);
    directory.push(uint32(0x02014b50), uint16(MADE_ON_UNIX), about);
    directory.push(uint16(0, 0, 0), uint32(mode * 0x10000, offset), name);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(0x06054b50),
    uint16(0, 0, entries.length, entries.length),
    uint32(listed.length, offset),
    uint16(0),
  ]);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

function uint16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
}

function uint32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
}

/** Counts in steps of two seconds. */
function dosTime(at: Date): number {
  return (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
}

/** Counts years from 1980. */
function dosDate(at: Date): number {
  return ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
}
