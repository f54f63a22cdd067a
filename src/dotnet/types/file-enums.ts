// Enums of System.IO about files.
import { defineType } from "../core/type.ts";

const make = (name: string, values: [string, number][], flags = false) => defineType({ name: `System.IO.${name}`, kind: "enum", values, flags });

export default [
  make("FileAttributes", [
    ["None", 0], ["ReadOnly", 1], ["Hidden", 2], ["System", 4], ["Directory", 16], ["Archive", 32], ["Device", 64], ["Normal", 128], ["Temporary", 256],
    ["SparseFile", 512], ["ReparsePoint", 1024], ["Compressed", 2048], ["Offline", 4096], ["NotContentIndexed", 8192], ["Encrypted", 16384],
    ["IntegrityStream", 32768], ["NoScrubData", 131072],
  ], true),
  make("FileMode", [["CreateNew", 1], ["Create", 2], ["Open", 3], ["OpenOrCreate", 4], ["Truncate", 5], ["Append", 6]]),
  make("FileAccess", [["Read", 1], ["Write", 2], ["ReadWrite", 3]], true),
  make("FileShare", [["None", 0], ["Read", 1], ["Write", 2], ["ReadWrite", 3], ["Delete", 4], ["Inheritable", 16]], true),
  make("SearchOption", [["TopDirectoryOnly", 0], ["AllDirectories", 1]]),
  make("UnixFileMode", [
    ["None", 0], ["OtherExecute", 1], ["OtherWrite", 2], ["OtherRead", 4], ["GroupExecute", 8], ["GroupWrite", 16], ["GroupRead", 32], ["UserExecute", 64],
    ["UserWrite", 128], ["UserRead", 256], ["StickyBit", 512], ["SetGroup", 1024], ["SetUser", 2048],
  ], true),
];
