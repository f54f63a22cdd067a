// CodeGeneration: escapes text that is going to stand in generated scripts.
import { defineType } from "#dotnet/core/type.ts";
import { LANGUAGE } from "../../language/ast-object.ts";

/** PowerShell takes all of these for single quotes. */
const SINGLE_QUOTES = /['\u2018\u2019\u201a\u201b]/g;

export default defineType({
  name: `${LANGUAGE}CodeGeneration`,
  abstract: true,
  sealed: true,
  members: [
    ["static string EscapeSingleQuotedStringContent(string value)", (value: string | null) => (value ?? "").replace(SINGLE_QUOTES, "$&$&")],
    ["static string EscapeBlockCommentContent(string value)", (value: string | null) => (value ?? "").replaceAll("<#", "<`#").replaceAll("#>", "#`>")],
    ["static string EscapeFormatStringContent(string value)", (value: string | null) => (value ?? "").replace(/[{}]/g, "$&$&")],
    ["static string EscapeVariableName(string value)", (value: string | null) => (value ?? "").replace(/[`{}]/g, "`$&")],
  ],
});
