// Script extents, script positions and ParseError.
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { LANGUAGE } from "../../language/ast-object.ts";
import { ScriptPositionObject } from "../../language/script-position.ts";
import { ScriptExtent } from "../parse-error-info.ts";
import type { ParseErrorInfo } from "../parse-error-info.ts";

const EXTENT: Member[] = [
  ["string File {get;}", (e: ScriptExtent) => e.source.fileName ?? null],
  [`${LANGUAGE}IScriptPosition StartScriptPosition {get;}`, (e: ScriptExtent) => new ScriptPositionObject(e.source, e.start)],
  [`${LANGUAGE}IScriptPosition EndScriptPosition {get;}`, (e: ScriptExtent) => new ScriptPositionObject(e.source, e.end)],
  ["int StartLineNumber {get;}", (e: ScriptExtent) => e.source.lineAt(e.start)],
  ["int StartColumnNumber {get;}", (e: ScriptExtent) => e.source.columnAt(e.start)],
  ["int EndLineNumber {get;}", (e: ScriptExtent) => e.source.lineAt(e.end)],
  ["int EndColumnNumber {get;}", (e: ScriptExtent) => e.source.columnAt(e.end)],
  ["string Text {get;}", (e: ScriptExtent) => e.text],
  ["int StartOffset {get;}", (e: ScriptExtent) => e.start],
  ["int EndOffset {get;}", (e: ScriptExtent) => e.end],
  ["string ToString()", (e: ScriptExtent) => e.text],
];

const POSITION: Member[] = [
  ["string File {get;}", (p: ScriptPositionObject) => p.source.fileName],
  ["int LineNumber {get;}", (p: ScriptPositionObject) => p.lineNumber],
  ["int ColumnNumber {get;}", (p: ScriptPositionObject) => p.columnNumber],
  ["int Offset {get;}", (p: ScriptPositionObject) => p.offset],
  ["string Line {get;}", (p: ScriptPositionObject) => p.line],
  ["string GetFullScript()", (p: ScriptPositionObject) => p.source.text],
];

export default [
  defineType({ name: `${LANGUAGE}IScriptExtent`, kind: "interface" }),
  defineType({ name: `${LANGUAGE}IScriptPosition`, kind: "interface" }),
  ...["ScriptExtent", "InternalScriptExtent"].map((name) => defineType({ name: `${LANGUAGE}${name}`, sealed: true, interfaces: [`${LANGUAGE}IScriptExtent`], members: EXTENT })),
  ...["ScriptPosition", "InternalScriptPosition"].map((name) => defineType({ name: `${LANGUAGE}${name}`, sealed: true, interfaces: [`${LANGUAGE}IScriptPosition`], members: POSITION })),
  defineType({
    name: `${LANGUAGE}ParseError`,
    members: [
      [`${LANGUAGE}IScriptExtent Extent {get;}`, (p: ParseErrorInfo) => new ScriptExtent(p.error.source, p.error.start, p.error.end)],
      ["string ErrorId {get;}", (p: ParseErrorInfo) => p.error.id],
      ["string Message {get;}", (p: ParseErrorInfo) => p.error.message],
      ["bool IncompleteInput {get;}", (p: ParseErrorInfo) => p.error.incomplete],
      ["string ToString()", (p: ParseErrorInfo) => p.toText()],
    ],
  }),
] satisfies NetType[];
