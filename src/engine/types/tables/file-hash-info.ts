// What Get-FileHash gives.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";

export class FileHashInfo extends NetObject {
  readonly algorithm: string;
  readonly hash: string;
  readonly path: string | null;
  constructor(algorithm: string, hash: string, path: string | null) {
    super();
    this.algorithm = algorithm;
    this.hash = hash;
    this.path = path;
  }
  override get netType(): NetType {
    return fileHashType;
  }
}

const fileHashType = defineType({
  name: "Microsoft.PowerShell.Commands.FileHashInfo",
  members: [
    ["string Algorithm {get;set;}", (i: FileHashInfo) => i.algorithm],
    ["string Hash {get;set;}", (i: FileHashInfo) => i.hash],
    ["string Path {get;set;}", (i: FileHashInfo) => i.path],
  ],
});

export default fileHashType;
