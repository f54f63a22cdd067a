// Tables, sets and views of System.Data, and small values of the library, go on in the next life of a session.
import { expect, it } from "vitest";
import { life } from "./two-lives.ts";

it("keeps a table with its columns, rows, key and view", async () => {
  const first = life();
  await first.run(`$t = [Data.DataTable]::new('T'); $null = $t.Columns.Add('Id', [int]); $null = $t.Columns.Add('Name'); $t.PrimaryKey = $t.Columns[0]
$null = $t.Rows.Add(1, 'a'); $null = $t.Rows.Add(2, 'b'); $s = [Data.DataSet]::new('S'); $s.Tables.Add($t); $v = [Data.DataView]::new($t, 'Id > 1', '', 'CurrentRows')`);
  const snapshot = (await first.keeper.write())!;
  expect(snapshot.lost).toEqual([]);
  const second = life({ snapshot });
  expect(await second.run(`"$($t.TableName) $($t.Rows.Count) $($t.Rows[1].Name) $($t.Columns[0].DataType) $($t.Select('Id = 2').Name) $($s.Tables['T'].Rows[0].Id) $($v.Count)"
try { $t.Rows.Add(1, 'c') } catch { $_.Exception.InnerException.GetType().Name }`)).toBe("T 2 b int b 1 1\nConstraintException");
});

it("keeps colours, shapes, numbers and addresses", async () => {
  const first = life();
  await first.run("$a = [Drawing.Color]::Red; $b = [Drawing.Color]::Empty; $c = [Drawing.Point]::new(1, 2); $d = [Numerics.Complex]::new(1, 2); $e = [Numerics.Vector3]::new(1); $f = [Net.IPEndPoint]::Parse('1.2.3.4:5'); $g = [Range]::All; $h = [Globalization.RegionInfo]::new('DE')");
  const snapshot = (await first.keeper.write())!;
  expect(snapshot.lost).toEqual([]);
  const second = life({ snapshot });
  expect(await second.run('"$a $b $c $d $e $f $g $h $($a -eq [Drawing.Color]::Red)"')).toBe("Color [Red] Color [Empty] {X=1,Y=2} <1; 2> <1, 1, 1> 1.2.3.4:5 0..^0 DE True");
});
