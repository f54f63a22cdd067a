// ConvertTo-Html: objects as an HTML table or list, in a page of their own or as a fragment.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Hashtable } from "#dotnet/types/hashtable.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { PropertySpec } from "#engine/format/property-specs.ts";
import { readSpec } from "#engine/format/property-specs.ts";
import { columnGroup, htmlCell, htmlColumns } from "#engine/html/html-columns.ts";
import type { HtmlColumn } from "#engine/html/html-columns.ts";
import { pageStart } from "#engine/html/html-page.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  InputObject?: unknown;
  Property?: unknown[];
  Body?: string[];
  Head?: string[];
  Title?: string;
  As?: string | EnumValue;
  CssUri?: Uri;
  Fragment: boolean;
  PostContent?: string[];
  PreContent?: string[];
  Meta?: Hashtable;
  Charset?: string;
  Transitional: boolean;
}

export default cmdlet<Parameters>({
  name: "ConvertTo-Html",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Converts objects to HTML that a browser can show.",
  description: "The properties of the first object are the columns. Texts are made safe for HTML, except those of -Head, -Body, -PreContent and -PostContent.",
  defaultSet: "Page",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects." },
    Property: { type: "object[]", position: 0, help: "The columns: names, patterns, or hashtables with Label, Expression, Width and Alignment." },
    Body: { type: "string[]", sets: [{ set: "Page", position: 3 }], help: "HTML for the start of the body." },
    Head: { type: "string[]", sets: [{ set: "Page", position: 1 }], help: "HTML for the head; takes the place of the title." },
    Title: { type: "string", sets: [{ set: "Page", position: 2 }], validation: [{ kind: "NotNullOrEmpty" }], default: "HTML TABLE", help: "The title of the page." },
    As: { type: "string", validation: [{ kind: "NotNullOrEmpty" }, { kind: "Set", values: ["Table", "List"] }], default: "Table", help: "Table or List." },
    CssUri: { type: "uri", sets: ["Page"], aliases: ["cu", "uri"], validation: [{ kind: "NotNullOrEmpty" }], help: "The style sheet of the page." },
    Fragment: { type: "switch", sets: ["Fragment"], validation: [{ kind: "NotNullOrEmpty" }], help: "Only the table, without a page around it." },
    PostContent: { type: "string[]", validation: [{ kind: "NotNullOrEmpty" }], help: "HTML after the table." },
    PreContent: { type: "string[]", validation: [{ kind: "NotNullOrEmpty" }], help: "HTML before the table." },
    Meta: { type: "hashtable", sets: ["Page"], validation: [{ kind: "NotNullOrEmpty" }], help: "Meta lines of the head by name." },
    Charset: { type: "string", sets: ["Page"], validation: [{ kind: "NotNullOrEmpty" }, { kind: "Pattern", pattern: "^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$" }], help: "The character set that the page names." },
    Transitional: { type: "switch", sets: ["Page"], help: "Names the transitional document type." },
  },
  output: ["System.String"],
  examples: [{ title: "Two columns", code: "[pscustomobject]@{ Name = 'Ann'; Age = 30 }, [pscustomobject]@{ Name = 'Bo'; Age = 4 } | ConvertTo-Html -Fragment" }],
  links: ["ConvertTo-Csv", "ConvertTo-Json", "ConvertTo-Xml"],
  run(call) {
    const { session } = call;
    let specs: PropertySpec[] | null = null;
    let columns: HtmlColumn[] | null = null;
    let isList = false;
    return {
      begin(p) {
        isList = (typeof p.As === "object" ? enumText(p.As) : p.As)?.toLowerCase() === "list";
        specs = p.Property ? p.Property.map((one) => readSpec(one, "table", session)) : null;
        if (!p.Fragment) for (const line of [...pageStart(headOf(p), refuseMeta), ...(p.Body ?? [])]) call.write(line);
        for (const line of [...(p.PreContent ?? []), "<table>"]) call.write(line);
      },
      process(p) {
        const item = p.InputObject;
        if (item === null || item === undefined) return;
        if (isList && columns) call.write("<tr><td><hr></td></tr>");
        if (isList) {
          columns = htmlColumns(item, specs, session);
          for (const column of columns) call.write(`<tr><td>${column.label}:</td><td>${htmlCell(item, column, session)}</td></tr>`);
          return;
        }
        if (!columns) {
          columns = htmlColumns(item, specs, session);
          call.write(columnGroup(columns));
          call.write(`<tr>${columns.map((c) => `<th>${c.label}</th>`).join("")}</tr>`);
        }
        call.write(`<tr>${columns.map((c) => `<td>${htmlCell(item, c, session)}</td>`).join("")}</tr>`);
      },
      end(p) {
        for (const line of ["</table>", ...(p.PostContent ?? [])]) call.write(line);
        if (!p.Fragment) call.write("</body></html>");
      },
    };
    function refuseMeta(name: string): void {
      call.warning(`${name} is not a supported meta property. Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords, x-ua-compatible, and viewport.`);
    }
    function headOf(p: Parameters) {
      const meta = p.Meta && isDictionaryLike(p.Meta) ? [...p.Meta.entries()].map(([name, content]) => [textOf(name, session), textOf(content, session)] as const) : [];
      return { title: p.Title ?? "HTML TABLE", head: p.Head ?? null, cssUri: p.CssUri ? textOf(p.CssUri, session) : null, charset: p.Charset ?? null, meta, transitional: p.Transitional };
    }
  },
});
