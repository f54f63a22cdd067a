// Binds pipeline objects: by value and by property name, without conversion first (goldens program-params, cmdlets-binding).
import type { Ast } from "#grammar/tree.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { after, inTurn, isWaiting } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { bindingError } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import type { BoundParameters } from "./bound-parameters.ts";
import { uncoerced } from "./convert-argument.ts";
import { countSets, membershipIn } from "./metadata.ts";
import type { Parameter } from "./metadata.ts";
import { propertyFor } from "./pipeline-input.ts";
import { resolveSets } from "./sets.ts";

/** One of the passes over the parameters. */
interface Pass {
  readonly by: "value" | "property";
  readonly coercing: boolean;
  readonly mask: number;
}

export class InputBinder {
  readonly #state: BoundParameters;
  readonly #beforePipeline: number;
  readonly #fromPipeline = new Set<Parameter>();
  readonly #plain: Parameter | null;
  /** Those that can take something, from the last to the first as the original goes ($PSBoundParameters shows it). */
  readonly #takers: readonly Parameter[];
  readonly #mandatory: readonly Parameter[];
  readonly #passes: readonly Pass[];
  readonly #passesDefaultFirst: readonly Pass[];

  /** Made when the command line is bound: what it left possible holds for every object. */
  constructor(state: BoundParameters) {
    this.#state = state;
    this.#beforePipeline = state.mask;
    this.#plain = this.#plainTaker();
    this.#takers = state.parameters.filter((p) => !p.common && state.isOpen(p) && p.memberships.some((m) => m.pipeline)).reverse();
    this.#mandatory = state.parameters.filter((p) => p.memberships.some((m) => m.mandatory));
    this.#passes = passes(null);
    this.#passesDefaultFirst = passes(state.context.metadata.defaultMask);
  }

  /** The parameter that takes every object as it is, when nothing has to be decided or converted; null otherwise. */
  #plainTaker(): Parameter | null {
    const { metadata } = this.#state.context;
    if (this.#state.delayed.size || metadata.sets.length) return null;
    const open = this.#state.parameters.filter((p) => !p.common && this.#state.isOpen(p));
    const [taker, ...others] = open.filter((p) => p.memberships.some((m) => m.pipeline));
    if (!taker || others.length || open.some((p) => p.memberships.some((m) => m.mandatory))) return null;
    const byValue = taker.memberships.every((m) => m.pipeline === "value");
    return byValue && !taker.type && !taker.isSwitch && !taker.validations.length && !taker.transformations.length ? taker : null;
  }

