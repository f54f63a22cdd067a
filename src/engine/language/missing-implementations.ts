// Interface methods that a class promises and does not have: .NET refuses to make such a class.
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";

/** Methods of the interfaces that scripts implement, with their numbers of parameters, in the order in which .NET looks for them. */
const METHODS: ReadonlyMap<string, readonly (readonly [name: string, parameters: number])[]> = new Map([
  ["System.IDisposable", [["Dispose", 0]]],
  ["System.ICloneable", [["Clone", 0]]],
  ["System.IComparable", [["CompareTo", 1]]],
  ["System.IComparable`1", [["CompareTo", 1]]],
  ["System.IEquatable`1", [["Equals", 1]]],
  ["System.IFormattable", [["ToString", 2]]],
  ["System.IFormatProvider", [["GetFormat", 1]]],
  ["System.Collections.IComparer", [["Compare", 2]]],
  ["System.Collections.Generic.IComparer`1", [["Compare", 2]]],
  ["System.Collections.IEqualityComparer", [["Equals", 2], ["GetHashCode", 1]]],
  ["System.Collections.Generic.IEqualityComparer`1", [["Equals", 2], ["GetHashCode", 1]]],
  ["System.Collections.IEnumerable", [["GetEnumerator", 0]]],
  ["System.Collections.IEnumerator", [["MoveNext", 0], ["get_Current", 0], ["Reset", 0]]],
  ["System.Management.Automation.IArgumentCompleter", [["CompleteArgument", 5]]],
  ["System.Management.Automation.IValidateSetValuesGenerator", [["GetValidValues", 0]]],
]);

/** The first missing method's name; null when the class, or the class it extends, has them all. */
export function missingMethod(node: TypeDefinitionAst, interfaces: readonly NetType[], inherits: (name: string, parameters: number) => boolean): string | null {
  for (const type of interfaces) {
    const missing = METHODS.get(type.definition.name)?.find(([name, parameters]) => !declares(node, name, parameters) && !inherits(name, parameters));
    if (missing) return missing[0];
  }
  return null;
}

/** A method of the class; a property stands for its own accessors. */
export function declares(node: TypeDefinitionAst, name: string, parameters: number): boolean {
  const key = name.toLowerCase();
  return node.members.some((member) => {
    if (member.isStatic) return false;
    if (member.kind === "PropertyMember") return key === `get_${member.name.toLowerCase()}`;
    return member.name.toLowerCase() === key && member.parameters.length === parameters;
  });
}

/** What .NET says of it. */
export function missingText(className: string, method: string): string {
  const detail = `Method '${method}' in type '${className}' from assembly 'PowerShell Class Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null' does not have an implementation.`;
  return `Error during creation of type "${className}". Error message:\n${detail}`;
}
