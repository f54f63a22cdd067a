// The backtracking machine: runs a compiled pattern at one place of a text.
import type { Instruction, Program } from "./machine-code.ts";
import { isIn, sameIgnoringCase } from "./machine-code.ts";

/** Captures of each group in the order they were made: [start, end, start, end...]. */
export type CaptureTable = Map<number, number[]>;

export interface MachineMatch {
  start: number;
  end: number;
  captures: CaptureTable;
}

// Kinds of entries on the backtrack stack, three numbers each: kind, a, b (runs take a second entry for their bounds).
const CHOICE = 0;
const REGISTER = 1;
const CAPTURED = 2;
const UNCAPTURED = 3;
const RUN = 4;
const LAZY_RUN = 5;

/** Tries to match exactly at `from`; `origin` is where the search began (\G). Null when it does not match there. */
export function matchAt(program: Program, text: string, from: number, origin: number): MachineMatch | null {
  return new Run(program, text, origin).match(from);
}

class Run {
  readonly #code: Instruction[];
  readonly #text: string;
  readonly #origin: number;
  readonly #registers: number[];
  readonly #captures: CaptureTable = new Map();
  /** Entries of four numbers: kind, a, b, c. */
  #stack: number[] = [];
  #position = 0;
  #next = 0;

  constructor(program: Program, text: string, origin: number) {
    this.#code = program.code;
    this.#text = text;
    this.#origin = origin;
    this.#registers = new Array<number>(program.registers).fill(-1);
    for (const number of program.numbers) this.#captures.set(number, []);
  }