  /**
   * Binds one pipeline object. False when it fits no parameter: the runtime then writes InputObjectNotBound.
   * Throws when a value is refused by a check or a mandatory parameter stays empty.
   */
  bindObject(value: unknown): Maybe<boolean> {
    if (this.#plain) {
      this.#state.values.set(this.#plain.name, value);
      return true;
    }
    for (const parameter of this.#fromPipeline) {
      this.#state.release(parameter);
    }
    this.#fromPipeline.clear();
    this.#state.mask = this.#beforePipeline;
    return after(this.#bindDelayed(value), () => after(this.#bindFrom(value), (any) => this.#afterObject(any || this.#state.delayed.size > 0)));
  }

  #bindDelayed(value: unknown): Maybe<void> {
    if (!this.#state.delayed.size) return;
    return inTurn([...this.#state.delayed], ([parameter, { block, node }]) =>
      after(this.#state.session.invoke(block, { dollarUnder: value, newScope: false }), (output) => {
        if (!output.length) throw noOutput(this.#state.context, parameter, node);
        this.#state.mask &= parameter.mask;
        this.#fromPipeline.add(parameter);
        return this.#state.bind(parameter, output.length === 1 ? output[0] : new ArrayList(output), node);
      }),
    );
  }

  #bindFrom(value: unknown): Maybe<boolean> {
    const { defaultMask } = this.#state.context.metadata;
    const defaultFirst = defaultMask && this.#state.mask & defaultMask && countSets(this.#state.mask) !== 1;
    return this.#runPasses(value, defaultFirst ? this.#passesDefaultFirst : this.#passes, 0, false);
  }

  #runPasses(value: unknown, list: readonly Pass[], from: number, any: boolean): Maybe<boolean> {
    const takers = this.#takers;
    const count = takers.length;
    let found = any;
    for (let i = from; i < list.length * count; i++) {
      const bound = this.#tryInput(takers[i % count]!, value, list[Math.floor(i / count)]!);
      if (typeof bound !== "boolean") return bound.then((yes) => this.#runPasses(value, list, i + 1, found || yes));
      if (bound) found = true;
    }
    return found;
  }

  #tryInput(parameter: Parameter, value: unknown, pass: Pass): Maybe<boolean> {
    if (!fits(parameter, this.#state.mask & pass.mask, pass.by) || !this.#state.isOpen(parameter)) return false;
    if (pass.by === "value") return this.#tryValue(parameter, value, pass.coercing);
    const input = propertyFor(parameter, value, this.#state.session);
    if (input === null) return false;
    return after(input, (found) => this.#tryValue(parameter, found, pass.coercing));
  }

  #tryValue(parameter: Parameter, found: unknown, coercing: boolean): Maybe<boolean> {
    if (!coercing && (parameter.transformations.length > 0 || !uncoerced(found, parameter))) return false;
    return this.#bindInput(parameter, found);
  }

  #bindInput(parameter: Parameter, found: unknown): Maybe<boolean> {
    const done = () => {
      this.#state.mask &= parameter.mask;
      this.#fromPipeline.add(parameter);
      return true;
    };
    const failed = (thrown: unknown): boolean => {
      if (isConversionFailure(thrown)) return false;
      throw thrown;
    };
    try {
      const result = this.#state.bind(parameter, found, null);
      return isWaiting(result) ? result.then(done, failed) : done();
    } catch (thrown) {
      return failed(thrown);
    }
  }

  #afterObject(any: boolean): boolean {
    if (!any) return false;
    if (this.#state.context.metadata.sets.length) {
      this.#state.mask = resolveSets(this.#state.context, this.#state.setState(), { beforePipeline: false, parameters: this.#state.parameters });
    }
    const missing = this.#mandatory.filter((p) => !this.#state.bound.has(p) && membershipIn(p, this.#state.mask)?.mandatory);
    if (missing.length) {
      throw bindingError(this.#state.context, {
        id: "InputObjectMissingMandatory",
        message: `The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  ${missing.map((p) => p.name).join(" ")}`,
      });
    }
    return true;
  }
}

/** By value and by property as they are, then both with conversion; the default set first in each. */
function passes(first: number | null): Pass[] {
  const list: Pass[] = [];
  for (const coercing of [false, true]) {
    for (const by of ["value", "property"] as const) {
      if (first !== null) list.push({ by, coercing, mask: first });
      list.push({ by, coercing, mask: -1 });
    }
  }
  return list;
}

/** Whether the parameter takes pipeline objects in this way in a set of the mask. */
function fits(parameter: Parameter, mask: number, by: "value" | "property"): boolean {
  for (const m of parameter.memberships) if (m.mask & mask && (m.pipeline === "both" || m.pipeline === by)) return true;
  return false;
}

function isConversionFailure(thrown: unknown): boolean {
  const id = (thrown as { record?: { errorId?: string } }).record?.errorId ?? "";
  return id === "ParameterArgumentTransformationError" || id.startsWith("CannotConvertArgument") || id === "ParameterBindingFailed";
}

function noOutput(context: BindingContext, parameter: Parameter, node: Ast | null) {
  return bindingError(context, {
    id: "ScriptBlockArgumentNoOutput",
    message: `Cannot evaluate parameter '${parameter.name}' because its argument input did not produce any output.`,
    parameter,
    node,
  });
}
