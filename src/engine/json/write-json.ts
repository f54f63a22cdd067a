// Values as JSON text, as ConvertTo-Json writes them: what becomes a scalar, an array or an object, and where the depth ends.
import { MultiArray } from "#dotnet/core/array.ts";
import { invariantCulture } from "#dotnet/core/culture.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { formatValue, toText } from "#dotnet/core/format.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { outOfMemory } from "#dotnet/core/memory-limit.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { BigInteger, Char, Double, Int64, Single, UInt64 } from "#dotnet/core/numbers.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { getNetProperty, readMember } from "../members/read-property.ts";
import { extensionMembers } from "../members/type-extensions.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { nullString } from "../values/null-string.ts";
import type { MemberTable, PSMember } from "../values/ps-object.ts";
import { membersOf, PSObject, wrapped } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { heldBack } from "../pipeline/running.ts";
import type { EscapeHandling } from "./escape.ts";
import { quoted } from "./escape.ts";

export interface JsonWriting {
  /** Levels below the top that are written out; deeper ones become text. */
  depth: number;
  compress: boolean;
  enumsAsStrings: boolean;
  escape: EscapeHandling;
  session: Session;
  /** Called once when something was deeper. */
  truncated?: () => void;
}

/** The JSON text of a value. Property getters that fail or wait give null. Throws OutOfMemoryException for one that has no end. */
export function writeJson(value: unknown, options: JsonWriting): string {
  return new JsonWriter(options).text(value);
}

/** Values one text may have: an object that contains itself twice has more with every level than any memory holds. */
const MOST_VALUES = 1 << 22;
/** Data is wide, not deep: so many values below so many levels are an object that holds itself, with the depth it was asked for. */
const DEEP = 20;
const MOST_DEEP_VALUES = 1 << 18;
const isoFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

class JsonWriter {
  readonly #options: JsonWriting;
  #indents: string[] = ["\n"];
  #reported = false;
  #values = 0;
  #deepValues = 0;
  /** Property names in quotes with their colon: the same few come again and again. */
  #names = new Map<string, string>();
  constructor(options: JsonWriting) {
    this.#options = options;
  }

  text(value: unknown): string {
    // The value itself comes through a parameter, which shows what was added to it.
    return this.#value(Array.isArray(value) && membersOf(value)?.size ? wrapped(value) : value, 0, true);
  }

