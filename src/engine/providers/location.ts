// The drives of a session, the current location in each, the stacks of locations and the way back.
import { ambient } from "#dotnet/core/ambient.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Stack } from "#dotnet/types/stack.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { AliasItems } from "./alias-items.ts";
import { EnvironmentItems } from "./environment-items.ts";
import { FileProvider } from "./file-provider.ts";
import { FlatProvider } from "./flat-provider.ts";
import { FunctionItems } from "./function-items.ts";
import { belowRoot, PathInfo } from "./place.ts";
import type { Place } from "./place.ts";
import { normalPath } from "./path-text.ts";
import { Drive } from "./provider.ts";
import type { Provider } from "./provider.ts";
import { VariableItems } from "./variable-items.ts";

/** Steps that Set-Location - can go back. */
const MOST_STEPS = 20;

/** The locations a session keeps besides the one it is in. */
export interface Trail {
  stacks: Map<string, Place[]>;
  defaultStack: string;
  back: Place[];
  forward: Place[];
  fileDrive: Drive | null;
}

export class Locations {
  readonly #session: Session;
  readonly files: FileProvider;
  readonly providers: Provider[];
  readonly drives = new Map<string, Drive>();
  /** The drive the session is in. */
  current: Drive;
  readonly #stacks = new Map<string, Place[]>();
  /** The stack that Push-Location and Pop-Location use without -StackName. */
  defaultStack = "";
  readonly #back: Place[] = [];
  #forward: Place[] = [];

  constructor(session: Session, folder: string) {
    this.#session = session;
    this.files = new FileProvider(session, () => this.here().path);
    this.providers = [
      new FlatProvider(new AliasItems(session)),
      new FlatProvider(new EnvironmentItems(session)),
      this.files,
      new FlatProvider(new FunctionItems(session)),
      new FlatProvider(new VariableItems(session)),
    ];
    this.files.info.home = ambient.homeDirectory;
    this.current = this.addDrive(new Drive("/", this.files, { root: "/" }));
    this.addDrive(new Drive("Alias", this.providerNamed("Alias"), { root: "", description: "Drive that contains a view of the aliases stored in a session state" }));
    this.addDrive(new Drive("Env", this.providerNamed("Environment"), { root: "", description: "Drive that contains a view of the environment variables for the process" }));
    this.addDrive(new Drive("Function", this.providerNamed("Function"), { root: "", description: "Drive that contains a view of the functions stored in a session state" }));
    this.addDrive(new Drive("Temp", this.files, { root: normalPath(ambient.tempDirectory), description: "Drive that maps to the temporary directory path for the current user" }));
    this.addDrive(new Drive("Variable", this.providerNamed("Variable"), { root: "", description: "Drive that contains a view of those variables stored in a session state" }));
    this.current.currentLocation = normalPath(folder).slice(1);
  }

  /** Error: ProviderNotFound. */
  providerNamed(text: string): Provider {
    const name = text.replace(/^Microsoft\.PowerShell\.Core[\\/]/i, "").toLowerCase();
    const found = this.providers.find((p) => p.info.name.toLowerCase() === name);
    if (found) return found;
    throw runtimeError({
      id: "ProviderNotFound",
      message: `Cannot find a provider with the name '${text}'.`,
      category: "ObjectNotFound",
      target: text,
      exception: "System.Management.Automation.ProviderNotFoundException",
    });
  }

  addDrive(drive: Drive): Drive {
    this.drives.set(drive.name.toLowerCase(), drive);
    drive.provider.info.drives.push(drive);
    return drive;
  }

  removeDrive(drive: Drive): void {
    this.drives.delete(drive.name.toLowerCase());
    const { drives } = drive.provider.info;
    drives.splice(drives.indexOf(drive), 1);
  }

  /** Null when there is none. Drive letters that docs write mean the file store itself. */
  driveNamed(name: string): Drive | null {
    return this.drives.get(name.toLowerCase()) ?? (/^c$/i.test(name) ? this.drives.get("/")! : null);
  }

  /** Where the session is in a drive. */
  placeIn(drive: Drive): Place {
    const path = drive.provider.tree ? normalPath(`${drive.root}/${drive.currentLocation}`) : drive.currentLocation;
    return { provider: drive.provider, drive, path };
  }

  here(): Place {
    return this.placeIn(this.current);
  }

