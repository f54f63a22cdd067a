// Binds a call's arguments and pipeline objects to a command's parameters, in PowerShell's order:
// names, positions, defaults of $PSDefaultParameterValues, the rest, sets, mandatory ones; then each pipeline object.
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { construct } from "../members/invoke.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { after, inTurn, isWaiting } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { ambiguousSet, bindingError } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import { BoundParameters } from "./bound-parameters.ts";
import { InputBinder } from "./input-binder.ts";
import type { Argument } from "./argument.ts";
import { uncoerced } from "./convert-argument.ts";
import { askForMandatory, missingMandatory } from "./mandatory.ts";
import { countSets, setName, withSetsOf } from "./metadata.ts";
import type { Parameter } from "./metadata.ts";
import { alreadyBound, pairArguments } from "./pair-arguments.ts";
import type { Pair } from "./pair-arguments.ts";
import { resolveSets } from "./sets.ts";

export interface BindOptions {
  /** The command stands behind a pipe. */
  expectsInput: boolean;
  /** Runs dynamicparam once the others are bound. */
  dynamicParameters?: () => Maybe<Parameter[]>;
  /** Entries of $PSDefaultParameterValues that match this command, by parameter name as written. */
  defaults?: ReadonlyMap<string, unknown>;
}

export class Binder {
  readonly context: BindingContext;
  readonly session: Session;
  /** What simple functions get as $args. */
  readonly unbound: unknown[] = [];
  readonly #state: BoundParameters;
  #input: InputBinder | null = null;

  constructor(context: BindingContext, session: Session) {
    this.context = context;
    this.session = session;
    this.#state = new BoundParameters(context, session);
  }

  get parameters(): Parameter[] {
    return this.#state.parameters;
  }

  /** Bound values by the parameter's own name. */
  get values(): ReadonlyMap<string, unknown> {
    return this.#state.values;
  }

