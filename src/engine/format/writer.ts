// Writes format data as lines: opens and closes groups, lays out tables once their rows are known.
import { runtimeError } from "../errors/error-record.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { headerLines, layOutTable, rowLines } from "./table-text.ts";
import type { TableLayout } from "./table-text.ts";
import { listLines } from "./list-text.ts";
import { FormatEndData, FormatEntryData, FormatStartData, GroupEndData, GroupStartData } from "./format-data.ts";
import type { AnyFormatData, EntryContent, Shape, TableShape } from "./format-data.ts";
import { plainText } from "./ps-style.ts";
import { sessionStyle } from "./session-style.ts";
import { WideRow } from "./wide-text.ts";

export interface LineTarget {
  /** Cells a line may take. */
  columns: number;
  /** Whether lines carry escape sequences; otherwise they are taken out of formatted values. */
  ansi: boolean;
  /** `stream` is "error" for lines of an error record that was written to the error stream. */
  line(text: string, stream?: "error"): void;
}

/** A table's rows wait this long for longer ones before the widths are fixed. */
const ROW_WAIT = 300;

/** A Format cmdlet's objects came in another order than it sent them. */
function outOfSequence(data: FormatEntryData): TerminatingError {
  const error = runtimeError({
    id: "ConsoleLineOutputOutOfSequencePacket",
    message: `The object of type "${data.netType.fullName}" is not valid or not in the correct sequence. This is likely caused by a user-specified "format-*" command which is conflicting with the default formatting.`,
    category: "InvalidData",
    exception: "System.InvalidOperationException",
  });
  error.record.commandId = "Microsoft.PowerShell.Commands.OutLineOutputCommand";
  return error;
}

export class FormatWriter {
  readonly #session: Session;
  readonly #target: LineTarget;
  #shape: Shape | null = null;
  /** Entries of a table that wait for its widths; null once they are known. */
  #waiting: FormatEntryData[] | null = null;
  #waitingSince = 0;
  #layout: TableLayout | null = null;
  #wide: WideRow | null = null;
  #inGroup = false;

  constructor(session: Session, target: LineTarget) {
    this.#session = session;
    this.#target = target;
  }

  write(data: AnyFormatData): void {
    if (data instanceof FormatStartData) this.#start(data.shape);
    else if (data instanceof GroupStartData) this.#startGroup(data);
    else if (data instanceof FormatEntryData) this.#entry(data);
    else if (data instanceof GroupEndData) this.#endGroup();
    else if (data instanceof FormatEndData) this.#end();
  }

  /** Closes what an interrupted producer left open. */
  finish(): void {
    if (this.#inGroup) this.#endGroup();
    if (this.#shape) this.#end();
  }

  #style(name: "TableHeader" | "FormatAccent"): string {
    return this.#target.ansi ? sessionStyle(this.#session).Formatting[name] : "";
  }

  #line(text: string): void {
    this.#target.line(this.#target.ansi ? text : plainText(text));
  }

  #start(shape: Shape): void {
    this.finish();
    this.#shape = shape;
  }

  #startGroup(data: GroupStartData): void {
    this.#inGroup = true;
    this.#line("");
    if (data.ownLines) for (const line of [...data.ownLines, ""]) this.#line(line);
    else if (data.label !== null) {
      this.#line(`   ${data.label}`);
      this.#line("");
    }
    if (this.#shape?.kind === "table") {
      this.#waiting = [];
      this.#layout = null;
      if (this.#shape.columns.some((c) => c.width > 0) && !this.#shape.autoSize) this.#release();
    }
    if (this.#shape?.kind === "wide") this.#wide = new WideRow(this.#shape.columns, this.#target.columns);
  }

  #entry(data: FormatEntryData): void {
    if (!data.outOfBand && !this.#inGroup) throw outOfSequence(data);
    if (this.#waiting) {
      if (this.#waiting.length === 0) this.#waitingSince = this.#session.ports.clock.ticks();
      this.#waiting.push(data);
      const autoSize = (this.#shape as TableShape).autoSize;
      if (!autoSize && this.#session.ports.clock.ticks() - this.#waitingSince > ROW_WAIT) this.#release();
      return;
    }
    this.#print(data);
  }

  /** Fixes the widths by the rows so far and prints them. */
  #release(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    const shape = this.#shape as TableShape;
    const rows = waiting.flatMap((e) => (!e.outOfBand && e.content.kind === "row" ? [e.content.cells.map((c) => (this.#target.ansi ? c : plainText(c)))] : []));
    this.#layout = layOutTable(shape, rows, this.#target.columns);
    if (!shape.hideHeaders) for (const line of headerLines(this.#layout, this.#style("TableHeader"))) this.#line(line);
    for (const entry of waiting) this.#print(entry);
  }

  #print(data: FormatEntryData): void {
    if (data.outOfBand) this.#printOutOfBand(data.content);
    else this.#printContent(data.content);
  }

  #printOutOfBand(content: EntryContent): void {
    if (this.#wide) this.#flushWide();
    if (content.kind === "text") this.#target.line(content.text);
    else if (content.kind === "lines") for (const line of content.lines) this.#target.line(line, content.stream);
    else if (content.kind === "fields") {
      this.#line("");
      for (const line of listLines(content.fields, this.#target.columns, this.#style("FormatAccent"))) this.#line(line);
      this.#line("");
    }
  }

  #printContent(content: EntryContent): void {
    switch (content.kind) {
      case "row":
        for (const line of rowLines(this.#layout!, content.cells.map((c) => (this.#target.ansi ? c : plainText(c))), content.alignments)) this.#line(line);
        break;
      case "fields":
        for (const line of listLines(content.fields, this.#target.columns, this.#style("FormatAccent"))) this.#line(line);
        this.#line("");
        break;
      case "wide":
        for (const line of this.#wide!.add(content.text)) this.#line(line);
        break;
      case "lines":
        for (const line of content.lines) this.#line(line);
        break;
      case "text":
        this.#line(content.text);
        break;
    }
  }

  #flushWide(): void {
    for (const line of this.#wide?.flush() ?? []) this.#line(line);
  }

  #endGroup(): void {
    if (this.#waiting) this.#release();
    this.#flushWide();
    this.#wide = null;
    this.#layout = null;
    this.#inGroup = false;
  }

  #end(): void {
    if (this.#inGroup) this.#endGroup();
    if (this.#shape && this.#shape.kind !== "list") this.#line("");
    this.#shape = null;
  }
}
