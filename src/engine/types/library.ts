// Loads PowerShell's own .NET types and the class library; importing this file makes them known to `findType`.
import "#dotnet/library.ts";
import.meta.glob("./tables/*.ts", { eager: true });
