// Invoke-RestMethod: sends a request and gives the reply as objects.
import { typeIn, typeNamed } from "#dotnet/core/type.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { groupHeaders, strings } from "#engine/web/http-types.ts";
import type { HttpResponseMessage } from "#engine/web/http-types.ts";
import { linksOf } from "#engine/web/link-header.ts";
import { outPath, writeOut } from "#engine/web/out-file.ts";
import { textOfReply } from "#engine/web/reply-text.ts";
import { replyValue } from "#engine/web/reply-value.ts";
import { openSession, sendRequest } from "#engine/web/send-request.ts";
import type { WebParameters } from "#engine/web/web-parameters.ts";
import { webParameters } from "#engine/web/web-parameters.ts";

interface Parameters extends WebParameters {
  FollowRelLink: boolean;
  MaximumFollowRelLink?: number;
  ResponseHeadersVariable?: string;
  StatusCodeVariable?: string;
}

export default cmdlet<Parameters>({
  name: "Invoke-RestMethod",
  module: "Microsoft.PowerShell.Utility",
  aliases: ["irm"],
  synopsis: "Sends a web request and reads the reply.",
  description: "JSON becomes objects, XML a document, anything else text. A JSON array comes down the pipeline as one object. A failure status is an error that ends the statement; its body stands in ErrorDetails.",
  defaultSet: "StandardMethod",
  parameters: {
    FollowRelLink: { type: "switch", aliases: ["FL"], help: "Fetches the pages that Link headers name as next." },
    MaximumFollowRelLink: { type: "int", aliases: ["ML"], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "The most pages to fetch." },
    ResponseHeadersVariable: { type: "string", aliases: ["RHV"], help: "Name of a variable, without $, that gets the headers of the reply." },
    StatusCodeVariable: { type: "string", help: "Name of a variable, without $, that gets the status." },
    ...webParameters,
  },
  examples: [
    { title: "Fetch an object", code: "Invoke-RestMethod -Uri 'https://api.partnercenter.microsoft.com/v1/customers?size=2' -Headers @{ Authorization = \"Bearer $GlobalToken\" }" },
    { title: "Send JSON", code: "$body = @{ name = 'desk' } | ConvertTo-Json\nInvoke-RestMethod -Uri 'https://example.com/items' -Method Post -Body $body -ContentType 'application/json'" },
  ],
  links: ["Invoke-WebRequest", "ConvertFrom-Json"],
  run(call) {
    const plain = call as unknown as Call<WebParameters>;
    return {
      async process(p) {
        const session = openSession(plain, p);
        let pages = p.FollowRelLink ? (p.MaximumFollowRelLink ?? 2147483647) : 1;
        let response = await sendRequest(plain, p, session);
        put(plain, p, response);
        while (--pages > 0) {
          const next = linksOf(response).get("next");
          if (!next) break;
          response = await sendRequest(plain, p, session, next);
          put(plain, p, response);
        }
      },
    };
  },
});

function put(call: Call<WebParameters>, p: Parameters, response: HttpResponseMessage): void {
  if (p.OutFile !== undefined) writeOut(call, outPath(call, p.OutFile, response.request.uri.absoluteUri), response);
  const { kind } = textOfReply(response.reply).encoding;
  if (p.OutFile === undefined) call.debug(`WebResponse content encoding: ${kind.name} (${kind.shown}) CodePage: ${kind.page}`);
  if (p.OutFile === undefined || p.PassThru) call.write(replyValue(response.reply));
  if (p.StatusCodeVariable !== undefined) call.session.setVariable(p.StatusCodeVariable, response.reply.status);
  if (p.ResponseHeadersVariable !== undefined) {
    const type = typeIn("System.Collections.Generic.Dictionary`2[string,System.Collections.Generic.IEnumerable`1[string]]", typeNamed("System.Object"));
    const headers = new Dictionary(type, ordinalIgnoreCaseComparer);
    for (const [name, values] of groupHeaders(response.reply.headers)) headers.set(name, strings(values));
    call.session.setVariable(p.ResponseHeadersVariable, headers);
  }
}
