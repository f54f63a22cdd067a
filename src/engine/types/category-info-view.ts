// ErrorRecord.CategoryInfo as scripts see it, with the text of Get-Error and "$($_.CategoryInfo)".
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { CategoryInfo, ErrorRecord } from "../errors/error-record.ts";
import { textOf } from "../values/text.ts";
import { typeNamesOf } from "../values/type-of.ts";

export class CategoryInfoView extends NetObject {
  readonly info: CategoryInfo;
  readonly record: ErrorRecord;
  constructor(record: ErrorRecord) {
    super();
    this.record = record;
    this.info = record.category;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.ErrorCategoryInfo");
  }
  get activity(): string {
    return this.info.activity || (this.record.invocation?.command ? (this.record.invocation.command as { name: string }).name : "");
  }
  get reason(): string {
    return this.info.reason || this.record.exception.netType.name;
  }
  get targetName(): string {
    return this.info.targetName || (this.record.targetObject === null || this.record.targetObject === undefined ? "" : textOf(this.record.targetObject, null));
  }
  get targetType(): string {
    if (this.info.targetType || this.record.targetObject === null || this.record.targetObject === undefined) return this.info.targetType;
    const name = typeNamesOf(this.record.targetObject)[0]!;
    // A custom object counts as what carries it.
    if (name === "System.Management.Automation.PSCustomObject") return "PSObject";
    return name.slice(name.split("`")[0]!.lastIndexOf(".") + 1);
  }
  /** "Category: (target:type) [activity], reason", long parts shortened in the middle. */
  toText(): string {
    return `${this.info.category}: (${shortened(this.targetName)}:${shortened(this.targetType)}) [${shortened(this.activity)}], ${shortened(this.reason)}`;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 19)}…${text.slice(-19)}` : text;
}
