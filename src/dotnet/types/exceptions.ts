// The exceptions of the class library: one table of names, bases and default texts, and the members they share.
import { NetException } from "../core/exception.ts";
import { exceptionText } from "../core/format.ts";
import type { Member, TypeDefinition } from "../core/type.ts";
import { defineType, NetType, typeNamed } from "../core/type.ts";
import { exceptionTable } from "../core/exception-table.ts";
import { Hashtable } from "./hashtable.ts";

type Parameter = string | null;

/** The message of an exception made without one. */
export function defaultMessage(type: NetType): string {
  for (let at: NetType | null = type; at; at = at.base) {
    const row = rows.get(at.definition.name);
    if (row?.message !== undefined && (at === type || at.definition.name !== "System.Exception")) return row.message;
    if (row?.message === undefined && row) break;
  }
  return `Exception of type '${type.fullName}' was thrown.`;
}

interface Row {
  base: string;
  message: string | undefined;
  hresult: number;
}

const rows = new Map<string, Row>();
for (const [name, base, hresult, message] of exceptionTable) rows.set(name, { base, message, hresult });

/** Exception.HResult until it is set. */
function hresultOf(type: NetType): number {
  for (let at: NetType | null = type; at; at = at.base) {
    const row = rows.get(at.definition.name);
    if (row && row.hresult !== 0) return row.hresult;
  }
  return -2146233088;
}

function field(name: string, fallback: unknown = null): (error: NetException) => unknown {
  return (error) => error.fields.get(name) ?? fallback;
}

function setField(name: string): (error: NetException, value: unknown) => void {
  return (error, value) => error.fields.set(name, value);
}

function data(error: NetException): Hashtable {
  let found = error.fields.get("Data");
  if (!(found instanceof Hashtable)) error.fields.set("Data", (found = new Hashtable()));
  return found as Hashtable;
}

function root(error: NetException): NetException {
  let at = error;
  while (at.innerException) at = at.innerException;
  return at;
}

/** Made by `new`: `this` is the type asked for when the engine constructs a class derived from it. */
function build(own: string, self: unknown, message: string | null, ...more: [inner?: NetException | null, fields?: Record<string, unknown>]): NetException {
  const [inner = null, fields = {}] = more;
  const type = self instanceof NetType ? self : typeNamed(own);
  return new NetException(type, message ?? defaultMessage(type), inner, fields);
}

function plainConstructors(own: string): Member[] {
  return [
    ["new()", function (this: unknown) {
      return build(own, this, null);
    }],
    ["new(string message)", function (this: unknown, message: Parameter) {
      return build(own, this, message);
    }],
    ["new(string message, System.Exception innerException)", function (this: unknown, message: Parameter, inner: NetException | null) {
      return build(own, this, message, inner);
    }],
  ];
}

function withParameter(message: string, parameter: Parameter): string {
  return parameter ? `${message} (Parameter '${parameter}')` : message;
}

const paramName: Member = ["string ParamName {get;}", field("ParamName")];

