// The exceptions of System.Management.Automation: names, bases, and the error record they carry.
import { NetException } from "#dotnet/core/exception.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { ErrorCategory } from "../../errors/error-record.ts";
import { ErrorRecord } from "../../errors/error-record.ts";
import { ParseErrorInfo } from "../parse-error-info.ts";
import type { ParseError } from "#grammar/parse.ts";

const SMA = "System.Management.Automation";
const R = `${SMA}.RuntimeException`;
const session = `${SMA}.SessionStateException`;
const extended = `${SMA}.ExtendedTypeSystemException`;
const metadata = `${SMA}.MetadataException`;

const table: [name: string, base: string][] = [
  [R, "System.SystemException"],
  [`${SMA}.ActionPreferenceStopException`, R],
  [`${SMA}.ApplicationFailedException`, R],
  [`${SMA}.CmdletInvocationException`, R],
  [`${SMA}.CmdletProviderInvocationException`, `${SMA}.CmdletInvocationException`],
  [`${SMA}.CommandNotFoundException`, R],
  [`${SMA}.ParseException`, R],
  [`${SMA}.IncompleteParseException`, `${SMA}.ParseException`],
  [extended, R],
  [`${SMA}.MethodException`, extended],
  [`${SMA}.MethodInvocationException`, `${SMA}.MethodException`],
  [`${SMA}.SetValueException`, extended],
  [`${SMA}.SetValueInvocationException`, `${SMA}.SetValueException`],
  [`${SMA}.GetValueException`, extended],
  [`${SMA}.GetValueInvocationException`, `${SMA}.GetValueException`],
  [`${SMA}.PropertyNotFoundException`, extended],
  [`${SMA}.ParameterBindingException`, R],
  [`${SMA}.ParameterBindingValidationException`, `${SMA}.ParameterBindingException`],
  [`${SMA}.ParameterBindingArgumentTransformationException`, `${SMA}.ParameterBindingException`],
  [`${SMA}.PipelineStoppedException`, R],
  [`${SMA}.PipelineClosedException`, R],
  [`${SMA}.PipelineDepthException`, "System.SystemException"],
  [`${SMA}.PSArgumentException`, "System.ArgumentException"],
  [`${SMA}.PSArgumentNullException`, "System.ArgumentNullException"],
  [`${SMA}.PSArgumentOutOfRangeException`, "System.ArgumentOutOfRangeException"],
  [`${SMA}.PSInvalidCastException`, "System.InvalidCastException"],
  [`${SMA}.PSInvalidOperationException`, "System.InvalidOperationException"],
  [`${SMA}.PSNotImplementedException`, "System.NotImplementedException"],
  [`${SMA}.PSNotSupportedException`, "System.NotSupportedException"],
  [`${SMA}.PSObjectDisposedException`, "System.ObjectDisposedException"],
  [`${SMA}.PSSecurityException`, R],
  [metadata, R],
  [`${SMA}.ArgumentTransformationMetadataException`, metadata],
  [`${SMA}.ValidationMetadataException`, metadata],
  [`${SMA}.ParsingMetadataException`, metadata],
  [session, R],
  [`${SMA}.SessionStateOverflowException`, session],
  [`${SMA}.SessionStateUnauthorizedAccessException`, session],
  [`${SMA}.ProviderNotFoundException`, session],
  [`${SMA}.ProviderNameAmbiguousException`, `${SMA}.ProviderNotFoundException`],
  [`${SMA}.DriveNotFoundException`, session],
  [`${SMA}.ItemNotFoundException`, session],
  [`${SMA}.ProviderInvocationException`, R],
  [`${SMA}.ScriptCallDepthException`, "System.SystemException"],
  [`${SMA}.ScriptRequiresException`, R],
  [`${SMA}.WildcardPatternException`, R],
  [`${SMA}.HaltCommandException`, "System.SystemException"],
  [`${SMA}.InvalidJobStateException`, "System.SystemException"],
  [`${SMA}.JobFailedException`, "System.SystemException"],
  [`${SMA}.RemoteException`, R],
  [`${SMA}.Host.HostException`, R],
  [`${SMA}.Remoting.PSRemotingTransportException`, R],
  [`${SMA}.Host.PromptingException`, `${SMA}.Host.HostException`],
  ["Microsoft.PowerShell.Commands.WriteErrorException", "System.SystemException"],
  ["Microsoft.PowerShell.Commands.ServiceCommandException", "System.SystemException"],
  ["Microsoft.PowerShell.Commands.ProcessCommandException", "System.SystemException"],
];

/** The record an exception carries; made on demand for exceptions that scripts construct. */
function recordOf(error: NetException): ErrorRecord {
  const known = error.fields.get("ErrorRecord");
  if (known instanceof ErrorRecord) return known;
  const made = new ErrorRecord(error, error.netType.definition.name === R ? "RuntimeException" : error.netType.name, "NotSpecified" satisfies ErrorCategory);
  error.fields.set("ErrorRecord", made);
  return made;
}

const record: Member = [`${SMA}.ErrorRecord ErrorRecord {get;}`, recordOf];
/** Set by the throw statement. */
const thrown: Member = [
  "bool WasThrownFromThrowStatement {get;set;}",
  (e: NetException) => e.fields.get("WasThrownFromThrowStatement") ?? false,
  (e: NetException, value: unknown) => e.fields.set("WasThrownFromThrowStatement", value),
];
const own = new Map<string, Member[]>([
  [`${SMA}.CommandNotFoundException`, [["string CommandName {get;set;}", (e: NetException) => e.fields.get("CommandName") ?? "", (e: NetException, v: unknown) => e.fields.set("CommandName", v)]]],
  [
    `${SMA}.ParameterBindingException`,
    [
      ["string ParameterName {get;}", (e: NetException) => e.fields.get("ParameterName") ?? ""],
      ["string ErrorId {get;}", (e: NetException) => e.fields.get("ErrorId") ?? recordOf(e).errorId],
      ["type ParameterType {get;}", (e: NetException) => e.fields.get("ParameterType") ?? null],
      ["System.Management.Automation.InvocationInfo CommandInvocation {get;}", (e: NetException) => recordOf(e).invocation],
    ],
  ],
  [`${SMA}.ParseException`, [[`${SMA}.Language.ParseError[] Errors {get;}`, (e: NetException) => ((e.fields.get("Errors") ?? []) as ParseError[]).map((error) => new ParseErrorInfo(error))]]],
  [session, [["string ItemName {get;}", (e: NetException) => e.fields.get("ItemName") ?? ""]]],
]);

function define(name: string, base: string): NetType {
  const make = (type: unknown, message: string | null, inner: NetException | null = null) => new NetException(type as NetType, message ?? "", inner);
  return defineType({
    name,
    base,
    members: [
      ["new()", function (this: unknown) {
        return make(this, base === "System.SystemException" || base === R ? "System error." : `Exception of type '${name}' was thrown.`);
      }],
      ["new(string message)", function (this: unknown, message: string | null) {
        return make(this, message);
      }],
      ["new(string message, System.Exception innerException)", function (this: unknown, message: string | null, inner: NetException | null) {
        return make(this, message, inner);
      }],
      record,
      ...(name === R ? [thrown] : []),
      ...(own.get(name) ?? []),
    ],
  });
}

export default table.map(([name, base]) => define(name, base));
