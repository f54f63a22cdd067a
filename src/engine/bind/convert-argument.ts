// Turns an argument into the parameter's type; says how when it cannot (functions and cmdlets word it differently).
import type { Ast } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { typedArray } from "#dotnet/core/array.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { isTrue } from "../convert/truth.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { codeOf, isNumeric } from "../operators/number-code.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { automationNull } from "../values/automation-null.ts";
import { baseOf, unspelled } from "../values/ps-object.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";
import { typeOfValue } from "../values/type-of.ts";
import { bindingError } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import type { Parameter } from "./metadata.ts";

/** True when the value can be bound as it stands: the "without coercion" passes of binding. Gives the value to bind, or undefined. */
export function uncoerced(value: unknown, parameter: Parameter): { value: unknown } | null {
  if (parameter.isSwitch) return typeof baseOf(value) === "boolean" || baseOf(value) instanceof SwitchParameter ? { value: switchValue(value) } : null;
  const type = parameter.type;
  if (!type) return { value };
  const base = baseOf(value);
  // Null stands for an object as it is; text and values have to be made of it (golden cmdlets-streams: Write-Error $null).
  if (base === null || base === automationNull) return type.isValueType || type.definition.name === "System.String" ? null : { value: null };
  const actual = typeOfValue(base);
  if (type.isAssignableFrom(actual)) return { value: unspelled(value) };
  if (type.isArray && type.elementType!.isAssignableFrom(actual) && elementsOf(base) === null) return { value: typedArray(type.elementType!, [base]) };
  return null;
}

function switchValue(value: unknown): unknown {
  const base = baseOf(value);
  return base instanceof SwitchParameter ? base.isPresent : base;
}

/** Converts; throws the binding error that PowerShell shows. */
export function coerce(value: unknown, parameter: Parameter, place: { context: BindingContext; session: Session; node: Ast | null }): unknown {
  const given = value === automationNull ? null : value;
  if (parameter.isSwitch) return coerceSwitch(given, parameter, place);
  const type = parameter.type;
  // A script's variable takes the number; only a cmdlet sees how it was written (golden language-numbers, cmdlets-streams).
  if (!type) return place.context.metadata.script ? unspelled(given) : given;
  if (given === null && !place.context.metadata.script) return nullFor(type, parameter, place);
  if (isBoolean(type)) checkBoolean(given, type, parameter, place);
  if (type.fullName === "System.Version" && place.node?.kind === "ConstantExpression" && isNumeric(codeOf(baseOf(given)))) {
    const { node } = place;
    return convertTo(node.source.text.slice(node.start, node.end), type, place.session);
  }
  if (type.fullName === "System.String") {
    // A number typed as a bare word keeps its spelling where text is wanted: -PostalCode 02110.
    const { node } = place;
    if (node?.kind === "ConstantExpression" && isNumeric(codeOf(baseOf(given)))) return node.source.text.slice(node.start, node.end);
    if (place.context.metadata.script && place.context.metadata.advanced && isArray(baseOf(given))) {
      throw transformationError("Cannot convert value to type System.String.", parameter, place, null);
    }
  }
  if (!place.context.metadata.script) checkScalar(given, type, parameter, place);
  try {
    const converted = convertTo(given, type, place.session);
    if (parameter.common && converted instanceof EnumValue && enumText(converted) === "Suspend") throw suspended(parameter, place);
    return converted;
  } catch (thrown) {
    throw conversionError(thrown, parameter, place);
  }
}

type Place = { context: BindingContext; session: Session; node: Ast | null };

function coerceSwitch(value: unknown, parameter: Parameter, place: Place): boolean {
  const base = baseOf(value);
  if (typeof base === "boolean") return base;
  if (base instanceof SwitchParameter) return base.isPresent;
  if (typeof base === "number" || (base !== null && typeof base === "object" && "value" in base)) return isTrue(base);
  if (place.context.metadata.script) {
    if (base === null) return false;
    throw transformationError(
      `Cannot convert value "${typeOfValue(base).fullName}" to type "System.Management.Automation.SwitchParameter". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`,
      parameter,
      place,
      null,
    );
  }
  throw bindingError(place.context, {
    id: "CannotConvertArgument",
    message: `Cannot convert '${base === null ? "" : typeOfValue(base).fullName}' to the type 'System.Management.Automation.SwitchParameter' required by parameter '${parameter.name}'. `,
    parameter,
    node: place.node,
  });
}

/** A cmdlet's property takes null as it is, unless its type is a value type. */
function nullFor(type: NetType, parameter: Parameter, place: Place): null {
  if (!type.isValueType) return null;
  throw bindingError(place.context, {
    id: "ParameterBindingFailed",
    message: `Cannot bind parameter '${parameter.name}' to the target. Exception setting "${parameter.name}": "Cannot convert null to type "${type.fullName}"."`,
    category: "WriteError",
    parameter,
    node: place.node,
  });
}

