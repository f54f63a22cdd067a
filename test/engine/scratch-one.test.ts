import { it } from "vitest";
import { cmdlets } from "#cmdlets/registry.ts";
import { readFileSync } from "node:fs";
import { evaluated, testSession } from "./session-for-tests.ts";
it("one", async () => { for (const line of readFileSync("/tmp/one.txt","utf8").split("\n")) if (line) { let r; try { r = await evaluated(line, testSession(cmdlets)); } catch (e) { r = "CRASH " + (e instanceof Error ? e.stack?.split("\n").slice(0,4).join(" ") : JSON.stringify(e)); } console.log(line + "  =>  " + r); } });
