// PSCredential: a user name and a secret password.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { SecureString } from "#dotnet/types/secure-string.ts";
import { NetworkCredential } from "#dotnet/types/secure-string.ts";

export class PSCredential extends NetObject {
  readonly userName: string;
  readonly password: SecureString;
  constructor(userName: string, password: SecureString) {
    super();
    this.userName = userName;
    this.password = password;
  }
  override get netType(): NetType {
    return credentialType;
  }
  /** "DOMAIN\user" apart; the domain is empty when the name has none. */
  split(): { user: string; domain: string } {
    const slash = this.userName.indexOf("\\");
    if (slash > 0) return { domain: this.userName.slice(0, slash), user: this.userName.slice(slash + 1) };
    const at = this.userName.lastIndexOf("@");
    return at > 0 ? { user: this.userName.slice(0, at), domain: this.userName.slice(at + 1) } : { user: this.userName, domain: "" };
  }
}

function make(userName: string | null, password: SecureString | null): PSCredential {
  if (!userName) {
    const message = 'Cannot process argument because the value of argument "userName" is not valid. Change the value of the "userName" argument and run the operation again.';
    throw new NetException("System.Management.Automation.PSArgumentException", message, null, { ParamName: "userName" });
  }
  if (!password) {
    const message = 'Cannot process argument because the value of argument "password" is null. Change the value of argument "password" to a non-null value.';
    throw new NetException("System.Management.Automation.PSArgumentNullException", message, null, { ParamName: "password" });
  }
  return new PSCredential(userName, password);
}

const credentialType = defineType({
  name: "System.Management.Automation.PSCredential",
  interfaces: ["System.Runtime.Serialization.ISerializable"],
  sealed: true,
  members: [
    ["new(string userName, securestring password)", make],
    ["static pscredential Empty {get;}", () => null],
    ["System.Net.NetworkCredential GetNetworkCredential()", (self: PSCredential) => {
      const { user, domain } = self.split();
      return new NetworkCredential(user, self.password, domain);
    }],
    ["string UserName {get;}", (self: PSCredential) => self.userName],
    ["securestring Password {get;}", (self: PSCredential) => self.password],
  ],
});

export default credentialType;
