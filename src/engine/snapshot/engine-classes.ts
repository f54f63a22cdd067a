// PowerShell's own classes in snapshots: those that are their own fields, and those that need a constructor.
import { MemberObject } from "#dotnet/core/member-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Collection } from "#dotnet/types/collection.ts";
import type { ArrayList } from "#dotnet/types/array-list.ts";
import { CommandCompletion, CompletionResult } from "../complete/completion-result.ts";
import { convertTo } from "../convert/convert-to.ts";
import { delegateFrom } from "../convert/to-delegate.ts";
import { CategoryInfo, ErrorRecord } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import { ChoiceDescription, HostObject } from "../evaluate/types/host.ts";
import { RuntimeDefinedParameter } from "../evaluate/types/runtime-parameter.ts";
import { StateView } from "../evaluate/types/session-state.ts";
import { FormatEndData, FormatEntryData, FormatStartData, GroupEndData, GroupStartData } from "../format/format-data.ts";
import { ParameterSetView, ParameterView, SetParameterView } from "../help/command-parts.ts";
import { AstObject } from "../language/ast-object.ts";
import { CommentHelpObject } from "../language/comment-help-object.ts";
import { PSParseError, PSToken } from "../language/ps-token.ts";
import { ScriptPositionObject } from "../language/script-position.ts";
import { ModuleSpecification, RequirementsObject } from "../language/script-requirements.ts";
import { TokenObject } from "../language/token-object.ts";
import { TypeNameObject } from "../language/type-name-object.ts";
import { VariablePathObject } from "../language/variable-path-object.ts";
import { BaseView } from "../members/base-view.ts";
import { ObjectView } from "../members/object-view.ts";
import { WildcardPattern } from "../operators/wildcard.ts";
import { CommandInfo } from "../pipeline/command-info.ts";
import { HostInformationMessage, InformationalRecord, InformationRecord } from "../pipeline/records.ts";
import { FileItem, FolderItem } from "../providers/file-item.ts";
import { PathInfo } from "../providers/place.ts";
import { VariableHandle } from "../scope/variable-handle.ts";
import { CategoryInfoView } from "../types/category-info-view.ts";
import { ErrorDetails } from "../types/error-details.ts";
import { NamedType } from "../types/named-type.ts";
import { ParseErrorInfo, ScriptExtent } from "../types/parse-error-info.ts";
import { AttributeObject } from "../types/tables/attributes.ts";
import { ByteCollection } from "../types/tables/byte-collection.ts";
import { CallStackFrame } from "../types/tables/call-stack-frame.ts";
import { PSCredential } from "../types/tables/credential.ts";
import { FileHashInfo } from "../types/tables/file-hash-info.ts";
import { GroupInfo } from "../types/tables/group-info.ts";
import { HistoryInfo } from "../types/tables/history-info.ts";
import { MatchContext, MatchInfo } from "../types/tables/match-info.ts";
import type { Figures } from "../types/tables/measure-info.ts";
import { NumberMeasure, TextMeasure } from "../types/tables/measure-info.ts";
import { MemberDefinition } from "../types/tables/member-definition.ts";
import { ProgressRecord } from "../types/tables/progress-record.ts";
import { PSStyleObject } from "../types/tables/ps-style.ts";
import { SelectXmlInfo } from "../types/tables/select-xml-info.ts";
import { StringDecorated } from "../types/tables/string-decorated.ts";
import { TypeDataView } from "../types/tables/type-data.ts";
import { VerbInfo } from "../types/tables/verb-info.ts";
import type { ScriptBlock } from "../script-block.ts";
import { Delegate } from "../values/delegate.ts";
import { PSReference } from "../values/reference.ts";
import { SemanticVersion } from "../values/semantic-version.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";
import { HttpContent, HttpHeaders, HttpRequestMessage, HttpResponseMessage, Part } from "../web/http-types.ts";
import { HttpWebResponse } from "../web/web-exception.ts";
import { WebList } from "../web/web-list.ts";
import { ContentStream, WebResponse } from "../web/web-response.ts";
import { Cookie, CookieContainer, WebRequestSession } from "../web/web-session.ts";
import type { Data } from "./kind.ts";
import { keepClass } from "./kind.ts";
import { keepFields } from "./own-fields.ts";

