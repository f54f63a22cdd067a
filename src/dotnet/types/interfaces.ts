// The interfaces of the System namespace that values answer to.
import { defineType } from "../core/type.ts";

const plain = (name: string, parameters?: string[], interfaces: string[] = []) =>
  defineType({ name, kind: "interface", interfaces, ...(parameters ? { parameters } : {}) });

export default [
  plain("System.IComparable"),
  plain("System.IComparable`1", ["T"]),
  plain("System.IEquatable`1", ["T"]),
  plain("System.IFormattable"),
  plain("System.ISpanFormattable", undefined, ["System.IFormattable"]),
  plain("System.IParsable`1", ["TSelf"]),
  plain("System.ISpanParsable`1", ["TSelf"], ["System.IParsable`1[TSelf]"]),
  plain("System.IUtf8SpanFormattable"),
  plain("System.IConvertible"),
  plain("System.ICloneable"),
  plain("System.IDisposable"),
  plain("System.IAsyncDisposable"),
  plain("System.IFormatProvider"),
  plain("System.ICustomFormatter"),
  plain("System.IServiceProvider"),
  plain("System.IObservable`1", ["T"]),
  plain("System.IObserver`1", ["T"]),
  plain("System.IProgress`1", ["T"]),
  plain("System.IAsyncResult"),
  plain("System.Runtime.CompilerServices.ITuple"),
  plain("System.Runtime.Serialization.ISerializable"),
  plain("System.Runtime.Serialization.IDeserializationCallback"),
];
