// The parameters bound so far in one call: their values, the sets still possible, the script blocks that wait for input.
import type { Ast } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { after, isWaiting } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";
import { credentialArgument } from "./ask-credential.ts";
import { bindingError } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import { checkTypeName } from "./check-type-name.ts";
import { checkMandatory, coerce, transformationError } from "./convert-argument.ts";
import type { Parameter } from "./metadata.ts";
import type { SetState } from "./sets.ts";
import { validate } from "./validate.ts";

export class BoundParameters {
  readonly context: BindingContext;
  readonly session: Session;
  /** By the parameter's own name. A switch is a boolean for cmdlets and a SwitchParameter for functions. */
  readonly values = new Map<string, unknown>();
  readonly bound = new Set<Parameter>();
  /** Script blocks that are run for each pipeline object to give the parameter's value. */
  readonly delayed = new Map<Parameter, { block: ScriptBlock; node: Ast | null }>();
  parameters: Parameter[];
  /** Bits of the sets still possible; -1 while nothing has narrowed them. */
  mask = -1;

  constructor(context: BindingContext, session: Session) {
    this.context = context;
    this.session = session;
    this.parameters = context.metadata.parameters;
  }

  /** Neither bound nor waiting for input. */
  isOpen(parameter: Parameter): boolean {
    return !this.bound.has(parameter) && !this.delayed.has(parameter);
  }

  setState(): SetState {
    return { mask: this.mask, bound: new Set([...this.bound, ...this.delayed.keys()]) };
  }

  release(parameter: Parameter): void {
    this.values.delete(parameter.name);
    this.bound.delete(parameter);
  }

  /** A script block given to a pipeline parameter of another type is run for each object. */
  delays(parameter: Parameter): boolean {
    if (!parameter.type || parameter.type.isAssignableFrom(typeNamed("System.Management.Automation.ScriptBlock"))) return false;
    return parameter.type.elementType?.fullName !== "System.Management.Automation.ScriptBlock" && parameter.type.elementType?.fullName !== "System.Object" && parameter.memberships.some((m) => m.pipeline);
  }

  /** Converts, checks and keeps one value. */
  bind(parameter: Parameter, value: unknown, node: Ast | null): Maybe<void> {
    if (!parameter.transformations.length && !parameter.asksCredential) return this.#keep(parameter, value, node);
    let given: Maybe<unknown> = parameter.asksCredential ? this.#credential(value, parameter, node) : value;
    for (const transform of parameter.transformations) given = after(given, this.context.metadata.script ? transform : (item) => this.#transformed(transform, item, { parameter, node }));
    return after(given, (transformed) => this.#keep(parameter, transformed, node));
  }

  /** A cmdlet's own transformation; what it throws becomes the binding error. */
  #transformed(transform: (value: unknown) => Maybe<unknown>, value: unknown, at: { parameter: Parameter; node: Ast | null }): Maybe<unknown> {
    try {
      return transform(value);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      throw transformationError(thrown.message, at.parameter, { context: this.context, session: this.session, node: at.node }, thrown);
    }
  }

  #credential(value: unknown, parameter: Parameter, node: Ast | null): Maybe<unknown> {
    const answer = credentialArgument(value, parameter.memberships.some((m) => m.mandatory), this.session);
    if (!isWaiting(answer)) return answer;
    return answer.catch((thrown: unknown) => {
      if (!(thrown instanceof NetException)) throw thrown;
      throw transformationError(thrown.message, parameter, { context: this.context, session: this.session, node }, thrown);
    });
  }

  #keep(parameter: Parameter, value: unknown, node: Ast | null): Maybe<void> {
    const place = { context: this.context, session: this.session, node };
    if (parameter.psTypeName !== undefined) checkTypeName(value, parameter.psTypeName, { parameter, context: this.context, node });
    const converted = coerce(value, parameter, place);
    if (!parameter.validations.length) {
      if (isMandatory(parameter)) checkMandatory(converted, parameter, place);
      this.#set(parameter, converted);
      return;
    }
    const checked = validate(converted, parameter.validations, this.session);
    return after(checked, (refusal) => {
      if (refusal) {
        throw bindingError(this.context, {
          id: refusal.id,
          message: `Cannot validate argument on parameter '${parameter.name}'. ${refusal.message}`,
          category: "InvalidData",
          exception: "ParameterBindingValidationException",
          parameter,
          node,
          inner: refusal.inner,
        });
      }
      if (isMandatory(parameter)) checkMandatory(converted, parameter, place);
      this.#set(parameter, converted);
    });
  }

  #set(parameter: Parameter, value: unknown): void {
    const kept = parameter.isSwitch && this.context.metadata.script && !parameter.common ? new SwitchParameter(value === true) : value;
    this.values.set(parameter.name, kept);
    this.bound.add(parameter);
  }
}

/** In any set: null and empty values are then refused. */
function isMandatory(parameter: Parameter): boolean {
  for (const membership of parameter.memberships) if (membership.mandatory) return true;
  return false;
}
