// The styles in force in a session: $PSStyle as scripts left it, and whether the host shows colours.
import type { Session } from "../session.ts";
import { defaultStyle } from "./ps-style.ts";
import type { FormattingStyles, Style } from "./ps-style.ts";

const styles = new WeakMap<Session, Style>();

/** The state behind $PSStyle; the variable's object writes into it. */
export function sessionStyle(session: Session): Style {
  let style = styles.get(session);
  if (!style) styles.set(session, (style = defaultStyle()));
  return style;
}

/** `colors` for text that goes to the host; Out-String and files use `rendersAnsi`. */
export function styleOf(session: Session): { colors: boolean; formatting: FormattingStyles } {
  const style = sessionStyle(session);
  const colors = style.OutputRendering === "Ansi" || (style.OutputRendering === "Host" && session.ports.output.colors);
  return { colors, formatting: style.Formatting };
}

/** Whether text that a script catches (Out-String, Out-File) keeps escape sequences. */
export function rendersAnsi(session: Session): boolean {
  return sessionStyle(session).OutputRendering === "Ansi";
}
