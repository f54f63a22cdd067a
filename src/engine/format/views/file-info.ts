// Files and folders: grouped by their folder, with mode, time, size and name.
import { formatValue } from "#dotnet/core/format.ts";
import { currentCulture } from "#dotnet/core/culture.ts";
import { FileItem, FileSystemItem, modeOf } from "../../providers/file-item.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { folderOf } from "../../providers/path-text.ts";
import { baseOf } from "../../values/ps-object.ts";
import { styleOf } from "../session-style.ts";
import type { Session } from "../../session.ts";
import type { ListView, TableView, ViewColumn, WideView } from "../view.ts";

const TYPES = ["System.IO.DirectoryInfo", "System.IO.FileInfo"];

function field(read: (item: FileSystemItem, session: Session) => unknown): Exclude<ViewColumn["value"], string> {
  return (value, session) => {
    const item = baseOf(value);
    return item instanceof FileSystemItem ? read(item, session) : null;
  };
}

function writtenAt(item: FileSystemItem): string {
  const { entry } = item;
  if (!entry) return "";
  const time = DateTime.fromUnixMilliseconds(entry.modified).toLocalTime();
  const culture = currentCulture();
  return `${formatValue(time, "d", culture).padStart(10)} ${formatValue(time, "t", culture).padStart(8)}`;
}

/** Folders stand out where colours are shown. */
function shownName(item: FileSystemItem, session: Session): string {
  if (!styleOf(session).colors) return item.name;
  if (!(item instanceof FileItem)) return `\u001b[44;1m${item.name}\u001b[0m`;
  if (/\.(ps1|psm1|psd1|ps1xml)$/i.test(item.name)) return `\u001b[33;1m${item.name}\u001b[0m`;
  if (/\.(zip|tgz|gz|tar|nupkg|cab|7z)$/i.test(item.name)) return `\u001b[31;1m${item.name}\u001b[0m`;
  return item.name;
}

const groupBy: NonNullable<TableView["groupBy"]> = {
  label: "Directory",
  value: field((item) => folderOf(item.path) || "/"),
  lines: (item) => {
    const base = baseOf(item);
    return [`    Directory: ${base instanceof FileSystemItem ? folderOf(base.path) || "/" : ""}`];
  },
};

const table: TableView = {
  kind: "table",
  name: "children",
  types: TYPES,
  groupBy,
  wrap: true,
  columns: [
    { label: "Mode", width: 7, alignment: "left", value: field(modeOf) },
    { label: "LastWriteTime", width: 26, alignment: "right", value: field(writtenAt) },
    { label: "Length", width: 14, alignment: "right", value: field((item) => (item instanceof FileItem ? String(item.entry?.size ?? "") : "")) },
    { label: "Name", alignment: "left", value: field(shownName) },
  ],
};

const times: ListView["fields"] = ["CreationTime", "LastWriteTime", "LastAccessTime"].map((label) => ({ label, value: label }));
const rest: ListView["fields"] = [{ label: "Mode", value: field(modeOf) }, { label: "LinkType", value: "LinkType" }, { label: "Target", value: "Target" }];
const file: ListView = { kind: "list", types: ["System.IO.FileInfo"], groupBy, fields: [{ label: "Name", value: "Name" }, { label: "Length", value: "Length" }, ...times, ...rest] };
const folder: ListView = { kind: "list", types: ["System.IO.DirectoryInfo"], groupBy, fields: [{ label: "Name", value: "Name" }, ...times, ...rest] };
const wide: WideView = {
  kind: "wide",
  types: TYPES,
  groupBy,
  value: field((item) => (item instanceof FileItem ? item.name : `[${item.name}]`)),
};

export default [table, file, folder, wide];
