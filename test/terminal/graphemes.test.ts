// Steps over characters agree with Intl.Segmenter, whose tables plain text does not need.
import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemes, next, previous } from "#terminal/graphemes.ts";

const pieces = fc.constantFrom("a", "Z", " ", "\t", "\r", "\n", "\r\n", "é", "e\u0301", "\u0301", "\u200d", "👍🏽", "👩‍👩‍👧", "🇩🇪", "한", "\u0600", "नि", "\u00ad");
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
const segmented = (text: string) => Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text), (part) => part.segment);

test("walking forth gives the characters a reader sees", () => {
  fc.assert(fc.property(texts, (text) => {
    const walked: string[] = [];
    for (let at = 0; at < text.length; at = next(text, at)) walked.push(text.slice(at, next(text, at)));
    expect(walked).toEqual(segmented(text));
    expect(graphemes(text)).toEqual(segmented(text));
  }));
});

test("walking back from any character's end gives the last of the text before", () => {
  fc.assert(fc.property(texts, (text) => {
    let end = 0;
    for (const segment of segmented(text)) {
      end += segment.length;
      expect(previous(text, end)).toBe(end - segmented(text.slice(0, end)).at(-1)!.length);
    }
  }));
});
