// System.Single.
import { floatMembers } from "../core/float-members.ts";
import { numberInterfaces } from "../core/integer-members.ts";
import { defineType } from "../core/type.ts";

export default defineType({
  name: "System.Single",
  kind: "struct",
  aliases: ["float", "single"],
  interfaces: numberInterfaces("System.Single"),
  members: floatMembers("Single", { max: 3.4028234663852886e38, epsilon: 1.401298464324817e-45 }),
});
