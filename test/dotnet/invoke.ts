// Runs a library member in tests: chosen by its signature, arguments already in marshalled form.
import "#dotnet/library.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { typeNamed } from "#dotnet/core/type.ts";

/** Calls the member whose signature, without "static " and result type, is the text: "Substring(int startIndex)". Parameter names may be left out: "Substring(int)". */
export function run(typeName: string, signature: string, ...args: unknown[]): unknown {
  const type = typeNamed(typeName);
  const members = [...type.constructors, ...[...type.members("instance"), ...type.members("static")].flatMap((group) => group.overloads)];
  const found = members.find((member) => {
    const { name, parameters, kind } = member.signature;
    const list = kind === "property" ? "" : `(${parameters.map((p) => p.type).join(",")})`;
    return `${name}${list}` === signature.replace(/\s/g, "");
  });
  if (!found) throw new Error(`${typeName} has no ${signature}: ${members.filter((m) => m.signature.name === signature.split("(")[0]).map((m) => m.text).join("; ")}`);
  const result = found.run.apply(type, args);
  // A typed array carries its element type under a symbol, which full equality would see.
  return Array.isArray(result) ? [...(result as unknown[])] : result;
}

/** "ExceptionName: message" of what the call throws. */
export function failure(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof NetException) return `${error.type.name}: ${error.message}`;
    throw error;
  }
  return "no exception";
}
