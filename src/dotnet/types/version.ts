// System.Version: two to four numbers that compare part by part.
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

export class Version extends NetObject {
  /** Two to four parts, each >= 0. */
  readonly parts: readonly number[];
  constructor(parts: readonly number[]) {
    super();
    this.parts = parts;
  }
  override get netType(): NetType {
    return versionType;
  }
  toText(): string {
    return this.parts.join(".");
  }
  equals(other: unknown): boolean {
    return other instanceof Version && other.toText() === this.toText();
  }
  hashKey(): string {
    return `version ${this.toText()}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof Version)) throw new NetException("System.ArgumentException", "Object must be of type Version.");
    for (let i = 0; i < 4; i++) {
      const difference = (this.parts[i] ?? -1) - (other.parts[i] ?? -1);
      if (difference) return Math.sign(difference);
    }
    return 0;
  }
}

function make(...parts: number[]): Version {
  if (parts.some((p) => p < 0)) throw argumentError("ArgumentOutOfRangeException", "Version's parameters must be greater than or equal to zero.", "major");
  return new Version(parts);
}

/** Version.Parse; the messages are .NET's. */
export function parseVersion(text: string | null): Version {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
  const parts = text.split(".");
  if (parts.length < 2 || parts.length > 4) throw argumentError("ArgumentException", "Version string portion was too short or too long.", "input");
  return make(
    ...parts.map((part) => {
      if (!/^\s*\+?\d+\s*$/.test(part)) throw new NetException("System.FormatException", `The input string '${part}' was not in a correct format.`);
      const number = Number(part);
      if (number > 0x7fffffff) throw new NetException("System.OverflowException", "Value was either too large or too small for an Int32.");
      return number;
    }),
  );
}

const versionType = defineType({
  name: "System.Version",
  kind: "class",
  sealed: true,
  interfaces: ["System.ICloneable", "System.IComparable", "System.IComparable`1[System.Version]", "System.IEquatable`1[System.Version]", "System.IFormattable"],
  aliases: ["version"],
  members: [
    ["new(int major, int minor, int build, int revision)", make],
    ["new(int major, int minor, int build)", make],
    ["new(int major, int minor)", make],
    ["new(string version)", parseVersion],
    ["new()", () => new Version([0, 0])],
    ["System.Object Clone()", (v: Version) => new Version(v.parts)],
    ["int CompareTo(System.Object version)", (v: Version, other: unknown) => v.compareTo(other)],
    ["bool Equals(System.Object obj)", (v: Version, other: unknown) => v.equals(other)],
    ["string ToString()", (v: Version) => v.toText()],
    ["string ToString(int fieldCount)", (v: Version, count: number) => {
      if (count < 0 || count > v.parts.length) throw argumentError("ArgumentException", `argument must be between 0 and ${v.parts.length}.`, "fieldCount");
      return v.parts.slice(0, count).join(".");
    }],
    ["static bool TryParse(string input, [ref] version result)", (input: string | null, result: { value: unknown }) => {
      try {
        result.value = parseVersion(input);
      } catch (error) {
        if (!(error instanceof NetException)) throw error;
        result.value = null;
      }
      return result.value !== null;
    }],
    ["static version Parse(string input)", parseVersion],
    ["int Major {get;}", (v: Version) => v.parts[0]],
    ["int Minor {get;}", (v: Version) => v.parts[1]],
    ["int Build {get;}", (v: Version) => v.parts[2] ?? -1],
    ["int Revision {get;}", (v: Version) => v.parts[3] ?? -1],
    ["int16 MajorRevision {get;}", (v: Version) => (v.parts[3] ?? -1) >> 16],
    ["int16 MinorRevision {get;}", (v: Version) => ((v.parts[3] ?? -1) << 16) >> 16],
  ],
});
export default versionType;
