// PSVariable: a variable that is more than a bare value - constrained, read-only, private, computed, or handed out as an object.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";

/** ScopedItemOptions, by value. */
export const VariableOption = { None: 0, ReadOnly: 1, Constant: 2, Private: 4, AllScope: 8, Unspecified: 16 } as const;

/** What an attribute on a variable does with each value assigned: converts it, or throws. */
export interface Constraint {
  /** The attribute object as `.Attributes` shows it. */
  readonly attribute: unknown;
  /** `adding`: the attribute comes with this value, it did not stand on the variable before. */
  apply(value: unknown, name: string, adding?: boolean): unknown;
}

export class Variable extends NetObject {
  readonly name: string;
  stored: unknown;
  options: number;
  description = "";
  visibility: "Public" | "Private" = "Public";
  constraints: Constraint[] = [];
  /** Set for computed variables ($?, $PWD): asked at every read. */
  readonly compute: (() => unknown) | null;
  /** Told of every new value, before it is stored; may change it. */
  onSet: ((value: unknown) => unknown) | null = null;
  /** Name of the module that exported it. */
  moduleName = "";

  constructor(name: string, value: unknown, options: number = VariableOption.None, compute: (() => unknown) | null = null) {
    super();
    this.name = name;
    this.stored = value;
    this.options = options;
    this.compute = compute;
  }

  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSVariable");
  }

  get value(): unknown {
    return this.compute ? this.compute() : this.stored;
  }

  get isPrivate(): boolean {
    return (this.options & VariableOption.Private) !== 0;
  }

  /** Assigns as a script does. Throws VariableNotWritable for read-only and constant variables, and what the constraints throw. */
  assign(value: unknown): void {
    if (this.options & (VariableOption.ReadOnly | VariableOption.Constant)) throw notWritable(this.name);
    this.put(value);
  }

  /** Assigns past read-only (Set-Variable -Force); constraints still hold. */
  put(value: unknown, adding = false): void {
    let result = value;
    for (const constraint of this.constraints) result = constraint.apply(result, this.name, adding);
    this.stored = this.onSet ? this.onSet(result) : result;
  }
}

export function notWritable(name: string) {
  return runtimeError({
    id: "VariableNotWritable",
    message: `Cannot overwrite variable ${name} because it is read-only or constant.`,
    category: "WriteError",
    target: name,
    exception: "System.Management.Automation.SessionStateUnauthorizedAccessException",
  });
}
