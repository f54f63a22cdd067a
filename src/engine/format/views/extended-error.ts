// Get-Error: an outline of the whole error.
import { EXTENDED_RECORD, extendedErrorLines } from "../extended-error.ts";
import type { CustomView } from "../view.ts";

const view: CustomView = { kind: "custom", types: [EXTENDED_RECORD], lines: extendedErrorLines };
export default view;
