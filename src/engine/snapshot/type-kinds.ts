// Types in snapshots: those of the library by name, those of scripts by the statement that defines them.
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import { EnumValue, enumValue } from "#dotnet/core/enum.ts";
import { arrayTypeOf, genericTypeOf, NetType, typeNamed } from "#dotnet/core/type.ts";
import { shapeOf } from "../evaluate/classes/class-shape.ts";
import { ScriptObject, ScriptType } from "../evaluate/classes/script-type.ts";
import { definitionOf, typeOfDefinition } from "../types/script-types.ts";
import type { Data, Reader, Writer } from "./kind.ts";
import { keepClass } from "./kind.ts";

/** ["class", node, state, initialized, types it names, statics...], ["array", element, rank], ["generic", definition, argument...] or a name. */
function write(type: NetType, writer: Writer): Data {
  const definition = definitionOf(type);
  if (definition) {
    if (!(type instanceof ScriptType)) return ["class", writer.value(definition), null, true, []];
    const statics = [...type.statics].flatMap(([key, value]) => [key, writer.value(value)]);
    const shape = shapeOf(type);
    const named = writer.values([type.parentType, ...shape.properties.map((property) => property.type)]);
    return ["class", writer.value(definition), writer.value(shape.state), type.initializer === null, named, ...statics];
  }
  if (type.elementType) return ["array", writer.value(type.elementType), type.rank];
  if (type.genericDefinition) return ["generic", writer.value(type.genericDefinition), ...writer.values(type.typeArguments)];
  return type.definition.name;
}

function make(data: Data, reader: Reader): NetType {
  if (!Array.isArray(data)) return typeNamed(data as string);
  const [shape, of, ...more] = data as [string, Data, ...Data[]];
  if (shape === "array") return arrayTypeOf(reader.value(of) as NetType, more[0] as number);
  if (shape === "generic") return genericTypeOf(reader.value(of) as NetType, reader.values(more) as NetType[]);
  // Scripts' own types are defined before anything else is read.
  return typeOfDefinition(reader.value(of) as TypeDefinitionAst)!;
}

function fill(type: NetType, data: Data, reader: Reader): void {
  if (!(type instanceof ScriptType)) return;
  const [, , , initialized, , ...statics] = data as [string, Data, Data, boolean, Data, ...Data[]];
  if (initialized) type.initializer = null;
  for (let i = 0; i < statics.length; i += 2) type.statics.set(statics[i] as string, reader.value(statics[i + 1]!));
}

keepClass<NetType>(NetType, { name: "type", write, make, fill });
keepClass<ScriptType>(ScriptType, { name: "class", write, make: (data, reader) => make(data, reader) as ScriptType, fill });

keepClass<EnumValue>(EnumValue, {
  name: "enum value",
  write: (item, writer) => [writer.value(item.type), writer.value(item.value)],
  make(data, reader) {
    const [type, value] = data as [Data, Data];
    return enumValue(reader.value(type) as NetType, reader.value(value) as number | bigint);
  },
});
keepClass<ScriptObject>(ScriptObject, {
  name: "instance",
  write: (object, writer) => writer.value(object.type),
  make: (data, reader) => ScriptObject.of(reader.value(data) as ScriptType),
  family: true,
});
