// SemanticVersion: 7.6.5-preview.1+build.
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class SemanticVersion extends NetObject {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  readonly preRelease: string | null;
  readonly build: string | null;
  constructor(numbers: readonly [number, number, number], preRelease: string | null = null, build: string | null = null) {
    super();
    this.numbers = numbers;
    this.preRelease = preRelease || null;
    this.build = build || null;
  }
  /** FormatException for what is no semantic version. */
  static parse(text: string | null): SemanticVersion {
    if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "version");
    const match = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/.exec(text);
    if (!match) throw new NetException("System.FormatException", `Cannot process argument because the value of argument "version" is not valid. Change the value of the "version" argument and run the operation again.`);
    return new SemanticVersion([Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)], match[4] ?? null, match[5] ?? null);
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.SemanticVersion");
  }
  toText(): string {
    return `${this.numbers.join(".")}${this.preRelease ? `-${this.preRelease}` : ""}${this.build ? `+${this.build}` : ""}`;
  }
  equals(other: unknown): boolean {
    return other instanceof SemanticVersion && this.compareTo(other) === 0;
  }
  hashKey(): string {
    return `semver ${this.toText()}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof SemanticVersion)) throw argumentError("ArgumentException", "Object must be of type SemanticVersion.", "version");
    for (let i = 0; i < 3; i++) {
      const difference = this.numbers[i]! - other.numbers[i]!;
      if (difference) return Math.sign(difference);
    }
    return comparePreRelease(this.preRelease, other.preRelease);
  }
}

/** Without a label is later; labels compare piece by piece, numbers below words. */
function comparePreRelease(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i];
    const y = right[i];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x === y) continue;
    const [nx, ny] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    if (nx && ny) return Math.sign(Number(x) - Number(y));
    if (nx !== ny) return nx ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}
