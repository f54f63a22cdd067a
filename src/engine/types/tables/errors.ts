// ErrorRecord, ErrorCategoryInfo, ErrorDetails, InvocationInfo and script positions.
import { Int64 } from "#dotnet/core/numbers.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed, enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { ErrorRecord } from "../../errors/error-record.ts";
import type { ErrorCategory } from "../../errors/error-record.ts";
import type { InvocationInfo } from "../../errors/invocation-info.ts";
import { CategoryInfoView } from "../category-info-view.ts";
import { positionMessage as messageOf } from "../../language/position-message.ts";
import { boundDictionary } from "../../values/bound-dictionary.ts";
import { ErrorDetails } from "../error-details.ts";
import { ScriptExtent } from "../parse-error-info.ts";

const SMA = "System.Management.Automation";
const views = new WeakMap<ErrorRecord, CategoryInfoView>();

function categoryOf(record: ErrorRecord): CategoryInfoView {
  let view = views.get(record);
  if (!view) views.set(record, (view = new CategoryInfoView(record)));
  return view;
}

function extentOf(info: InvocationInfo): ScriptExtent | null {
  const at = info.displayScriptPosition ?? info.position;
  return at ? new ScriptExtent(at.source, at.start, at.end) : null;
}

/** Cmdlets leave their table of bound values; it becomes a dictionary when somebody looks. */
function boundOf(info: InvocationInfo): unknown {
  if (info.boundParameters instanceof Map) info.boundParameters = boundDictionary(info.boundParameters);
  return info.boundParameters ?? boundDictionary([]);
}

function line(info: InvocationInfo): string {
  const extent = extentOf(info);
  return extent ? extent.source.line(extent.source.lineAt(extent.start)) : "";
}

/** "At line:1 char:5", the line and the marks below it. */
function positionMessage(info: InvocationInfo): string {
  const extent = extentOf(info);
  return extent ? messageOf(extent) : "";
}

function required(exception: NetException | null): NetException {
  if (exception) return exception;
  const message = 'Cannot process argument because the value of argument "exception" is null. Change the value of argument "exception" to a non-null value.';
  throw new NetException(`${SMA}.PSArgumentNullException`, message, null, { ParamName: "exception" });
}

const details = (record: ErrorRecord) => (record.errorDetails ? new ErrorDetails(record.errorDetails) : null);

