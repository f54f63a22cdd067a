// A module as people write them: functions with comment help, param blocks, validation, hashtables, pipelines, error handling.

const nouns = ["Customer", "Invoice", "Subscription", "Agreement", "Order", "Address", "License", "Domain", "Report", "Contact"];

function writtenFunction(n) {
  const noun = `${nouns[n % nouns.length]}${n}`;
  return `function Get-${noun} {
    <#
    .SYNOPSIS
        Reads a ${noun} and shows what matters of it.
    .PARAMETER Name
        One or several names; wildcards are welcome.
    .EXAMPLE
        Get-${noun} -Name 'Contoso*' -Size Large
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipeline, Position = 0)] [string[]] $Name,
        [ValidateSet('Small', 'Large')] [string] $Size = 'Small'
    )
    begin { $found = @{ Number = ${n}; Size = $Size; Tags = @('a', 'b', "tag-$Size") } }
    process {
        foreach ($one in $Name) { $found[$one] = $one.Trim().ToLower() -replace '\\s+', '-' }
    }
    end { $found.GetEnumerator() | Where-Object { $_.Key -ne 'Tags' } | Sort-Object Key | Select-Object Key, Value }
}
`;
}

/** The text of a module of 250 functions and 5,250 lines. */
export const longModule = Array.from({ length: 250 }, (_, n) => writtenFunction(n)).join("\n");
