// Lends the binder what it needs to read attributes: constant expressions, texts, types.
import type { AttributeReader } from "../bind/attributes.ts";
import type { Engine } from "../pipeline/engine.ts";
import { Frame } from "../pipeline/frame.ts";
import { nullPipe } from "../pipeline/pipe.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";
import { runtimeError } from "../errors/error-record.ts";
import { construct, invokeMethod } from "../members/invoke.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { elementsOf } from "../values/enumerate.ts";
import { textOf } from "../values/text.ts";
import { compiler } from "./compile.ts";
import { attributeObject, ownAttribute } from "./own-attribute.ts";

export function attributeReader(engine: Engine): AttributeReader {
  return {
    evaluate(node) {
      const frame = new Frame(engine, { state: engine.state, scope: engine.state.current, out: nullPipe, streams: engine.hostStreams });
      return withoutWaiting(engine, () => compiler.expression(node).run(frame));
    },
    text: (value) => textOf(value, engine),
    resolveType(name) {
      const found = resolveTypeName(name, engine);
      if (found) return found;
      throw runtimeError(typeNotFoundShape(name.source.text.slice(name.start, name.end)));
    },
    validValues(generator) {
      const made = withoutWaiting(engine, () => construct(generator, [], engine));
      const values = withoutWaiting(engine, () => invokeMethod(made, "GetValidValues", [], engine));
      return (elementsOf(values) ?? []).map((value) => textOf(value, engine));
    },
    object: (attribute) => attributeObject(attribute, engine),
    custom: (attribute) => ownAttribute(attribute, engine),
  };
}

function typeNotFoundShape(text: string) {
  return { id: "TypeNotFound", message: `Unable to find type [${text}].`, category: "InvalidOperation" as const, target: text };
}
