// System.Net: IPEndPoint, DnsEndPoint, and PhysicalAddress (a MAC address).
import { argumentError, NetException } from "../core/exception.ts";
import { parseAddress } from "../core/ip-text.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { IPAddress } from "./ip-address.ts";

const N = "System.Net";

/** A port of 0 to 65535. */
function port(value: number): number {
  if (value < 0 || value > 65535) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "port");
  return value;
}

export class IPEndPoint extends NetObject {
  address: IPAddress;
  port: number;
  constructor(address: IPAddress | null, number: number) {
    super();
    if (!address) throw argumentError("ArgumentNullException", "Value cannot be null.", "address");
    this.address = address;
    this.port = port(number);
  }
  override get netType(): NetType {
    return typeNamed(`${N}.IPEndPoint`);
  }
  toText(): string {
    const address = this.address.toText();
    return `${this.address.isV6 ? `[${address}]` : address}:${this.port}`;
  }
  equals(other: unknown): boolean {
    return other instanceof IPEndPoint && other.toText() === this.toText();
  }
  hashKey(): string {
    return `end point ${this.toText()}`;
  }
}

/** "1.2.3.4:80", "[::1]:80", or an address alone, with port 0; null for anything else. */
function read(text: string): IPEndPoint | null {
  const match = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ?? /^([^:]+)(?::(\d{1,5}))?$/.exec(text) ?? [text, text, undefined];
  const bytes = parseAddress(match[1]!);
  const number = Number(match[2] ?? 0);
  return bytes && number <= 65535 ? new IPEndPoint(new IPAddress(bytes), number) : null;
}

function parse(text: string | null): IPEndPoint {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  const point = read(text);
  if (!point) throw new NetException("System.FormatException", "An invalid IPEndPoint was specified.");
  return point;
}

class DnsEndPoint extends NetObject {
  readonly host: string;
  readonly port: number;
  constructor(host: string, number: number) {
    super();
    this.host = host;
    this.port = port(number);
  }
  override get netType(): NetType {
    return typeNamed(`${N}.DnsEndPoint`);
  }
  toText(): string {
    return `Unspecified/${this.host}:${this.port}`;
  }
}

export class PhysicalAddress extends NetObject {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
  override get netType(): NetType {
    return typeNamed(`${N}.NetworkInformation.PhysicalAddress`);
  }
  toText(): string {
    return Array.from(this.bytes, (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
  }
  equals(other: unknown): boolean {
    return other instanceof PhysicalAddress && other.toText() === this.toText();
  }
  hashKey(): string {
    return `mac ${this.toText()}`;
  }
}

/** Digits alone, in twos with - or :, or in fours with dots; null for anything else. */
function macBytes(text: string): Uint8Array | null {
  if (!/^(?:(?:[\da-f]{2})*|[\da-f]{2}(?:-[\da-f]{2})*|[\da-f]{2}(?::[\da-f]{2})*|[\da-f]{4}(?:\.[\da-f]{4})*)$/i.test(text)) return null;
  return Uint8Array.from(text.replace(/[-:.]/g, "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function macParse(text: string | null): PhysicalAddress {
  const bytes = macBytes(text ?? "");
  if (!bytes) throw new NetException("System.FormatException", `An invalid physical address was specified: '${text}'.`);
  return new PhysicalAddress(bytes);
}

export default [
  defineType({ name: `${N}.EndPoint`, abstract: true }),
  defineType({
    name: `${N}.IPEndPoint`,
    base: `${N}.EndPoint`,
    members: [
      ["new(long address, int port)", (address: bigint, number: number) => new IPEndPoint(new IPAddress(new Uint8Array(new Uint32Array([Number(address & 0xffffffffn)]).buffer)), number)],
      ["new(ipaddress address, int port)", (address: IPAddress | null, number: number) => new IPEndPoint(address, number)],
      ["static System.Net.IPEndPoint Parse(string s)", parse],
      ["static bool TryParse(string s, [ref] System.Net.IPEndPoint result)", (text: string | null, result: { value: unknown }) => (result.value = text === null ? null : read(text)) !== null],
      ["ipaddress Address {get;set;}", (e: IPEndPoint) => e.address, (e: IPEndPoint, value: IPAddress) => void (e.address = value)],
      ["int Port {get;set;}", (e: IPEndPoint) => e.port, (e: IPEndPoint, value: number) => void (e.port = port(value))],
      ["string ToString()", (e: IPEndPoint) => e.toText()],
      ["bool Equals(System.Object comparand)", (e: IPEndPoint, other: unknown) => e.equals(other)],
    ],
  }),
  defineType({
    name: `${N}.DnsEndPoint`,
    base: `${N}.EndPoint`,
    members: [
      ["new(string host, int port)", (host: string, number: number) => new DnsEndPoint(host, number)],
      ["string Host {get;}", (e: DnsEndPoint) => e.host],
      ["int Port {get;}", (e: DnsEndPoint) => e.port],
      ["string ToString()", (e: DnsEndPoint) => e.toText()],
    ],
  }),
  defineType({
    name: `${N}.NetworkInformation.PhysicalAddress`,
    members: [
      ["new(byte[] address)", (bytes: Uint8Array) => new PhysicalAddress(bytes)],
      ["static System.Net.NetworkInformation.PhysicalAddress Parse(string address)", macParse],
      ["static bool TryParse(string address, [ref] System.Net.NetworkInformation.PhysicalAddress value)", (text: string | null, result: { value: unknown }) => {
        const bytes = macBytes(text ?? "");
        result.value = bytes && new PhysicalAddress(bytes);
        return bytes !== null;
      }],
      ["static System.Net.NetworkInformation.PhysicalAddress None {get;}", () => new PhysicalAddress(new Uint8Array())],
      ["byte[] GetAddressBytes()", (a: PhysicalAddress) => a.bytes.slice()],
      ["string ToString()", (a: PhysicalAddress) => a.toText()],
      ["bool Equals(System.Object comparand)", (a: PhysicalAddress, other: unknown) => a.equals(other)],
    ],
  }),
];
