// The language the editor tests speak: the real grammar, behind the editor's port.
import { parse as parseText } from "#grammar/parse.ts";
import type { Parse } from "#terminal/parse-port.ts";

export const parse: Parse = (text) => parseText(text);
