// What the remoting cmdlets answer here: a browser tab reaches no other computer's PowerShell.
import type { ErrorShape } from "../errors/error-record.ts";

/** As PowerShell on Linux words it when the remoting library is absent. */
export function noRemoting(target: string): ErrorShape {
  return {
    id: "PSSessionOpenFailed",
    message: `[${target}] Connecting to remote server ${target} failed with the following error message : This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system.`,
    category: "OpenError",
    target,
    exception: "System.Management.Automation.Remoting.PSRemotingTransportException",
  };
}
