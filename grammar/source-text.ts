// The text that tokens and tree nodes point into, and the line/column arithmetic on it.

/** A parsed text: nodes keep only offsets and share one of these. */
export class SourceText {
  readonly text: string;
  readonly fileName: string | null;
  private lineStarts: number[] | null = null;

  constructor(text: string, fileName: string | null = null) {
    this.text = text;
    this.fileName = fileName;
  }

  /** Offsets at which lines start; a line ends with CR, LF or CRLF. Computed on first use. */
  starts(): readonly number[] {
    if (this.lineStarts !== null) return this.lineStarts;
    const starts = [0];
    const text = this.text;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) starts.push(i + 1);
      else if (c === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
    this.lineStarts = starts;
    return starts;
  }

  /** 1-based line number of an offset. */
  lineAt(offset: number): number {
    const starts = this.starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** 1-based column number of an offset. */
  columnAt(offset: number): number {
    return offset - (this.starts()[this.lineAt(offset) - 1] as number) + 1;
  }

  /** The text of a 1-based line, without its line end. */
  line(number: number): string {
    const starts = this.starts();
    const start = starts[number - 1];
    if (start === undefined) return "";
    let end = starts[number] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13)) end--;
    return this.text.slice(start, end);
  }
}

/** Anything that covers a stretch of a source text: a node, a token, an error. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** The members of PowerShell's IScriptExtent. */
export interface Extent {
  readonly file: string | null;
  readonly text: string;
  readonly startLineNumber: number;
  readonly startColumnNumber: number;
  readonly startOffset: number;
  readonly endLineNumber: number;
  readonly endColumnNumber: number;
  readonly endOffset: number;
}

/** Lines, columns, offsets and text of a span. */
export function extentOf(span: Span): Extent {
  const { source, start, end } = span;
  return {
    file: source.fileName,
    text: source.text.slice(start, end),
    startLineNumber: source.lineAt(start),
    startColumnNumber: source.columnAt(start),
    startOffset: start,
    endLineNumber: source.lineAt(end),
    endColumnNumber: source.columnAt(end),
    endOffset: end,
  };
}
