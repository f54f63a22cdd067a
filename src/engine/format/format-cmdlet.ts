// What the four Format cmdlets share: parameters, reading them, sending objects through the producer.
import type { Blocks, Call, ParameterDefinition } from "../cmdlet.ts";
import { FormatProducer } from "./producer.ts";
import type { FormatRequest } from "./producer.ts";
import { readSpec } from "./property-specs.ts";
import type { PropertySpec } from "./property-specs.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { elementsOf } from "../values/enumerate.ts";

export interface SharedFormat {
  /** An array, or the one property of Format-Wide. */
  Property?: unknown;
  GroupBy?: unknown;
  View?: string;
  ShowError: boolean;
  DisplayError: boolean;
  Force: boolean;
  InputObject?: unknown;
}

export const sharedParameters: { [name: string]: ParameterDefinition } = {
  GroupBy: { type: "object", help: "Starts a new group, with a heading, whenever this property's value changes." },
  View: { type: "string", help: "Name of another view of the type." },
  ShowError: { type: "switch", help: "Shows the errors of calculated properties after the row." },
  DisplayError: { type: "switch", help: "Shows #ERR in the place of a failed calculated property." },
  Force: { type: "switch", help: "Formats strings, numbers and errors like any object." },
  Expand: { type: "string", help: "How collections are shown: EnumOnly, CoreOnly or Both.", validation: [{ kind: "Set", values: ["CoreOnly", "EnumOnly", "Both"] }] },
  InputObject: { type: "psobject", pipeline: "value", help: "The objects to format." },
};

export const propertyParameter: ParameterDefinition = {
  type: "object[]",
  position: 0,
  help: "Properties to show: names, wildcards, script blocks, or hashtables with Name and Expression.",
};

type Kind = "table" | "list" | "wide" | "custom";

/** Reads -Property; its errors become those of the cmdlet. */
export function specsOf(given: unknown, kind: Kind | "group", call: Call<never>): PropertySpec[] | null {
  if (given === undefined || given === null) return null;
  return (Array.isArray(given) ? given : [given]).map((one: unknown) => {
    try {
      return readSpec(one, kind, call.session);
    } catch (thrown) {
      if (thrown instanceof TerminatingError) call.fail(thrown.record);
      throw thrown;
    }
  });
}

/** The blocks of a Format cmdlet; `request` adds what only this one knows. */
export function formatBlocks<P extends SharedFormat>(kind: Kind, call: Call<P>, request: (p: P) => Partial<FormatRequest>): Blocks<P> {
  let producer: FormatProducer | null = null;
  const untyped = call as unknown as Call<never>;
  const start = (p: P) => {
    producer = new FormatProducer(
      {
        shape: kind,
        properties: specsOf(p.Property, kind, untyped),
        groupBy: p.GroupBy === undefined ? null : specsOf([p.GroupBy], "group", untyped)![0]!,
        view: p.View ?? null,
        force: p.Force || undefined,
        showError: p.ShowError,
        displayError: p.DisplayError,
        ...request(p),
      },
      call.session,
      (data) => call.write(data),
    );
  };
  return {
    begin: start,
    process(p) {
      const items = call.isBound("InputObject") ? elementsOf(p.InputObject) : null;
      for (const item of items ?? [p.InputObject]) producer!.process(item ?? null);
    },
    end() {
      producer!.end();
    },
  };
}
