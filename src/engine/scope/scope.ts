// One scope: variables in slots, functions and aliases in tables, and the way to its parent.
import type { AliasCommand, FunctionCommand } from "../commands.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Layout } from "./layout.ts";
import { Variable, VariableOption } from "./variable.ts";

/** Answers the automatic variables that belong to one invocation ($args, $input, $MyInvocation...); undefined for others. */
export interface LocalAutomatics {
  read(key: string): unknown;
}

export const LOCAL_AUTOMATICS: ReadonlySet<string> = new Set([
  "args", "input", "myinvocation", "pscmdlet", "psboundparameters", "psscriptroot", "pscommandpath", "foreach", "switch",
]);

/** Names whose global variable is meant wherever they are assigned (AllScope). */
export const ALL_SCOPE: ReadonlySet<string> = new Set(["?", "executioncontext", "host", "home", "pid", "pwd", "shellid", "true", "false", "null", "psversiontable", "psedition", "pshome", "psculture", "psuiculture", "iscoreclr", "islinux", "ismacos", "iswindows", "enabledexperimentalfeatures"]);

/**
 * Stands in a slot whose variable is more than a bare value. To compare with it is many times cheaper than an instanceof,
 * and every reading of a variable does.
 */
export const LINKED: unique symbol = Symbol("linked");

export class Scope {
  readonly parent: Scope | null;
  readonly layout: Layout;
  /** By slot of the layout: a bare value, LINKED, or undefined when the scope does not have it. */
  readonly slots: unknown[] = [];
  /** The Variables of the slots that say LINKED. */
  readonly linked: Variable[] = [];
  functions: Map<string, FunctionCommand> | null = null;
  aliases: Map<string, AliasCommand> | null = null;
  /** Classes and enums defined in this scope, by lower-case name. */
  types: Map<string, NetType> | null = null;
  automatics: LocalAutomatics | null = null;
  /** The scope that $script: means. */
  readonly script: Scope;
  /** Strict mode set in this scope; null inherits. */
  strict: number | null = null;

  constructor(parent: Scope | null, layout: Layout, isScript = false) {
    this.parent = parent;
    this.layout = layout;
    this.script = isScript || !parent ? this : parent.script;
  }

  /** What a slot holds: a bare value, the Variable, or undefined. */
  held(slot: number): unknown {
    const bare = this.slots[slot];
    return bare === LINKED ? this.linked[slot] : bare;
  }

  /** Puts a bare value, a Variable or undefined into a slot, whatever stood there. */
  hold(slot: number, content: unknown): void {
    if (typeof content === "object" && content instanceof Variable) {
      this.linked[slot] = content;
      this.slots[slot] = LINKED;
    } else this.slots[slot] = content;
  }

  /** The variable's own content in this scope: bare value, Variable, or undefined. */
  own(key: string): unknown {
    const slot = this.layout.find(key);
    const held = slot < 0 ? undefined : this.held(slot);
    if (held === undefined && this.automatics && LOCAL_AUTOMATICS.has(key)) return this.automatics.read(key);
    return held;
  }

  /** The value as seen from this scope, parents included; undefined when there is none. */
  read(key: string): unknown {
    const own = this.own(key);
    if (own !== undefined) return own instanceof Variable ? own.value : own;
    for (let scope = this.parent; scope; scope = scope.parent) {
      const held = scope.own(key);
      if (held === undefined) continue;
      if (!(held instanceof Variable)) return held;
      if (!held.isPrivate) return held.value;
    }
    return undefined;
  }

  /** The nearest scope that has the variable and shows it to this one. */
  holder(key: string): Scope | null {
    if (this.own(key) !== undefined) return this;
    for (let scope = this.parent; scope; scope = scope.parent) {
      const held = scope.own(key);
      if (held !== undefined && !(held instanceof Variable && held.isPrivate)) return scope;
    }
    return null;
  }

  /** Assigns in this very scope, as a script's `$x = ` does; AllScope variables are those of the outermost scope. */
  write(key: string, name: string, value: unknown): void {
    const slot = this.layout.slotFor(key, name);
    const held = this.slots[slot];
    if (held === LINKED) this.linked[slot]!.assign(value);
    else if (held !== undefined) this.slots[slot] = value;
    else {
      const shared = this.parent ? this.shared(key) : null;
      if (shared) shared.assign(value);
      else this.slots[slot] = value;
    }
  }

  /** An AllScope variable of an outer scope. */
  shared(key: string): Variable | null {
    if (ALL_SCOPE.has(key)) {
      const held = this.root().own(key);
      return held instanceof Variable ? held : null;
    }
    for (let scope = this.parent; scope && Scope.anyAllScope; scope = scope.parent) {
      const held = scope.own(key);
      if (held instanceof Variable && held.options & VariableOption.AllScope) return held;
    }
    return null;
  }

  /** Set once a script makes an AllScope variable of its own: until then no assignment has to look for one. */
  static anyAllScope = false;

  root(): Scope {
    return this.parent ? this.parent.root() : this;
  }

  /** The variable as an object that stays linked with the slot; null when this scope does not have it. */
  variable(key: string): Variable | null {
    const slot = this.layout.find(key);
    const held = slot < 0 ? undefined : this.slots[slot];
    if (held === LINKED) return this.linked[slot]!;
    if (held === undefined) {
      const automatic = this.own(key);
      if (automatic === undefined) return null;
      return this.put(new Variable(key, automatic));
    }
    const made = new Variable(this.layout.names[slot]!, held);
    this.hold(slot, made);
    return made;
  }

  /** Puts a variable object in place of whatever stood there. */
  put(variable: Variable): Variable {
    this.hold(this.layout.slotFor(variable.name.toLowerCase(), variable.name), variable);
    if (variable.options & VariableOption.AllScope) Scope.anyAllScope = true;
    return variable;
  }

  remove(key: string): boolean {
    const slot = this.layout.find(key);
    if (slot < 0 || this.slots[slot] === undefined) return false;
    this.slots[slot] = undefined;
    return true;
  }

  /** Lower-case names of the variables this scope has. */
  keys(): string[] {
    const found: string[] = [];
    for (let slot = 0; slot < this.slots.length; slot++) if (this.slots[slot] !== undefined) found.push(this.layout.names[slot]!.toLowerCase());
    return found;
  }
}
