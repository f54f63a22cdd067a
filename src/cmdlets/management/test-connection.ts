// Test-Connection: a browser sends no pings; each target is reported as PowerShell reports a ping that fails.
import { NetException } from "#dotnet/core/exception.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";

interface Parameters {
  TargetName: string[];
  Quiet: boolean;
}

export default cmdlet<Parameters>({
  name: "Test-Connection",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Sends pings to other computers.",
  description: "A browser tab can send none: every target is an error, and False with -Quiet. Invoke-WebRequest shows whether a web server answers.",
  defaultSet: "DefaultPing",
  parameters: {
    TargetName: { type: "string[]", aliases: ["ComputerName"], mandatory: true, position: 0, pipeline: "both", validation: [{ kind: "NotNullOrEmpty" }], help: "The computers." },
    Ping: { type: "switch", sets: ["DefaultPing"], help: "Sends pings, as it does anyway." },
    Repeat: { type: "switch", aliases: ["Continuous"], sets: [{ set: "RepeatPing", mandatory: true }], help: "Goes on until it is stopped." },
    Traceroute: { type: "switch", sets: [{ set: "TraceRoute", mandatory: true }], help: "Shows the way." },
    TcpPort: { type: "int", sets: [{ set: "TcpPort", mandatory: true }], validation: [{ kind: "Range", minimum: 0, maximum: 65535 }], help: "Asks a port instead." },
    Count: { type: "int", sets: ["DefaultPing", "TcpPort"], help: "How many." },
    Delay: { type: "int", help: "Seconds between them." },
    BufferSize: { type: "int", aliases: ["Size", "Bytes", "BS"], help: "How large each is." },
    MaxHops: { type: "int", aliases: ["Ttl", "TimeToLive", "Hops"], help: "How far they go." },
    TimeoutSeconds: { type: "int", help: "How long to wait for an answer." },
    IPv4: { type: "switch", help: "Uses IPv4." },
    IPv6: { type: "switch", help: "Uses IPv6." },
    ResolveDestination: { type: "switch", help: "Looks up names." },
    DontFragment: { type: "switch", help: "Keeps packets whole." },
    Source: { type: "string", help: "Where they start." },
    Detailed: { type: "switch", help: "Shows every attempt." },
    Quiet: { type: "switch", help: "Gives True or False." },
  },
  output: ["Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus", "System.Boolean"],
  examples: [{ title: "What happens here", code: "Test-Connection localhost -Quiet" }],
  links: ["Invoke-WebRequest"],
  run(call) {
    return {
      process(p) {
        for (const target of p.TargetName) {
          if (p.Quiet) call.write(false);
          // PowerShell's sentence; the reason is ours (derived).
          else call.error(new ErrorRecord(new NetException("System.Net.NetworkInformation.PingException", `Testing connection to computer '${target}' failed: A browser cannot send pings.`), "TestConnectionException", "ResourceUnavailable", target));
        }
      },
    };
  },
});
