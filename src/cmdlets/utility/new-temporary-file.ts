// New-TemporaryFile: an empty file in the folder for temporary files.
import { ambient } from "#dotnet/core/ambient.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { FileItem } from "#engine/providers/file-item.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { normalPath } from "#engine/providers/path-text.ts";
import { after } from "#engine/values/maybe.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

export default cmdlet<Record<string, never>>({
  name: "New-TemporaryFile",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Makes an empty file with a name of its own in the folder for temporary files.",
  shouldProcess: "Low",
  parameters: {},
  output: ["System.IO.FileInfo"],
  examples: [{ title: "A place for notes", code: "$file = New-TemporaryFile; 'note' | Set-Content $file" }],
  links: ["New-Item", "Remove-Item"],
  run(call) {
    return {
      end: () =>
        after(call.shouldProcess(normalPath(ambient.tempDirectory)), (go) => {
          if (!go) return;
          const { files } = locationsOf(call.session);
          const folder = normalPath(ambient.tempDirectory);
          files.makeFolders(folder);
          let path: string;
          do path = `${folder}/tmp${Array.from(ambient.random(6), (byte) => LETTERS[byte % LETTERS.length]).join("")}.tmp`;
          while (files.exists(path));
          files.files.write(path, new Uint8Array());
          call.write(new FileItem(path, files.files));
        }),
    };
  },
});
