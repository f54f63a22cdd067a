// Number to text: custom formats such as #,##0.00;(#);zero.
import type { NumberSymbols } from "./culture.ts";
import type { Digits } from "./digits.ts";
import { roundHalfUp } from "./digits.ts";

/** Formats digits by a custom picture: 0 # . , % ‰ E0 quotes backslash, and up to three sections (positive; negative; zero). */
export function customFormat(number: Digits, format: string, symbols: NumberSymbols): string {
  const sections = splitSections(format);
  const pick = (index: number) => (index < sections.length && sections[index] !== "" ? index : 0);
  let index = pick(number.digits === "" ? 2 : number.negative ? 1 : 0);
  for (;;) {
    const picture = readPicture(sections[index] ?? "");
    let rounded: Digits = number;
    if (number.digits !== "") {
      const scale = number.scale + picture.shift;
      rounded = roundHalfUp({ ...number, scale }, picture.scientific ? picture.digitCount : scale + picture.digitCount - picture.decimalAt);
      if (rounded.digits === "" && pick(2) !== index && sections.length > 2) {
        index = pick(2);
        number = rounded;
        continue;
      }
    } else rounded = { ...number, negative: number.negative && number.floating, scale: 0 };
    const text = write(rounded, sections[index] ?? "", picture, symbols);
    return rounded.negative && index === 0 && (text !== "" || rounded.scale !== 0) ? symbols.negativeSign + text : text;
  }
}

function splitSections(format: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    if (c === "\\") i++;
    else if (c === "'" || c === '"') {
      const end = format.indexOf(c, i + 1);
      i = end < 0 ? format.length : end;
    } else if (c === ";") {
      sections.push(format.slice(from, i));
      from = i + 1;
    }
  }
  sections.push(format.slice(from));
  return sections;
}

interface Picture {
  digitCount: number;
  /** Digits before the decimal point. */
  decimalAt: number;
  /** Count of digit places up to the first and the last "0". */
  firstZero: number;
  lastZero: number;
  thousands: boolean;
  scientific: boolean;
  /** Powers of ten from % and trailing commas. */
  shift: number;
}

const exponentAt = /^[Ee][+-]?0+/;

function readPicture(section: string): Picture {
  let digitCount = 0;
  let decimalAt = -1;
  let firstZero = Infinity;
  let lastZero = 0;
  let commaAt = -1;
  let commas = 0;
  let thousands = false;
  let scientific = false;
  let shift = 0;
  for (let i = 0; i < section.length; i++) {
    const c = section[i]!;
    if (c === "#") digitCount++;
    else if (c === "0") {
      if (firstZero === Infinity) firstZero = digitCount;
      lastZero = ++digitCount;
    } else if (c === "." && decimalAt < 0) decimalAt = digitCount;
    else if (c === "," && digitCount > 0 && decimalAt < 0) {
      if (commaAt === digitCount) commas++;
      else {
        if (commaAt >= 0) thousands = true;
        commaAt = digitCount;
        commas = 1;
      }
    } else if (c === "%") shift += 2;
    else if (c === "\u2030") shift += 3;
    else if (c === "\\") i++;
    else if (c === "'" || c === '"') {
      const end = section.indexOf(c, i + 1);
      i = end < 0 ? section.length : end;
    } else if (c === "E" || c === "e") {
      const exponent = exponentAt.exec(section.slice(i));
      if (exponent) {
        scientific = true;
        i += exponent[0].length - 1;
      }
    }
  }
  if (decimalAt < 0) decimalAt = digitCount;
  if (commaAt >= 0) {
    if (commaAt === decimalAt) shift -= commas * 3;
    else thousands = true;
  }
  return {
    digitCount,
    decimalAt,
    firstZero: firstZero < decimalAt ? decimalAt - firstZero : 0,
    lastZero: lastZero > decimalAt ? decimalAt - lastZero : 0,
    thousands,
    scientific,
    shift,
  };
}

function separatorPlaces(total: number, symbols: NumberSymbols): Set<number> {
  const places = new Set<number>();
  const sizes = symbols.numberGroupSizes;
  let at = 0;
  for (let i = 0; sizes.length > 0; i++) {
    const size = sizes[Math.min(i, sizes.length - 1)]!;
    if (size === 0) break;
    at += size;
    if (at >= total) break;
    places.add(at);
  }
  return places;
}

function write(number: Digits, section: string, picture: Picture, symbols: NumberSymbols): string {
  let place = picture.scientific ? picture.decimalAt : Math.max(number.scale, picture.decimalAt);
  let adjust = picture.scientific ? 0 : number.scale - picture.decimalAt;
  const total = Math.max(picture.firstZero, place + Math.min(adjust, 0));
  const separators = picture.thousands ? separatorPlaces(total, symbols) : new Set<number>();
  let text = "";
  let at = 0;
  let pointWritten = false;
  let exponentDone = false;
  const digit = (c: string) => {
    text += c;
    if (place > 1 && separators.has(place - 1)) text += symbols.numberGroupSeparator;
  };
  for (let i = 0; i < section.length; i++) {
    const c = section[i]!;
    if (adjust > 0 && (c === "#" || c === "0" || c === ".")) {
      for (; adjust > 0; adjust--, place--) digit(number.digits[at++] ?? "0");
    }
    if (c === "#" || c === "0") {
      let shown: string;
      if (adjust < 0) {
        adjust++;
        shown = place <= picture.firstZero ? "0" : "";
      } else shown = number.digits[at] !== undefined ? number.digits[at++]! : place > picture.lastZero ? "0" : "";
      if (shown !== "") digit(shown);
      place--;
    } else if (c === ".") {
      if (place !== 0 || pointWritten) continue;
      if (picture.lastZero < 0 || (picture.decimalAt < picture.digitCount && number.digits[at] !== undefined)) {
        text += symbols.numberDecimalSeparator;
        pointWritten = true;
      }
    } else if (c === "\u2030") text += symbols.perMilleSymbol;
    else if (c === "%") text += symbols.percentSymbol;
    else if (c === "\\") text += section[++i] ?? "";
    else if (c === "'" || c === '"') {
      const end = section.indexOf(c, i + 1);
      text += section.slice(i + 1, end < 0 ? section.length : end);
      i = end < 0 ? section.length : end;
    } else if (c === "E" || c === "e") {
      const found = exponentAt.exec(section.slice(i))?.[0];
      if (found === undefined) text += c;
      else {
        i += found.length - 1;
        if (exponentDone) text += found;
        else {
          const exponent = number.digits === "" ? 0 : number.scale - picture.decimalAt;
          const zeros = Math.min(found.length - (/[+-]/.test(found) ? 2 : 1), 10);
          text += c + (exponent < 0 ? symbols.negativeSign : found.includes("+") ? symbols.positiveSign : "") + String(Math.abs(exponent)).padStart(zeros, "0");
          exponentDone = true;
        }
      }
    } else if (c !== ",") text += c;
  }
  return text;
}