const special = new Map<string, Member[]>([
  ["System.ArgumentException", [
    ...plainConstructors("System.ArgumentException"),
    ["new(string message, string paramName, System.Exception innerException)", function (this: unknown, message: Parameter, parameter: Parameter, inner: NetException | null) {
      return argument("System.ArgumentException", this, message, { parameter, inner });
    }],
    ["new(string message, string paramName)", function (this: unknown, message: Parameter, parameter: Parameter) {
      return argument("System.ArgumentException", this, message, { parameter });
    }],
    paramName,
    ["static void ThrowIfNullOrEmpty(string argument, string paramName = null)", (value: Parameter, parameter?: Parameter) => {
      if (value === null) throw argument("System.ArgumentNullException", null, null, { parameter: parameter ?? null });
      if (value === "") throw argument("System.ArgumentException", null, "The value cannot be an empty string.", { parameter: parameter ?? null });
    }],
  ]],
  ["System.ArgumentNullException", [
    ["new()", function (this: unknown) {
      return build("System.ArgumentNullException", this, null);
    }],
    ["new(string paramName)", function (this: unknown, parameter: Parameter) {
      return argument("System.ArgumentNullException", this, null, { parameter });
    }],
    ["new(string message, System.Exception innerException)", function (this: unknown, message: Parameter, inner: NetException | null) {
      return build("System.ArgumentNullException", this, message, inner);
    }],
    ["new(string paramName, string message)", function (this: unknown, parameter: Parameter, message: Parameter) {
      return argument("System.ArgumentNullException", this, message, { parameter });
    }],
    ["static void ThrowIfNull(System.Object argument, string paramName = null)", (value: unknown, parameter?: Parameter) => {
      if (value === null) throw argument("System.ArgumentNullException", null, null, { parameter: parameter ?? null });
    }],
  ]],
  ["System.ArgumentOutOfRangeException", [
    ["new()", function (this: unknown) {
      return build("System.ArgumentOutOfRangeException", this, null);
    }],
    ["new(string paramName)", function (this: unknown, parameter: Parameter) {
      return argument("System.ArgumentOutOfRangeException", this, null, { parameter });
    }],
    ["new(string paramName, string message)", function (this: unknown, parameter: Parameter, message: Parameter) {
      return argument("System.ArgumentOutOfRangeException", this, message, { parameter });
    }],
    ["new(string message, System.Exception innerException)", function (this: unknown, message: Parameter, inner: NetException | null) {
      return build("System.ArgumentOutOfRangeException", this, message, inner);
    }],
    ["new(string paramName, System.Object actualValue, string message)", function (this: unknown, parameter: Parameter, actual: unknown, message: Parameter) {
      const error = argument("System.ArgumentOutOfRangeException", this, message, { parameter });
      error.fields.set("ActualValue", actual);
      return error;
    }],
    ["System.Object ActualValue {get;}", field("ActualValue")],
  ]],
  ["System.ObjectDisposedException", [
    ["new(string objectName)", function (this: unknown, name: Parameter) {
      return disposed(this, name, null);
    }],
    ["new(string objectName, string message)", function (this: unknown, name: Parameter, message: Parameter) {
      return disposed(this, name, message);
    }],
    ["new(string message, System.Exception innerException)", function (this: unknown, message: Parameter, inner: NetException | null) {
      return build("System.ObjectDisposedException", this, message, inner);
    }],
    ["string ObjectName {get;}", field("ObjectName", "")],
  ]],
  ["System.TypeInitializationException", [
    ["new(string fullTypeName, System.Exception innerException)", function (this: unknown, name: Parameter, inner: NetException | null) {
      return build("System.TypeInitializationException", this, `The type initializer for '${name ?? ""}' threw an exception.`, inner, { TypeName: name });
    }],
    ["string TypeName {get;}", field("TypeName", "")],
  ]],
  ["System.IO.FileNotFoundException", [
    ...plainConstructors("System.IO.FileNotFoundException"),
    ["new(string message, string fileName)", function (this: unknown, message: Parameter, fileName: Parameter) {
      return build("System.IO.FileNotFoundException", this, message, null, { FileName: fileName });
    }],
    ["new(string message, string fileName, System.Exception innerException)", function (this: unknown, message: Parameter, fileName: Parameter, inner: NetException | null) {
      return build("System.IO.FileNotFoundException", this, message, inner, { FileName: fileName });
    }],
    ["string FileName {get;}", field("FileName")],
    ["string FusionLog {get;}", () => null],
  ]],
]);
special.set("System.Globalization.CultureNotFoundException", [
  ...plainConstructors("System.Globalization.CultureNotFoundException"),
  ["string InvalidCultureName {get;}", field("InvalidCultureName")],
]);
special.set("System.ComponentModel.Win32Exception", [...plainConstructors("System.ComponentModel.Win32Exception"), ["int NativeErrorCode {get;}", field("NativeErrorCode", 0)]]);
special.set("System.Net.Http.HttpRequestException", [
  ...plainConstructors("System.Net.Http.HttpRequestException"),
  ["System.Nullable[System.Net.HttpStatusCode] StatusCode {get;}", field("StatusCode")],
  ["System.Net.Http.HttpRequestError HttpRequestError {get;}", field("HttpRequestError")],
]);
special.set("System.Text.Json.JsonException", [
  ...plainConstructors("System.Text.Json.JsonException"),
  ["System.Nullable[long] LineNumber {get;}", field("LineNumber")],
  ["System.Nullable[long] BytePositionInLine {get;}", field("BytePositionInLine")],
  ["string Path {get;}", field("Path")],
]);
special.set("System.Xml.XmlException", [
  ...plainConstructors("System.Xml.XmlException"),
  ["int LineNumber {get;}", field("LineNumber", 0)],
  ["int LinePosition {get;}", field("LinePosition", 0)],
  ["string SourceUri {get;}", field("SourceUri")],
]);
special.set("System.Text.RegularExpressions.RegexParseException", [
  ["System.Text.RegularExpressions.RegexParseError Error {get;}", field("Error")],
  ["int Offset {get;}", field("Offset", 0)],
]);
special.set("System.Text.RegularExpressions.RegexMatchTimeoutException", [
  ["new()", function (this: unknown) {
    return build("System.Text.RegularExpressions.RegexMatchTimeoutException", this, null);
  }],
  ["string Pattern {get;}", field("Pattern", "")],
  ["string Input {get;}", field("Input", "")],
  ["timespan MatchTimeout {get;}", field("MatchTimeout")],
]);

