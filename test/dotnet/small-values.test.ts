// Small .NET types in scripts; every text recorded from .NET 10 with a C# program.
import { expect, test } from "vitest";
import { runScript } from "../support/session.ts";

const cases: [script: string, text: string][] = [
  ["\"$([Drawing.Color]::FromArgb(10, 20, 30)) $([Drawing.Color]::Red) $([Drawing.Color]::FromName('nope')) $([Drawing.Color]::Empty) $([Drawing.Color]::FromArgb(128, [Drawing.Color]::Red))\"", "Color [A=255, R=10, G=20, B=30] Color [Red] Color [nope] Color [Empty] Color [A=128, R=255, G=0, B=0]"],
  ["$c = [Drawing.Color]::FromArgb(255, 0, 0); \"$($c.Name) $($c.ToArgb()) $($c -eq [Drawing.Color]::Red) $([Drawing.Color]::Red.GetBrightness()) $([Drawing.Color]::Red.ToKnownColor()) $([Drawing.Color]::Orange.R)\"", "ffff0000 -65536 False 0.5 Red 255"],
  ["try { [Drawing.Color]::FromArgb(300, 1, 1) } catch { $_.Exception.InnerException.Message }", "Value of '300' is not valid for 'red'. 'red' should be greater than or equal to 0 and less than or equal to 255."],
  ["[Drawing.ColorTranslator]::ToHtml([Drawing.Color]::FromArgb(1, 2, 3)); [Drawing.ColorTranslator]::FromHtml('#f80').ToString()", "#010203\nColor [A=255, R=255, G=136, B=0]"],
  ["\"$([Drawing.Point]::new(1, 2)) $([Drawing.Size]::new(3, 4)) $([Drawing.Rectangle]::new(1, 2, 3, 4)) $([Drawing.PointF]::new(1.5, 2)) $([Drawing.Point]::new(1, 2) + [Drawing.Size]::new(3, 4))\"", "{X=1,Y=2} {Width=3, Height=4} {X=1,Y=2,Width=3,Height=4} {X=1.5, Y=2} {X=4,Y=6}"],
  ["[Drawing.Rectangle]::new(0, 0, 10, 10).Contains(5, 5); [Drawing.Rectangle]::Intersect([Drawing.Rectangle]::new(0, 0, 4, 4), [Drawing.Rectangle]::new(2, 2, 4, 4)).ToString()", "True\n{X=2,Y=2,Width=2,Height=2}"],
  ["$a = [Numerics.Complex]::new(1, 2); \"$a $($a * [Numerics.Complex]::new(3, -4)) $($a / [Numerics.Complex]::new(3, 4)) $([Numerics.Complex]::Pow($a, 2)) $([Numerics.Complex]::new(3, 4).Magnitude) $([Numerics.Complex]::Sqrt([Numerics.Complex]::new(3, 4)))\"", "<1; 2> <11; 2> <0.44; 0.08> <-3; 4.000000000000002> 5 <2; 1>"],
  ["\"$([Numerics.Vector3]::Cross([Numerics.Vector3]::UnitX, [Numerics.Vector3]::UnitY)) $([Numerics.Vector2]::new(3, 4).Length()) $([Numerics.Vector2]::Normalize([Numerics.Vector2]::new(3, 4))) $([Numerics.Vector2]::Dot([Numerics.Vector2]::new(1, 2), [Numerics.Vector2]::new(3, 4)))\"", "<0, 0, 1> 5 <0.6, 0.8> 11"],
  ["\"$([Net.IPEndPoint]::Parse('1.2.3.4:99')) $([Net.IPEndPoint]::Parse('[::1]:5')) $([Net.IPEndPoint]::Parse('1.2.3.4')) $([Net.IPEndPoint]::new(1L, 2))\"; try { [Net.IPEndPoint]::Parse('x') } catch { $_.Exception.InnerException.Message }", "1.2.3.4:99 [::1]:5 1.2.3.4:0 1.0.0.0:2\nAn invalid IPEndPoint was specified."],
  ["'00-11-22-aa-bb-cc', '00:11:22:33:44:55', '0011.2233.4455' | % { [Net.NetworkInformation.PhysicalAddress]::Parse($_).ToString() }; try { [Net.NetworkInformation.PhysicalAddress]::Parse('zz') } catch { $_.Exception.InnerException.Message }", "001122AABBCC\n001122334455\n001122334455\nAn invalid physical address was specified: 'zz'."],
  ["$r = [Globalization.RegionInfo]::new('de-DE'); \"$r $($r.EnglishName) $($r.NativeName) $($r.ThreeLetterISORegionName) $($r.IsMetric) $($r.CurrencySymbol) $($r.ISOCurrencySymbol) $($r.GeoId)\"; [Globalization.RegionInfo]::CurrentRegion.Name", "DE Germany Deutschland DEU True € EUR 94\nUS"],
  ["\"$([Range]::new(1, 3)) $([Index]::new(2, $true)) $([Range]::All) $([Index]::new(2, $true).GetOffset(5))\"", "1..3 ^2 0..^0 3"],
  ["$d = [IO.DriveInfo]::new('/'); \"$d $($d.DriveType) $($d.IsReady)\"; [IO.DriveInfo]::new('/nope').DriveType", "/ Fixed True\nNoRootDirectory"],
  ["$b = [Collections.Concurrent.BlockingCollection[int]]::new(); $b.Add(3); $b.Add(4); $b.Take(); $b.CompleteAdding(); try { $b.Add(1) } catch { $_.Exception.InnerException.Message }", "3\nThe collection has been marked as complete with regards to additions."],
  ["$l = [ComponentModel.BindingList[string]]::new(); $l.Add('a'); $l.Add('b'); \"$l $($l.Count) $($l.AllowNew)\"", "a b 2 True"],
];

test.each(cases)("%s", async (script, text) => {
  expect((await runScript(script)).trimEnd()).toBe(text);
});
