// System.Drawing.Color, KnownColor and ColorTranslator.
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { knownColors } from "./known-colors.ts";

const D = "System.Drawing";
/** System colours stand before Transparent and after YellowGreen; they are no static members of Color. */
const FIRST_WEB = 26;
const LAST_WEB = 166;
const isWeb = (known: number) => (known > FIRST_WEB && known <= LAST_WEB + 1) || known === knownColors.length;

export class Color extends NetObject {
  /** Unsigned, alpha first. */
  readonly argb: number;
  /** Place in KnownColor; 0 for a colour made of numbers, -1 for no colour at all. */
  readonly known: number;
  /** The name it was asked for by; null for a colour made of numbers. */
  readonly given: string | null;
  constructor(argb: number, known = 0, given: string | null = null) {
    super();
    this.argb = argb >>> 0;
    this.known = known;
    this.given = given;
  }
  override get netType(): NetType {
    return typeNamed(`${D}.Color`);
  }
  get alpha(): number {
    return this.argb >>> 24;
  }
  get red(): number {
    return (this.argb >>> 16) & 255;
  }
  get green(): number {
    return (this.argb >>> 8) & 255;
  }
  get blue(): number {
    return this.argb & 255;
  }
  get isEmpty(): boolean {
    return this.known < 0;
  }
  get name(): string {
    return this.isEmpty ? "0" : (this.given ?? this.argb.toString(16));
  }
  toText(): string {
    if (this.isEmpty) return "Color [Empty]";
    return this.given === null ? `Color [A=${this.alpha}, R=${this.red}, G=${this.green}, B=${this.blue}]` : `Color [${this.given}]`;
  }
  equals(other: unknown): boolean {
    return other instanceof Color && other.hashKey() === this.hashKey();
  }
  hashKey(): string {
    return `color ${this.argb} ${this.given} ${this.isEmpty}`;
  }
}

const empty = new Color(0, -1);
const known = knownColors.map(([name, argb], i) => new Color(argb, i + 1, name));
const byName = new Map(known.map((color) => [color.name.toLowerCase(), color]));

function part(value: number, name: string): number {
  if (value < 0 || value > 255) {
    throw new NetException("System.ArgumentException", `Value of '${value}' is not valid for '${name}'. '${name}' should be greater than or equal to 0 and less than or equal to 255.`);
  }
  return value;
}

function make(...[alpha, red, green, blue]: [number, number, number, number]): Color {
  part(alpha, "alpha");
  return new Color(((alpha << 24) | (part(red, "red") << 16) | (part(green, "green") << 8) | part(blue, "blue")) >>> 0);
}

function hue({ red, green, blue }: Color): number {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (!span) return 0;
  const sixth = most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return Math.fround((sixth * 60 + 360) % 360);
}

function saturation({ red, green, blue }: Color): number {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most === least) return 0;
  const sum = most + least;
  return Math.fround((most - least) / (sum > 255 ? 510 - sum : sum));
}

const named = (name: string | null) => byName.get((name ?? "").toLowerCase()) ?? new Color(0, 0, name);

/** A name, #rgb or #rrggbb. */
function fromHtml(text: string | null): Color {
  if (!text) return empty;
  const digits = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))$/i.exec(text);
  if (digits) {
    const [red, green, blue] = (digits[1] ? digits.slice(1, 4).map((d) => d + d) : digits.slice(4)).map((d) => Number.parseInt(d, 16)) as [number, number, number];
    return make(255, red, green, blue);
  }
  const found = byName.get(text.toLowerCase() === "lightgrey" ? "lightgray" : text.toLowerCase());
  if (!found) throw argumentError("ArgumentException", `${text} is not a valid value for Int32.`, "htmlColor");
  return found;
}

function toHtml(color: Color): string {
  if (color.isEmpty) return "";
  if (color.given !== null) return color.given === "LightGray" ? "LightGrey" : color.given;
  return `#${(color.argb & 0xffffff).toString(16).padStart(6, "0").toUpperCase()}`;
}

const statics = known.filter((color) => isWeb(color.known)).map((color): Member => [`static ${D}.Color ${color.name} {get;}`, () => color]);

export default [
  defineType({ name: `${D}.KnownColor`, kind: "enum", values: knownColors.map(([name], i) => [name, i + 1]) }),
  defineType({
    name: `${D}.Color`,
    kind: "struct",
    members: [
      ["new()", () => empty],
      [`static ${D}.Color FromArgb(int argb)`, (argb: number) => new Color(argb)],
      [`static ${D}.Color FromArgb(int alpha, int red, int green, int blue)`, make],
      [`static ${D}.Color FromArgb(int alpha, ${D}.Color baseColor)`, (alpha: number, base: Color) => make(alpha, base.red, base.green, base.blue)],
      [`static ${D}.Color FromArgb(int red, int green, int blue)`, (red: number, green: number, blue: number) => make(255, red, green, blue)],
      [`static ${D}.Color FromKnownColor(${D}.KnownColor color)`, (which: EnumValue) => known[Number(which.value) - 1] ?? empty],
      [`static ${D}.Color FromName(string name)`, named],
      [`static bool op_Equality(${D}.Color left, ${D}.Color right)`, (left: Color, right: Color) => left.equals(right)],
      [`static bool op_Inequality(${D}.Color left, ${D}.Color right)`, (left: Color, right: Color) => !left.equals(right)],
      ["float GetBrightness()", (c: Color) => Math.fround((Math.max(c.red, c.green, c.blue) + Math.min(c.red, c.green, c.blue)) / 510)],
      ["float GetHue()", hue],
      ["float GetSaturation()", saturation],
      ["int ToArgb()", (c: Color) => c.argb | 0],
      [`${D}.KnownColor ToKnownColor()`, (c: Color) => enumValue(typeNamed(`${D}.KnownColor`), Math.max(0, c.known))],
      ["string ToString()", (c: Color) => c.toText()],
      ["bool Equals(System.Object obj)", (c: Color, other: unknown) => c.equals(other)],
      ["byte R {get;}", (c: Color) => c.red],
      ["byte G {get;}", (c: Color) => c.green],
      ["byte B {get;}", (c: Color) => c.blue],
      ["byte A {get;}", (c: Color) => c.alpha],
      ["bool IsKnownColor {get;}", (c: Color) => c.known > 0],
      ["bool IsEmpty {get;}", (c: Color) => c.isEmpty],
      ["bool IsNamedColor {get;}", (c: Color) => c.given !== null],
      ["bool IsSystemColor {get;}", (c: Color) => c.known > 0 && !isWeb(Math.max(0, c.known))],
      ["string Name {get;}", (c: Color) => c.name],
      [`static ${D}.Color Empty {get;}`, () => empty],
      ...statics,
    ],
  }),
  defineType({
    name: `${D}.ColorTranslator`,
    abstract: true,
    sealed: true,
    members: [
      [`static ${D}.Color FromHtml(string htmlColor)`, fromHtml],
      [`static string ToHtml(${D}.Color c)`, toHtml],
      [`static ${D}.Color FromOle(int oleColor)`, (ole: number) => make(255, ole & 255, (ole >> 8) & 255, (ole >> 16) & 255)],
      [`static int ToOle(${D}.Color c)`, (c: Color) => c.red | (c.green << 8) | (c.blue << 16)],
    ],
  }),
];
