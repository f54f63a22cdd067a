// System.Byte.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.Byte",
  kind: "struct",
  aliases: ["byte"],
  interfaces: numberInterfaces("System.Byte"),
  members: integerMembers("Byte"),
});
