// System.Net.Mail.MailAddress.
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

export class MailAddress extends NetObject {
  readonly user: string;
  readonly host: string;
  readonly displayName: string;
  constructor(user: string, host: string, displayName: string) {
    super();
    this.user = user;
    this.host = host;
    this.displayName = displayName;
  }
  override get netType(): NetType {
    return mailAddressType;
  }
  get address(): string {
    return `${this.user}@${this.host}`;
  }
  toText(): string {
    return this.displayName ? `"${this.displayName}" <${this.address}>` : this.address;
  }
  equals(other: unknown): boolean {
    return other instanceof MailAddress && other.toText().toLowerCase() === this.toText().toLowerCase();
  }
  hashKey(): string {
    return `mail ${this.toText().toLowerCase()}`;
  }
}

/** `user@host`, `<user@host>`, `Name <user@host>` or `"Name" <user@host>`; null for anything else. */
function read(text: string): { user: string; host: string; name: string } | null {
  const shape = /^\s*(?:(?:"((?:[^"\\]|\\.)*)"|([^<>@"]*?))\s*<([^<>]+)>|([^<>]+))\s*$/.exec(text);
  if (!shape) return null;
  const address = /^((?:"[^"]+"|[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)*))@((?:[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)*|\[[^\]]+\]))$/.exec((shape[3] ?? shape[4])!.trim());
  return address && { user: address[1]!, host: address[2]!, name: (shape[1] ?? shape[2] ?? "").replace(/\\(.)/g, "$1").trim() };
}

function make(text: string | null, name: string | null = null): MailAddress {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "address");
  if (text === "") throw argumentError("ArgumentException", "The value cannot be an empty string.", "address");
  const parts = read(text);
  if (!parts) throw new NetException("System.FormatException", "The specified string is not in the form required for an e-mail address.");
  return new MailAddress(parts.user, parts.host, name || parts.name);
}

const mailAddressType: NetType = defineType({
  name: "System.Net.Mail.MailAddress",
  members: [
    ["new(string address)", (text: string | null) => make(text)],
    ["new(string address, string displayName)", make],
    ["bool Equals(System.Object value)", (a: MailAddress, other: unknown) => a.equals(other)],
    ["string ToString()", (a: MailAddress) => a.toText()],
    ["string DisplayName {get;}", (a: MailAddress) => a.displayName],
    ["string User {get;}", (a: MailAddress) => a.user],
    ["string Host {get;}", (a: MailAddress) => a.host],
    ["string Address {get;}", (a: MailAddress) => a.address],
    ["static bool TryCreate(string address, [ref] mailaddress result)", (text: string | null, result: { value: unknown }) => {
      const parts = text ? read(text) : null;
      result.value = parts && new MailAddress(parts.user, parts.host, parts.name);
      return parts !== null;
    }],
  ],
  aliases: ["mailaddress"],
});
export default mailAddressType;
