// Add-Type: the assemblies of .NET are there already; C# cannot be compiled here.
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  TypeDefinition?: string;
  Name?: string;
  MemberDefinition?: string[];
  Namespace?: string;
  UsingNamespace?: string[];
  Path?: string[];
  LiteralPath?: string[];
  AssemblyName?: string[];
  Language?: string;
  ReferencedAssemblies?: string[];
  OutputAssembly?: string;
  OutputType?: string;
  PassThru: boolean;
  IgnoreWarnings: boolean;
  CompilerOptions?: string[];
}

/** Parts of .NET that need Windows. */
const WINDOWS_ONLY = /^(?:System\.Windows(?:\..*)?|System\.Drawing|Presentation\w*|WindowsBase|WindowsFormsIntegration|UIAutomation\w*|Microsoft\.VisualBasic\.Forms|ReachFramework)$/i;
const KNOWN = /^(?:System(?:\..+)?|mscorlib|netstandard|Microsoft\.(?:CSharp|VisualBasic(?:\.Core)?|Win32\..+|PowerShell\..+))$/i;

const sources = ["FromSource", "FromMember"];

export default cmdlet<Parameters>({
  name: "Add-Type",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Loads assemblies of .NET; those there are need no loading.",
  description: "C# cannot be compiled in this PowerShell: write a PowerShell class (class Name { ... }) or enum instead.",
  defaultSet: "FromSource",
  parameters: {
    TypeDefinition: { type: "string", sets: [{ set: "FromSource", mandatory: true, position: 0 }], help: "C# source; not supported here." },
    Name: { type: "string", sets: [{ set: "FromMember", mandatory: true, position: 0 }], help: "The name of a class with the members." },
    MemberDefinition: { type: "string[]", sets: [{ set: "FromMember", mandatory: true, position: 1 }], help: "C# members; not supported here." },
    Namespace: { type: "string", aliases: ["NS"], sets: ["FromMember"], help: "The namespace of the class." },
    UsingNamespace: { type: "string[]", aliases: ["Using"], sets: ["FromMember"], help: "Namespaces that the members use." },
    Path: { type: "string[]", sets: [{ set: "FromPath", mandatory: true, position: 0 }], help: "Source files or assemblies; not supported here." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "FromLiteralPath", mandatory: true }], help: "The same, names taken as they stand." },
    AssemblyName: { type: "string[]", aliases: ["AN"], sets: [{ set: "FromAssemblyName", mandatory: true }], help: "Assemblies of .NET." },
    Language: { type: "string", sets: sources, default: "CSharp", help: "The language of the source." },
    ReferencedAssemblies: { type: "string[]", aliases: ["RA"], sets: [...sources, "FromPath", "FromLiteralPath"], help: "Assemblies that the source needs." },
    OutputAssembly: { type: "string", aliases: ["OA"], sets: [...sources, "FromPath", "FromLiteralPath"], help: "A file for the compiled source." },
    OutputType: { type: "string", aliases: ["OT"], sets: [...sources, "FromPath", "FromLiteralPath"], help: "The kind of that file." },
    PassThru: { type: "switch", help: "Gives the types that were added." },
    IgnoreWarnings: { type: "switch", sets: [...sources, "FromPath", "FromLiteralPath"], help: "Takes warnings of the compiler for none." },
    CompilerOptions: { type: "string[]", sets: [...sources, "FromPath", "FromLiteralPath"], help: "Options of the compiler." },
  },
  output: ["System.Type"],
  examples: [{ title: "An assembly that is there", code: "Add-Type -AssemblyName System.Web" }],
  run(call) {
    return {
      end(p) {
        for (const name of p.AssemblyName ?? []) checkAssembly(name.split(",")[0]!.trim(), call);
        if (!p.AssemblyName) {
          call.fail({ id: "NotSupported", message: "Source code and assemblies cannot be added in this PowerShell. Write a PowerShell class or enum instead: class Name { [string] $Text; [int] Twice([int] $n) { return 2 * $n } }", category: "NotImplemented", exception: "System.PlatformNotSupportedException" });
        }
      },
    };
  },
});

function checkAssembly(name: string, call: Call<Parameters>): void {
  if (KNOWN.test(name) && !WINDOWS_ONLY.test(name)) return;
  call.fail({ id: "ASSEMBLY_NOT_FOUND", message: `Cannot add type. The assembly '${name}' could not be found.`, category: "ObjectNotFound", exception: "System.Exception", target: name });
}
