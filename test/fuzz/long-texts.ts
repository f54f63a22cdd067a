// Texts of a million characters that are hard to read: whatever could be unclosed, nested or looked for again and again.

const SIZE = 1 << 20;
const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** Pieces that are repeated until the text is a million characters long. */
const pieces = [
  "(", ")", "[", "]", "{", "}", "@{", "@(", "$(", "\"$(", "\"", "'", "\"\"", "''", "@\"\n", "@'\n", "\"@", "'@", "`", "`\n", "\\", "-", "--", "- ", "+", "!", "-not ", ",", ",1", ";", "|", "||", "&&", "&", "& ", "1|", "a|", "a||", "a&&", ".", "..", "...", "1..", "::", "a::", "[a]::", ":", "=", "a=", "$a=", "==", "?", "??", "? ", "1?", "1?1:", "$a?.", "$a?[", "$a.", "$a[", "$a.b(", "$a::b(",
  "$", "${", "$$", "$?", "$^", "$_", "$a", "$a:", "$a:b", "${a", "@a", "@", "@@", "#", "#\n", "<#", "<# #>", "<", ">", ">>", "2>&1", "2>&", "1>2", "*>", "a>b ", "a<b", "%", "% {", "%{", "~", "^", "*", "/", "//", "_", "0", "0x", "1e", "1.", "1.1.1", "1kb", "1gb1", "9", "0b1", "1e9", "a", "A ", "é", "\u{1F600}", "\ud800", "\u0000", "\u00a0", "\u2013", "\u2018", "\u201c", "\u2028", "\ufeff", "\t", "\n", "\r", "\r\n", " ", " \n", ";\n",
  "if", "if(", "if(1){", "if(1){}else{", "if(1){}elseif(1){", "else", "for(", "for(;;){", "foreach(", "foreach($a in ", "foreach($a in 1){", "while(", "while(1){", "do{", "do{}while(", "do{}until(", "switch(", "switch(1){", "switch(1){1{", "switch -", "try{", "try{}catch{", "try{}finally{", "catch", "trap{", "trap [", "function ", "function f{", "function f(", "filter f{", "class ", "class C{", "class C{[", "class C{a(", "class C{a(){", "class C:", "enum E{", "enum E{a=", "enum E{a\n", "param(", "param($a=", "param([", "param([a(", "[Parameter(", "[a(b=", "begin{", "process{", "end{", "dynamicparam{", "clean{", "data{", "data a -", "using ", "using module ", "using namespace a\n", "using module @{", "return ", "throw ", "exit ", "break ", "continue ", ":a ", ":a for(", "workflow ", "parallel{", "inlinescript{", "configuration a{", "configuration{", "hidden ", "static ", "define ", "from ", "var ", "base", "in ", "until(", "#requires ", "#requires -", "#requires -version 1\n",
  "[a", "[a]", "[a[", "[a[]]", "[a,", "[a.", "[a+", "[int]", "[int[", "[int]$", "[a]$a,", "[a]@{", "@{a=", "@{a=1;", "@{a=@{", "@{(", "@(1,", "@(@(", "&{", ".{", "& $a ", "a -b ", "a -b:", "a --% ", "--% ", "a $(", "a @(", "a {", "a \"", "a '", "a @", "a`", "\"$a", "\"${", "\"$a.b[", "\"`", "\"$", "'a'", "\"a\"", "@\"\n$(", "@\"\n\"@", "@'\n'@\n", "1 -eq ", "1 -f ", "-split ", "-join ", "1 -split ", "-a", "-1", "- 1", "+1", "++", "++$a", "$a++", "$a++ + ", "$a+=", "1+", "1-", "1*", "1 + (", "-bnot ", "!!", "! (", ",,", ", (", "{{", "{}", "()", "[]", "$()", "@()", "@{}", "({[", "{(@{", "\"{\"'{'", "$($", "\"$(\"", "\"$('", "\"$(@\"\n", "(\"", "('", "(@'\n", "$x = @'\n", "try { $x = \"", "if (1) { \"$(", "function f { @\"\n$(", "a'b", "a\"b", "a(b", "a{b", "a;b", "a,b", "a#b", "a`b", "a$b", "a@b", "a|b", "a&b", "a&", "a &\n", "a && \n", "a |\n", "a\n| ", "1,\n", "(\n", "{\n", "{a\n", "$a =\n", "if\n", "\"\n", "`\r\n", "<#\n", "#>\n", "1..2..", "1 .. ", "$a[1]", "$a.b", "$a.b()", "$a::b", "$a.'b'", "$a.\"b$(", "$a.$", "$a.(", "$a.{", "[a]::b(", "[a]::b.", "@a.b", "@a[", "a.b.c ", "a=b ", "a/b ", "-a=b ", "a:b:c ", "*.* ", "1a ", "%a% ",
];

/** A text and its name. */
export const longTexts: [name: string, text: string][] = [
  ...pieces.map((piece): [string, string] => [JSON.stringify(piece), filled(piece)]),
  ...[["(", ")"], ["@(", ")"], ["$(", ")"], ["\"$(", ")\""], ["{", "}"], ["@{a=", "}"], ["[", "]"], ["if(1){", "}"], ["if(", "){}"], ["function f{", "}"], ["try{", "}finally{}"], ["switch(1){1{", "}}"], ["class C{m(){", "}}"], ["$a[", "]"], ["$a.b(", ")"], ["[a[", "]]"], ["while(1){", "}"], ["& {", "}"]]
    .map(([open, close]): [string, string] => {
      const depth = Math.floor(SIZE / (open!.length + close!.length));
      return [`${JSON.stringify(open)} closed`, open!.repeat(depth) + close!.repeat(depth)];
    }),
  ["a long line", `$x = "${"a".repeat(SIZE - 10)}"`],
  ["a long name", `$${"a".repeat(SIZE - 2)}`],
  ["a long number", "9".repeat(SIZE)],
  ["a long word", "a".repeat(SIZE)],
  ["a long comment", `#${"-".repeat(SIZE - 2)}`],
  ["a signature block", `1\n# SIG # Begin signature block\n${"# abc\n".repeat(150_000)}`],
];
export { pieces };
