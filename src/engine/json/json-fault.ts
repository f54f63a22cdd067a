// What reading JSON can end with, in the words of the reader that PowerShell uses.

/** Malformed text; `message` already names path, line and position. */
export class JsonSyntaxFault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** Well-formed text whose keys cannot be properties: two that differ only by case, or an empty one. */
export class JsonKeyFault {
  readonly id: "KeysWithDifferentCasingInJsonString" | "EmptyKeyInJsonString";
  readonly message: string;
  constructor(id: JsonKeyFault["id"], message: string) {
    this.id = id;
    this.message = message;
  }
}

export function casingFault(existing: string, added: string): JsonKeyFault {
  return new JsonKeyFault(
    "KeysWithDifferentCasingInJsonString",
    `Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '${existing}' was '${added}'.`,
  );
}

export function emptyKeyFault(): JsonKeyFault {
  return new JsonKeyFault(
    "EmptyKeyInJsonString",
    "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.",
  );
}

/** "a.b[0]['c d']": where the reader stood. */
export function pathText(path: readonly (string | number)[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (/[ '/"[\]()\t\n\r\f\b.\\\u0085\u2028\u2029]/.test(part)) text += `['${part.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
    else text += text ? `.${part}` : part;
  }
  return text;
}