  match(from: number): MachineMatch | null {
    this.#position = from;
    for (;;) {
      const instruction = this.#code[this.#next++]!;
      if (instruction.op === "done") break;
      if (!this.#step(instruction) && !this.#backtrack()) return null;
    }
    const start = Math.min(from, this.#position);
    const end = Math.max(from, this.#position);
    this.#captures.set(0, [start, end]);
    return { start, end, captures: this.#captures };
  }

  #step(i: Instruction): boolean {
    switch (i.op) {
      case "unit": {
        const at = i.step > 0 ? this.#position : this.#position - 1;
        if (this.#text.charCodeAt(at) !== i.code) return false;
        this.#position += i.step;
        return true;
      }
      case "set": {
        const at = i.step > 0 ? this.#position : this.#position - 1;
        if (at < 0 || at >= this.#text.length || !isIn(i.set, this.#text.charCodeAt(at))) return false;
        this.#position += i.step;
        return true;
      }
      case "run":
        return this.#run(i);
      case "fork":
        this.#push(CHOICE, i.other, this.#position);
        return true;
      case "jump":
        this.#next = i.to;
        return true;
      case "loop-start":
        this.#setRegister(i.count, 0);
        this.#setRegister(i.place, -1);
        return true;
      case "loop": {
        const count = this.#registers[i.count]!;
        if (count < i.min && !(count > 0 && this.#registers[i.place] === this.#position)) return true;
        if (count >= i.max || (count > 0 && this.#registers[i.place] === this.#position)) this.#next = i.exit;
        else if (i.lazy) {
          this.#push(CHOICE, this.#next, this.#position);
          this.#next = i.exit;
        } else this.#push(CHOICE, i.exit, this.#position);
        return true;
      }
      case "loop-turn":
        this.#setRegister(i.count, this.#registers[i.count]! + 1);
        this.#setRegister(i.place, this.#position);
        return true;
      case "open":
        this.#setRegister(i.place, this.#position);
        return true;
      case "close":
        return this.#close(i);
      case "mark":
        this.#setRegister(i.place, this.#position);
        this.#setRegister(i.height, this.#stack.length + 4);
        return true;
      case "commit":
        this.#dropChoices(this.#registers[i.height]!);
        if (i.restore) this.#position = this.#registers[i.place]!;
        return true;
      case "reject": {
        const height = this.#registers[i.height]!;
        while (this.#stack.length > height) this.#undo();
        return false;
      }
      case "reference":
        return this.#reference(i);
      case "anchor":
        return this.#anchor(i);
      case "if-captured":
        if (!this.#captures.get(i.number)!.length) this.#next = i.otherwise;
        return true;
      default:
        return false;
    }
  }

  #run(i: Instruction & { op: "run" }): boolean {
    const text = this.#text;
    const wanted = i.lazy ? i.min : i.max;
    let position = this.#position;
    let count = 0;
    if (i.step > 0) {
      while (count < wanted && position < text.length && isIn(i.set, text.charCodeAt(position))) {
        position++;
        count++;
      }
    } else {
      while (count < wanted && position > 0 && isIn(i.set, text.charCodeAt(position - 1))) {
        position--;
        count++;
      }
    }
    if (count < i.min) return false;
    if (i.lazy) {
      if (i.max > i.min) this.#push(LAZY_RUN, this.#next, position, i.max - i.min);
    } else if (count > i.min) this.#push(RUN, this.#next, position, count - i.min);
    this.#position = position;
    return true;
  }

  #close(i: Instruction & { op: "close" }): boolean {
    let start = Math.min(this.#registers[i.place]!, this.#position);
    let end = Math.max(this.#registers[i.place]!, this.#position);
    if (i.uncapture >= 0) {
      const taken = this.#captures.get(i.uncapture)!;
      if (!taken.length) return false;
      const takenEnd = taken.pop()!;
      const takenStart = taken.pop()!;
      this.#push(UNCAPTURED, i.uncapture, takenStart, takenEnd);
      if (i.number < 0) return true;
      // The new capture is what lies between the two.
      if (start >= takenEnd) [start, end] = [takenEnd, start];
      else if (end <= takenStart) start = takenStart;
      else [start, end] = [Math.max(start, takenStart), Math.min(end, takenEnd)];
    }
    this.#captures.get(i.number)!.push(start, end);
    this.#push(CAPTURED, i.number, 0);
    return true;
  }

  #reference(i: Instruction & { op: "reference" }): boolean {
    const captured = this.#captures.get(i.number)!;
    if (!captured.length) return i.ecma;
    const start = captured[captured.length - 2]!;
    const length = captured[captured.length - 1]! - start;
    const at = i.step > 0 ? this.#position : this.#position - length;
    if (at < 0 || at + length > this.#text.length) return false;
    for (let k = 0; k < length; k++) {
      const a = this.#text.charCodeAt(start + k);
      const b = this.#text.charCodeAt(at + k);
      if (a !== b && !(i.ignoreCase && sameIgnoringCase(a, b))) return false;
    }
    this.#position += i.step * length;
    return true;
  }

  #anchor(i: Instruction & { op: "anchor" }): boolean {
    const { length } = this.#text;
    const at = this.#position;
    switch (i.anchor) {
      case "start":
        return at === 0;
      case "start-of-line":
        return at === 0 || this.#text.charCodeAt(at - 1) === 10;
      case "end":
        return at === length;
      case "end-or-newline":
        return at === length || (at === length - 1 && this.#text.charCodeAt(at) === 10);
      case "end-of-line":
        return at === length || this.#text.charCodeAt(at) === 10;
      case "last-end":
        return at === this.#origin;
      default: {
        const before = at > 0 && isIn(i.word, this.#text.charCodeAt(at - 1));
        const after = at < length && isIn(i.word, this.#text.charCodeAt(at));
        return (before !== after) === (i.anchor === "boundary");
      }
    }
  }

  #push(kind: number, a: number, b: number, c = 0): void {
    this.#stack.push(kind, a, b, c);
  }

  #setRegister(register: number, value: number): void {
    this.#push(REGISTER, register, this.#registers[register]!);
    this.#registers[register] = value;
  }

  /** Takes the newest entry off and undoes it; true when it was a place to go on from. */
  #undo(): boolean {
    const stack = this.#stack;
    const c = stack.pop()!;
    const b = stack.pop()!;
    const a = stack.pop()!;
    const kind = stack.pop()!;
    switch (kind) {
      case REGISTER:
        this.#registers[a] = b;
        return false;
      case CAPTURED:
        this.#captures.get(a)!.length -= 2;
        return false;
      case UNCAPTURED:
        this.#captures.get(a)!.push(b, c);
        return false;
      case CHOICE:
        this.#next = a;
        this.#position = b;
        return true;
      default:
        return this.#resumeRun(kind, a, b, c);
    }
  }

  /** A run gives one unit back, or a lazy one takes one more. */
  #resumeRun(kind: number, next: number, position: number, left: number): boolean {
    const i = this.#code[next - 1] as Instruction & { op: "run" };
    if (kind === RUN) position -= i.step;
    else {
      const at = i.step > 0 ? position : position - 1;
      if (at < 0 || at >= this.#text.length || !isIn(i.set, this.#text.charCodeAt(at))) return false;
      position += i.step;
    }
    if (left > 1) this.#push(kind, next, position, left - 1);
    this.#next = next;
    this.#position = position;
    return true;
  }

  #backtrack(): boolean {
    while (this.#stack.length) if (this.#undo()) return true;
    return false;
  }

  /** Makes everything since `height` final: choices go, what restores registers and captures stays. */
  #dropChoices(height: number): void {
    const stack = this.#stack;
    let kept = height;
    for (let i = height; i < stack.length; i += 4) {
      const kind = stack[i]!;
      if (kind !== REGISTER && kind !== CAPTURED && kind !== UNCAPTURED) continue;
      for (let k = 0; k < 4; k++) stack[kept + k] = stack[i + k]!;
      kept += 4;
    }
    stack.length = kept;
  }
}
