// Every kind of value outlives its session, with its type, its identity and what was added to it.
import { describe, expect, it } from "vitest";
import { across, shown } from "./two-lives.ts";

describe("values in a snapshot", () => {
  const values: [what: string, expression: string][] = [
    ["null", "$null"],
    ["a string", "'text with \"quotes\" and ü and 𝄞'"],
    ["a long string", "'ab' * 5000"],
    ["Int32", "42"],
    ["a negative number", "-7"],
    ["Double", "3.5"],
    ["a whole Double", "1.0"],
    ["negative zero", "-0.0"],
    ["NaN", "[double]::NaN"],
    ["infinity", "[double]::NegativeInfinity"],
    ["Int64", "9223372036854775807"],
    ["UInt64", "[ulong]::MaxValue"],
    ["Byte", "[byte]7"],
    ["SByte", "[sbyte]-7"],
    ["Int16", "[int16]-300"],
    ["UInt16", "[uint16]300"],
    ["UInt32", "[uint32]4000000000"],
    ["Single", "[single]0.1"],
    ["Decimal", "1.10d"],
    ["BigInteger", "[bigint]::Pow(2, 100)"],
    ["Char", "[char]'x'"],
    ["Boolean", "$true"],
    ["DateTime", "[datetime]::new(2024, 2, 29, 12, 30, 15, [DateTimeKind]::Utc)"],
    ["DateTimeOffset", "[datetimeoffset]'2024-02-29T12:30:15+02:00'"],
    ["TimeSpan", "[timespan]'1.02:03:04.567'"],
    ["DateOnly", "[System.DateOnly]::new(2024, 2, 29)"],
    ["TimeOnly", "[System.TimeOnly]::new(12, 30)"],
    ["Guid", "[guid]'12345678-1234-1234-1234-123456789abc'"],
    ["Version", "[version]'1.2.3'"],
    ["SemanticVersion", "[semver]'1.2.3-beta'"],
    ["Uri", "[uri]'https://example.com/a?b=c#d'"],
    ["IPAddress", "[ipaddress]'10.0.0.1'"],
    ["MailAddress", "[mailaddress]'kim@example.com'"],
    ["Regex", "[regex]::new('(?<a>x+)', 'IgnoreCase')"],
    ["CultureInfo", "[cultureinfo]'de-DE'"],
    ["an encoding", "[System.Text.Encoding]::Unicode"],
    ["the shared UTF-8", "[System.Text.Encoding]::UTF8"],
    ["an enum value", "[DayOfWeek]::Friday"],
    ["flags", "[System.IO.FileAttributes]'Hidden, ReadOnly'"],
    ["a type", "[System.Collections.Generic.List[int]]"],
    ["an array type", "[string[]]"],
    ["an array", "1, 'a', $null, 2.5"],
    ["an empty array", "@()"],
    ["a typed array", "[int[]](1, 2, 3)"],
    ["a nested array", "(1, (2, (3, 4)))"],
    ["a two-dimensional array", "[int[,]]::new(2, 3)"],
    ["byte[]", "[byte[]](0, 127, 255)"],
    ["DBNull", "[DBNull]::Value"],
    ["a switch", "[switch]$true"],
    ["a tuple", "[tuple]::Create(1, 'a')"],
    ["a wildcard pattern", "[WildcardPattern]::new('a*')"],
    ["XML", "[xml]'<a x=\"1\"><b>text</b><!--c--></a>'"],
    ["a credential", "[pscredential]::new('kim', (ConvertTo-SecureString 'secret' -AsPlainText -Force))"],
    ["a measurement", "1, 2, 3 | Measure-Object -Sum -Average"],
    ["a group", "'a', 'b', 'a' | Group-Object"],
    ["what Select-String found", "'one', 'two' | Select-String 'o(n)' -Context 0, 1"],
    ["a time zone", "[System.TimeZoneInfo]::Utc"],
  ];
  it.each(values)("keeps %s", async (_, expression) => {
    const text = await shown(`$value = ${expression}`, "if ($null -eq $value) { 'null' } else { $value.GetType().FullName; ConvertTo-Json $value -Depth 3 -Compress -WarningAction Ignore; \"$value\"; $value | Out-String }");
    expect(text).not.toBe("");
  });

  it("keeps the text in a SecureString", async () => {
    expect(await shown("$s = ConvertTo-SecureString 'geheim' -AsPlainText -Force", "[System.Net.NetworkCredential]::new('', $s).Password; $s.IsReadOnly()")).toBe("geheim\nTrue");
  });
  it("keeps what a Match found", async () => {
    const show = "$m.Value; $m.Groups['a'].Value; $m.Groups['a'].Captures.Count; $m.Index; $m.NextMatch().Value; $all.Count; $all[1].Value";
    expect(await shown("$m = [regex]::Match('xaab ab', '(?<a>a)+b'); $all = [regex]::Matches('k1 k2', 'k\\d')", show)).toBe("aab\na\n2\n1\nab\n2\nk2");
  });
  it("keeps the place in a seeded random sequence", async () => {
    await shown("$r = [random]::new(42); $null = $r.Next(), $r.Next()", "1..5 | % { $r.Next(1000) }");
  });
});

