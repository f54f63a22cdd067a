// System.UInt16.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.UInt16",
  kind: "struct",
  aliases: ["ushort", "uint16"],
  interfaces: numberInterfaces("System.UInt16"),
  members: integerMembers("UInt16"),
});
