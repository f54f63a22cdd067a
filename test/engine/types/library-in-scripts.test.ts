// Library parts as scripts use them: LINQ, streams, queues, schema notation, addresses.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

const cases: [script: string, result: string][] = [
  ["[Linq.Enumerable]::Sum([int[]](1,2,3))", "6"],
  ["[Linq.Enumerable]::Range(3,3) -join ','", '"3,4,5"'],
  ["[Linq.Enumerable]::Select([int[]](1,2), [Func[int,string]]{ param($x) \"n$x\" }) -join ','", '"n1,n2"'],
  ["[Linq.Enumerable]::Where([int[]](1..6), [Func[int,bool]]{ $args[0] % 2 }) -join ','", '"1,3,5"'],
  ["[Linq.Enumerable]::Distinct([string[]]('a','b','a')) -join ','", '"a,b"'],
  ["[Linq.Enumerable]::OrderByDescending([int[]](1,3,2), [Func[int,int]]{ $args[0] }) -join ''", '"321"'],
  ["[Linq.Enumerable]::First([int[]](4,5))", "4"],
  ["$g=[Linq.Enumerable]::GroupBy([int[]](1..5), [Func[int,int]]{ $args[0] % 2 }); foreach ($i in $g) { \"$($i.Key): $($i -join ',')\" }", "\"1: 1,3,5\" | \"0: 2,4\""],
  ["[Linq.Enumerable]::ToDictionary([string[]]('a','bb'), [Func[string,int]]{ $args[0].Length }, [Func[string,string]]{ $args[0] })[2]", "\"bb\""],
  ["[Linq.Enumerable]::Sum([int[]](1..4), [Func[int,int]]{ $args[0]*2 }); [Linq.Enumerable]::Max([string[]]('a','bbb'),[Func[string,int]]{$args[0].Length}); [Linq.Enumerable]::Average([int[]](1,2),[Func[int,double]]{$args[0]*1.5})", "20 | 3 | Double 2.25"],
  ["[Linq.Enumerable]::ThenBy([Linq.Enumerable]::OrderBy([string[]]('bb','a','aa','b'),[Func[string,int]]{$args[0].Length}),[Func[string,string]]{$args[0]}) -join ','", "\"a,b,aa,bb\""],
  ["[Linq.Enumerable]::OrderByDescending([int[]](1,3,2), [Func[int,int]]{ $args[0] }) -join ','", "\"3,2,1\""],
  ["[Linq.Enumerable]::Distinct([string[]]('a','A','b'),[StringComparer]::OrdinalIgnoreCase) -join ','; [Linq.Enumerable]::Except([string[]]('a','B','c'),[string[]]('b'),[StringComparer]::OrdinalIgnoreCase) -join ',';[Linq.Enumerable]::Intersect([string[]]('a','B'),[string[]]('b'),[StringComparer]::OrdinalIgnoreCase) -join ','", "\"a,b\" | \"a,c\" | \"B\""],
  ["[Linq.Enumerable]::MaxBy([string[]]('a','ccc','bb'),[Func[string,int]]{$args[0].Length}); [Linq.Enumerable]::Join([int[]](1,2),[int[]](2,3),[Func[int,int]]{$args[0]},[Func[int,int]]{$args[0]},[Func[int,int,string]]{\"$args\"}) -join ','; $l=[Linq.Enumerable]::ToLookup([string[]]('a','b','cc'),[Func[string,int]]{$args[0].Length}); $l.Count; $l[1] -join ','; $l.Contains(5)", "\"ccc\" | \"2 2\" | 2 | \"a,b\" | $False"],
  ["[Linq.Enumerable]::First([int[]]@())", 'throws <InvalidOperationException> MethodInvocationException: Exception calling "First" with "1" argument(s): "Sequence contains no elements"'],
  ["[Linq.Enumerable]::ToList([int[]](1,2)).GetType().Name", '"List`1"'],
  ["[Linq.Enumerable]::Max([double[]](1.5,2.5))", "Double 2.5"],
  ["$x = 1,2; [Linq.Enumerable]::Count($x)", 'throws <MethodCountCouldNotFindBest> MethodException: Cannot find an overload for "Count" and the argument count: "1".'],
  ["$q = [Collections.Generic.PriorityQueue[string,int]]::new(); $q.Enqueue('b',2); $q.Enqueue('a',1); $q.Dequeue(); $q.Count", '"a" | 1'],
  ["$m = [IO.MemoryStream]::new(); $m.WriteByte(65); $m.Position = 0; [IO.StreamReader]::new($m).ReadToEnd()", '"A"'],
  ["[Xml.XmlConvert]::ToString([timespan]'1.02:03:04'); [Xml.XmlConvert]::ToTimeSpan('PT90M').TotalHours", '"P1DT2H3M4S" | Double 1.5'],
  ["([mailaddress]'Ann <ann@example.com>').DisplayName; ([mailaddress]'ann@example.com').Host", '"Ann" | "example.com"'],
  ["[ipaddress]::Parse('10.1').ToString()", '"10.0.0.1"'],
  ["[activator]::CreateInstance([datetime], [object[]](2024,2,3)).Year", "2024"],
  ["[Threading.Thread]::Sleep(1); 'slept'", '"slept"'],
  ["$h = @{ 1 = 'int' }; $h['1'] = 'str'; $h.1; $h.'1'", '"int" | "str"'],
  ["$o = [ordered]@{ 10 = 'ten' }; $o[0]; $o[[object]10]", '"ten" | "ten"'],
];

describe("the library in scripts", () => {
  it.each(cases)("%s", async (script, result) => {
    expect(await evaluated(script)).toBe(result);
  });
});
