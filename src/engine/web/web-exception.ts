// System.Net.WebException and HttpWebResponse: how Windows PowerShell's web cmdlets report a reply that is an error.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { Int64 } from "#dotnet/core/numbers.ts";
import type { HttpReply } from "../ports/http.ts";
import { reasonOf, statusCodeOf } from "./http-status.ts";

export class HttpWebResponse extends NetObject {
  readonly reply: HttpReply;
  readonly method: string;
  readonly uri: string;
  constructor(reply: HttpReply, request: { method: string; uri: string }) {
    super();
    this.reply = reply;
    this.method = request.method;
    this.uri = request.uri;
  }
  override get netType(): NetType {
    return responseType;
  }
  get reason(): string {
    return this.reply.reason || reasonOf(this.reply.status);
  }
  header(name: string): string | null {
    const values = this.reply.headers.filter(([known]) => known.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    return values.length ? values.join(", ") : null;
  }
}

const responseType = defineType({
  name: "System.Net.HttpWebResponse",
  members: [
    ["string CharacterSet {get;}", (self: HttpWebResponse) => /charset=([^;\s]+)/i.exec(self.header("Content-Type") ?? "")?.[1] ?? ""],
    ["string ContentEncoding {get;}", (self: HttpWebResponse) => self.header("Content-Encoding") ?? ""],
    ["long ContentLength {get;}", (self: HttpWebResponse) => new Int64(BigInt(self.reply.body.length)).value],
    ["string ContentType {get;}", (self: HttpWebResponse) => self.header("Content-Type") ?? ""],
    ["string Method {get;}", (self: HttpWebResponse) => self.method],
    ["string ResponseUri {get;}", (self: HttpWebResponse) => self.uri],
    ["System.Net.HttpStatusCode StatusCode {get;}", (self: HttpWebResponse) => statusCodeOf(self.reply.status)],
    ["string StatusDescription {get;}", (self: HttpWebResponse) => self.reason],
    ["string GetResponseHeader(string headerName)", (self: HttpWebResponse, name: string | null) => self.header(name ?? "") ?? ""],
  ],
});

defineType({
  name: "System.Net.WebException",
  base: "System.InvalidOperationException",
  members: [
    ["new()", () => new NetException("System.Net.WebException", "Operation is not valid due to the current state of the object.")],
    ["new(string message)", (message: string | null) => new NetException("System.Net.WebException", message ?? "")],
    ["new(string message, System.Exception innerException)", (message: string | null, inner: NetException | null) => new NetException("System.Net.WebException", message ?? "", inner)],
    ["System.Net.HttpWebResponse Response {get;}", (self: NetException) => self.fields.get("Response") ?? null],
  ],
});

/** "The remote server returned an error: (404) Not Found." with the reply in .Response. */
export function webException(response: HttpWebResponse): NetException {
  return new NetException("System.Net.WebException", `The remote server returned an error: (${response.reply.status}) ${response.reason}.`, null, { Response: response });
}
