// System.ReadOnlySpan and Span: named by members that scripts cannot use; no value of these types ever exists here.
import { defineType } from "../core/type.ts";

export default ["ReadOnlySpan", "Span"].map((name) => defineType({ name: `System.${name}\`1`, kind: "struct", parameters: ["T"] }));
