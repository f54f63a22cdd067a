// CSV text to custom objects: header, type line, fields. For ConvertFrom-Csv and Import-Csv.
import { customObject } from "../values/ps-object.ts";
import type { PSObject } from "../values/ps-object.ts";

/** The records of a text: quoted fields may hold delimiters and line ends; blanks before a field are dropped. */
export function* csvRecords(text: string, delimiter: string): Iterable<string[]> {
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    let more = true;
    while (more) {
      const { value, end } = readField(text, at, delimiter);
      fields.push(value);
      at = end;
      more = text[at] === delimiter;
      if (more) at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    if (fields.length > 1 || fields[0] !== "") yield fields;
  }
}

function readField(text: string, start: number, delimiter: string): { value: string; end: number } {
  let at = start;
  while ((text[at] === " " || text[at] === "\t") && text[at] !== delimiter) at++;
  let value = "";
  if (text[at] === '"') {
    at++;
    for (; at < text.length; at++) {
      if (text[at] !== '"') value += text[at];
      else if (text[at + 1] === '"') value += text[at++];
      else break;
    }
    at++;
    let tail = "";
    for (; at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r"; at++) tail += text[at];
    return { value: value + tail.trimEnd(), end: at };
  }
  for (; at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r"; at++) value += text[at];
  return { value, end: at };
}

/** Takes records one after the other; the first ones are type line and header unless names were given. */
export class CsvReader {
  readonly #delimiter: string;
  #header: string[] | null;
  #typeName: string | null = null;
  #first = true;
  /** Told of header fields without a name, which became H1, H2... */
  readonly #nameless: () => void;
  /** Told of a name that two columns have. */
  readonly #repeated: (name: string) => never;

  constructor(options: { delimiter: string; header: readonly string[] | null; nameless: () => void; repeated: (name: string) => never }) {
    this.#delimiter = options.delimiter;
    this.#nameless = options.nameless;
    this.#repeated = options.repeated;
    this.#header = options.header && this.#distinct([...options.header]);
  }

  /** The objects a piece of text gives; each piece is whole lines. */
  *read(text: string): Iterable<PSObject> {
    for (const rest of this.#withoutComments(text)) {
      for (const fields of csvRecords(rest, this.#delimiter)) {
        if (!this.#header) this.#header = this.#distinct(this.#named(fields));
        else yield this.#object(fields, this.#header);
      }
    }
  }

  /** Lines that begin with # before the header: type, W3C fields, remarks. */
  *#withoutComments(text: string): Iterable<string> {
    let rest = text;
    while (this.#first && rest.startsWith("#")) {
      const end = rest.indexOf("\n");
      const line = (end < 0 ? rest : rest.slice(0, end)).replace(/\r$/, "");
      const type = /^#TYPE\s+(.*)$/i.exec(line);
      const fields = /^#Fields: (.*)$/.exec(line);
      if (type) this.#typeName = type[1]!.trim();
      else if (fields && !this.#header) this.#header = fields[1]!.split(" ");
      rest = end < 0 ? "" : rest.slice(end + 1);
    }
    if (rest !== "") this.#first = false;
    yield rest;
  }

  #distinct(names: string[]): string[] {
    const seen = new Set<string>();
    for (const name of names) {
      const key = name.toLowerCase();
      if (name !== "" && seen.has(key)) this.#repeated(name);
      seen.add(key);
    }
    return names;
  }

  #named(fields: readonly string[]): string[] {
    let number = 0;
    const names = fields.map((field) => (field.trim() === "" ? `H${++number}` : field));
    if (number) this.#nameless();
    return names;
  }

  #object(fields: readonly string[], header: readonly string[]): PSObject {
    const object = customObject(header.map((name, i) => [name, fields[i] ?? null] as const));
    if (this.#typeName) object.typeNames = [this.#typeName, `CSV:${this.#typeName}`];
    return object;
  }
}
