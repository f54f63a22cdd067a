// Calls .NET members by name in tests, without the engine's marshaller: the overload is picked by its parameter types as written.
import type { NetType } from "#dotnet/core/type.ts";

/** The constructor whose parameters are written like `types` ("int, int"). */
export function construct(type: NetType, types: string, ...args: unknown[]): never {
  const found = type.constructors.find((c) => c.signature.parameters.map((p) => p.type).join(", ") === types);
  if (!found) throw new Error(`${type.fullName} has no new(${types})`);
  return found.run.call(type, ...args) as never;
}

/** An instance member by name and number of arguments (properties: none); `types` picks among several. */
export function call(self: { netType: NetType }, name: string, args: unknown[] = [], types?: string): never {
  return pick(self.netType, "instance", name, { args, types }).call(self.netType, self, ...args) as never;
}

/** A static member. */
export function callStatic(type: NetType, name: string, args: unknown[] = [], types?: string): never {
  return pick(type, "static", name, { args, types }).call(type, ...args) as never;
}

function pick(type: NetType, side: "instance" | "static", name: string, wanted: { args: unknown[]; types: string | undefined }) {
  const found = type.member(name, side)?.overloads.find((o) =>
    wanted.types === undefined ? o.signature.parameters.length === wanted.args.length : o.signature.parameters.map((p) => p.type).join(", ") === wanted.types,
  );
  if (!found) throw new Error(`${type.fullName} has no ${side} ${name}(${wanted.types ?? wanted.args.length})`);
  return found.run;
}

/** The .NET message of what `run` throws. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const thrown = error as { netType?: NetType; message: string };
    return `${thrown.netType?.name ?? "Error"}: ${thrown.message}`;
  }
  return "nothing thrown";
}
