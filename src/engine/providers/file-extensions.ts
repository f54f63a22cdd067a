// The members that PowerShell's type data adds to FileInfo and DirectoryInfo.
import type { PSMember } from "../values/ps-object.ts";
import { baseOf } from "../values/ps-object.ts";
import { FileItem, FileSystemItem, modeOf } from "./file-item.ts";

/** A computed property; null for anything that is not a file or folder. */
function computed(name: string, read: (item: FileSystemItem) => unknown, type = "System.String"): PSMember {
  return {
    kind: "CodeProperty",
    name,
    type,
    get: (self) => {
      const item = baseOf(self);
      return item instanceof FileSystemItem ? read(item) : null;
    },
  };
}

const shared: PSMember[] = [
  computed("Mode", modeOf),
  computed("ModeWithoutHardLink", modeOf),
  computed("BaseName", (item) => (item instanceof FileItem ? item.baseName : item.name)),
  computed("Target", () => null),
  computed("LinkType", () => null),
  computed("ResolvedTarget", (item) => item.path),
];

export const fileExtensions: [type: string, members: PSMember[]][] = [
  ["System.IO.FileInfo", shared],
  ["System.IO.DirectoryInfo", shared],
];
