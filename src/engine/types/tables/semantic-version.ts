// SemanticVersion as a .NET type: made of text, numbers or a Version, and back to a Version (derived).
import { NetException } from "#dotnet/core/exception.ts";
import { defineType } from "#dotnet/core/type.ts";
import { Version } from "#dotnet/types/version.ts";
import { extend } from "../../values/ps-object.ts";
import { SemanticVersion } from "../../values/semantic-version.ts";

const NAME = "System.Management.Automation.SemanticVersion";
type Numbers = [major: number, minor?: number, patch?: number, label?: string | null, build?: string | null];

/** PSArgumentException for numbers below zero. */
function make(...[major, minor = 0, patch = 0, label = null, build = null]: Numbers): SemanticVersion {
  for (const [name, value] of Object.entries({ major, minor, patch })) {
    if (value < 0) throw new NetException("System.Management.Automation.PSArgumentException", `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`);
  }
  return new SemanticVersion([major, minor, patch], label, build);
}

/** One label text: what comes before a plus is the pre-release label. */
function labelled(major: number, minor: number, patch: number, label: string | null): SemanticVersion {
  const plain = make(major, minor, patch);
  return label === null || label === "" ? plain : SemanticVersion.parse(`${plain.toText()}-${label}`);
}

/** A Version with four parts has no place for the last here. */
function fromVersion(version: Version | null): SemanticVersion {
  if (version === null) throw new NetException("System.Management.Automation.PSArgumentNullException", 'Cannot process argument because the value of argument "version" is null. Change the value of argument "version" to a non-null value.');
  const [major = 0, minor = 0, build = 0, revision = -1] = version.parts;
  if (revision > 0) throw new NetException("System.Management.Automation.PSArgumentException", 'Cannot process argument because the value of argument "version" is not valid. Change the value of the "version" argument and run the operation again.');
  return new SemanticVersion([major, minor, build]);
}

/** Labels stay visible as note properties. */
function toVersion(version: SemanticVersion): unknown {
  const plain = new Version([...version.numbers]);
  if (version.preRelease !== null || version.build !== null) {
    const { members } = extend(plain);
    for (const [name, value] of [["PSSemVerPreReleaseLabel", version.preRelease], ["PSSemVerBuildLabel", version.build]] as const) members.set(name.toLowerCase(), { kind: "NoteProperty", name, value });
  }
  return plain;
}

function tryParse(text: string | null, result: { value: unknown }): boolean {
  try {
    result.value = SemanticVersion.parse(text);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    result.value = null;
    return false;
  }
}

const order = (a: SemanticVersion | null, b: SemanticVersion | null) => (a ? a.compareTo(b) : b ? -1 : 0);

export default defineType({
  name: NAME,
  sealed: true,
  interfaces: ["System.IComparable", `System.IComparable\`1[${NAME}]`, `System.IEquatable\`1[${NAME}]`],
  members: [
    ["new(string version)", (text: string | null) => SemanticVersion.parse(text)],
    ["new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)", make],
    ["new(int major, int minor, int patch, string label)", labelled],
    ["new(int major, int minor, int patch)", make],
    ["new(int major, int minor)", make],
    ["new(int major)", make],
    ["new(version version)", fromVersion],
    ["int Major {get;}", (v: SemanticVersion) => v.numbers[0]],
    ["int Minor {get;}", (v: SemanticVersion) => v.numbers[1]],
    ["int Patch {get;}", (v: SemanticVersion) => v.numbers[2]],
    ["string PreReleaseLabel {get;}", (v: SemanticVersion) => v.preRelease],
    ["string BuildLabel {get;}", (v: SemanticVersion) => v.build],
    [`static ${NAME} Parse(string version)`, (text: string | null) => SemanticVersion.parse(text)],
    [`static bool TryParse(string version, [ref] ${NAME} result)`, tryParse],
    [`static int Compare(${NAME} versionA, ${NAME} versionB)`, order],
    [`static version op_Implicit(${NAME} semver)`, toVersion],
    ["int CompareTo(System.Object version)", (v: SemanticVersion, other: unknown) => v.compareTo(other)],
    [`int CompareTo(${NAME} value)`, (v: SemanticVersion, other: unknown) => v.compareTo(other)],
    ["bool Equals(System.Object obj)", (v: SemanticVersion, other: unknown) => v.equals(other)],
    [`bool Equals(${NAME} other)`, (v: SemanticVersion, other: unknown) => v.equals(other)],
    ["string ToString()", (v: SemanticVersion) => v.toText()],
  ],
});
