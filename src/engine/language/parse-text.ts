// What the members of Parser give: the tree, and the tokens and errors of its text.
import { parse } from "#grammar/parse.ts";
import type { ParseResult } from "#grammar/parse.ts";
import type { SourceText } from "#grammar/source-text.ts";
import type { Token } from "#grammar/tokens.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typedArray } from "#dotnet/core/array.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { decodeText } from "../evaluate/script-files.ts";
import type { Session } from "../session.ts";
import { ParseErrorInfo } from "../types/parse-error-info.ts";
import { astObject, LANGUAGE } from "./ast-object.ts";
import type { AstObject } from "./ast-object.ts";
import { tokenObject } from "./token-object.ts";
import { typeLookup } from "./type-lookup.ts";

const tokensOf = new WeakMap<SourceText, readonly Token[]>();

/** A [ref] parameter as members get it. */
export interface Cell {
  value: unknown;
}

const language = (name: string): NetType => typeNamed(`${LANGUAGE}${name}`);

/** Parses with what the session knows of types; never throws. */
export function parseWithTypes(text: string, fileName: string | null, session: Session): ParseResult {
  const types = typeLookup(session, text);
  const result = parse(text, fileName === null ? { types } : { fileName, types });
  tokensOf.set(result.tree.source, result.tokens);
  return result;
}

/** Parses a file of the session's file store; one that cannot be read gives an empty tree and the error FileReadError. */
export function parseFile(fileName: string, session: Session): ParseResult {
  const path = fileName.startsWith("/") ? fileName : `${session.location().replace(/\/$/, "")}/${fileName}`;
  const { files } = session.ports;
  const entry = files.stat(path);
  if (entry && !entry.directory) return parseWithTypes(decodeText(files.read(path)), path, session);
  const message = entry ? `Access to the path '${path}' is denied.` : `Could not find file '${path}'.`;
  const nothing = parse("", { fileName: path });
  return { ...nothing, errors: [{ id: "FileReadError", message, source: nothing.tree.source, start: 0, end: 0, incomplete: false }] };
}

/** Parser.ParseInput and Parser.ParseFile. */
export function parseInto(result: ParseResult, tokens: Cell, errors: Cell): AstObject {
  tokens.value = typedArray(language("Token"), result.tokens.map(tokenObject));
  errors.value = typedArray(language("ParseError"), result.errors.map((error) => new ParseErrorInfo(error)));
  return astObject(result.tree);
}

/** The tokens of the text that a node stands in. */
export function tokensOfSource(source: SourceText): readonly Token[] {
  let tokens = tokensOf.get(source);
  if (!tokens) tokensOf.set(source, (tokens = parse(source.text).tokens));
  return tokens;
}
