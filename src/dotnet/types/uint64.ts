// System.UInt64.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.UInt64",
  kind: "struct",
  aliases: ["ulong", "uint64"],
  interfaces: numberInterfaces("System.UInt64"),
  members: integerMembers("UInt64"),
});
