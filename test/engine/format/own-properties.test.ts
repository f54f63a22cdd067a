// Cells show properties only: the Count and Length that every value answers to are none.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

test("an object without the column's property leaves the cell empty (derived)", async () => {
  const text = await testSession().run("[pscustomobject]@{ Name = 'a'; Length = 3 }, [pscustomobject]@{ Name = 'b' }");
  expect(text).toBe("\nName Length\n---- ------\na         3\nb          \n\n");
});

test("a secure string shows as its type's name, as documented for ConvertTo-SecureString", async () => {
  expect(await testSession().run("ConvertTo-SecureString x -AsPlainText")).toBe("System.Security.SecureString\n");
});
