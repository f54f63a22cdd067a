// Write-Error: a non-terminating error.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { CategoryInfo, ErrorRecord } from "#engine/errors/error-record.ts";
import type { ErrorCategory } from "#engine/errors/error-record.ts";
import { InvocationInfo } from "#engine/errors/invocation-info.ts";
import type { EnumValue} from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { typeOfValue } from "#engine/values/type-of.ts";
import { displayText } from "#engine/values/text.ts";

interface Parameters {
  Exception?: NetException;
  Message?: string;
  ErrorRecord?: ErrorRecord;
  Category?: EnumValue;
  ErrorId?: string;
  TargetObject?: unknown;
  RecommendedAction?: string;
  CategoryActivity?: string;
  CategoryReason?: string;
  CategoryTargetName?: string;
  CategoryTargetType?: string;
}

export default cmdlet<Parameters>({
  name: "Write-Error",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reports an error and goes on.",
  defaultSet: "NoException",
  parameters: {
    Exception: { type: "System.Exception", sets: [{ set: "WithException", mandatory: true, position: 0 }], help: "The exception that the error is about." },
    Message: {
      type: "string",
      sets: [{ set: "NoException", mandatory: true, position: 0, pipeline: "value" }, { set: "WithException" }],
      aliases: ["Msg"],
      validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }],
      help: "Text of the error.",
    },
    ErrorRecord: { type: "System.Management.Automation.ErrorRecord", sets: [{ set: "ErrorRecord", mandatory: true, position: 0 }], help: "An error to report again." },
    Category: { type: "System.Management.Automation.ErrorCategory", sets: ["NoException", "WithException"], help: "Kind of error.", default: "NotSpecified" },
    ErrorId: { type: "string", sets: ["NoException", "WithException"], help: "Id that scripts can look for." },
    TargetObject: { type: "object", sets: ["NoException", "WithException"], help: "What was worked on." },
    RecommendedAction: { type: "string", help: "What the person can do." },
    CategoryActivity: { type: "string", aliases: ["Activity"], help: "What was being done." },
    CategoryReason: { type: "string", aliases: ["Reason"], help: "How it came about." },
    CategoryTargetName: { type: "string", aliases: ["TargetName"], help: "Name of what was worked on." },
    CategoryTargetType: { type: "string", aliases: ["TargetType"], help: "Type of what was worked on." },
  },
  examples: [{ title: "Report a missing customer", code: "Write-Error 'There is no such customer.' -Category ObjectNotFound" }],
  links: ["Write-Warning", "Write-Verbose", "Write-Output"],
  run(call) {
    return {
      process(p) {
        call.error(recordFor(call, p));
      },
    };
  },
});

function recordFor(call: Call<Parameters>, p: Parameters): ErrorRecord {
  const record = p.ErrorRecord ? copyOf(p.ErrorRecord) : made(p);
  const { category } = record;
  const target = record.targetObject;
  if (p.CategoryActivity !== undefined) category.activity = p.CategoryActivity;
  if (p.CategoryReason !== undefined) category.reason = p.CategoryReason;
  if (p.CategoryTargetName !== undefined) category.targetName = p.CategoryTargetName;
  else if (target !== null) category.targetName ||= displayText(target, call.session);
  if (p.CategoryTargetType !== undefined) category.targetType = p.CategoryTargetType;
  else if (target !== null) category.targetType ||= typeOfValue(target).name;
  if (p.RecommendedAction) record.errorDetails = { message: record.errorDetails?.message ?? record.message, recommendedAction: p.RecommendedAction };
  if (!p.ErrorRecord) fromCaller(call, record);
  return record;
}

function made(p: Parameters): ErrorRecord {
  const exception = p.Exception ?? new NetException("Microsoft.PowerShell.Commands.WriteErrorException", p.Message ?? "");
  const name = p.Category ? (enumText(p.Category) as ErrorCategory) : "NotSpecified";
  const record = new ErrorRecord(exception, p.ErrorId ?? exception.type.fullName, new CategoryInfo(name), p.TargetObject ?? null);
  if (p.Exception && p.Message) record.errorDetails = { message: p.Message, recommendedAction: "" };
  return record;
}

function copyOf(given: ErrorRecord): ErrorRecord {
  const { category } = given;
  const copy = new ErrorRecord(given.exception, given.errorId, new CategoryInfo(category.category, { ...category }), given.targetObject);
  copy.errorDetails = given.errorDetails;
  copy.invocation = given.invocation;
  copy.scriptStackTrace = given.scriptStackTrace;
  copy.commandId = given.commandId ?? "";
  return copy;
}

/** The error is the calling function's: its name and its place stand in the record. At the prompt it is Write-Error's own. */
function fromCaller(call: Call<Parameters>, record: ErrorRecord): void {
  const caller = call.session.getVariable("MyInvocation");
  record.commandId ??= "";
  if (!(caller instanceof InvocationInfo)) return;
  record.invocation = caller;
  const name = caller.command?.name ?? "";
  record.category.activity ||= "Write-Error";
  record.commandId = name;
}
