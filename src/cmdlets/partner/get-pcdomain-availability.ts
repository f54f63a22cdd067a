// Get-PCDomainAvailability: whether a domain is still free.
import { saToken } from "#partner/client/parameter-help.ts";
import { apiBase, exchange } from "#partner/client/partner-request.ts";
import { tokenFor } from "#partner/client/sign-in-state.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { HttpWebResponse } from "#engine/web/web-exception.ts";

interface Parameters {
  Domain: string;
  SaToken?: string;
}

export default cmdlet<Parameters>({
  name: "Get-PCDomainAvailability",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Tells whether a domain can be taken.",
  description: "True when no customer has the domain yet, False when it is taken.",
  parameters: {
    Domain: { type: "string", mandatory: true, help: "The whole domain, such as fourthcoffee.onmicrosoft.com." },
    SaToken: saToken,
  },
  output: ["System.Boolean"],
  examples: [{ title: "Ask for one", code: "Get-PCDomainAvailability -Domain 'fourthcoffee.onmicrosoft.com'" }],
  links: ["New-PCCustomerCompanyProfile"],
  run(call) {
    return {
      async end(p) {
        const token = tokenFor(call, p.SaToken);
        const reply = await exchange(call, { method: "HEAD", uri: `${apiBase}domains/${p.Domain}`, headers: [["Authorization", `Bearer ${token}`]] });
        if (!(reply instanceof ErrorRecord)) return call.write(false);
        const response = reply.exception.fields.get("Response");
        if (response instanceof HttpWebResponse && response.reply.status === 404) return call.write(true);
        call.fail(reply);
      },
    };
  },
});
