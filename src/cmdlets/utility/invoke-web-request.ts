// Invoke-WebRequest: sends a request and gives the whole response.
import { cmdlet } from "#engine/cmdlet.ts";
import { outPath, writeOut } from "#engine/web/out-file.ts";
import { openSession, sendRequest } from "#engine/web/send-request.ts";
import type { WebParameters } from "#engine/web/web-parameters.ts";
import { webParameters } from "#engine/web/web-parameters.ts";
import { WebResponse } from "#engine/web/web-response.ts";

export default cmdlet<WebParameters>({
  name: "Invoke-WebRequest",
  module: "Microsoft.PowerShell.Utility",
  aliases: ["iwr"],
  synopsis: "Sends a web request and gives the response.",
  description: "The output has the status, the headers and the content; of a page also its links, images and input fields. A failure status is an error that ends the statement.",
  defaultSet: "StandardMethod",
  parameters: webParameters,
  output: ["Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject"],
  examples: [{ title: "The status", code: "(Invoke-WebRequest -Uri 'https://example.com/').StatusCode" }],
  links: ["Invoke-RestMethod"],
  run(call) {
    return {
      async process(p) {
        const response = await sendRequest(call, p, openSession(call, p));
        const path = p.OutFile === undefined ? null : outPath(call, p.OutFile, response.request.uri.absoluteUri);
        if (path !== null) writeOut(call, path, response);
        if (path === null || p.PassThru || response.reply.status === 416) call.write(new WebResponse(response, path));
      },
    };
  },
});
