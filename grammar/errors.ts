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

/** A place an error points to. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Fills `{0}`, `{1}`... of a message. */
export function formatMessage(id: MessageId, args: readonly string[]): string {
  return MESSAGES[id].replace(/\{(\d+)\}|\{\{|\}\}/g, (hit, index: string | undefined) =>
    index === undefined ? hit.charAt(0) : (args[Number(index)] ?? ""));
}

function keyOf(place: Place, id: string): string {
  return `${place.start} ${place.end} ${id}`;
}

/** Collects the errors of one parse, in the order in which they are found. */
export class ErrorList {
  readonly source: SourceText;
  readonly errors: ParseError[] = [];
  private readonly known = new Set<string>();
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
    for (const error of this.errors.splice(count)) this.known.delete(keyOf(error, error.id));
  }

  private add(place: Place, id: MessageId, args: readonly string[], incomplete: boolean): void {
    const message = formatMessage(id, args);
    // A stretch that is tokenized again in another mode finds its errors again.
    const key = keyOf(place, id);
    if (this.known.has(key)) return;
    this.known.add(key);
    this.errors.push({ id, message, source: this.source, start: place.start, end: place.end, incomplete });
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
