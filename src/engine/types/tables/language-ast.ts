// The Ast classes, from the rows in language/ast-classes.ts and the methods in language/ast-methods.ts.
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { AST_CLASSES } from "../../language/ast-classes.ts";
import { AST_METHODS } from "../../language/ast-methods.ts";
import { LANGUAGE } from "../../language/ast-object.ts";
import type { AstObject } from "../../language/ast-object.ts";
import { propertyMembers } from "../../language/property-table.ts";

export default AST_CLASSES.map((row): NetType =>
  defineType({
    name: `${LANGUAGE}${row.name}`,
    base: row.base === null ? "System.Object" : `${LANGUAGE}${row.base}`,
    abstract: row.abstract ?? false,
    members: [...propertyMembers(row.properties, (object: AstObject) => object.node as never), ...(AST_METHODS.get(row.name) ?? [])],
  }),
);