  /** `extended`: whether members that the type table adds belong to it (they do not where .NET reflection found the value). */
  #value(value: unknown, depth: number, extended: boolean): string {
    if (++this.#values > MOST_VALUES || (depth > DEEP && ++this.#deepValues > MOST_DEEP_VALUES)) throw outOfMemory();
    switch (typeof value) {
      case "string":
        return quoted(value, this.#options.escape);
      case "number":
        return (value | 0) === value ? String(value) : doubleJson(value);
      case "boolean":
        return value ? "true" : "false";
      default:
    }
    if (value === null || value === undefined || value === automationNull || value === nullString) return "null";
    if (value instanceof PSObject) return value.custom ? this.#customObject(value, depth) : this.#wrapped(value, depth);
    return this.#scalar(value) ?? this.#container(value, depth, extended);
  }

  #scalar(value: unknown): string | null {
    if (value instanceof Int64 || value instanceof UInt64 || value instanceof BigInteger) return String(value.value);
    if (value instanceof Double) return doubleJson(value.value);
    if (value instanceof Single) return withFraction(formatValue(value, "R", invariantCulture));
    if (value instanceof Decimal) return withFraction(toText(value, invariantCulture));
    if (value instanceof Char) return quoted(String.fromCharCode(value.code), this.#options.escape);
    if (value instanceof EnumValue) return this.#options.enumsAsStrings ? quoted(enumText(value), this.#options.escape) : String(value.value);
    if (value instanceof DateTime) return `"${formatValue(value, isoFormat, invariantCulture)}"`;
    if (!(value instanceof NetObject)) {
      const isNumber = typeof value === "object" && !Array.isArray(value) && !(value instanceof Uint8Array) && !(value instanceof MultiArray);
      return isNumber ? toText(value, invariantCulture) : null;
    }
    switch (value.netType.definition.name) {
      case "System.DateTimeOffset":
        return `"${formatValue(value, isoFormat, invariantCulture)}"`;
      case "System.Guid":
        return `"${toText(value, invariantCulture)}"`;
      case "System.Uri": {
        const original = value.netType.member("OriginalString", "instance")?.overloads[0];
        return quoted(original ? String(original.run(value)) : toText(value, invariantCulture), this.#options.escape);
      }
      case "System.DBNull":
        return "null";
      default:
        return null;
    }
  }

  #container(value: unknown, depth: number, extended: boolean): string {
    if (depth > this.#options.depth) return this.#tooDeep(value);
    if (isDictionaryLike(value)) {
      const parts: string[] = [];
      const seen = new Set<string>();
      for (const [key, item] of value.entries()) {
        const name = textOf(key, this.#options.session);
        seen.add(name);
        parts.push(this.#part(name, this.#value(item, depth + 1, true)));
      }
      const added = membersOf(value);
      if (added) this.#addMembers(added, value, { depth, parts, seen });
      return this.#object(parts, depth);
    }
    const items = value instanceof MultiArray ? value.items : enumerate(value);
    if (items) {
      const parts: string[] = [];
      const added = Array.isArray(value) ? undefined : membersOf(value);
      for (const item of items) parts.push(this.#value(item, depth + 1, true));
      const array = this.#bracketed("[", parts, "]", depth);
      return added?.size ? this.#withValue(array, value, added, depth) : array;
    }
    return this.#netObject(value as NetObject, depth, extended);
  }

  #customObject(value: PSObject, depth: number): string {
    if (depth > this.#options.depth) return this.#tooDeep(value);
    const parts: string[] = [];
    let isPlain = !this.#mayHaveExtensions(value);
    for (const member of value.members.values()) {
      if (member.kind !== "NoteProperty") isPlain = false;
    }
    const seen = isPlain ? null : new Set<string>();
    for (const member of value.members.values()) {
      if (member.kind === "NoteProperty") {
        seen?.add(member.name);
        parts.push(this.#part(member.name, this.#value(member.value, depth + 1, true)));
      } else this.#addMember(member, value, { depth, parts, seen: seen! });
    }
    if (seen) this.#addMembers(extensionMembers(value, this.#options.session), value, { depth, parts, seen });
    return this.#object(parts, depth);
  }

  /** Whether the type table could know more properties of a custom object: the usual answer is no, and quick. */
  #mayHaveExtensions(value: PSObject): boolean {
    const { typeData } = this.#options.session;
    if (value.typeNames) return value.typeNames.some((name) => typeData.has(name.toLowerCase()));
    return typeData.has("system.management.automation.pscustomobject") || typeData.has("system.object");
  }

  /** A string, number or array with added members: strings and dates stay plain, the rest becomes {"value": ..., added}. */
  #wrapped(value: PSObject, depth: number): string {
    const inner = this.#value(value.base, depth, true);
    if (typeof value.base === "string" || value.base instanceof DateTime || !value.members.size) return inner;
    return this.#withValue(inner, value, value.members, depth);
  }

  #withValue(inner: string, value: unknown, members: MemberTable, depth: number): string {
    const parts = [this.#part("value", inner)];
    this.#addMembers(members, value, { depth, parts, seen: new Set(["value"]) });
    return parts.length === 1 ? inner : this.#object(parts, depth);
  }

  #netObject(value: NetObject, depth: number, extended: boolean): string {
    const parts: string[] = [];
    const seen = new Set<string>();
    for (const group of typeOfValue(value).members("instance")) {
      const info = group.overloads[0]!;
      if (group.kind !== "property" || !info.signature.get) continue;
      seen.add(group.name);
      const read = quietly(() => getNetProperty(group, value, value.netType));
      parts.push(this.#part(group.name, this.#value(read, depth + 1, false)));
    }
    const added = membersOf(value);
    if (added) this.#addMembers(added, value, { depth, parts, seen });
    if (extended) this.#addMembers(extensionMembers(value, this.#options.session), value, { depth, parts, seen });
    return this.#object(parts, depth);
  }

  #addMembers(members: MemberTable, target: unknown, into: Parts): void {
    for (const member of members.values()) this.#addMember(member, target, into);
  }

  #addMember(member: PSMember, target: unknown, into: Parts): void {
    if (!member.kind.endsWith("Property") || into.seen.has(member.name)) return;
    into.seen.add(member.name);
    const value = quietly(() => readMember(member, target, this.#options.session));
    into.parts.push(this.#part(member.name, this.#value(value, into.depth + 1, true)));
  }

  #part(name: string, value: string): string {
    let start = this.#names.get(name);
    if (start === undefined) this.#names.set(name, (start = quoted(name, this.#options.escape) + (this.#options.compress ? ":" : ": ")));
    return start + value;
  }
  #object(parts: string[], depth: number): string {
    return this.#bracketed("{", parts, "}", depth);
  }

  #bracketed(open: string, parts: string[], close: string, depth: number): string {
    if (!parts.length) return open + close;
    if (this.#options.compress) return open + parts.join(",") + close;
    const inner = this.#indent(depth + 1);
    return open + inner + parts.join(`,${inner}`) + this.#indent(depth) + close;
  }

  #indent(depth: number): string {
    return (this.#indents[depth] ??= `\n${"  ".repeat(depth)}`);
  }

  #tooDeep(value: unknown): string {
    if (!this.#reported) this.#options.truncated?.();
    this.#reported = true;
    return quoted(textOf(value, this.#options.session), this.#options.escape);
  }
}

interface Parts {
  depth: number;
  parts: string[];
  seen: Set<string>;
}

function quietly(read: () => unknown): unknown {
  try {
    const value = heldBack(read);
    return value instanceof Promise ? null : value;
  } catch (error) {
    if (error instanceof TerminatingError || error instanceof NetException) return null;
    throw error;
  }
}

function doubleJson(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '"NaN"' : value > 0 ? '"Infinity"' : '"-Infinity"';
  const [digits, power] = value.toExponential().split("e") as [string, string];
  const exponent = Number(power);
  // Shortest digits that read back; scientific only beyond 17 digits before the point or 4 zeros behind it.
  if (exponent < -4 || exponent > 16) return `${digits}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  return withFraction(Object.is(value, -0) ? "-0" : String(value));
}

/** Numbers that are not integers always show it. */
function withFraction(text: string): string {
  if (text === "NaN") return '"NaN"';
  if (/^-?(∞|Infinity)$/.test(text)) return text.startsWith("-") ? '"-Infinity"' : '"Infinity"';
  return /[.eE]/.test(text) ? text : `${text}.0`;
}
