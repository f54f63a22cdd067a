// Regular expressions: .NET's syntax, captures, replacement, split and error texts.
import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { matchTable, replaceAll, splitOnce } from "#dotnet/regex/operators.ts";
import { patternOf } from "#dotnet/regex/pattern.ts";
import { escapePattern, splitText } from "#dotnet/regex/replacement.ts";
import { unescapePattern } from "#dotnet/regex/unescape.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { FoundList, Match } from "#dotnet/types/regex-match.ts";
import { Regex } from "#dotnet/types/regex.ts";
import { callStatic, messageOf } from "./member-call.ts";

const I = 1;
const M = 2;
const N = 4;
const S = 16;
const X = 32;
const RTL = 64;
const ECMA = 256;

/** Every match of a pattern, joined. */
const all = (text: string, pattern: string, options = 0) => Array.from(patternOf(pattern, options).matches(text), (m) => m.value).join("|");
const captures = (text: string, pattern: string, name: string) => {
  const match = new Regex(pattern).match(text);
  return match.groups.byName(name).captures.items.map((c) => (c as Match).value).join(",");
};

describe("what is matched", () => {
  it.each([
    ["a\nb", "a.b", 0, ""],
    ["a\nb", "a.b", S, "a\nb"],
    ["x\nx", "^x", 0, "x"],
    ["x\nx", "^x", M, "x|x"],
    ["x\n", "x$", 0, "x"],
    ["x\r\n", "x$", 0, ""],
    ["x\n", "x\\z", 0, ""],
    ["ab", "a b", X, "ab"],
    ["ab", "a # comment\n b", X, "ab"],
    ["ABC", "abc", I, "ABC"],
    ["ABC", "(?-i)abc", I, ""],
    ["abc", "(?i)ABC", 0, "abc"],
    ["aBc", "a(?i)b(?-i)c", 0, "aBc"],
    ["aBC", "a(?i:b)c", 0, ""],
    ["É", "é", I, "É"],
    ["K", "\u212a", I, "K"],
    ["\u212a", "k", I, "\u212a"],
    ["abcdef", "[a-f-[ace]]", 0, "b|d|f"],
    ["aÉ5_-٣", "\\w", 0, "a|É|5|_|٣"],
    ["a5٣", "\\d", 0, "5|٣"],
    ["a5٣", "\\d", ECMA, "5"],
    ["aBÉ", "\\p{Lu}", 0, "B|É"],
    ["aλ", "\\p{IsGreek}", 0, "λ"],
    ["日本", "\\p{Lo}+", 0, "日本"],
    ["😀", ".", 0, "\ud83d|\ude00"],
    ["hello", "(.)\\1", 0, "ll"],
    ["abab", "(?<p>ab)\\k<p>", 0, "abab"],
    ["<x>", "(<)?x(?(1)>|$)", 0, "<x>"],
    ["x", "(<)?x(?(1)>|$)", 0, "x"],
    ["ab cd", "(?(?=a)ab|cd)", 0, "ab|cd"],
    ["xab yab", "(?<!x)ab", 0, "ab"],
    ["aaab", "(?>a+)ab", 0, ""],
    ["a1b2", "\\d", RTL, "2|1"],
    ["abcabc", "a.*?c", RTL, "abc|abc"],
    ["12 34", "\\G\\d", 0, "1|2"],
    ["aaa", "a{2}", 0, "aa"],
    ["a{2", "a{2", 0, "a{2"],
    ["x{,3}", "x{,3}", 0, "x{,3}"],
    ["foo]", "[]o]+", 0, "oo]"],
    ["a-b", "[a\\-]+", 0, "a-"],
    ["aab", "a*?b", 0, "aab"],
    ["A\t", "\\x41\\u0009", 0, "A\t"],
    ["naïve café", "\\w+", 0, "naïve|café"],
    ["((x))", "^(?<o>\\()+x(?<-o>\\))+(?(o)(?!))$", 0, "((x))"],
    ["((x)", "^(?<o>\\()+x(?<-o>\\))+(?(o)(?!))$", 0, ""],
    ["abcabc", "(?<=b)c", 0, "c|c"],
    ["aXbX", "(?:(a)|b)X\\1?", 0, "aX|bX"],
  ])("%j ~ %j (%i) finds %j", (text, pattern, options, expected) => {
    expect(all(text, pattern, options)).toBe(expected);
  });

  it("agrees with itself on the machine and on JavaScript", () => {
    for (const [text, pattern] of [["a1b22c333", "([a-z])(\\d+)"], ["foo.bar@x.org", "(\\w+)\\.(\\w+)@(?<host>\\w+)"], ["aaa", "(a)(a)?"]] as const) {
      for (const match of patternOf(pattern).matches(text)) {
        for (const number of match.pattern.numbers) {
          const places = match.captures(number);
          expect(places.length ? text.slice(places.at(-2), places.at(-1)) : null).toBe(match.group(number));
        }
      }
    }
  });
});

