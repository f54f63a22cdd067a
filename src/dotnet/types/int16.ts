// System.Int16.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.Int16",
  kind: "struct",
  aliases: ["short", "int16"],
  interfaces: numberInterfaces("System.Int16"),
  members: integerMembers("Int16"),
});
