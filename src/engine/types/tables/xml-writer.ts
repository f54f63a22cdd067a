// System.Xml: XmlWriter, XmlTextWriter and XmlWriterSettings.
import { enumNamed, enumText, enumValue } from "#dotnet/core/enum.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { toText } from "#dotnet/core/format.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { Encoding } from "#dotnet/types/encoding.ts";
import { StreamWriter } from "#dotnet/types/stream-text.ts";
import type { Stream } from "#dotnet/types/stream.ts";
import type { StringBuilder } from "#dotnet/types/string-builder.ts";
import { StringWriter } from "#dotnet/types/text-writer.ts";
import { XmlWriter } from "#dotnet/xml/xml-writer.ts";
import type { XmlStyle, XmlTarget } from "#dotnet/xml/xml-writer.ts";
import { fullPathNow } from "../../providers/file-item.ts";
import { FileTextWriter } from "../../providers/file-text.ts";

const X = "System.Xml";

class Settings extends NetObject {
  indent = false;
  indentChars = "  ";
  newLineChars = "\n";
  omitXmlDeclaration = false;
  closeOutput = false;
  checkCharacters = true;
  newLineOnAttributes = false;
  encoding = new Encoding("utf-8", true);
  conformance: EnumValue = enumValue(typeNamed(`${X}.ConformanceLevel`), 2);
  override get netType(): NetType {
    return typeNamed(`${X}.XmlWriterSettings`);
  }
}

/** The classic writer with the settings of its own that it has. */
class XmlTextWriter extends XmlWriter {
  constructor(target: XmlTarget, encoding: string | null) {
    super(target, { indent: false, step: "  ", newLine: "\n", omitDeclaration: false, encoding, closeTarget: true, classic: true }, `${X}.XmlTextWriter`);
  }
  get sign(): string {
    return this.style.step[0] ?? " ";
  }
}

function style(settings: Settings, encoding: string, closeTarget: boolean): XmlStyle {
  return {
    indent: settings.indent, step: settings.indentChars, newLine: settings.newLineChars,
    omitDeclaration: settings.omitXmlDeclaration || enumText(settings.conformance) === "Fragment", encoding, closeTarget, classic: false,
  };
}

const toFile = (path: string, settings = new Settings()) => new XmlWriter(FileTextWriter.open(fullPathNow(path), false, settings.encoding), style(settings, settings.encoding.kind.name, true));
const toStream = (stream: Stream, settings = new Settings()) => new XmlWriter(new StreamWriter(stream, settings.encoding), style(settings, settings.encoding.kind.name, settings.closeOutput));
const toBuilder = (builder: StringBuilder, settings = new Settings()) => new XmlWriter(new StringWriter(builder), style(settings, "utf-16", true));
const toWriter = (writer: XmlTarget, settings = new Settings()) => new XmlWriter(writer, style(settings, writer instanceof StreamWriter ? writer.encoding.kind.name : "utf-16", settings.closeOutput));

function element(w: XmlWriter, name: string, value: unknown): void {
  w.startElement(null, name, null);
  if (value !== null && value !== "") w.text(toText(value));
  w.endElement(false);
}

function attribute(w: XmlWriter, ...[prefix, name, namespace, value]: [string | null, string, string | null, unknown]): void {
  w.startAttribute(prefix, name, namespace);
  w.text(value === null ? "" : toText(value));
  w.endAttribute();
}

const xmlText = (value: unknown) => (typeof value === "boolean" ? String(value) : toText(value));
const writing: Member[] = [
  ["void WriteStartDocument()", (w: XmlWriter) => w.startDocument(null)],
  ["void WriteStartDocument(bool standalone)", (w: XmlWriter, standalone: boolean) => w.startDocument(standalone)],
  ["void WriteEndDocument()", (w: XmlWriter) => w.endDocument()],
  ["void WriteDocType(string name, string pubid, string sysid, string subset)", (w: XmlWriter, ...parts: [string, string | null, string | null, string | null]) => w.docType(...parts)],
  ["void WriteStartElement(string localName)", (w: XmlWriter, name: string) => w.startElement(null, name, null)],
  ["void WriteStartElement(string localName, string ns)", (w: XmlWriter, name: string, namespace: string | null) => w.startElement(null, name, namespace)],
  ["void WriteStartElement(string prefix, string localName, string ns)", (w: XmlWriter, prefix: string | null, name: string, namespace: string | null) => w.startElement(prefix, name, namespace)],
  ["void WriteEndElement()", (w: XmlWriter) => w.endElement(false)],
  ["void WriteFullEndElement()", (w: XmlWriter) => w.endElement(true)],
  ["void WriteElementString(string localName, string value)", element],
  ["void WriteElementString(string localName, string ns, string value)", (w: XmlWriter, name: string, namespace: string | null, value: string | null) => {
    w.startElement(null, name, namespace);
    w.text(value);
    w.endElement(false);
  }],
  ["void WriteAttributeString(string localName, string value)", (w: XmlWriter, name: string, value: string | null) => attribute(w, null, name, null, value)],
  ["void WriteAttributeString(string localName, string ns, string value)", (w: XmlWriter, name: string, namespace: string | null, value: string | null) => attribute(w, null, name, namespace, value)],
  ["void WriteAttributeString(string prefix, string localName, string ns, string value)", (w: XmlWriter, ...[prefix, name, namespace, value]: [string | null, string, string | null, string | null]) => attribute(w, prefix, name, namespace, value)],
  ["void WriteStartAttribute(string localName)", (w: XmlWriter, name: string) => w.startAttribute(null, name, null)],
  ["void WriteEndAttribute()", (w: XmlWriter) => w.endAttribute()],
  ["void WriteString(string text)", (w: XmlWriter, text: string | null) => w.text(text)],
  ["void WriteValue(System.Object value)", (w: XmlWriter, value: unknown) => w.text(xmlText(value))],
  ["void WriteRaw(string data)", (w: XmlWriter, text: string | null) => w.raw(text)],
  ["void WriteCData(string text)", (w: XmlWriter, text: string | null) => w.cdata(text)],
  ["void WriteComment(string text)", (w: XmlWriter, text: string | null) => w.comment(text)],
  ["void WriteProcessingInstruction(string name, string text)", (w: XmlWriter, name: string, text: string | null) => w.instruction(name, text)],
  ["void WriteWhitespace(string ws)", (w: XmlWriter, text: string | null) => w.raw(text)],
  ["void Flush()", (w: XmlWriter) => w.flush()],
  ["void Close()", (w: XmlWriter) => w.close()],
  ["void Dispose()", (w: XmlWriter) => w.close()],
  [`${X}.WriteState WriteState {get;}`, (w: XmlWriter) => enumNamed(typeNamed(`${X}.WriteState`), w.state)],
];

