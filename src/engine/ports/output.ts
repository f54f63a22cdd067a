// Where a session's text goes: the six streams after formatting, as the host sees them.

/** The stream a piece of text came from; hosts send errors to standard error and colour the rest alike. */
export type StreamName = "output" | "error" | "warning" | "verbose" | "debug" | "information";

/** One progress record as Write-Progress makes it. */
export interface Progress {
  activityId: number;
  parentId: number;
  activity: string;
  status: string;
  currentOperation: string;
  /** 0..100, or -1 when unknown. */
  percent: number;
  /** Seconds, or -1 when unknown. */
  secondsRemaining: number;
  completed: boolean;
}

export interface Output {
  /** Writes text as it stands: lines end in "\n", escape sequences are only those of $PSStyle (others were neutralised). */
  write(text: string, stream: StreamName): void;
  progress(record: Progress): void;
  /** Clear-Host. */
  clear(): void;
  setTitle(title: string): void;
  /** Character cells of the screen. */
  size(): { columns: number; rows: number };
  /** True when the screen shows escape sequences (a terminal), false for plain text. */
  readonly colors: boolean;
}