function isBoolean(type: NetType): boolean {
  return type === typeNamed("System.Boolean");
}

/** Boolean parameters take booleans and numbers only (a string is refused), unlike a cast. */
function checkBoolean(value: unknown, type: NetType, parameter: Parameter, place: Place): void {
  const base = baseOf(value);
  const fits = typeof base === "boolean" || typeof base === "number" || base instanceof SwitchParameter || (typeof base === "object" && base !== null && "value" in base && !("netType" in base));
  if (fits) return;
  const shown = base === null ? "" : typeOfValue(base).fullName;
  const message = `Cannot convert value "${shown}" to type "${type.fullName}". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`;
  throw place.context.metadata.script ? transformationError(message, parameter, place, null) : cmdletError(message, parameter, place, null);
}

/** A cmdlet refuses a collection for a single-valued parameter; a cast would join or fail otherwise. */
function checkScalar(value: unknown, type: NetType, parameter: Parameter, place: Place): void {
  if (type.isArray || !SCALARS.has(type.fullName)) return;
  const base = baseOf(value);
  if (elementsOf(base) === null) return;
  throw bindingError(place.context, {
    id: "CannotConvertArgument",
    message: `Cannot convert '${typeOfValue(base).fullName}' to the type '${type.fullName}' required by parameter '${parameter.name}'. Specified method is not supported.`,
    parameter,
    node: place.node,
  });
}
const SCALARS = new Set(["System.String", "System.Int32", "System.Int64", "System.DateTime", "System.Double", "System.TimeSpan", "System.Guid"]);

function isArray(value: unknown): boolean {
  return value !== null && typeof value === "object" && typeOfValue(value).isArray;
}

function suspended(parameter: Parameter, place: Place): TerminatingError {
  return bindingError(place.context, {
    id: "ParameterBindingFailed",
    message: `Cannot bind parameter '${parameter.name}' to the target. Exception setting "${parameter.name}": "The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, "about_Preference_Variables.""`,
    category: "WriteError",
    parameter,
    node: place.node,
  });
}

function conversionError(thrown: unknown, parameter: Parameter, place: Place): unknown {
  if (thrown instanceof TerminatingError && thrown.record.errorId === "ParameterBindingFailed") return thrown;
  const inner = thrown instanceof TerminatingError ? thrown.record.exception : thrown instanceof NetException ? thrown : null;
  if (!inner) return thrown;
  return place.context.metadata.script && !parameter.common ? transformationError(inner.message, parameter, place, inner) : cmdletError(inner.message, parameter, place, inner);
}

export function transformationError(reason: string, parameter: Parameter, place: Place, inner: NetException | null): TerminatingError {
  return bindingError(place.context, {
    id: "ParameterArgumentTransformationError",
    message: `Cannot process argument transformation on parameter '${parameter.name}'. ${reason}`,
    category: "InvalidData",
    exception: "ParameterBindingArgumentTransformationException",
    parameter,
    node: place.node,
    inner,
  });
}

function cmdletError(reason: string, parameter: Parameter, place: Place, inner: NetException | null): TerminatingError {
  return bindingError(place.context, {
    id: "CannotConvertArgumentNoMessage",
    message: `Cannot bind parameter '${parameter.name}'. ${reason}`,
    parameter,
    node: place.node,
    inner,
  });
}

/** The checks mandatory parameters get besides their attributes: no null, no empty text, no empty collection. */
export function checkMandatory(value: unknown, parameter: Parameter, place: Place): void {
  const allows = (kind: string) => parameter.validations.some((v) => v.kind === kind);
  const refuse = (what: string, id: string) =>
    bindingError(place.context, {
      id: `ParameterArgumentValidationError${id}`,
      message: `Cannot bind argument to parameter '${parameter.name}' because it is ${what}.`,
      category: "InvalidData",
      exception: "ParameterBindingValidationException",
      parameter,
      node: place.node,
    });
  const base = baseOf(value);
  if (base === null) {
    if (!allows("AllowNull")) throw refuse("null", "NullNotAllowed");
    return;
  }
  if (typeof base === "string") {
    if (base === "" && !allows("AllowEmptyString")) throw refuse("an empty string", "EmptyStringNotAllowed");
    return;
  }
  const items = Array.isArray(base) || parameter.type?.isArray ? elementsOf(base) : null;
  if (!items) return;
  if (items.length === 0) {
    if (!allows("AllowEmptyCollection")) throw refuse(parameter.type && !parameter.type.isArray ? "an empty collection" : "an empty array", parameter.type && !parameter.type.isArray ? "EmptyCollectionNotAllowed" : "EmptyArrayNotAllowed");
    return;
  }
  for (const item of items) {
    const element = baseOf(item);
    if (element === null && !allows("AllowNull")) throw refuse("null", "NullNotAllowed");
    if (element === "" && !allows("AllowEmptyString")) throw refuse("an empty string", "EmptyStringNotAllowed");
  }
}
