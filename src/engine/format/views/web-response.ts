// Invoke-WebRequest's responses: a list with the beginning of the content.
import { getProperty } from "../../members/get-member.ts";
import type { ListView } from "../view.ts";

const P = "Microsoft.PowerShell.Commands";
const LONGEST = 200;

/** The beginning of a long text; bytes and all else as they are. */
function beginning(name: string): ListView["fields"][number] {
  return {
    label: name,
    value: (item, session) => {
      const value = getProperty(item, name, session);
      return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    },
  };
}
const plain = (name: string) => ({ label: name, value: name });
const first = [plain("StatusCode"), plain("StatusDescription"), beginning("Content"), beginning("RawContent"), plain("Headers")];
const last = [plain("RawContentLength"), plain("RelationLink")];

const views: ListView[] = [
  { kind: "list", types: [`${P}.BasicHtmlWebResponseObject`], fields: [...first, plain("Images"), plain("InputFields"), plain("Links"), ...last] },
  { kind: "list", types: [`${P}.WebResponseObject`], fields: [...first, ...last] },
];
export default views;
