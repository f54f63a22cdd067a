// New-PSDrive: a name for a folder.
import { cmdlet } from "#engine/cmdlet.ts";
import { runtimeError } from "#engine/errors/error-record.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { ioError } from "#engine/providers/provider-errors.ts";
import { Drive } from "#engine/providers/provider.ts";
import { exactPlace } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Name: string;
  PSProvider: string;
  Root: string;
  Description?: string;
  Scope?: string;
  Persist: boolean;
  Credential?: unknown;
}

export default cmdlet<Parameters>({
  name: "New-PSDrive",
  module: "Microsoft.PowerShell.Management",
  commandId: "Microsoft.PowerShell.Commands.NewPSDriveCommand",
  synopsis: "Makes a drive that starts at a folder.",
  aliases: ["ndr", "mount"],
  shouldProcess: "Medium",
  parameters: {
    Name: { type: "string", position: 0, mandatory: true, pipeline: "property", help: "The drive's name, without a colon." },
    PSProvider: { type: "string", position: 1, mandatory: true, pipeline: "property", help: "FileSystem, for folders." },
    Root: { type: "string", position: 2, mandatory: true, pipeline: "property", validation: [{ kind: "AllowEmptyString" }], help: "The folder." },
    Description: { type: "string", pipeline: "property", help: "What the drive is for." },
    Scope: { type: "string", pipeline: "property", help: "Accepted; drives belong to the whole session." },
    Persist: { type: "switch", help: "Accepted; the drive lives as long as the session." },
    Credential: { type: "pscredential", pipeline: "property", help: "Not used by the built-in providers." },
  },
  output: ["System.Management.Automation.PSDriveInfo"],
  examples: [{ title: "A short way to a folder", code: "New-PSDrive -Name h -PSProvider FileSystem -Root /home/partner; Set-Location h:" }],
  links: ["Get-PSDrive", "Remove-PSDrive"],
  run(call) {
    return {
      process: (p) =>
        after(call.shouldProcess(`Name: ${p.Name} Provider: ${p.PSProvider} Root: ${p.Root}`, "New Drive"), (go) => {
          if (!go) return;
          orWriteError(call, () => {
            const locations = locationsOf(call.session);
            const provider = locations.providerNamed(p.PSProvider);
            if (locations.drives.has(p.Name.toLowerCase())) throw taken(p.Name);
            const root = provider.tree ? exactPlace(call.session, p.Root, true).path : p.Root;
            if (provider.tree && !provider.isContainer(root)) {
              throw ioError("DriveRootError", "ReadError", `The specified drive root "${p.Root}" either does not exist, or it is not a folder.`, { target: null });
            }
            call.write(locations.addDrive(new Drive(p.Name, provider, { root, description: p.Description ?? "" })));
          });
        }),
    };
  },
});

function taken(name: string) {
  return runtimeError({ id: "DriveAlreadyExists", message: `A drive with the name '${name}' already exists.`, category: "ResourceExists", target: name, exception: "System.Management.Automation.SessionStateException" });
}
