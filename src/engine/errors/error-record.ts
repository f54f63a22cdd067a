// Errors as values: ErrorRecord, and the two ways it travels - written to the error stream, or thrown as a TerminatingError.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { InvocationInfo } from "./invocation-info.ts";

export type ErrorCategory =
  | "NotSpecified" | "OpenError" | "CloseError" | "DeviceError" | "DeadlockDetected" | "InvalidArgument" | "InvalidData" | "InvalidOperation"
  | "InvalidResult" | "InvalidType" | "MetadataError" | "NotImplemented" | "NotInstalled" | "ObjectNotFound" | "OperationStopped" | "OperationTimeout"
  | "SyntaxError" | "ParserError" | "PermissionDenied" | "ResourceBusy" | "ResourceExists" | "ResourceUnavailable" | "ReadError" | "WriteError"
  | "FromStdErr" | "SecurityError" | "ProtocolError" | "ConnectionError" | "AuthenticationError" | "LimitsExceeded" | "QuotaExceeded" | "NotEnabled";

export class CategoryInfo {
  category: ErrorCategory;
  activity: string;
  reason: string;
  targetName: string;
  targetType: string;
  constructor(category: ErrorCategory, parts: { activity?: string; reason?: string; targetName?: string; targetType?: string } = {}) {
    this.category = category;
    this.activity = parts.activity ?? "";
    this.reason = parts.reason ?? "";
    this.targetName = parts.targetName ?? "";
    this.targetType = parts.targetType ?? "";
  }
}

export class ErrorRecord extends NetObject {
  readonly exception: NetException;
  /** Without the ",CommandName" tail. */
  readonly errorId: string;
  readonly category: CategoryInfo;
  readonly targetObject: unknown;
  /** Text that is shown in place of the exception's message; with an optional recommended action. */
  errorDetails: { message: string; recommendedAction: string } | null = null;
  /** The command or statement it arose in; filled by the runtime when it passes through. */
  invocation: InvocationInfo | null = null;
  /** "Microsoft.PowerShell.Commands.GetItemCommand" or a function's name: the tail of FullyQualifiedErrorId. */
  commandId: string | null = null;
  scriptStackTrace = "";
  constructor(exception: NetException, errorId: string, category: ErrorCategory | CategoryInfo, targetObject: unknown = null) {
    super();
    this.exception = exception;
    this.errorId = errorId;
    this.category = typeof category === "string" ? new CategoryInfo(category) : category;
    this.targetObject = targetObject;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.ErrorRecord");
  }
  get fullyQualifiedErrorId(): string {
    if (!this.commandId) return this.errorId;
    return this.errorId ? `${this.errorId},${this.commandId}` : this.commandId;
  }
  get message(): string {
    return this.errorDetails?.message ?? this.exception.message;
  }
  toText(): string {
    return this.message;
  }
}

/**
 * A terminating error on its way up. `origin` tells how far it goes:
 * "statement" (engine errors, ThrowTerminatingError, -ErrorAction Stop counts as "stop"): without a try the statement ends and the next one runs;
 * "throw": the throw statement; ends the script unless caught.
 */
export class TerminatingError {
  readonly record: ErrorRecord;
  readonly origin: "statement" | "throw" | "stop";
  /** Set once it was added to $Error, so that passing through several frames adds it once. */
  recorded = false;
  constructor(record: ErrorRecord, origin: "statement" | "throw" | "stop" = "statement") {
    this.record = record;
    this.origin = origin;
  }
}

/** What most engine errors need: an id, a text, a category. */
export interface ErrorShape {
  id: string;
  message: string;
  category?: ErrorCategory;
  target?: unknown;
  /** Full name of the exception's type; "System.Management.Automation.RuntimeException" when absent. */
  exception?: string;
  inner?: NetException | null;
  fields?: Record<string, unknown>;
}

export function errorRecord(shape: ErrorShape): ErrorRecord {
  const exception = new NetException(shape.exception ?? "System.Management.Automation.RuntimeException", shape.message, shape.inner ?? null, shape.fields);
  const record = new ErrorRecord(exception, shape.id, shape.category ?? "InvalidOperation", shape.target ?? null);
  if (!exception.fields.has("ErrorRecord")) exception.fields.set("ErrorRecord", record);
  return record;
}

/** Use as `throw runtimeError({...})`. The evaluator adds position and command. */
export function runtimeError(shape: ErrorShape): TerminatingError {
  return new TerminatingError(errorRecord(shape));
}
