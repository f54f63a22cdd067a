// What the library needs to know of the world outside: clock, random source, culture, place. The engine's session sets it.

export interface Ambient {
  /** Milliseconds since 1970-01-01 UTC; fractions are kept down to 100 ns. */
  now(): number;
  /** Makes an empty file. */
  makeFile(path: string): void;
  /** Cryptographic random bytes. */
  random(count: number): Uint8Array;
  /** IANA name of the local time zone. */
  timeZone: string;
  /** Name of the current culture; "" is the invariant one. */
  culture: string;
  uiCulture: string;
  newLine: string;
  environment: Map<string, string>;
  userName: string;
  machineName: string;
  homeDirectory: string;
  /** The current directory of the process ([Environment]::CurrentDirectory), not of the session. */
  currentDirectory: string;
  tempDirectory: string;
  processId: number;
  /** When the process started, in milliseconds: the first moment the clock was set. */
  processStart: number;
}

/** The surroundings in force. Read it at the moment of use; never keep a copy. */
export const ambient: Ambient = {
  now: () => {
    throw new Error("the clock is not set: call setAmbient first");
  },
  random: () => {
    throw new Error("the random source is not set: call setAmbient first");
  },
  makeFile: () => {
    throw new Error("there is no place for files: call setAmbient first");
  },
  timeZone: "UTC",
  culture: "en-US",
  uiCulture: "en-US",
  newLine: "\n",
  environment: new Map(),
  userName: "partner",
  machineName: "localhost",
  homeDirectory: "/home/partner",
  currentDirectory: "/home/partner",
  tempDirectory: "/tmp/",
  processId: 1,
  processStart: 0,
};

/** Replaces some of the surroundings; the others stay. A getter is kept, and asked at each use. */
export function setAmbient(values: Partial<Ambient>): void {
  Object.defineProperties(ambient, Object.getOwnPropertyDescriptors(values));
  if (values.now && ambient.processStart === 0) ambient.processStart = values.now();
}
