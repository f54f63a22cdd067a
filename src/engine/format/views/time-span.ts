// TimeSpan: a list of its parts and totals.
import type { ListView } from "../view.ts";

const names = ["Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Ticks", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds"];
const view: ListView = { kind: "list", types: ["System.TimeSpan"], fields: names.map((name) => ({ label: name, value: name })) };
export default view;
