// System.Activator: objects made from a type.
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { currentSession } from "../../members/current-session.ts";
import { construct } from "../../members/invoke.ts";

export default defineType({
  name: "System.Activator",
  abstract: true,
  sealed: true,
  members: [
    ["static System.Object CreateInstance(type type)", (type: NetType) => construct(type, [], currentSession())],
    ["static System.Object CreateInstance(type type, Params System.Object[] args)", (type: NetType, args: unknown[] | null) => construct(type, [...(args ?? [])], currentSession())],
    ["static T CreateInstance[T]()", function (this: readonly NetType[]) {
      return construct(this[0]!, [], currentSession());
    }],
  ],
});
