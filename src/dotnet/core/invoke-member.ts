// Type.InvokeMember: a call, a construction, or the reading or writing of a property or field, by name and BindingFlags.
import { argumentError, NetException } from "./exception.ts";
import type { MemberObject } from "./member-object.ts";
import type { MemberKind } from "./member-search.ts";
import { Flags, membersOf } from "./member-search.ts";
import { reflection } from "./reflection-port.ts";
import type { NetType } from "./type.ts";

const Invoke = { method: 0x100, create: 0x200, getField: 0x400, setField: 0x800, getProperty: 0x1000, setProperty: 0x2000 } as const;
const LOOKUP = Flags.instance | Flags.static | Flags.public | Flags.nonPublic;

interface Request {
  name: string;
  /** BindingFlags. */
  flags: number;
  target: unknown;
  args: readonly unknown[];
}

function missing(type: NetType, name: string, what: "Method" | "Field"): NetException {
  return new NetException(`System.Missing${what}Exception`, `${what} '${type.fullName}.${name}' not found.`);
}

function candidates(type: NetType, kinds: readonly MemberKind[], { name, flags }: Request): MemberObject[] {
  const same = flags & Flags.ignoreCase ? (a: string) => a.toLowerCase() === name.toLowerCase() : (a: string) => a === name;
  return membersOf(type, kinds, flags & LOOKUP ? flags : flags | Flags.instance | Flags.static | Flags.public).filter((m) => kinds.includes("Constructor") || same(m.name));
}

/** The first that takes the arguments; a member refuses those that do not fit. Error: MissingMethodException. */
function called(type: NetType, members: readonly MemberObject[], request: Request): unknown {
  for (const member of members) {
    if (member.parameters.length !== request.args.length) continue;
    try {
      return reflection().invoke(member, request.target, request.args);
    } catch (thrown) {
      if (!(thrown instanceof NetException) || thrown.type.name !== "ArgumentException") throw thrown;
    }
  }
  if (request.flags & Invoke.create) throw new NetException("System.MissingMethodException", `Constructor on type '${type.fullName}' not found.`);
  throw missing(type, request.name, "Method");
}

/** Errors: MissingMethodException, MissingFieldException, ArgumentException for flags that ask for nothing, and those of the member. */
export function invokeMember(type: NetType, request: Request): unknown {
  const { flags, target, args } = request;
  const asks = (bits: number) => (flags & bits) !== 0;
  if (asks(Invoke.create)) return called(type, candidates(type, ["Constructor"], request), request);
  if (asks(Invoke.method)) {
    const methods = candidates(type, ["Method"], request);
    if (methods.length || !asks(Invoke.getProperty | Invoke.getField)) return called(type, methods, request);
  }
  const reads = asks(Invoke.getProperty | Invoke.getField);
  if (!reads && !asks(Invoke.setProperty | Invoke.setField)) {
    throw argumentError("ArgumentException", "Must specify binding flags describing the invoke operation required (BindingFlags.InvokeMethod CreateInstance GetField SetField GetProperty SetProperty).", "bindingFlags");
  }
  const onlyField = !asks(Invoke.getProperty | Invoke.setProperty);
  const [member] = candidates(type, onlyField ? ["Field"] : ["Property", "Field"], request);
  if (!member) throw missing(type, request.name, onlyField ? "Field" : "Method");
  if (reads) return reflection().read(member, target, args);
  return reflection().write(member, target, { value: args.at(-1) ?? null, index: args.slice(0, -1) });
}
