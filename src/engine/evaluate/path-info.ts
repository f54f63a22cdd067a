// $PWD: the current location as an object.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";

export class PathInfo extends NetObject {
  readonly path: string;
  constructor(path: string) {
    super();
    this.path = path;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PathInfo");
  }
  toText(): string {
    return this.path;
  }
}

export function pathInfoOf(session: Session): PathInfo {
  return new PathInfo(session.location());
}
