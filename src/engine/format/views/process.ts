// Processes: memory, time, id and name, right-aligned as pwsh shows them on Linux (widths derived).
import { formatValue } from "#dotnet/core/format.ts";
import { currentCulture } from "#dotnet/core/culture.ts";
import { toDouble } from "#dotnet/core/numbers.ts";
import { asNumber } from "../../operators/number-code.ts";
import type { Session } from "../../session.ts";
import { baseOf } from "../../values/ps-object.ts";
import { readProperty } from "../properties.ts";
import type { TableView, ViewColumn } from "../view.ts";

const MB = 1024 * 1024;

/** A figure of the process in units; null where the object has none. */
function inUnits(value: unknown, name: string, how: { unit: number; session: Session }): number | null {
  const read = readProperty(value, name, how.session);
  const held = read && "value" in read ? baseOf(read.value) : null;
  return held === null || held === undefined ? null : asNumber(held) / how.unit;
}

const figure = (name: string, unit: number): Exclude<ViewColumn["value"], string> => (value, session) => {
  const number = inUnits(value, name, { unit, session });
  return number === null ? "" : formatValue(toDouble(number), "N2", currentCulture());
};

const view: TableView = {
  kind: "table",
  types: ["System.Diagnostics.Process"],
  columns: [
    { label: "NPM(K)", width: 7, alignment: "right", value: (value, session) => Math.round(inUnits(value, "NPM", { unit: 1024, session }) ?? 0) },
    { label: "PM(M)", width: 8, alignment: "right", value: figure("PM", MB) },
    { label: "WS(M)", width: 10, alignment: "right", value: figure("WS", MB) },
    { label: "CPU(s)", width: 10, alignment: "right", value: figure("CPU", 1) },
    { label: "Id", width: 7, alignment: "right", value: "Id" },
    { label: "SI", width: 3, alignment: "right", value: "SI" },
    { label: "ProcessName", value: "ProcessName" },
  ],
};
export default view;
