// Get-Culture: the current culture or a named one.
import { ambient } from "#dotnet/core/ambient.ts";
import { cultureInfo } from "#dotnet/types/culture-info.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Name?: string[];
  NoUserOverrides: boolean;
  ListAvailable: boolean;
}

const KNOWN = "af ar-SA bg-BG ca-ES cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ en-US en-ZA es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU id-ID it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-TW".split(" ");

export default cmdlet<Parameters>({
  name: "Get-Culture",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the culture that dates and numbers follow.",
  defaultSet: "CurrentCulture",
  parameters: {
    NoUserOverrides: { type: "switch", sets: ["CurrentCulture", "Name"], help: "Leaves settings of the user out." },
    Name: {
      type: "string[]", sets: [{ set: "Name", position: 0, pipeline: "value" }], help: "Names of cultures: en-US, de-DE.",
      validation: [{ kind: "Pattern", pattern: "^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?$", message: 'The "{0}" culture is not a valid culture name.' }], complete: () => KNOWN,
    },
    ListAvailable: { type: "switch", sets: ["ListAvailable"], help: "Gives the cultures there are." },
  },
  output: ["System.Globalization.CultureInfo"],
  examples: [{ title: "How a German writes dates", code: "(Get-Culture de-DE).DateTimeFormat.ShortDatePattern" }],
  links: ["Get-UICulture", "Get-Date"],
  run(call) {
    return {
      process(p) {
        const names = p.ListAvailable ? KNOWN : (p.Name ?? [ambient.culture]);
        for (const name of names) call.write(cultureInfo(name, true));
      },
    };
  },
});