function argument(own: string, self: unknown, message: string | null, { parameter, inner = null }: { parameter: Parameter; inner?: NetException | null }): NetException {
  const error = build(own, self, message, inner);
  error.message = withParameter(error.message, parameter);
  error.fields.set("ParamName", parameter);
  return error;
}

function disposed(self: unknown, name: Parameter, message: Parameter): NetException {
  const error = build("System.ObjectDisposedException", self, message, null, { ObjectName: name });
  if (name) error.message += `\nObject name: '${name}'.`;
  return error;
}

/** What Message shows: the text and, for an out-of-range argument, the value it had. */
function messageOf(error: NetException): string {
  const actual = error.fields.get("ActualValue");
  return actual === undefined || actual === null || error.message.includes("\nActual value was ") ? error.message : `${error.message}\nActual value was ${String(actual)}.`;
}

const shared: Member[] = [
  ["System.Exception GetBaseException()", root],
  ["void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", () => undefined],
  ["type GetType()", (error: NetException) => error.netType],
  ["string ToString()", (error: NetException) => exceptionText(error)],
  // In the order of reflection, which lists show.
  ["System.Reflection.MethodBase TargetSite {get;}", field("TargetSite")],
  ["string Message {get;}", messageOf],
  ["System.Collections.IDictionary Data {get;}", data],
  ["System.Exception InnerException {get;}", (error: NetException) => error.innerException],
  ["string HelpLink {get;set;}", field("HelpLink"), setField("HelpLink")],
  ["string Source {get;set;}", field("Source"), setField("Source")],
  ["int HResult {get;set;}", (error: NetException) => error.fields.get("HResult") ?? hresultOf(error.type), setField("HResult")],
  ["string StackTrace {get;}", field("StackTrace")],
];

/** Defined with more members by the floor above, which has their replies. */
const definedAbove = new Set(["System.Net.WebException"]);

export default exceptionTable.filter(([name]) => !definedAbove.has(name)).map(([name, base]) => {
  const definition: TypeDefinition = { name, members: [...(special.get(name) ?? plainConstructors(name))] };
  if (name === "System.Exception") {
    definition.members!.push(...shared);
    definition.aliases = ["exception"];
    definition.interfaces = ["System.Runtime.Serialization.ISerializable"];
  } else definition.base = base;
  return defineType(definition);
});
