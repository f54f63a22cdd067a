// SecureString, NetworkCredential and the Marshal calls by which scripts read a SecureString back.
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { NativeInteger } from "./nullable.ts";

/** Holds its text openly: .NET does not encrypt it on Linux either. */
export class SecureString extends NetObject {
  #text: string;
  #readOnly = false;
  #disposed = false;
  constructor(text = "") {
    super();
    this.#text = text;
  }
  override get netType(): NetType {
    return secureStringType;
  }
  /** The plain text. */
  get plain(): string {
    if (this.#disposed) throw new NetException("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'System.Security.SecureString'.");
    return this.#text;
  }
  get disposed(): boolean {
    return this.#disposed;
  }
  get isReadOnly(): boolean {
    return this.#readOnly;
  }
  edit(make: (text: string) => string): void {
    const text = make(this.plain);
    if (this.#readOnly) throw new NetException("System.InvalidOperationException", "Instance is read-only.");
    if (text.length > 65536) throw argumentError("ArgumentOutOfRangeException", "Length must be between 0 and 65536, inclusive.", "length");
    this.#text = text;
  }
  makeReadOnly(): void {
    this.#readOnly = true;
  }
  dispose(): void {
    this.#text = "";
    this.#disposed = true;
  }
}

/** The unmanaged strings handed out by Marshal, by their pretended address. */
const memory = new Map<bigint, string>();
let nextAddress = 0x7f00_0000_0000n;

function handOut(secure: SecureString | null): NativeInteger {
  if (secure === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  nextAddress += 0x100n;
  memory.set(nextAddress, secure.plain);
  return new NativeInteger(nextAddress, true);
}

const readAt = (pointer: NativeInteger) => memory.get(pointer.value) ?? null;
const free = (pointer: NativeInteger) => void memory.delete(pointer.value);

export class NetworkCredential extends NetObject {
  userName: string;
  password: SecureString;
  domain: string;
  constructor(userName: string, password: SecureString, domain = "") {
    super();
    this.userName = userName;
    this.password = password;
    this.domain = domain;
  }
  override get netType(): NetType {
    return networkCredentialType;
  }
}

const M = "System.Runtime.InteropServices.Marshal";
const secureStringType: NetType = defineType({
  name: "System.Security.SecureString",
  aliases: ["securestring"],
  sealed: true,
  interfaces: ["System.IDisposable"],
  members: [
    ["new()", () => new SecureString()],
    ["void AppendChar(char c)", (s: SecureString, c: string) => s.edit((t) => t + c)],
    ["void Clear()", (s: SecureString) => s.edit(() => "")],
    ["securestring Copy()", (s: SecureString) => new SecureString(s.plain)],
    ["void Dispose()", (s: SecureString) => s.dispose()],
    ["void InsertAt(int index, char c)", (s: SecureString, index: number, c: string) => s.edit((t) => t.slice(0, index) + c + t.slice(index))],
    ["bool IsReadOnly()", (s: SecureString) => s.isReadOnly],
    ["void MakeReadOnly()", (s: SecureString) => s.makeReadOnly()],
    ["void RemoveAt(int index)", (s: SecureString, index: number) => s.edit((t) => t.slice(0, index) + t.slice(index + 1))],
    ["void SetAt(int index, char c)", (s: SecureString, index: number, c: string) => s.edit((t) => t.slice(0, index) + c + t.slice(index + 1))],
    ["int Length {get;}", (s: SecureString) => s.plain.length],
  ],
});

const networkCredentialType: NetType = defineType({
  name: "System.Net.NetworkCredential",
  members: [
    ["new()", () => new NetworkCredential("", new SecureString())],
    ["new(string userName, string password)", (user: string | null, password: string | null) => new NetworkCredential(user ?? "", new SecureString(password ?? ""))],
    ["new(string userName, securestring password)", (user: string | null, password: SecureString | null) => new NetworkCredential(user ?? "", password ?? new SecureString())],
    ["new(string userName, string password, string domain)", (user: string | null, password: string | null, domain: string | null) => new NetworkCredential(user ?? "", new SecureString(password ?? ""), domain ?? "")],
    ["new(string userName, securestring password, string domain)", (user: string | null, password: SecureString | null, domain: string | null) => new NetworkCredential(user ?? "", password ?? new SecureString(), domain ?? "")],
    ["string Domain {get;set;}", (c: NetworkCredential) => c.domain, (c: NetworkCredential, v: string | null) => void (c.domain = v ?? "")],
    ["string Password {get;set;}", (c: NetworkCredential) => c.password.plain, (c: NetworkCredential, v: string | null) => void (c.password = new SecureString(v ?? ""))],
    ["securestring SecurePassword {get;set;}", (c: NetworkCredential) => c.password, (c: NetworkCredential, v: SecureString | null) => void (c.password = v ?? new SecureString())],
    ["string UserName {get;set;}", (c: NetworkCredential) => c.userName, (c: NetworkCredential, v: string | null) => void (c.userName = v ?? "")],
  ],
});

export default [
  secureStringType,
  networkCredentialType,
  defineType({
    name: M,
    abstract: true,
    sealed: true,
    members: [
      ["static System.IntPtr SecureStringToBSTR(securestring s)", handOut],
      ["static System.IntPtr SecureStringToGlobalAllocUnicode(securestring s)", handOut],
      ["static System.IntPtr SecureStringToGlobalAllocAnsi(securestring s)", handOut],
      ["static System.IntPtr SecureStringToCoTaskMemUnicode(securestring s)", handOut],
      // On Linux PtrToStringAuto reads UTF-8 and would stop after the first character of a BSTR; scripts mean the whole text.
      ["static string PtrToStringAuto(System.IntPtr ptr)", readAt],
      ["static string PtrToStringBSTR(System.IntPtr ptr)", readAt],
      ["static string PtrToStringUni(System.IntPtr ptr)", readAt],
      ["static string PtrToStringAnsi(System.IntPtr ptr)", readAt],
      ["static void ZeroFreeBSTR(System.IntPtr s)", free],
      ["static void ZeroFreeGlobalAllocUnicode(System.IntPtr s)", free],
      ["static void ZeroFreeGlobalAllocAnsi(System.IntPtr s)", free],
      ["static void ZeroFreeCoTaskMemUnicode(System.IntPtr s)", free],
      ["static void FreeBSTR(System.IntPtr ptr)", free],
    ],
  }),
];
