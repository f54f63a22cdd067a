// IP addresses as text: both ways, version 4 and 6.

/** The bytes of an address; null when the text is none. IPv4 takes one to four parts, decimal, octal or hexadecimal. */
export function parseAddress(text: string): Uint8Array | null {
  return text.includes(":") ? parseV6(text.replace(/%.*$/, "").replace(/^\[(.*)\]$/, "$1")) : parseV4(text);
}

function parseV4(text: string): Uint8Array | null {
  const parts = text.split(".");
  if (parts.length > 4) return null;
  const numbers = parts.map(numberOf);
  const last = numbers.at(-1)!;
  if (numbers.some((n) => n < 0) || numbers.slice(0, -1).some((n) => n > 255) || last >= 256 ** (5 - parts.length)) return null;
  const bytes = new Uint8Array(4);
  for (const [i, number] of numbers.slice(0, -1).entries()) bytes[i] = number;
  for (let i = 3, rest = last; i >= parts.length - 1; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

/** -1 when it is no number. */
function numberOf(text: string): number {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^(0|[1-9]\d{0,9})$/.test(text) ? Number(text) : -1;
}

function parseV6(text: string): Uint8Array | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => words(half));
  if (!head || (halves.length === 2 && !tail)) return null;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const all = [...head, ...Array.from({ length: missing }, () => 0), ...(tail ?? [])];
  return Uint8Array.from(all.flatMap((word) => [word >> 8, word & 255]));
}

/** 16-bit groups; the last may be an IPv4 address. */
function words(text: string): number[] | null {
  if (text === "") return [];
  const result: number[] = [];
  const parts = text.split(":");
  for (const [i, part] of parts.entries()) {
    if (i === parts.length - 1 && part.includes(".")) {
      const v4 = parseV4(part);
      if (!v4) return null;
      result.push((v4[0]! << 8) | v4[1]!, (v4[2]! << 8) | v4[3]!);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) result.push(Number.parseInt(part, 16));
    else return null;
  }
  return result;
}

/** Dotted, or with colons: the longest run of zero groups becomes "::". */
export function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, i) => (bytes[i * 2]! << 8) | bytes[i * 2 + 1]!);
  const isV4 = groups.slice(0, 5).every((g) => g === 0) && (groups[5] === 0xffff || (groups[5] === 0 && groups[6] !== 0));
  if (isV4) return `::${groups[5] === 0xffff ? "ffff:" : ""}${bytes.slice(12).join(".")}`;
  let start = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let run = 0;
    while (i + run < 8 && groups[i + run] === 0) run++;
    if (run > length) [start, length] = [i, run];
    i += run;
  }
  const hex = groups.map((g) => g.toString(16));
  return start < 0 ? hex.join(":") : `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}