describe("collections in a snapshot", () => {
  const collections: [what: string, make: string][] = [
    ["Hashtable", "@{ b = 1; a = @{ deep = 2 }; 3 = 'three' }"],
    ["a case-sensitive Hashtable", "[hashtable]::new([StringComparer]::Ordinal)"],
    ["ordered", "[ordered]@{ z = 1; a = 2 }"],
    ["List", "[System.Collections.Generic.List[int]](1, 2, 3)"],
    ["ArrayList", "[System.Collections.ArrayList]@(1, 'a')"],
    ["Dictionary", "$(($d = [System.Collections.Generic.Dictionary[string,int]]::new()).Add('x', 1); , $d)"],
    ["SortedDictionary", "$(($d = [System.Collections.Generic.SortedDictionary[string,int]]::new()).Add('x', 1); $d.Add('b', 2); , $d)"],
    ["SortedList", "[System.Collections.SortedList]@{ b = 1; a = 2 }"],
    ["HashSet", "[System.Collections.Generic.HashSet[string]]('a', 'b')"],
    ["SortedSet", "[System.Collections.Generic.SortedSet[int]](3, 1, 2)"],
    ["Queue", "[System.Collections.Queue]@(1, 2)"],
    ["Queue<T>", "[System.Collections.Generic.Queue[int]](1, 2)"],
    ["Stack", "[System.Collections.Stack]@(1, 2)"],
    ["Stack<T>", "[System.Collections.Generic.Stack[int]](1, 2)"],
    ["LinkedList", "[System.Collections.Generic.LinkedList[int]](1, 2)"],
    ["BitArray", "[System.Collections.BitArray]::new([bool[]]($true, $false))"],
    ["StringBuilder", "[System.Text.StringBuilder]::new('abc')"],
    ["keys of a table", "@{ a = 1; b = 2 }.Keys"],
  ];
  it.each(collections)("keep %s", async (_, make) => {
    await shown(`$c = ${make}`, "$c.GetType().FullName; , $c | ConvertTo-Json -Compress; $c | Out-String; $c.Count");
  });
  it("keep data tables with their columns, keys and rows", async () => {
    const make = `
      $set = [System.Data.DataSet]::new('set'); $t = [System.Data.DataTable]::new('pets'); $set.Tables.Add($t)
      $id = $t.Columns.Add('Id', [int]); $id.AutoIncrement = $true; $null = $t.Columns.Add('Name'); $null = $t.Columns.Add('Twice', [int], 'Id * 2'); $t.PrimaryKey = $id
      $row = $t.NewRow(); $row.Name = 'Rex'; $t.Rows.Add($row); $null = $t.Rows.Add(7, 'Kim'); $view = $t.DefaultView; $view.Sort = 'Name'; $rows = $t.Rows`;
    const use = "$t.Rows.Count; $row.Name; $t.Rows.Find(7).Name; $t.Rows[1].Twice; [object]::ReferenceEquals($row, $t.Rows[0]); $row.Name = 'Max'; $rows[0].Name; $set.Tables['pets'].Rows.Count; $t.Select('Id > 5')[0].Name; $row.RowState; $n = $t.NewRow(); $t | Out-String";
    const text = await shown(make, use);
    expect(text.split("\n").slice(0, 9)).toEqual(["2", "Rex", "Kim", "14", "True", "Max", "2", "Kim", "Added"]);
  });
  it("go on to work as they did", async () => {
    const make = `
      $h = @{ One = 1 }; $o = [ordered]@{ x = 1 }; $set = [System.Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase); $null = $set.Add('A')
      $q = [System.Collections.Generic.Queue[int]]::new(); 1..3 | % { $q.Enqueue($_) }; $null = $q.Dequeue()
      $s = [System.Collections.Generic.Stack[int]]::new(); 1..3 | % { $s.Push($_) }
      $p = [System.Collections.Generic.PriorityQueue[string,int]]::new(); $p.Enqueue('late', 9); $p.Enqueue('soon', 1); $p.Enqueue('mid', 5)
      $d = @{ (Get-Date '2024-01-01') = 'new year'; [char]'c' = 'char'; 5L = 'long' }`;
    const use = "$h['oNE']; $h.Add('Two', 2); $h.Count; $o[0]; $set.Contains('a'); $q.Dequeue(); $s.Pop(); $p.Dequeue(); $p.Dequeue(); $d[(Get-Date '2024-01-01')]; $d[[char]'c']; $d[5L]";
    expect(await shown(make, use)).toBe("1\n2\n1\nTrue\n2\n3\nsoon\nmid\nnew year\nchar\nlong");
  });
});

