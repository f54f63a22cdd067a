// System.IO.DriveInfo and DriveType: the one drive there is.
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { typedArray } from "../core/array.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

/** What a browser's storage has room for, about (derived: no API tells before it is asked). */
const TOTAL = 10n * 1024n ** 3n;

export class DriveInfo extends NetObject {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  override get netType(): NetType {
    return typeNamed("System.IO.DriveInfo");
  }
  get isReady(): boolean {
    return this.name === "/";
  }
  toText(): string {
    return this.name;
  }
  /** Error: DriveNotFoundException for a drive that is none. */
  ready<T>(value: T): T {
    if (!this.isReady) throw new NetException("System.IO.DriveNotFoundException", `Could not find the drive '${this.name}'. The drive might not be ready or might not be mapped.`);
    return value;
  }
}

function make(name: string | null): DriveInfo {
  if (name === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "driveName");
  if (name === "") throw argumentError("ArgumentException", "Drive name must not be empty.", "driveName");
  return new DriveInfo(name);
}

export default [
  defineType({
    name: "System.IO.DriveType",
    kind: "enum",
    values: [["Unknown", 0], ["NoRootDirectory", 1], ["Removable", 2], ["Fixed", 3], ["Network", 4], ["CDRom", 5], ["Ram", 6]],
  }),
  defineType({
    name: "System.IO.DriveInfo",
    sealed: true,
    members: [
      ["new(string driveName)", make],
      ["static System.IO.DriveInfo[] GetDrives()", () => typedArray(typeNamed("System.IO.DriveInfo"), [new DriveInfo("/")])],
      ["string Name {get;}", (d: DriveInfo) => d.name],
      ["System.IO.DriveType DriveType {get;}", (d: DriveInfo) => enumValue(typeNamed("System.IO.DriveType"), d.isReady ? 3 : 1)],
      ["string DriveFormat {get;}", (d: DriveInfo) => d.ready("ext4")],
      ["bool IsReady {get;}", (d: DriveInfo) => d.isReady],
      ["long AvailableFreeSpace {get;}", (d: DriveInfo) => d.ready(TOTAL)],
      ["long TotalFreeSpace {get;}", (d: DriveInfo) => d.ready(TOTAL)],
      ["long TotalSize {get;}", (d: DriveInfo) => d.ready(TOTAL)],
      ["string VolumeLabel {get;set;}", (d: DriveInfo) => d.name, () => undefined],
      ["string ToString()", (d: DriveInfo) => d.toText()],
    ],
  }),
];
