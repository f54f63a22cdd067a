// Format and types files (.ps1xml), given to the session and by a manifest (derived).
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const view = (body: string, more = "") => `<Configuration>${more}<ViewDefinitions><View><Name>v</Name><ViewSelectedBy><TypeName>My.Pet</TypeName></ViewSelectedBy>${body}</View></ViewDefinitions></Configuration>`;
const TABLE = view(`<TableControl><TableHeaders>
  <TableColumnHeader><Label>Who</Label><Width>6</Width><Alignment>Right</Alignment></TableColumnHeader><TableColumnHeader/></TableHeaders>
  <TableRowEntries><TableRowEntry><TableColumnItems>
  <TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem><TableColumnItem><ScriptBlock>$_.Age * 2</ScriptBlock></TableColumnItem>
  </TableColumnItems></TableRowEntry></TableRowEntries></TableControl>`);
const LIST = view(`<ListControl><ListEntries><ListEntry><ListItems>
  <ListItem><PropertyName>Name</PropertyName></ListItem>
  <ListItem><Label>Years</Label><PropertyName>Age</PropertyName><FormatString>{0:N1}</FormatString><ItemSelectionCondition><ScriptBlock>$_.Age -gt 3</ScriptBlock></ItemSelectionCondition></ListItem>
  </ListItems></ListEntry></ListEntries></ListControl>`);
const CUSTOM = view(
  `<CustomControl><CustomEntries><CustomEntry><CustomItem><Text>Pet </Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding><NewLine/>
  <Frame><LeftIndent>2</LeftIndent><CustomItem><ExpressionBinding><PropertyName>Toys</PropertyName><EnumerateCollection/><CustomControlName>Toy</CustomControlName></ExpressionBinding></CustomItem></Frame>
  </CustomItem></CustomEntry></CustomEntries></CustomControl>`,
  `<Controls><Control><Name>Toy</Name><CustomControl><CustomEntries><CustomEntry><CustomItem><Text>- </Text><ExpressionBinding><ScriptBlock>$_.ToUpper()</ScriptBlock></ExpressionBinding><NewLine/></CustomItem></CustomEntry></CustomEntries></CustomControl></Control></Controls>`,
);
const GROUPED = view("<GroupBy><PropertyName>Age</PropertyName><Label>Age</Label></GroupBy><WideControl><WideEntries><WideEntry><WideItem><PropertyName>Name</PropertyName></WideItem></WideEntry></WideEntries></WideControl>");
const TYPES = `<Types><Type><Name>My.Pet</Name><Members>
  <ScriptProperty><Name>Human</Name><GetScriptBlock>$this.Age * 7</GetScriptBlock></ScriptProperty>
  <AliasProperty><Name>N</Name><ReferencedMemberName>Name</ReferencedMemberName></AliasProperty>
  <ScriptMethod><Name>Greet</Name><Script>param($word) "$word, $($this.Name)"</Script></ScriptMethod>
  <NoteProperty><Name>Kind</Name><Value>pet</Value></NoteProperty>
  <MemberSet><Name>PSStandardMembers</Name><Members><PropertySet><Name>DefaultDisplayPropertySet</Name><ReferencedProperties><Name>Name</Name><Name>Human</Name></ReferencedProperties></PropertySet></Members></MemberSet>
  </Members></Type></Types>`;

const PET = "function Pet($Name, $Age, $Toys) { [pscustomobject]@{ PSTypeName = 'My.Pet'; Name = $Name; Age = $Age; Toys = $Toys } }\n";

async function shown(script: string, files: { [name: string]: string }): Promise<string> {
  const test = testSession();
  const store = test.session.ports.files;
  for (const folder of ["/home/partner/work", "/home/partner/work/Pets"]) if (!store.stat(folder)) store.makeDirectory(folder);
  for (const [name, text] of Object.entries(files)) store.write(`/home/partner/work/${name}`, new TextEncoder().encode(text));
  const text = await test.run(PET + script);
  return text.split("\n").map((line) => line.trimEnd()).join("\n");
}

describe("Update-FormatData", () => {
  it("shows a table as the file says", async () => {
    expect(await shown("Update-FormatData -PrependPath ./f.ps1xml; (Pet Rex 3), (Pet Tom 4)", { "f.ps1xml": TABLE })).toBe("\n   Who $_.Age * 2\n   --- ----------\n   Rex 6\n   Tom 8\n\n");
  });
  it("shows lists with conditions and formats", async () => {
    expect(await shown("Update-FormatData ./f.ps1xml; (Pet Rex 3), (Pet Tom 4)", { "f.ps1xml": LIST })).toBe("\nName : Rex\n\nName  : Tom\nYears : 4.0\n\n");
  });
  it("writes custom views with frames and named controls", async () => {
    expect(await shown("Update-FormatData ./f.ps1xml; Pet Rex 3 @('ball', 'bone')", { "f.ps1xml": CUSTOM })).toBe("\nPet Rex\n  - BALL\n  - BONE\n\n");
  });
  it("groups", async () => {
    expect(await shown("Update-FormatData ./f.ps1xml; (Pet Rex 3), (Pet Tom 4) | Out-String -Width 20", { "f.ps1xml": GROUPED })).toBe("\n   Age: 3\n\nRex\n\n   Age: 4\n\nTom\n\n\n");
  });
});

describe("types files", () => {
  it("give a type members and what it shows", async () => {
    expect(await shown("Update-TypeData -AppendPath ./t.ps1xml; $p = Pet Rex 3; $p.Human; $p.N; $p.Kind; $p.Greet('hi'); $p | Out-String", { "t.ps1xml": TYPES })).toBe("21\nRex\npet\nhi, Rex\n\nName Human\n---- -----\nRex     21\n\n\n");
  });
});

describe("a manifest", () => {
  it("loads its types and format files, and takes the views away again", async () => {
    const files = {
      "Pets/Pets.psd1": "@{ RootModule = 'Pets.psm1'; ModuleVersion = '1.0'; TypesToProcess = 'p.types.ps1xml'; FormatsToProcess = 'p.format.ps1xml' }",
      "Pets/Pets.psm1": "function Get-Nothing {}",
      "Pets/p.types.ps1xml": TYPES,
      "Pets/p.format.ps1xml": TABLE,
    };
    const text = await shown("Import-Module ./Pets; (Pet Rex 3).Human; Pet Rex 3 | Out-String; (Get-Module Pets).ExportedFormatFiles.Count; Remove-Module Pets; Pet Rex 3 | Out-String", files);
    expect(text).toBe("21\n\n   Who $_.Age * 2\n   --- ----------\n   Rex 6\n\n\n1\n\nName Human\n---- -----\nRex     21\n\n\n");
  });
});
