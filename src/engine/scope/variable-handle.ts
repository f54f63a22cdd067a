// A variable as scripts hold it. The scopes keep Variable objects in their slots, so a variable whose value is a variable needs something else to hold.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Constraint, Variable } from "./variable.ts";

/** PSVariable: reads and writes go through to the variable. */
export class VariableHandle extends NetObject {
  readonly variable: Variable;
  constructor(variable: Variable) {
    super();
    this.variable = variable;
  }
  override get netType(): NetType {
    return this.variable.netType;
  }
  get name(): string {
    return this.variable.name;
  }
  get value(): unknown {
    return this.variable.value;
  }
  get options(): number {
    return this.variable.options;
  }
  set options(bits: number) {
    this.variable.options = bits;
  }
  get description(): string {
    return this.variable.description;
  }
  set description(text: string) {
    this.variable.description = text;
  }
  get visibility(): "Public" | "Private" {
    return this.variable.visibility;
  }
  get constraints(): Constraint[] {
    return this.variable.constraints;
  }
  get moduleName(): string {
    return this.variable.moduleName;
  }
  assign(value: unknown): void {
    this.variable.assign(value);
  }
}

const handles = new WeakMap<Variable, VariableHandle>();

/** The same object for the same variable. */
export function handleOf(variable: Variable): VariableHandle {
  let handle = handles.get(variable);
  if (!handle) handles.set(variable, (handle = new VariableHandle(variable)));
  return handle;
}
