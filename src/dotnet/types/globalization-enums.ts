// The enumerations of System.Globalization that dates use.
import { defineType } from "../core/type.ts";

export default [
  defineType({
    name: "System.Globalization.DateTimeStyles",
    kind: "enum",
    flags: true,
    values: [
      ["None", 0],
      ["AllowLeadingWhite", 1],
      ["AllowTrailingWhite", 2],
      ["AllowInnerWhite", 4],
      ["AllowWhiteSpaces", 7],
      ["NoCurrentDateDefault", 8],
      ["AdjustToUniversal", 16],
      ["AssumeLocal", 32],
      ["AssumeUniversal", 64],
      ["RoundtripKind", 128],
    ],
  }),
  defineType({ name: "System.Globalization.TimeSpanStyles", kind: "enum", flags: true, values: [["None", 0], ["AssumeNegative", 1]] }),
];
