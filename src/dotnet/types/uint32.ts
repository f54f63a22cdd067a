// System.UInt32.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.UInt32",
  kind: "struct",
  aliases: ["uint", "uint32"],
  interfaces: numberInterfaces("System.UInt32"),
  members: integerMembers("UInt32"),
});