  /** The location in the files, whatever drive is current. */
  folder(): string {
    const drive = this.current.provider === this.files ? this.current : this.#lastFileDrive();
    return this.placeIn(drive).path;
  }

  #fileDrive: Drive | null = null;
  #lastFileDrive(): Drive {
    return this.#fileDrive ?? this.drives.get("/")!;
  }

  /** Goes there without a note of where it was. */
  move(place: Place): void {
    const drive = place.drive ?? this.driveNamed("/")!;
    drive.currentLocation = belowRoot(drive, place.path);
    this.current = drive;
    if (drive.provider === this.files) this.#fileDrive = drive;
  }

  /** Set-Location: the step back is kept. */
  go(place: Place): void {
    this.#back.push(this.here());
    if (this.#back.length > MOST_STEPS) this.#back.shift();
    this.#forward = [];
    this.move(place);
  }

  /** Set-Location - and +. Error: InvalidOperationException at the end of the way. */
  step(direction: "-" | "+"): void {
    const [from, to] = direction === "-" ? [this.#back, this.#forward] : [this.#forward, this.#back];
    const place = from.pop();
    if (!place) {
      throw runtimeError({
        id: "System.InvalidOperationException",
        message: `There is no location history left to navigate ${direction === "-" ? "backwards" : "forwards"}.`,
        category: "NotSpecified",
        exception: "System.InvalidOperationException",
      });
    }
    to.push(this.here());
    this.move(place);
  }

  push(stack: string | undefined): void {
    const name = (stack ?? "") === "" ? this.defaultStack : stack!.toLowerCase();
    const list = this.#stacks.get(name);
    if (list) list.push(this.here());
    else this.#stacks.set(name, [this.here()]);
  }

  /** False when the stack is empty. Error: Argument for a named stack that is not there. */
  pop(stack: string | undefined): boolean {
    const given = stack !== undefined && stack !== "" && stack.toLowerCase() !== "default";
    const name = given ? stack.toLowerCase() : this.defaultStack;
    const place = this.#stacks.get(name)?.pop();
    if (!this.#stacks.get(name)?.length) this.#stacks.delete(name);
    if (!place) {
      if (!given) return false;
      throw argumentError(`Cannot find location stack '${stack}'. It does not exist or it is not a container.`);
    }
    this.move(place);
    return true;
  }

  hasStack(name: string): boolean {
    return name === "" || name.toLowerCase() === "default" || this.#stacks.has(name.toLowerCase());
  }

  /** A stack as an object, top first. Error: Argument for a name without one. */
  stack(given: string | undefined): PathStack {
    const name = given === undefined || given === "" ? this.defaultStack : given.toLowerCase() === "default" ? "" : given.toLowerCase();
    const places = this.#stacks.get(name);
    if (!places && given) {
      throw argumentError('Cannot process argument because the value of argument "stackName" is not valid. Change the value of the "stackName" argument and run the operation again.');
    }
    return new PathStack(given || name || "default", (places ?? []).map((place) => new PathInfo(place)));
  }

  get session(): Session {
    return this.#session;
  }

  /** Where the session was and may go back to. */
  get trail(): Trail {
    return { stacks: this.#stacks, defaultStack: this.defaultStack, back: this.#back, forward: this.#forward, fileDrive: this.#fileDrive };
  }

  set trail(trail: Trail) {
    for (const [name, places] of trail.stacks) this.#stacks.set(name, places);
    this.defaultStack = trail.defaultStack;
    this.#back.push(...trail.back);
    this.#forward = trail.forward;
    this.#fileDrive = trail.fileDrive;
  }
}

/** PathInfoStack: the locations of one stack. */
export class PathStack extends Stack {
  readonly name: string;
  constructor(name: string, items: PathInfo[]) {
    super(typeNamed("System.Management.Automation.PathInfoStack"), items);
    this.name = name;
  }
  override get elementType(): NetType {
    return typeNamed("System.Management.Automation.PathInfo");
  }
}

function argumentError(message: string) {
  return runtimeError({ id: "Argument", message, category: "InvalidArgument", exception: "System.Management.Automation.PSArgumentException" });
}

const known = new WeakMap<Session, Locations>();

/** The drives and locations of a session; `folder` is where a new one starts. */
export function locationsOf(session: Session, folder = "/"): Locations {
  let found = known.get(session);
  if (!found) known.set(session, (found = new Locations(session, folder)));
  return found;
}