describe("groups", () => {
  it("keeps every capture of a repeated group", () => {
    expect(captures("a1b2c3", "(?:([a-z])(\\d))+", "1")).toBe("a,b,c");
    expect(captures("aab", "(?:(a)|b)+", "1")).toBe("a,a");
  });
  it("numbers unnamed groups before named ones", () => {
    const pattern = patternOf("(?<a>x)(y)");
    expect([...pattern.numbers].map((n) => pattern.nameOf(n))).toEqual(["0", "1", "a"]);
    expect(pattern.numberOf("a")).toBe(2);
  });
  it("shares a name among groups and honours ExplicitCapture", () => {
    expect(captures("12", "(?<d>1)(?<d>2)", "d")).toBe("1,2");
    expect(patternOf("(a)(?<n>b)", N).numbers).toEqual([0, 1]);
  });
  it("fills $Matches with the groups that took part", () => {
    expect([...matchTable(patternOf("(?<y>\\d+)-(?<m>\\d+)-(\\d+)(x)?").match("2024-03-05")!)]).toEqual([
      [0, "2024-03-05"],
      [1, "05"],
      ["y", "2024"],
      ["m", "03"],
    ]);
  });
  it("gives an unsuccessful group for an unknown name", () => {
    const match = new Regex("(?<x>a)").match("a");
    expect([match.groups.byName("nope").success, match.groups.byNumber(7).success, match.groups.count]).toEqual([false, false, 2]);
    expect(new Regex("b").match("a").groups.count).toBe(1);
  });
});

describe("replace and split", () => {
  it.each([
    ["John Smith", "(\\w+) (\\w+)", "$2, $1", "Smith, John"],
    ["abc", "b", "[$&]", "a[b]c"],
    ["abc", "b", "$`|$'", "aa|cc"],
    ["abc", "(?<q>b)", "<${q}>", "a<b>c"],
    ["abc", "b", "$$", "a$c"],
    ["ab", "(a)", "${1}1", "a1b"],
    ["x", "(?<n>x)", "${n}${n}${nope}", "xx${nope}"],
    ["abc", "", "-", "-a-b-c-"],
    ["1234567", "(?<=\\d)(?=(\\d{3})+$)", ",", "1,234,567"],
    ["ab", "(a)(b)?", "$+", "b"],
    ["ab", "a", "$9", "$9b"],
    ["a.b", ".", "-", "---"],
  ])("%j with %j by %j gives %j", (text, pattern, by, expected) => {
    expect(replaceAll(text, patternOf(pattern), by)).toBe(expected);
  });
  it("replaces up to a count, from a place, by a function", () => {
    const regex = new Regex("a");
    expect([regex.replace("aaaa", "x", 2), regex.replace("aaaa", "x", 2, 1), regex.replace("aaaa", () => "E", 1)]).toEqual(["xxaa", "axxa", "Eaaa"]);
  });
  it("splits, keeping what groups captured", () => {
    const split = (text: string, pattern: string, count = 0) => splitText(patternOf(pattern), text, count).join("|");
    expect([split("a1b22c", "\\d+"), split("a1b2c", "(\\d)"), split("abc", ""), split("a,b,c", ",", 2)]).toEqual(["a|b|c", "a|1|b|2|c", "|a|b|c|", "a|b,c"]);
    expect([splitOnce("a,b,c,d", ",", 0, -2).join("|"), splitOnce("a,b,c,d", ",", 0, -1).join("|"), splitOnce("a,b,c,d", ",", 0, -9).join("|"), splitOnce("a1b2c3", "(\\d)", 0, -2).join("|")]).toEqual(["a,b,c|d", "a,b,c,d", "a|b|c|d", "a1b2c|3|"]);
  });
  it("escapes and unescapes", () => {
    expect(escapePattern("a.b*c[d](e)+$^|\\ #")).toBe("a\\.b\\*c\\[d]\\(e\\)\\+\\$\\^\\|\\\\\\ \\#");
    expect(escapePattern("new\nline]")).toBe("new\\nline]");
    expect(unescapePattern("a\\.b\\x41\\u0042\\t|")).toBe("a.bAB\t|");
  });
});

describe("patterns that do not parse", () => {
  it.each([
    ["(", 1, "Not enough )'s."],
    [")", 1, "Too many )'s."],
    ["[", 1, "Unterminated [] set."],
    ["*", 1, "Quantifier '*' following nothing."],
    ["a**", 3, "Nested quantifier '*'."],
    ["\\h", 2, "Unrecognized escape sequence \\h."],
    ["\\", 1, "Illegal \\ at end of pattern."],
    ["[z-a]", 4, "[x-y] range in reverse order."],
    ["a{3,1}", 6, "Illegal {x,y} with x > y."],
    ["\\1", 2, "Reference to undefined group number 1."],
    ["\\k<n>", 5, "Reference to undefined group name 'n'."],
    ["(?", 2, "Unrecognized grouping construct."],
    ["\\p{Foo}", 7, "Unknown property 'Foo'."],
    ["(?#x", 4, "Unterminated (?#...) comment."],
  ])("%s", (pattern, offset, text) => {
    expect(messageOf(() => patternOf(pattern))).toBe(`RegexParseException: Invalid pattern '${pattern}' at offset ${offset}. ${text}`);
  });
});

describe("Regex members", () => {
  it("finds through the static methods", () => {
    const type = typeNamed("System.Text.RegularExpressions.Regex");
    expect((callStatic(type, "Matches", ["a1b22", "\\d+"]) as FoundList).items.map((m) => (m as Match).value)).toEqual(["1", "22"]);
    expect((callStatic(type, "Match", ["abc", "\\d"]) as Match).success).toBe(false);
    expect(new Regex("(\\d+)-(\\d+)").match("2024-05").result("$2/$1")).toBe("05/2024");
  });
});