  get parameterSet(): string {
    return setName(this.context.metadata, this.#state.mask);
  }

  isBound(name: string): boolean {
    return this.values.has(name);
  }

  /** Whether any parameter can still take pipeline objects. */
  get takesPipeline(): boolean {
    return this.parameters.some((p) => p.memberships.some((m) => m.pipeline));
  }

  /** Binds the command line. Throws the binding errors; asks for missing mandatory values. */
  bindArguments(args: readonly Argument[], options: BindOptions): Maybe<void> {
    const { metadata } = this.context;
    if (metadata.fault) throw bindingError(this.context, { ...metadata.fault, category: "MetadataError", bareId: true });
    const { pairs, rest } = pairArguments(args, this.parameters, this.context);
    if (!pairs.length && !rest.length && !options.dynamicParameters && !options.defaults?.size) return this.#finish([], options);
    return after(inTurn(pairs, (pair) => this.#bindPair(pair)), () =>
      after(this.#bindPositional(rest), () =>
        after(this.#bindDefaults(options.defaults), () => {
          this.#checkSets();
          return after(this.#bindDynamic(rest, options), () => this.#finish(rest, options));
        }),
      ),
    );
  }

  #bindPair(pair: Pair): Maybe<void> {
    if (this.#state.bound.has(pair.parameter) || this.#state.delayed.has(pair.parameter)) throw alreadyBound(pair, this.context);
    this.#state.mask &= pair.parameter.mask;
    const base = baseOf(pair.value);
    if (base instanceof ScriptBlock && this.#state.delays(pair.parameter)) {
      this.#state.delayed.set(pair.parameter, { block: base, node: pair.node });
      return;
    }
    return this.#state.bind(pair.parameter, pair.value, pair.node);
  }

  #bindPositional(rest: Argument[]): Maybe<void> {
    if (this.#state.mask === 0) throw ambiguousSet(this.context);
    const next = () => rest.findIndex((a) => a.kind === "positional");
    if (next() < 0) return;
    const positions = new Set<number>();
    for (const parameter of this.parameters) {
      if (!this.#state.isOpen(parameter)) continue;
      for (const m of parameter.memberships) if (m.position !== undefined && !m.remaining && m.mask & this.#state.mask) positions.add(m.position);
    }
    return inTurn([...positions].sort((a, b) => a - b), (position) => {
      const index = next();
      if (index < 0) return;
      const argument = rest[index]!;
      return after(this.#bindAt(position, argument), (done) => {
        if (done) rest.splice(rest.indexOf(argument), 1);
      });
    });
  }

  /** Tries the parameters of one position: without conversion first, the default set first. */
  #bindAt(position: number, argument: Argument): Maybe<boolean> {
    const at = (mask: number) =>
      this.parameters.filter(
        (p) => this.#state.isOpen(p) && p.memberships.some((m) => m.position === position && !m.remaining && m.mask & mask),
      );
    const mask = this.#state.mask;
    const preferred = this.context.metadata.defaultMask & mask && countSets(mask) !== 1 ? this.context.metadata.defaultMask : 0;
    const value = argument.kind === "positional" ? argument.value : argument.text;
    const tries: [Parameter, coercing: boolean][] = [];
    for (const coercing of [false, true]) {
      for (const parameter of preferred ? at(preferred) : []) tries.push([parameter, coercing]);
      for (const parameter of at(mask)) if (!tries.some(([p, c]) => p === parameter && c === coercing)) tries.push([parameter, coercing]);
    }
    if (!tries.length) return false;
    const last = tries.length - 1;
    const attempt = (i: number): Maybe<boolean> => {
      if (i > last) return false;
      const [parameter, coercing] = tries[i]!;
      const base = baseOf(value);
      if (base instanceof ScriptBlock && this.#state.delays(parameter)) {
        this.#state.delayed.set(parameter, { block: base, node: argument.node });
        this.#state.mask &= parameter.mask;
        return true;
      }
      if (!coercing && !parameter.transformations.length && !uncoerced(value, parameter)) return attempt(i + 1);
      const bound = () => {
        this.#state.mask &= parameter.mask;
        return true;
      };
      if (i === last || !(coercing || parameter.validations.some((v) => v.kind === "Pattern" && v.yields))) return after(this.#state.bind(parameter, value, argument.node), bound);
      try {
        const result = this.#state.bind(parameter, value, argument.node);
        return isWaiting(result) ? result.then(bound, () => attempt(i + 1)) : bound();
      } catch {
        return attempt(i + 1);
      }
    };
    return attempt(0);
  }

  /** $PSDefaultParameterValues: only for parameters not given, in sets that are still possible; failures are ignored. */
  #bindDefaults(defaults: ReadonlyMap<string, unknown> | undefined): Maybe<void> {
    if (!defaults?.size) return;
    return inTurn([...defaults], ([name, value]) => {
      const parameter = this.parameters.find((p) => p.name.toLowerCase() === name.toLowerCase() || p.aliases.some((a) => a.toLowerCase() === name.toLowerCase()));
      if (!parameter || this.#state.bound.has(parameter) || !(parameter.mask & this.#state.mask)) return;
      const mask = this.#state.mask & parameter.mask;
      return after(this.#state.bind(parameter, value, null), () => {
        this.#state.mask = mask;
      });
    });
  }

  /** Sets that names and positions leave undecided, with no pipeline input to wait for, are an error before any leftover argument is. */
  #checkSets(): void {
    const { sets, defaultMask } = this.context.metadata;
    if (!sets.length || defaultMask & this.#state.mask) return;
    this.#state.mask = resolveSets(this.context, this.#state.setState(), { beforePipeline: true, parameters: this.parameters });
  }

  #bindDynamic(rest: Argument[], options: BindOptions): Maybe<void> {
    if (!options.dynamicParameters) return;
    return after(options.dynamicParameters(), (added) => {
      if (!added.length) return;
      this.context.metadata = withSetsOf(added, this.context.metadata);
      this.#state.parameters = [...this.parameters, ...added];
      const again = pairArguments(rest.splice(0), this.parameters, this.context);
      rest.push(...again.rest);
      return after(inTurn(again.pairs, (pair) => this.#bindPair(pair)), () => this.#bindPositional(rest));
    });
  }

  #finish(rest: Argument[], options: BindOptions): Maybe<void> {
    return after(this.#bindRemaining(rest), () => {
      if (!this.context.metadata.advanced) this.unbound.push(...rest.flatMap(asWritten));
      else if (rest.length) this.#refuse(rest);
      this.#requireInput(options);
      if (this.#state.mask === 0) throw ambiguousSet(this.context);
      return this.#completeSets(options);
    });
  }

  #bindRemaining(rest: Argument[]): Maybe<void> {
    if (!rest.length) return;
    const takers = this.parameters.filter((p) => this.#state.isOpen(p) && p.memberships.some((m) => m.remaining && m.mask & this.#state.mask));
    if (takers.length > 1) throw ambiguousSet(this.context);
    const [parameter] = takers;
    if (!parameter) return;
    const taken = rest.splice(0);
    const values = taken.flatMap(asWritten);
    this.#state.mask &= parameter.mask;
    const single = values.length === 1 && elementsOf(values[0]) !== null;
    if (single || parameter.type?.isArray) return this.#state.bind(parameter, single ? values[0] : values, taken[0]!.node);
    return after(this.#listOf(values), (list) => this.#state.bind(parameter, list, taken[0]!.node));
  }

  #listOf(values: unknown[]): Maybe<unknown> {
    const type = genericTypeOf(typeNamed("System.Collections.Generic.List`1"), [typeNamed("System.Object")]);
    return construct(type, [values], this.session);
  }

  /** What is left over is an error for advanced commands. */
  #refuse(rest: Argument[]): never {
    const argument = rest[0]!;
    if (argument.kind === "named") {
      throw bindingError(this.context, {
        id: "NamedParameterNotFound",
        message: `A parameter cannot be found that matches parameter name '${argument.name}'.`,
        parameter: argument.name,
        node: argument.node,
      });
    }
    const base = baseOf(argument.value);
    throw bindingError(this.context, {
      id: "PositionalParameterNotFound",
      message: `A positional parameter cannot be found that accepts argument '${base === null ? "$null" : textOf(base, this.session)}'.`,
    });
  }

  #requireInput(options: BindOptions): void {
    if (options.expectsInput || !this.#state.delayed.size) return;
    const [parameter, { node }] = [...this.#state.delayed][0]!;
    throw bindingError(this.context, {
      id: "ScriptBlockArgumentNoInput",
      message: `Cannot evaluate parameter '${parameter.name}' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.`,
      category: "MetadataError",
      parameter,
      node,
    });
  }

  /** Settles the sets as far as possible and asks for what is missing. */
  #completeSets(options: BindOptions): Maybe<void> {
    const { metadata } = this.context;
    const { parameters } = this;
    const hasMandatory = parameters.some((p) => !this.#state.bound.has(p) && p.memberships.some((m) => m.mandatory));
    if (hasMandatory) {
      if (metadata.sets.length && !metadata.defaultMask && !options.expectsInput) this.#state.mask = resolveSets(this.context, this.#state.setState(), { beforePipeline: false, parameters });
      const { missing, mask } = missingMandatory(this.context, this.#state.setState(), { expectsInput: options.expectsInput, parameters });
      this.#state.mask = mask;
      if (missing.length) {
        return askForMandatory(this.context, missing, {
          session: this.session,
          bind: (parameter, value) => {
            this.#state.mask &= parameter.mask;
            return this.#state.bind(parameter, value, null);
          },
        }).then(() => this.#settle(options));
      }
    }
    this.#settle(options);
  }

  #settle(options: BindOptions): void {
    if (this.context.metadata.sets.length) {
      this.#state.mask = resolveSets(this.context, this.#state.setState(), { beforePipeline: options.expectsInput, parameters: this.parameters });
    }
  }

  /** See InputBinder.bindObject. */
  bindPipelineObject(value: unknown): Maybe<boolean> {
    this.#input ??= new InputBinder(this.#state);
    return this.#input.bindObject(value);
  }
}

/** What a leftover argument gives $args: a name keeps its dash. */
function asWritten(argument: Argument): unknown[] {
  if (argument.kind === "positional") return [argument.value];
  return argument.hasValue ? [argument.text, argument.value] : [argument.text];
}
