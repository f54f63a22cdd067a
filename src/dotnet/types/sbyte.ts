// System.SByte.
import { integerMembers, numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.SByte",
  kind: "struct",
  aliases: ["sbyte"],
  interfaces: numberInterfaces("System.SByte"),
  members: integerMembers("SByte"),
});
