// System.Int64.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.Int64",
  kind: "struct",
  aliases: ["long", "int64"],
  interfaces: numberInterfaces("System.Int64"),
  members: integerMembers("Int64"),
});
