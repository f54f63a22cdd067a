// The functions that PowerShell brings along: Pause, cd.. and its like, oss.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

test("Pause asks for Enter and gives nothing", async () => {
  expect(await testSession({ answers: [""] }).run("Pause; 'on'")).toBe("Press Enter to continue...: \non\n");
});

test("cd.., cd~ and cd\\ go up, home and to the root; oss gives lines", async () => {
  expect(await testSession().run("mkdir /tmp/a -Force | Out-Null; cd /tmp/a; cd..; \"$pwd\"; cd~; \"$pwd\"; cd\\; \"$pwd\"; (1, 2 | oss).Count")).toBe("/tmp\n/home/partner\n/\n2\n");
});
