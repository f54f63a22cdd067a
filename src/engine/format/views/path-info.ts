// Locations, drives and providers.
import { Drive, ProviderInfo } from "../../providers/provider.ts";
import { baseOf } from "../../values/ps-object.ts";
import { enumText, enumValue } from "#dotnet/core/enum.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { TableView } from "../view.ts";

const SMA = "System.Management.Automation";
const path: TableView = { kind: "table", types: [`${SMA}.PathInfo`], columns: [{ label: "Path", value: "Path" }] };

const drive: TableView = {
  kind: "table",
  types: [`${SMA}.PSDriveInfo`],
  columns: [
    { label: "Name", width: 10, value: "Name" },
    { label: "Used (GB)", width: 13, alignment: "right", value: () => "" },
    { label: "Free (GB)", width: 13, alignment: "right", value: () => "" },
    { label: "Provider", width: 13, value: (item) => driveOf(item)?.provider.info.name ?? null },
    { label: "Root", width: 35, alignment: "left", value: (item) => driveOf(item)?.root ?? null },
    { label: "CurrentLocation", alignment: "right", value: "CurrentLocation" },
  ],
};

const provider: TableView = {
  kind: "table",
  types: [`${SMA}.ProviderInfo`],
  columns: [
    { label: "Name", width: 20, value: "Name" },
    {
      label: "Capabilities",
      width: 52,
      value: (item) => {
        const base = baseOf(item);
        return base instanceof ProviderInfo ? enumText(enumValue(typeNamed(`${SMA}.Provider.ProviderCapabilities`), base.capabilities)) : null;
      },
    },
    { label: "Drives", value: (item) => (baseOf(item) instanceof ProviderInfo ? [...(baseOf(item) as ProviderInfo).drives] : null) },
  ],
};

function driveOf(item: unknown): Drive | null {
  const base = baseOf(item);
  return base instanceof Drive ? base : null;
}

export default [path, drive, provider];
