// System.Double.
import { floatMembers } from "../core/float-members.ts";
import { numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.Double",
  kind: "struct",
  aliases: ["double"],
  interfaces: numberInterfaces("System.Double"),
  members: floatMembers("Double", { max: Number.MAX_VALUE, epsilon: 5e-324 }),
});
