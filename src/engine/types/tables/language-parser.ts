// [System.Management.Automation.Language.Parser] and the visitors that script classes derive from.
import { NetException } from "#dotnet/core/exception.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { AST_CLASSES } from "../../language/ast-classes.ts";
import { LANGUAGE } from "../../language/ast-object.ts";
import { parseFile, parseInto, parseWithTypes } from "../../language/parse-text.ts";
import type { Cell } from "../../language/parse-text.ts";
import { SECOND_VISITORS } from "../../language/visit.ts";
import { VisitorObject } from "../../language/visitor-object.ts";
import { currentSession } from "../../members/current-session.ts";

const BLOCK = `${LANGUAGE}ScriptBlockAst`;
const OUT = `[ref] ${LANGUAGE}Token[] tokens, [ref] ${LANGUAGE}ParseError[] errors`;

const visited = AST_CLASSES.filter((row) => row.abstract !== true).map((row) => row.name);
const isSecond = (name: string) => [...SECOND_VISITORS].some((kind) => name === `${kind}Ast`);
const parameterName = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

function visitMethods(names: readonly string[], result: string, run: () => unknown): Member[] {
  return names.map((name) => [`${result} Visit${name.slice(0, -3)}(${LANGUAGE}${name} ${parameterName(name)})`, run]);
}

const goOn = () => enumNamed(typeNamed(`${LANGUAGE}AstVisitAction`), "Continue");
const first = visited.filter((name) => !isSecond(name));
const second = visited.filter((name) => isSecond(name));

function visitor(name: string, base: string, methods: Member[]): NetType {
  return defineType({
    name: `${LANGUAGE}${name}`,
    base,
    // Abstract in .NET; here the object that a script's visitor starts from is made by this type.
    members: [["new()", function (this: NetType) { return new VisitorObject(this); }], ...methods],
  });
}

function notImplemented(): never {
  throw new NetException("System.NotImplementedException", "The method or operation is not implemented.");
}

export default [
  defineType({
    name: `${LANGUAGE}Parser`,
    sealed: true,
    members: [
      [`static ${BLOCK} ParseFile(string fileName, ${OUT})`, (name: string | null, tokens: Cell, errors: Cell) => parseInto(parseFile(name ?? "", currentSession()), tokens, errors)],
      [`static ${BLOCK} ParseInput(string input, ${OUT})`, (input: string | null, tokens: Cell, errors: Cell) => parseInto(parseWithTypes(input ?? "", null, currentSession()), tokens, errors)],
      [`static ${BLOCK} ParseInput(string input, string fileName, ${OUT})`,
        (...[input, name, tokens, errors]: [string | null, string | null, Cell, Cell]) => parseInto(parseWithTypes(input ?? "", name || null, currentSession()), tokens, errors)],
    ],
  }),
  visitor("AstVisitor", "System.Object", visitMethods(first, `${LANGUAGE}AstVisitAction`, goOn)),
  visitor("AstVisitor2", `${LANGUAGE}AstVisitor`, visitMethods(second, `${LANGUAGE}AstVisitAction`, goOn)),
  defineType({ name: `${LANGUAGE}ICustomAstVisitor`, kind: "interface", members: visitMethods(first, "System.Object", notImplemented) }),
  defineType({ name: `${LANGUAGE}ICustomAstVisitor2`, kind: "interface", interfaces: [`${LANGUAGE}ICustomAstVisitor`], members: visitMethods(second, "System.Object", notImplemented) }),
  defineType({ name: `${LANGUAGE}DefaultCustomAstVisitor`, interfaces: [`${LANGUAGE}ICustomAstVisitor`], members: [["new()", function (this: NetType) { return new VisitorObject(this); }], ...visitMethods(first, "System.Object", () => null)] }),
] satisfies NetType[];
