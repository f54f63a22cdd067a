// The parameters that Invoke-RestMethod and Invoke-WebRequest share.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import type { SecureString } from "#dotnet/types/secure-string.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import type { ParameterDefinition } from "../cmdlet.ts";
import type { PSCredential } from "../types/tables/credential.ts";
import type { WebRequestSession } from "./web-session.ts";

const P = "Microsoft.PowerShell.Commands";
defineType({ name: `${P}.WebRequestMethod`, kind: "enum", values: ["Default", "Get", "Head", "Post", "Put", "Delete", "Trace", "Options", "Merge", "Patch"].map((name, i) => [name, i]) });
defineType({ name: `${P}.WebAuthenticationType`, kind: "enum", values: ["None", "Basic", "Bearer", "OAuth"].map((name, i) => [name, i]) });
defineType({ name: `${P}.WebSslProtocol`, kind: "enum", flags: true, values: [["Default", 0], ["Tls", 192], ["Tls11", 768], ["Tls12", 3072], ["Tls13", 12288]] });

export interface WebParameters {
  Uri: Uri;
  Method?: EnumValue;
  CustomMethod?: string;
  Body?: unknown;
  Form?: DictionaryLike;
  ContentType?: string;
  Headers?: DictionaryLike;
  UserAgent?: string;
  Authentication?: EnumValue;
  Token?: SecureString;
  Credential?: PSCredential;
  UseDefaultCredentials: boolean;
  AllowUnencryptedAuthentication: boolean;
  AllowInsecureRedirect: boolean;
  SessionVariable?: string;
  WebSession?: WebRequestSession;
  MaximumRedirection?: number;
  MaximumRetryCount?: number;
  RetryIntervalSec?: number;
  ConnectionTimeoutSeconds?: number;
  OperationTimeoutSeconds?: number;
  PreserveAuthorizationOnRedirect: boolean;
  PreserveHttpMethodOnRedirect: boolean;
  SkipHeaderValidation: boolean;
  SkipHttpErrorCheck: boolean;
  DisableKeepAlive: boolean;
  InFile?: string;
  OutFile?: string;
  PassThru: boolean;
  Resume: boolean;
  TransferEncoding?: string;
}

const standard = ["StandardMethod", "StandardMethodNoProxy"];
const custom = [{ set: "CustomMethod", mandatory: true }, { set: "CustomMethodNoProxy", mandatory: true }];
const withProxy = ["StandardMethod", "CustomMethod"];
const withoutProxy = [{ set: "StandardMethodNoProxy", mandatory: true }, { set: "CustomMethodNoProxy", mandatory: true }];
const positive: ParameterDefinition["validation"] = [{ kind: "Range", minimum: 0, maximum: 2147483647 }];

export const webParameters: { [name: string]: ParameterDefinition } = {
  UseBasicParsing: { type: "switch", help: "Has no effect; kept for older scripts.", dontShow: true },
  Uri: { type: "System.Uri", mandatory: true, position: 0, validation: [{ kind: "NotNullOrEmpty" }], help: "The address; http:// when it names no scheme." },
  HttpVersion: { type: "version", help: "The version of HTTP to ask for." },
  WebSession: { type: `${P}.WebRequestSession`, help: "A session of an earlier -SessionVariable: its cookies and headers are used again." },
  SessionVariable: { type: "string", aliases: ["SV"], help: "Name of a variable, without $, that gets the session." },
  AllowUnencryptedAuthentication: { type: "switch", help: "Sends secrets over plain http." },
  Authentication: { type: `${P}.WebAuthenticationType`, help: "How to sign in: Basic needs -Credential, Bearer and OAuth need -Token." },
  Credential: { type: "pscredential", help: "User name and password." },
  UseDefaultCredentials: { type: "switch", help: "Uses the credentials of the current user." },
  CertificateThumbprint: { type: "string", validation: [{ kind: "NotNullOrEmpty" }], help: "Not supported here.", dontShow: true },
  Certificate: { type: "object", validation: [{ kind: "NotNull" }], help: "Not supported here.", dontShow: true },
  SkipCertificateCheck: { type: "switch", help: "Takes any certificate." },
  SslProtocol: { type: `${P}.WebSslProtocol`, help: "The TLS versions to offer." },
  Token: { type: "securestring", help: "The token of -Authentication Bearer or OAuth." },
  UserAgent: { type: "string", help: "The User-Agent header." },
  DisableKeepAlive: { type: "switch", help: "Closes the connection after the reply." },
  ConnectionTimeoutSeconds: { type: "int", aliases: ["TimeoutSec"], validation: positive, help: "Seconds to wait for the reply; 0 waits without end." },
  OperationTimeoutSeconds: { type: "int", help: "Seconds to wait between parts of the reply." },
  Headers: { type: "System.Collections.IDictionary", help: "Headers of the request." },
  SkipHeaderValidation: { type: "switch", help: "Sends headers as they are, well-formed or not." },
  AllowInsecureRedirect: { type: "switch", help: "Follows redirects from https to http." },
  MaximumRedirection: { type: "int", validation: positive, help: "How many redirects to follow." },
  MaximumRetryCount: { type: "int", validation: positive, help: "How often to try again after a failure status." },
  PreserveAuthorizationOnRedirect: { type: "switch", help: "Keeps the Authorization header across redirects." },
  RetryIntervalSec: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], default: "5", help: "Seconds between tries." },
  Method: { type: `${P}.WebRequestMethod`, sets: standard, default: "Default", help: "The method." },
  CustomMethod: { type: "string", aliases: ["CM"], sets: custom, validation: [{ kind: "NotNullOrEmpty" }], help: "A method that -Method does not know." },
  PreserveHttpMethodOnRedirect: { type: "switch", help: "Keeps the method across redirects." },
  UnixSocket: { type: "object", help: "Not supported here.", dontShow: true },
  NoProxy: { type: "switch", sets: withoutProxy, help: "Uses no proxy." },
  Proxy: { type: "System.Uri", sets: withProxy, help: "A proxy; the host decides on proxies here." },
  ProxyCredential: { type: "pscredential", sets: withProxy, help: "Credential for the proxy." },
  ProxyUseDefaultCredentials: { type: "switch", sets: withProxy, help: "Uses the credentials of the current user for the proxy." },
  Body: { type: "object", pipeline: "value", help: "What to send: text, bytes, or a hashtable for a form; with GET a hashtable becomes the query." },
  Form: { type: "System.Collections.IDictionary", help: "Fields and files for multipart/form-data." },
  ContentType: { type: "string", help: "The type of the body, such as application/json." },
  TransferEncoding: { type: "string", validation: [{ kind: "Set", values: ["chunked", "compress", "deflate", "gzip", "identity"] }], help: "The Transfer-Encoding header." },
  InFile: { type: "string", validation: [{ kind: "NotNullOrEmpty" }], help: "A file to send as the body." },
  OutFile: { type: "string", validation: [{ kind: "NotNullOrEmpty" }], help: "A file, or a folder, for the body of the reply." },
  PassThru: { type: "switch", help: "Gives the reply besides writing -OutFile." },
  Resume: { type: "switch", help: "Fetches only what -OutFile does not have yet." },
  SkipHttpErrorCheck: { type: "switch", help: "Treats failure statuses like successes." },
};
