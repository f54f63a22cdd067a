// New-Object: an instance of a .NET type, or an object with given properties.
import { NetException } from "#dotnet/core/exception.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { construct } from "#engine/members/invoke.ts";
import { propertyValue } from "#engine/property-keys/key-values.ts";
import { setProperty } from "#engine/members/get-member.ts";
import { resolveTypeText } from "#engine/types/resolve.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { customObject, PSObject } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  TypeName?: string;
  ComObject?: string;
  ArgumentList?: unknown[];
  Property?: DictionaryLike;
}

const CUSTOM = new Set(["System.Management.Automation.PSObject", "System.Management.Automation.PSCustomObject"]);

export default cmdlet<Parameters>({
  name: "New-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates an object of a .NET type.",
  description: "-ArgumentList goes to the constructor; -Property sets properties afterwards. For psobject, -Property makes the properties.",
  defaultSet: "Net",
  parameters: {
    TypeName: { type: "string", position: 0, sets: [{ set: "Net", mandatory: true, position: 0 }], help: "The full name of the type, or its short one." },
    ArgumentList: { type: "object[]", aliases: ["Args"], sets: [{ set: "Net", position: 1 }], help: "Arguments of the constructor." },
    Property: { type: "System.Collections.IDictionary", help: "Properties to set on the new object." },
  },
  output: ["System.Object"],
  examples: [
    { title: "A version", code: "New-Object System.Version 1, 2, 3" },
    { title: "An object of one's own", code: "New-Object psobject -Property ([ordered]@{ Name = 'a'; Size = 1 })" },
  ],
  links: ["Add-Member", "Select-Object"],
  run(call) {
    return {
      begin(p) {
        return after(make(p), (object) => after(fill(object, p), () => call.write(object)));
      },
    };

    function make(p: Parameters): Maybe<unknown> {
      const name = p.TypeName!;
      const type = /^(?:System\.Management\.Automation\.)?PSCustomObject$/i.test(name) ? typeNamed("System.Management.Automation.PSCustomObject") : resolveTypeText(name, call.session);
      if (!type) {
        return call.fail({
          id: "TypeNotFound",
          message: `Cannot find type [${name}]: verify that the assembly containing this type is loaded.`,
          category: "InvalidType",
          exception: "System.Management.Automation.PSArgumentException",
        });
      }
      const args = p.ArgumentList ?? [];
      if (CUSTOM.has(type.fullName)) return args.length ? args[0] : customObject();
      if (type.definition.abstract || type.isInterface) return fail("CannotFindAppropriateCtor", `A constructor was not found. Cannot find an appropriate constructor for type ${type.fullName}.`);
      try {
        const made = construct(type, args, call.session);
        return made instanceof Promise ? made.catch(constructorFailed) : made;
      } catch (thrown) {
        return constructorFailed(thrown);
      }
      function constructorFailed(thrown: unknown): never {
        if (!(thrown instanceof TerminatingError)) throw thrown;
        const { exception } = thrown.record;
        if (exception.innerException) {
          return call.fail({ id: "ConstructorInvokedThrowException", message: thrown.record.message, category: "InvalidOperation", exception: "System.Management.Automation.MethodInvocationException", inner: exception.innerException });
        }
        // A script class's constructor throws what it likes.
        if (exception.netType.fullName !== "System.Management.Automation.MethodException") {
          const message = `Exception calling ".ctor" with "${args.length}" argument(s): "${exception.message}"`;
          return call.fail({ id: "ConstructorInvokedThrowException", message, category: "InvalidOperation", exception: "System.Management.Automation.MethodInvocationException", inner: exception });
        }
        return fail("CannotFindAppropriateCtor", `A constructor was not found. Cannot find an appropriate constructor for type ${type!.fullName}.`);
      }
    }

    function fail(id: string, message: string): never {
      return call.fail({ id, message, category: "ObjectNotFound", exception: "System.Management.Automation.PSArgumentException" });
    }

    function fill(object: unknown, p: Parameters): Maybe<void> {
      if (!p.Property) return;
      return inTurn([...p.Property.entries()], ([key, value]) => {
        const name = textOf(key, call.session);
        if (object instanceof PSObject && object.custom) {
          object.members.set(name.toLowerCase(), { kind: "NoteProperty", name, value });
          return;
        }
        if (propertyValue(object, name, call.session) === null) {
          return call.fail({ id: "InvalidOperationException", message: `The member "${name}" was not found for the specified .NET object.`, category: "InvalidOperation", exception: "System.InvalidOperationException" });
        }
        try {
          return setProperty(object, name, value, call.session);
        } catch (thrown) {
          if (thrown instanceof TerminatingError) return call.fail({ id: "SetValueException", message: thrown.record.message, category: "InvalidOperation", exception: thrown.record.exception.type.fullName, inner: thrown.record.exception.innerException });
          if (thrown instanceof NetException) return call.fail({ id: "SetValueException", message: thrown.message, category: "InvalidOperation", inner: thrown });
          throw thrown;
        }
      });
    }
  },
});