describe("objects in a snapshot", () => {
  it("keep what custom objects are made of", async () => {
    const make = `
      $o = [pscustomobject]@{ PSTypeName = 'My.Thing'; Name = 'x'; 'odd name' = 1 }
      $o | Add-Member AliasProperty Nick Name
      $o | Add-Member ScriptProperty Twice { $this.Name * 2 } { param($v) $this.Name = $v }
      $o | Add-Member ScriptMethod Hello { param($who) "hello $who from $($this.Name)" }`;
    const use = "$o.PSObject.TypeNames[0]; $o.Nick; $o.Twice; $o.Twice = 'y'; $o.Hello('me'); $o.'odd name'; $o | Get-Member -MemberType Properties | % Name";
    expect(await shown(make, use)).toBe("My.Thing\nx\nxx\nhello me from y\n1\nNick\nName\nodd name\nTwice");
  });
  it("keep members added to objects of other types, and type names", async () => {
    const make = "$l = [System.Collections.ArrayList]@(1); Add-Member -InputObject $l Note 'n'; $t = 'text' | Add-Member Note 'm' -PassThru; $h = @{ a = 1 }; $h.PSObject.TypeNames.Insert(0, 'Mine')";
    expect(await shown(make, "$l.Note; $t.Note; $t.Length; $h.PSObject.TypeNames[0]")).toBe("n\nm\n4\nMine");
  });
  it("share what was shared, and close circles that were closed", async () => {
    const make = "$a = 1, 2; $b = $a; $h = @{ list = $a }; $h.self = $h; $ring = [pscustomobject]@{ Next = $null }; $ring.Next = [pscustomobject]@{ Next = $ring }";
    const use = "$a[0] = 'changed'; $b[0]; $h.list[0]; [object]::ReferenceEquals($h, $h.self); [object]::ReferenceEquals($ring, $ring.Next.Next)";
    expect(await shown(make, use)).toBe("changed\nchanged\nTrue\nTrue");
  });
  it("may be as long as memory allows", async () => {
    expect(await shown("$long = 1..12345; $typed = [string[]]$long; $same = $long; $list = [System.Collections.Generic.List[object]]$long; $list.Add($list)", "$long.Count; $long[-1]; ($long | Measure-Object -Sum).Sum; $typed.GetType().Name; $typed[12344]; $long[7] = 'x'; $same[7]; $list.Count; [object]::ReferenceEquals($list, $list[-1])"))
      .toBe("12345\n12345\n76205685\nString[]\n12345\nx\n12346\nTrue");
  });
  it("may be nested as deep as memory allows", async () => {
    expect(await shown("$deep = $null; foreach ($i in 1..20000) { $deep = [pscustomobject]@{ Inner = $deep; I = $i } }", "$d = $deep; while ($d.Inner) { $d = $d.Inner }; $d.I; $deep.I")).toBe("1\n20000");
  });
  it("keep the text of what was read from CLIXML", async () => {
    await shown("Get-Item / | Export-Clixml /c.xml; $d = Import-Clixml /c.xml", "\"$d\"; $d.PSObject.TypeNames[0]; $d.FullName");
  });
});

describe("what cannot be kept", () => {
  it("is absent, and named", async () => {
    const { after, lost } = await across(
      "$kept = 1; $stream = [System.IO.MemoryStream]::new(); $mixed = @{ good = 2; bad = [System.IO.StringReader]::new('x') }",
      "$kept; $null -eq $stream; $mixed.good; $mixed.ContainsKey('bad'); $null -eq $mixed.bad",
    );
    expect(after).toBe("1\nTrue\n2\nTrue\nTrue");
    expect(lost).toEqual([{ name: "stream", why: "cannot be kept" }, { name: "mixed", why: "in part" }]);
  });
});
