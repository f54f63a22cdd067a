// Lends the binder what it needs to read attributes: constant expressions, texts, types.
import type { AttributeReader } from "../bind/attributes.ts";
import type { Engine } from "../pipeline/engine.ts";
import { Frame } from "../pipeline/frame.ts";
import { nullPipe } from "../pipeline/pipe.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";
import { runtimeError } from "../errors/error-record.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { textOf } from "../values/text.ts";
import { compiler } from "./compile.ts";
import { ownAttribute } from "./own-attribute.ts";

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
    custom: (attribute) => ownAttribute(attribute, engine),
  };
}

function typeNotFoundShape(text: string) {
  return { id: "TypeNotFound", message: `Unable to find type [${text}].`, category: "InvalidOperation" as const, target: text };
}
