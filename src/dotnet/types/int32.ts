// System.Int32.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.Int32",
  kind: "struct",
  aliases: ["int", "int32"],
  interfaces: numberInterfaces("System.Int32"),
  members: integerMembers("Int32"),
});
