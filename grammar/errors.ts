// Parse errors: the record, and the list into which tokenizer, rules and checks report.

import { MESSAGES } from "./messages.ts";
import type { MessageId } from "./messages.ts";
import type { SourceText } from "./source-text.ts";
import { isBlank, isLineEnd } from "./scan/characters.ts";

/** One parse error. */
export interface ParseError {
  readonly id: string;
  readonly message: string;
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** More input could cure it. */
  readonly incomplete: boolean;
}

/** Nobody reads more; a megabyte of nothing but errors would take seconds to write down. */
const MOST_ERRORS = 50_000;

/** A place an error points to. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Fills `{0}`, `{1}`... of a message. */
export function formatMessage(id: MessageId, args: readonly string[]): string {
  const pattern: string = MESSAGES[id];
  if (!pattern.includes("{") && !pattern.includes("}")) return pattern;
  return pattern.replace(/\{(\d+)\}|\{\{|\}\}/g, (hit, index: string | undefined) =>
    index === undefined ? hit.charAt(0) : (args[Number(index)] ?? ""));
}

/** Collects the errors of one parse, in the order in which they are found. */
export class ErrorList {
  readonly source: SourceText;
  readonly errors: ParseError[] = [];
  /** The errors by where they start: texts of nothing but errors are read too. */
  private readonly known = new Map<number, ParseError | ParseError[]>();
  /**
   * The text in which nothingFollows() looks. While a piece of script inside a string is parsed this is the piece,
   * though offsets still count from the start of the source: PowerShell does the same, and it shows.
   */
  currentText: string;

  constructor(source: SourceText) {
    this.source = source;
    this.currentText = source.text;
  }

  /** An error that more input does not cure. */
  report(place: Place, id: MessageId, ...args: string[]): void {
    this.add(place, id, args, false);
  }

  /** An error that more input cures if nothing but blanks and comments follow it. */
  reportIncomplete(place: Place, id: MessageId, ...args: string[]): void {
    this.add(place, id, args, this.nothingFollows(place.end));
  }

  /** As reportIncomplete, but what counts is where the error was noticed, not where it is shown. */
  reportIncompleteAt(place: Place, noticed: Place, id: MessageId, ...args: string[]): void {
    this.add(place, id, args, this.nothingFollows(noticed.end));
  }

  /** Forgets the errors beyond the first `count`: what they were found in is going to be read differently. */
  rollback(count: number): void {
    for (let i = this.errors.length - 1; i >= count; i--) {
      const { start } = this.errors.pop()!;
      const here = this.known.get(start);
      // The newest at a place is the last of its list.
      if (Array.isArray(here) && here.length > 1) here.pop();
      else this.known.delete(start);
    }
  }

  private add(place: Place, id: MessageId, args: readonly string[], incomplete: boolean): void {
    if (this.errors.length >= MOST_ERRORS) return;
    const { start, end } = place;
    const same = (error: ParseError): boolean => error.end === end && error.id === id;
    const here = this.known.get(start);
    // A stretch that is tokenized again in another mode finds its errors again.
    if (here !== undefined && (Array.isArray(here) ? here.some(same) : same(here))) return;
    const error: ParseError = { id, message: formatMessage(id, args), source: this.source, start, end, incomplete };
    if (here === undefined) this.known.set(start, error);
    else if (Array.isArray(here)) here.push(error);
    else this.known.set(start, [here, error]);
    this.errors.push(error);
  }

  /** Whether only blanks, line ends and comments stand from an offset to the end of the text. */
  nothingFollows(offset: number): boolean {
    const text = this.currentText;
    let i = offset;
    while (i < text.length) {
      const c = text.charCodeAt(i);
      if (isBlank(c) || isLineEnd(c)) i++;
      else if (c === 35) while (i < text.length && !isLineEnd(text.charCodeAt(i))) i++;
      else if (c === 60 && text.charCodeAt(i + 1) === 35) {
        const close = text.indexOf("#>", i + 2);
        if (close < 0) return false;
        i = close + 2;
      } else return false;
    }
    return true;
  }
}
