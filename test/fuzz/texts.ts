// Texts that are not programs: characters at random, and the language's own tokens in any order.
import fc from "fast-check";
import { pieces } from "./long-texts.ts";

const characters = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(..."$@(){}[]\"'`|;,.&<>=+-*/%!?:#~^_\\ \n\t0123456789abexfinpt") }, { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) });

export const randomText = fc.array(characters, { maxLength: 60 }).map((list) => list.join(""));

/** Pieces of the language one after the other, with or without blanks. */
export const tokenSoup = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom("1", "'a'", "$x", "Get-Date", "{ 1 }", "@{a=1}", "[int]", ")", "}", "]", "\"", "\n")), fc.constantFrom("", " ", "\n", "; ")), { maxLength: 25 })
  .map((list) => list.map(([piece, blank]) => piece + blank).join(""));
