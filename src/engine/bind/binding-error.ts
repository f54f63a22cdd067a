// The errors that binding a command raises, with PowerShell's ids and texts (goldens program-binding-errors, cmdlets-binding).
import type { Ast } from "#grammar/tree.ts";
import type { NetException } from "#dotnet/core/exception.ts";
import { CategoryInfo, ErrorRecord, TerminatingError, errorRecord } from "../errors/error-record.ts";
import type { ErrorCategory } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { CommandMetadata, Parameter } from "./metadata.ts";

const PREFIX = "System.Management.Automation.";

/** Who is being bound, and from where in the script. */
export interface BindingContext {
  metadata: CommandMetadata;
  invocation: InvocationInfo;
}

interface BindingErrorShape {
  id: string;
  message: string;
  parameter?: Parameter | string | null;
  /** The argument's place; the command's when absent. */
  node?: Ast | null;
  category?: ErrorCategory;
  exception?: "ParameterBindingException" | "ParameterBindingValidationException" | "ParameterBindingArgumentTransformationException";
  inner?: NetException | null;
  target?: unknown;
  /** The id stands alone, without the command's. */
  bareId?: boolean;
}

export function bindingError(context: BindingContext, shape: BindingErrorShape): TerminatingError {
  return new TerminatingError(bindingErrorRecord(context, shape));
}

export function bindingErrorRecord(context: BindingContext, shape: BindingErrorShape): ErrorRecord {
  const parameter = typeof shape.parameter === "string" ? shape.parameter : (shape.parameter?.name ?? "");
  const exception = shape.exception ?? "ParameterBindingException";
  const record = errorRecord({
    id: shape.id,
    message: shape.message,
    category: shape.category ?? "InvalidArgument",
    exception: PREFIX + exception,
    inner: shape.inner ?? null,
    target: shape.target ?? null,
    fields: { ParameterName: parameter, CommandInvocation: context.invocation },
  });
  const { category } = record.category;
  const filled = new ErrorRecord(record.exception, shape.id, new CategoryInfo(category, { activity: context.metadata.name, reason: exception }), shape.target ?? null);
  filled.commandId = shape.bareId ? null : context.metadata.commandId;
  filled.invocation = shape.node ? new InvocationInfo(context.invocation.command, context.invocation.invocationName, shape.node) : context.invocation;
  record.exception.fields.set("ErrorRecord", filled);
  return filled;
}

export const INPUT_NOT_BOUND =
  "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.";

export function ambiguousSet(context: BindingContext): TerminatingError {
  return bindingError(context, {
    id: "AmbiguousParameterSet",
    message:
      "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.",
  });
}

export function missingArgument(context: BindingContext, parameter: Parameter, node: Ast | null): TerminatingError {
  const type = parameter.type?.fullName ?? "System.Object";
  return bindingError(context, {
    id: "MissingArgument",
    message: `Missing an argument for parameter '${parameter.name}'. Specify a parameter of type '${type}' and try again.`,
    parameter,
    node,
  });
}
