// Enums that go with text, numbers and conversion.
import type { TypeDefinition } from "../core/type.ts";
import { defineType } from "../core/type.ts";

const make = (name: string, values: [string, number][], more: Partial<TypeDefinition> = {}) => defineType({ name, kind: "enum", values, ...more });
const counted = (names: string): [string, number][] => names.split(" ").map((name, i) => [name, i]);

export default [
  make("System.StringComparison", counted("CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase Ordinal OrdinalIgnoreCase")),
  make("System.StringSplitOptions", [["None", 0], ["RemoveEmptyEntries", 1], ["TrimEntries", 2]], { flags: true }),
  make("System.MidpointRounding", counted("ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity")),
  make("System.Base64FormattingOptions", [["None", 0], ["InsertLineBreaks", 1]], { flags: true }),
  make("System.TypeCode", [
    ...counted("Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal DateTime"),
    ["String", 18],
  ]),
  make(
    "System.Globalization.NumberStyles",
    [
      ["None", 0], ["AllowLeadingWhite", 1], ["AllowTrailingWhite", 2], ["AllowLeadingSign", 4], ["Integer", 7], ["AllowTrailingSign", 8],
      ["AllowParentheses", 16], ["AllowDecimalPoint", 32], ["AllowThousands", 64], ["Number", 111], ["AllowExponent", 128], ["Float", 167],
      ["AllowCurrencySymbol", 256], ["Currency", 383], ["Any", 511], ["AllowHexSpecifier", 512], ["HexNumber", 515], ["AllowBinarySpecifier", 1024], ["BinaryNumber", 1027],
    ],
    { flags: true },
  ),
  make("System.Globalization.UnicodeCategory", counted(
    "UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter NonSpacingMark SpacingCombiningMark EnclosingMark DecimalDigitNumber LetterNumber " +
      "OtherNumber SpaceSeparator LineSeparator ParagraphSeparator Control Format Surrogate PrivateUse ConnectorPunctuation DashPunctuation OpenPunctuation ClosePunctuation " +
      "InitialQuotePunctuation FinalQuotePunctuation OtherPunctuation MathSymbol CurrencySymbol ModifierSymbol OtherSymbol OtherNotAssigned",
  )),
  make(
    "System.Globalization.CompareOptions",
    [["None", 0], ["IgnoreCase", 1], ["IgnoreNonSpace", 2], ["IgnoreSymbols", 4], ["IgnoreKanaType", 8], ["IgnoreWidth", 16], ["NumericOrdering", 32],
     ["OrdinalIgnoreCase", 268435456], ["StringSort", 536870912], ["Ordinal", 1073741824]],
    { flags: true },
  ),
  make(
    "System.Globalization.CultureTypes",
    [["NeutralCultures", 1], ["SpecificCultures", 2], ["InstalledWin32Cultures", 4], ["AllCultures", 7], ["UserCustomCulture", 8], ["ReplacementCultures", 16]],
    { flags: true },
  ),
  make("System.Text.NormalizationForm", [["FormC", 1], ["FormD", 2], ["FormKC", 5], ["FormKD", 6]]),
];
