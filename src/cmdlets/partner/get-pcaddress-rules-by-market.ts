// Get-PCAddressRulesByMarket: what addresses in a country must look like.
import { completeCountry, saToken } from "#partner/client/parameter-help.ts";
import { apiBase, moduleHeaders, sendJson } from "#partner/client/partner-request.ts";
import { tokenFor } from "#partner/client/sign-in-state.ts";
import { writeReply } from "#partner/client/typed-reply.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  CountryId: string;
  SaToken?: string;
}

/** The module's own list; RS stands twice in it, IE is missing. */
const countries = "^(AR|AU|AT|BE|BG|BR|CA|CH|CL|CN|CZ|DE|DK|EE|ES|FI|FR|GR|HR|HK|HU|ID|IL|IN|IT|JP|KR|KZ|LT|LV|MY|MX|NL|NO|NZ|PH|PL|PT|RO|RS|RS|RU|SA|SE|SG|SI|SK|TH|TR|TW|UA|US|VN|GB|ZA)$";

export default cmdlet<Parameters>({
  name: "Get-PCAddressRulesByMarket",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Shows what an address in a country must have.",
  description: "Which fields are required, the states and cultures that are accepted, and the pattern of postal codes.",
  parameters: {
    CountryId: { type: "string", mandatory: true, validation: [{ kind: "Pattern", pattern: countries }], help: "Two-letter country code, such as US, GB or DE.", complete: completeCountry },
    SaToken: saToken,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{ title: "States of the US", code: "(Get-PCAddressRulesByMarket -CountryId US).supportedStatesList" }],
  links: ["Test-PCAddress"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        writeReply(call, await sendJson(call, { method: "GET", uri: `${apiBase}Countryvalidationrules/${p.CountryId}`, headers }), "CountryInformation");
      },
    };
  },
});