const classes: [name: string, type: { readonly prototype: object }][] = [
  ["completion result", CompletionResult], ["command completion", CommandCompletion], ["category", CategoryInfo], ["error", ErrorRecord],
  ["invocation", InvocationInfo], ["choice", ChoiceDescription], ["runtime parameter", RuntimeDefinedParameter], ["state view", StateView],
  ["format start", FormatStartData], ["group start", GroupStartData], ["format entry", FormatEntryData], ["group end", GroupEndData],
  ["format end", FormatEndData], ["parameter", ParameterView], ["set parameter", SetParameterView], ["parameter set", ParameterSetView], ["ast", AstObject],
  ["comment help", CommentHelpObject], ["old token", PSToken], ["old parse error", PSParseError], ["script position", ScriptPositionObject],
  ["requirements", RequirementsObject], ["module specification", ModuleSpecification], ["token", TokenObject], ["type name", TypeNameObject],
  ["variable path", VariablePathObject], ["psbase", BaseView], ["psobject", ObjectView], ["command", CommandInfo], ["host message", HostInformationMessage],
  ["informational record", InformationalRecord], ["information record", InformationRecord], ["file", FileItem], ["folder", FolderItem],
  ["path info", PathInfo], ["variable handle", VariableHandle], ["category view", CategoryInfoView], ["error details", ErrorDetails],
  ["named type", NamedType], ["script extent", ScriptExtent], ["parse error", ParseErrorInfo], ["byte collection", ByteCollection],
  ["call stack frame", CallStackFrame], ["credential", PSCredential], ["file hash", FileHashInfo], ["history entry", HistoryInfo],
  ["match context", MatchContext], ["text measure", TextMeasure], ["member definition", MemberDefinition],
  ["progress record", ProgressRecord], ["ps style", PSStyleObject], ["select xml", SelectXmlInfo], ["decorated string", StringDecorated], ["type data", TypeDataView], ["verb", VerbInfo],
  ["semantic version", SemanticVersion], ["switch", SwitchParameter], ["http part", Part], ["http headers", HttpHeaders], ["http request", HttpRequestMessage],
  ["http content", HttpContent], ["http response", HttpResponseMessage], ["http web response", HttpWebResponse], ["web response", WebResponse],
  ["web content", ContentStream], ["cookie", Cookie], ["cookies", CookieContainer], ["web session", WebRequestSession],
];
for (const [name, type] of classes) keepFields(name, type);

keepFields("match info", MatchInfo, () => new MatchInfo({ line: "", lineNumber: 0, path: null, shownPath: "", pattern: "", ignoreCase: false, matches: [], emphasize: false }));

const typeName = (object: { netType: NetType }) => object.netType.definition.name;

keepClass<HostObject>(HostObject, {
  name: "host",
  write: (host, writer) => [writer.value(host.engine), typeName(host)],
  make(data, reader) {
    const [engine, kind] = data as [Data, ConstructorParameters<typeof HostObject>[1] & string];
    return new HostObject(reader.value(engine) as HostObject["engine"], kind);
  },
});
keepClass<Delegate>(Delegate, {
  name: "delegate",
  can: (delegate) => delegate.block !== null,
  write: (delegate, writer) => [writer.value(delegate.type), writer.value(delegate.block)],
  make(data, reader) {
    const [type, block] = (data as Data[]).map((item) => reader.value(item)) as [NetType, ScriptBlock];
    return delegateFrom(block, type, reader.engine, (value, wanted) => convertTo(value, wanted, reader.engine));
  },
});
keepClass<MemberObject>(MemberObject, {
  name: "member",
  write: (member, writer) => [writer.value(member.reflectedType), writer.value(member.info.declaringType), member.kind, member.info.text],
  make(data, reader) {
    const [reflected, declaring, kind, text] = data as [Data, Data, MemberObject["kind"], string];
    const type = reader.value(declaring) as NetType;
    const all = kind === "Constructor" ? type.constructors : [...type.members("instance"), ...type.members("static")].flatMap((group) => group.overloads);
    return new MemberObject(all.find((info) => info.text === text)!, reader.value(reflected) as NetType);
  },
});
keepClass<WildcardPattern>(WildcardPattern, {
  name: "wildcard",
  write: (pattern) => [pattern.pattern, pattern.ignoreCase],
  make: (data) => new WildcardPattern((data as string[])[0]!, (data as boolean[])[1]!),
});
keepClass<WebList<unknown>>(WebList, {
  name: "web list",
  write: (list, writer) => [typeName(list), writer.value(list.items)],
  make: (data) => new WebList((data as string[])[0]!, []),
  fill: (list, data, reader) => void ((list as { items: readonly unknown[] }).items = reader.value((data as Data[])[1]!) as unknown[]),
});
keepClass<AttributeObject>(AttributeObject, {
  name: "attribute",
  write: (attribute, writer) => [typeName(attribute), ...[...attribute.values].flatMap(([key, value]) => [key, writer.value(value)])],
  make: (data) => new AttributeObject((data as string[])[0]!),
  fill(attribute, data, reader) {
    const all = data as Data[];
    for (let i = 1; i < all.length; i += 2) attribute.values.set(all[i] as string, reader.value(all[i + 1]!));
  },
});
keepClass<GroupInfo>(GroupInfo, {
  name: "group of objects",
  write: (group, writer) => [writer.value(group.name), writer.value(group.values), writer.value(group.group), typeName(group).endsWith("NoElement"), group.count],
  make(data, reader) {
    const [name, values, group, bare, count] = data as [Data, Data, Data, boolean, number];
    const parts = { values: reader.value(values) as ArrayList, group: reader.value(group) as Collection, keepsElements: !bare };
    return Object.assign(new GroupInfo(reader.value(name) as string, parts), { count });
  },
});
keepClass<NumberMeasure>(NumberMeasure, {
  name: "number measure",
  write: (measure, writer) => [measure.property, writer.value(measure.figures), typeName(measure).includes("GenericObject")],
  make(data, reader) {
    const [property, figures, comparable] = data as [string | null, Data, boolean];
    return new NumberMeasure(property, reader.value(figures) as Figures, comparable);
  },
});
keepClass<PSReference>(PSReference, {
  name: "reference",
  write: (reference, writer) => writer.value(reference.value),
  make: () => new PSReference(null),
  fill: (reference, data, reader) => void (reference.value = reader.value(data)),
});
