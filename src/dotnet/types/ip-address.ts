// System.Net.IPAddress.
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { addressText, parseAddress } from "../core/ip-text.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

export class IPAddress extends NetObject {
  readonly bytes: Uint8Array;
  /** The well-known addresses are of a type of their own. */
  readonly shared: boolean;
  constructor(bytes: Uint8Array, shared = false) {
    super();
    this.bytes = bytes;
    this.shared = shared;
  }
  override get netType(): NetType {
    return this.shared ? sharedType : addressType;
  }
  get isV6(): boolean {
    return this.bytes.length === 16;
  }
  toText(): string {
    return addressText(this.bytes);
  }
  equals(other: unknown): boolean {
    return other instanceof IPAddress && other.toText() === this.toText();
  }
  hashKey(): string {
    return `address ${this.toText()}`;
  }
}

function parse(text: string | null): IPAddress {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "ipString");
  const bytes = parseAddress(text);
  if (!bytes) throw new NetException("System.FormatException", "An invalid IP address was specified.");
  return new IPAddress(bytes);
}

function fromBytes(bytes: Uint8Array | null): IPAddress {
  if (bytes === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "address");
  if (bytes.length !== 4 && bytes.length !== 16) throw argumentError("ArgumentException", "An invalid IP address was specified.", "address");
  return new IPAddress(Uint8Array.from(bytes));
}

const isLoopback = (a: IPAddress) => (a.isV6 ? a.toText() === "::1" || a.toText().startsWith("::ffff:127.") : a.bytes[0] === 127);
const known = (text: string) => {
  let address: IPAddress | null = null;
  return () => (address ??= new IPAddress(parseAddress(text)!, true));
};

const familyType = defineType({ name: "System.Net.Sockets.AddressFamily", kind: "enum", values: [["Unspecified", 0], ["Unix", 1], ["InterNetwork", 2], ["InterNetworkV6", 23]] });
const addressType: NetType = defineType({
  name: "System.Net.IPAddress",
  interfaces: ["System.IFormattable", "System.ISpanFormattable"],
  members: [
    ["new(long newAddress)", (address: bigint) => new IPAddress(Uint8Array.from([0n, 8n, 16n, 24n], (shift) => Number((address >> shift) & 255n)))],
    ["new(byte[] address)", fromBytes],
    ["byte[] GetAddressBytes()", (a: IPAddress) => Uint8Array.from(a.bytes)],
    ["ipaddress MapToIPv4()", (a: IPAddress) => (a.isV6 ? new IPAddress(a.bytes.slice(12)) : a)],
    ["ipaddress MapToIPv6()", (a: IPAddress) => (a.isV6 ? a : new IPAddress(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, ...a.bytes])))],
    ["bool Equals(System.Object comparand)", (a: IPAddress, other: unknown) => a.equals(other)],
    ["string ToString()", (a: IPAddress) => a.toText()],
    ["static bool IsLoopback(ipaddress address)", isLoopback],
    ["static ipaddress Parse(string ipString)", parse],
    ["static bool TryParse(string ipString, [ref] ipaddress address)", (text: string | null, result: { value: unknown }) => {
      const bytes = text === null ? null : parseAddress(text);
      result.value = bytes && new IPAddress(bytes);
      return bytes !== null;
    }],
    ["System.Net.Sockets.AddressFamily AddressFamily {get;}", (a: IPAddress) => enumValue(familyType, a.isV6 ? 23 : 2)],
    ["long ScopeId {get;}", (a: IPAddress) => {
      if (!a.isV6) throw new NetException("System.Net.Sockets.SocketException", "Operation not supported");
      return 0n;
    }],
    ["bool IsIPv6Multicast {get;}", (a: IPAddress) => a.isV6 && a.bytes[0] === 0xff],
    ["bool IsIPv6LinkLocal {get;}", (a: IPAddress) => a.isV6 && a.bytes[0] === 0xfe && (a.bytes[1]! & 0xc0) === 0x80],
    ["bool IsIPv6SiteLocal {get;}", (a: IPAddress) => a.isV6 && a.bytes[0] === 0xfe && (a.bytes[1]! & 0xc0) === 0xc0],
    ["bool IsIPv6Teredo {get;}", (a: IPAddress) => a.isV6 && a.toText().startsWith("2001:0:")],
    ["bool IsIPv6UniqueLocal {get;}", (a: IPAddress) => a.isV6 && (a.bytes[0]! & 0xfe) === 0xfc],
    ["bool IsIPv4MappedToIPv6 {get;}", (a: IPAddress) => a.isV6 && a.toText().startsWith("::ffff:")],
    ["long Address {get;}", (a: IPAddress) => {
      if (a.isV6) throw new NetException("System.Net.Sockets.SocketException", "Operation not supported");
      return a.bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    }],
    ["static ipaddress Any {get;}", known("0.0.0.0")],
    ["static ipaddress Broadcast {get;}", known("255.255.255.255")],
    ["static ipaddress IPv6Any {get;}", known("::")],
    ["static ipaddress IPv6Loopback {get;}", known("::1")],
    ["static ipaddress Loopback {get;}", known("127.0.0.1")],
    ["static ipaddress None {get;}", known("255.255.255.255")],
  ],
  aliases: ["ipaddress"],
});
const sharedType: NetType = defineType({ name: "System.Net.IPAddress+ReadOnlyIPAddress", base: "System.Net.IPAddress", sealed: true });

export default [familyType, addressType, sharedType];