export default [
  defineType({
    name: `${SMA}.ErrorRecord`,
    members: [
      ["new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)", (exception: NetException | null, id: string | null, category: EnumValue, target: unknown) =>
        new ErrorRecord(required(exception), id ?? "", enumText(category) as ErrorCategory, target)],
      ["new(System.Management.Automation.ErrorRecord errorRecord, System.Exception replaceParentContainsErrorRecordException)", (record: ErrorRecord, exception: NetException | null) =>
        Object.assign(new ErrorRecord(exception ?? record.exception, record.errorId, record.category, record.targetObject), { errorDetails: record.errorDetails, commandId: record.commandId })],
      ["System.Exception Exception {get;}", (r: ErrorRecord) => r.exception],
      ["System.Object TargetObject {get;}", (r: ErrorRecord) => r.targetObject],
      ["System.Management.Automation.ErrorCategoryInfo CategoryInfo {get;}", categoryOf],
      ["string FullyQualifiedErrorId {get;}", (r: ErrorRecord) => r.fullyQualifiedErrorId],
      ["System.Management.Automation.ErrorDetails ErrorDetails {get;set;}", details, (r: ErrorRecord, value: ErrorDetails | null) => {
        r.errorDetails = value ? value.content : null;
      }],
      ["System.Management.Automation.InvocationInfo InvocationInfo {get;}", (r: ErrorRecord) => r.invocation],
      ["string ScriptStackTrace {get;}", (r: ErrorRecord) => r.scriptStackTrace || null],
      ["System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}", () => []],
      ["string ToString()", (r: ErrorRecord) => r.toText()],
    ],
  }),
  defineType({
    name: `${SMA}.ErrorCategoryInfo`,
    members: [
      ["System.Management.Automation.ErrorCategory Category {get;}", (c: CategoryInfoView) => enumNamed(typeNamed(`${SMA}.ErrorCategory`), c.info.category)],
      ["string Activity {get;set;}", (c: CategoryInfoView) => c.activity, (c: CategoryInfoView, v: string | null) => void (c.info.activity = v ?? "")],
      ["string Reason {get;set;}", (c: CategoryInfoView) => c.reason, (c: CategoryInfoView, v: string | null) => void (c.info.reason = v ?? "")],
      ["string TargetName {get;set;}", (c: CategoryInfoView) => c.targetName, (c: CategoryInfoView, v: string | null) => void (c.info.targetName = v ?? "")],
      ["string TargetType {get;set;}", (c: CategoryInfoView) => c.targetType, (c: CategoryInfoView, v: string | null) => void (c.info.targetType = v ?? "")],
      ["string GetMessage()", (c: CategoryInfoView) => c.toText()],
      ["string ToString()", (c: CategoryInfoView) => c.toText()],
    ],
  }),
  defineType({
    name: `${SMA}.ErrorDetails`,
    members: [
      ["new(string message)", (message: string | null) => new ErrorDetails({ message: message ?? "", recommendedAction: "" })],
      ["string Message {get;}", (d: ErrorDetails) => d.content.message],
      ["string RecommendedAction {get;set;}", (d: ErrorDetails) => d.content.recommendedAction, (d: ErrorDetails, v: string | null) => void (d.content.recommendedAction = v ?? "")],
      ["string ToString()", (d: ErrorDetails) => d.content.message],
    ],
  }),
  defineType({
    name: `${SMA}.InvocationInfo`,
    members: [
      ["System.Management.Automation.CommandInfo MyCommand {get;}", (i: InvocationInfo) => i.command],
      ["System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}", boundOf],
      ["System.Collections.Generic.List[System.Object] UnboundArguments {get;}", (i: InvocationInfo) => i.unboundArguments],
      ["int ScriptLineNumber {get;}", (i: InvocationInfo) => extentOf(i)?.source.lineAt(extentOf(i)!.start) ?? 0],
      ["int OffsetInLine {get;}", (i: InvocationInfo) => extentOf(i)?.source.columnAt(extentOf(i)!.start) ?? 0],
      ["long HistoryId {get;}", (i: InvocationInfo) => new Int64(i.historyId)],
      ["string ScriptName {get;}", (i: InvocationInfo) => extentOf(i)?.source.fileName ?? ""],
      ["string Line {get;}", wholeLine],
      ["string Statement {get;}", (i: InvocationInfo) => extentOf(i)?.text ?? ""],
      ["string PositionMessage {get;}", positionMessage],
      ["string PSScriptRoot {get;}", (i: InvocationInfo) => directory(extentOf(i)?.source.fileName)],
      ["string PSCommandPath {get;}", (i: InvocationInfo) => extentOf(i)?.source.fileName ?? ""],
      ["string InvocationName {get;}", (i: InvocationInfo) => i.invocationName],
      ["int PipelineLength {get;}", (i: InvocationInfo) => i.pipelineLength],
      ["int PipelinePosition {get;}", (i: InvocationInfo) => i.pipelinePosition],
      ["bool ExpectingInput {get;}", (i: InvocationInfo) => i.expectingInput],
      ["System.Management.Automation.CommandOrigin CommandOrigin {get;}", () => enumNamed(typeNamed(`${SMA}.CommandOrigin`), "Internal")],
      ["System.Management.Automation.Language.IScriptExtent DisplayScriptPosition {get;}", extentOf],
    ],
  }),
];

/** With the end of the line, where there is one. */
function wholeLine(i: InvocationInfo): string {
  const text = line(i);
  const extent = extentOf(i);
  return text && extent && extent.source.lineAt(extent.source.text.length) > extent.source.lineAt(extent.start) ? `${text}\n` : text;
}

function directory(path: string | null | undefined): string {
  return path ? path.slice(0, Math.max(1, path.lastIndexOf("/"))) : "";
}