type Key = "indent" | "indentChars" | "newLineChars" | "omitXmlDeclaration" | "closeOutput" | "checkCharacters" | "newLineOnAttributes" | "encoding" | "conformance";
const setting = (type: string, name: string, key: Key): Member => [
  `${type} ${name} {get;set;}`,
  (s: Settings) => s[key],
  (s: Settings, value: never) => void (s[key] = value),
];

export default [
  defineType({ name: `${X}.WriteState`, kind: "enum", values: ["Start", "Prolog", "Element", "Attribute", "Content", "Closed", "Error"].map((name, value) => [name, value]) }),
  defineType({ name: `${X}.ConformanceLevel`, kind: "enum", values: [["Auto", 0], ["Fragment", 1], ["Document", 2]] }),
  defineType({ name: `${X}.Formatting`, kind: "enum", values: [["None", 0], ["Indented", 1]] }),
  defineType({
    name: `${X}.XmlWriterSettings`,
    sealed: true,
    members: [
      ["new()", () => new Settings()],
      setting("bool", "Indent", "indent"), setting("string", "IndentChars", "indentChars"), setting("string", "NewLineChars", "newLineChars"),
      setting("bool", "OmitXmlDeclaration", "omitXmlDeclaration"), setting("bool", "CloseOutput", "closeOutput"), setting("bool", "CheckCharacters", "checkCharacters"),
      setting("bool", "NewLineOnAttributes", "newLineOnAttributes"), setting("System.Text.Encoding", "Encoding", "encoding"), setting(`${X}.ConformanceLevel`, "ConformanceLevel", "conformance"),
    ],
  }),
  defineType({
    name: `${X}.XmlWriter`,
    abstract: true,
    interfaces: ["System.IDisposable"],
    members: [
      [`static ${X}.XmlWriter Create(string outputFileName)`, (path: string) => toFile(path)],
      [`static ${X}.XmlWriter Create(string outputFileName, ${X}.XmlWriterSettings settings)`, toFile],
      [`static ${X}.XmlWriter Create(System.IO.Stream output)`, (stream: Stream) => toStream(stream)],
      [`static ${X}.XmlWriter Create(System.IO.Stream output, ${X}.XmlWriterSettings settings)`, toStream],
      [`static ${X}.XmlWriter Create(System.IO.TextWriter output)`, (writer: XmlTarget) => toWriter(writer)],
      [`static ${X}.XmlWriter Create(System.IO.TextWriter output, ${X}.XmlWriterSettings settings)`, toWriter],
      [`static ${X}.XmlWriter Create(System.Text.StringBuilder output)`, (builder: StringBuilder) => toBuilder(builder)],
      [`static ${X}.XmlWriter Create(System.Text.StringBuilder output, ${X}.XmlWriterSettings settings)`, toBuilder],
      ...writing,
    ],
  }),
  defineType({ name: `${X}.XmlWellFormedWriter`, base: `${X}.XmlWriter` }),
  defineType({
    name: `${X}.XmlTextWriter`,
    base: `${X}.XmlWriter`,
    members: [
      ["new(string filename, System.Text.Encoding encoding)", (path: string, encoding: Encoding | null) => new XmlTextWriter(FileTextWriter.open(fullPathNow(path), false, encoding ?? new Encoding("utf-8", false)), encoding?.kind.name ?? null)],
      ["new(System.IO.TextWriter w)", (writer: XmlTarget) => new XmlTextWriter(writer, writer instanceof StreamWriter ? writer.encoding.kind.name : "utf-16")],
      ["new(System.IO.Stream w, System.Text.Encoding encoding)", (stream: Stream, encoding: Encoding | null) => new XmlTextWriter(new StreamWriter(stream, encoding), encoding?.kind.name ?? null)],
      [`${X}.Formatting Formatting {get;set;}`, (w: XmlTextWriter) => enumValue(typeNamed(`${X}.Formatting`), w.style.indent ? 1 : 0), (w: XmlTextWriter, value: EnumValue) => void (w.style.indent = Number(value.value) === 1)],
      ["int Indentation {get;set;}", (w: XmlTextWriter) => w.style.step.length, (w: XmlTextWriter, count: number) => void (w.style.step = w.sign.repeat(count))],
      ["char IndentChar {get;set;}", (w: XmlTextWriter) => w.sign, (w: XmlTextWriter, sign: string) => void (w.style.step = sign.repeat(w.style.step.length))],
    ],
  }),
];
