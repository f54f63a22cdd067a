// System.Data.DataTable as scripts use it. Values and texts were taken from .NET 10.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

const table = `$dt = [System.Data.DataTable]::new('People'); foreach ($c in @('Name', [string]), @('Age', [int]), @('Pay', [double])) { [void]$dt.Columns.Add($c[0], $c[1]) }
[void]$dt.Rows.Add('A', 30, 1.5); [void]$dt.Rows.Add('B', '25', 2.5); [void]$dt.Rows.Add('C', [DBNull]::Value, 3)
`;
const lines = async (script: string) => (await testSession().run(table + script)).trimEnd().split("\n");
const messages = (...scripts: string[]) => lines(scripts.map((s) => `try { ${s} } catch { $_.Exception.InnerException.GetType().Name + ': ' + $_.Exception.InnerException.Message }`).join("\n"));

test("a table goes down the pipeline row by row and shows its columns", async () => {
  expect(await lines("$dt; $dt | ConvertTo-Csv")).toEqual([
    "", "Name Age   Pay", "---- ---   ---", "A     30 1.500", "B     25 2.500", "C        3.000", '"Name","Age","Pay"', '"A","30","1.5"', '"B","25","2.5"', '"C","","3"',
  ]);
});

test("rows are read and written by property, name and number", async () => {
  expect(await lines(`$row = $dt.NewRow(); $row.Name = 'D'; $row['Age'] = '40'; $row[2] = 9; $dt.Rows.Add($row)
$dt.Rows[3].Age + 1; $dt.Rows.Count; "$($dt.Columns.ColumnName)"; $dt.Rows[0].RowState; $dt.Rows[2].IsNull('Age'); ($dt.Rows[0] | Select-Object *).PSObject.Properties.Name -join ','`)).toEqual([
    "41", "4", "Name Age Pay", "Added", "True", "Name,Age,Pay,RowError,RowState,Table,ItemArray,HasErrors",
  ]);
});

test("Select filters and sorts", async () => {
  expect(await lines(`$f = { param($w, $s = '') "$(($dt.Select($w, $s)).Name)" }
& $f 'Age > 26'; & $f "Name LIKE 'a%'"; & $f 'Age IS NULL'; & $f "Name IN ('A','B')" 'Age'; & $f "Age > 26 AND NOT (Name='B') OR Pay=2.5"; & $f "Age = '30'"; & $f '' 'Pay DESC'; & $f 'Pay * 2 >= 5 AND LEN(Name) = 1'`)).toEqual([
    "A", "A", "C", "B A", "A B", "A", "C B A", "B C",
  ]);
});

test("Compute gives .NET's values and types", async () => {
  expect(await lines(`foreach ($e in 'SUM(Age)', 'AVG(Age)', 'MAX(Name)', 'COUNT(Name)', 'SUM(Pay)', 'Sum(Age)*2', '2+3*4', '10/4', '7%4+1.5', "'a'+'b'") { $r = $dt.Compute($e, ''); "$r $($r.GetType().Name)" }
$dt.Compute('SUM(Pay)', 'Age > 100') -is [DBNull]`)).toEqual(["55 Int64", "27 Int32", "C String", "3 Int32", "7 Double", "110 Int64", "14 Int32", "2.5 Double", "4.5 Decimal", "ab String", "True"]);
});

test("what does not fit is refused with .NET's texts", async () => {
  expect(
    await messages(
      "[void]$dt.Rows.Add('x', 'abc')", "$dt.Columns.Add('Name')", "$dt.Rows.Add(1,2,3,4)", "$dt.Select('Foo = 1')", "$dt.Select('Age >')", "$dt.Select('Name > 5')", "$dt.Rows.Find('A')", "$dt.Columns.Remove('zz')",
    ),
  ).toEqual([
    "ArgumentException: The input string 'abc' was not in a correct format.Couldn't store <abc> in Age Column.  Expected type is Int32.",
    "DuplicateNameException: A column named 'Name' already belongs to this DataTable.",
    "ArgumentException: Input array is longer than the number of columns in this table.",
    "EvaluateException: Cannot find column [Foo].",
    "SyntaxErrorException: Syntax error: Missing operand after '>' operator.",
    "EvaluateException: Cannot perform '>' operation on System.String and System.Int32.",
    "MissingPrimaryKeyException: Table doesn't have a primary key.",
    "ArgumentException: Column 'zz' does not belong to table People.",
  ]);
});

test("keys, automatic numbers, computed columns and constraints", async () => {
  expect(await lines(`$d = [Data.DataTable]::new(); $id = $d.Columns.Add('Id', [int]); $id.AutoIncrement = $true; $n = $d.Columns.Add('N'); $d.PrimaryKey = @($id)
[void]$d.Rows.Add($null, 'x'); [void]$d.Rows.Add($null, 'y'); $d.Rows[1].Id; $d.Rows.Find(1).N; [void]$d.Columns.Add('Ten', [int], 'Id*10'); $d.Rows[1].Ten
try { [void]$d.Rows.Add(1, 'dup') } catch { $_.Exception.InnerException.Message }
$n.AllowDBNull = $false; try { [void]$d.Rows.Add(5) } catch { $_.Exception.InnerException.Message }`)).toEqual([
    "1", "y", "10", "Column 'Id' is constrained to be unique.  Value '1' is already present.", "Column 'N' does not allow nulls.",
  ]);
});

test("a view filters and sorts; copies, merges and data sets", async () => {
  expect(await lines(`$v = $dt.DefaultView; $v.RowFilter = 'Pay > 2'; $v.Sort = 'Pay DESC'; $v.Count; $v[0].Name; $v.ToTable($true, 'Name').Rows.Count
$c = $dt.Clone(); $c.Rows.Count; $c.ImportRow($dt.Rows[1]); $c.Rows[0].Name; $dt.Copy().Rows.Count; $c.Merge($dt); $c.Rows.Count
$s = [Data.DataSet]::new(); $s.Tables.Add($dt); $s.Tables['people'].Rows.Count; $s.Tables.Count`)).toEqual(["2", "C", "2", "0", "B", "3", "4", "3", "1"]);
});
