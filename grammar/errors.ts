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

/** Collects the errors of one parse, in the order in which they are found. */
export class ErrorList {
  readonly source: SourceText;
  readonly errors: ParseError[] = [];

  constructor(source: SourceText) {
    this.source = source;
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

  private add(place: Place, id: MessageId, args: readonly string[], incomplete: boolean): void {
    const message = formatMessage(id, args);
    // A stretch that is tokenized again in another mode finds its errors again.
    for (let i = this.errors.length - 1; i >= 0; i--) {
      const earlier = this.errors[i] as ParseError;
      if (earlier.start !== place.start) break;
      if (earlier.end === place.end && earlier.id === id && earlier.message === message) return;
    }
    this.errors.push({ id, message, source: this.source, start: place.start, end: place.end, incomplete });
  }

  /** Whether only blanks, line ends and comments stand from an offset to the end of the text. */
  nothingFollows(offset: number): boolean {
    const text = this.source.text;
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
