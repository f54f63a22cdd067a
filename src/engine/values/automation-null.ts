// "Nothing": what a pipeline without output gives. Not $null: it disappears when enumerated.

export const automationNull: { readonly automationNull: true } = Object.freeze({ automationNull: true });

/** $null for AutomationNull, everything else as it is: done when a value is stored. */
export function storable(value: unknown): unknown {
  return value === automationNull ? null : value;
}
