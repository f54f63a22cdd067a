// VariablePath: the path of a variable with its scope or drive.
import { parseVariablePath } from "#grammar/variable-path.ts";
import type { VariablePath } from "#grammar/variable-path.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class VariablePathObject extends NetObject {
  readonly path: VariablePath;
  constructor(path: VariablePath) {
    super();
    this.path = path;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.VariablePath");
  }
  toText(): string {
    return this.path.userPath;
  }
}

const objects = new WeakMap<VariablePath, VariablePathObject>();

/** The object of a path: the same one every time. */
export function variablePathObject(path: VariablePath): VariablePathObject {
  let object = objects.get(path);
  if (!object) objects.set(path, (object = new VariablePathObject(path)));
  return object;
}

/** [VariablePath]::new(text). */
export function variablePathOf(text: string): VariablePathObject {
  return new VariablePathObject(parseVariablePath(text));
}
