# A small test framework as a module: Describe, It, Should, run on code of its own.
$null = New-Module -Name Spec {
    $script:path = [System.Collections.Generic.Stack[string]]::new()
    $script:results = [System.Collections.Generic.List[object]]::new()

    function Describe {
        param([Parameter(Mandatory, Position = 0)][string]$Name, [Parameter(Mandatory, Position = 1)][scriptblock]$Body)
        $script:path.Push($Name)
        try { & $Body } finally { [void]$script:path.Pop() }
    }

    function It {
        param([Parameter(Mandatory, Position = 0)][string]$Name, [Parameter(Mandatory, Position = 1)][scriptblock]$Body)
        $names = $script:path.ToArray()
        [array]::Reverse($names)
        $full = (@($names) + $Name) -join ' > '
        try {
            $null = & $Body
            $script:results.Add([pscustomobject]@{ Name = $full; Passed = $true; Reason = '' })
        }
        catch { $script:results.Add([pscustomobject]@{ Name = $full; Passed = $false; Reason = $_.Exception.Message }) }
    }

    function Should {
        [CmdletBinding(DefaultParameterSetName = 'Be')]
        param(
            [Parameter(ValueFromPipeline)] $Actual,
            [Parameter(ParameterSetName = 'Be')] $Be,
            [Parameter(ParameterSetName = 'Throw')][switch]$Throw,
            [Parameter(ParameterSetName = 'Match')][string]$Match
        )
        end {
            switch ($PSCmdlet.ParameterSetName) {
                'Be' { if ($Actual -ne $Be) { throw "expected '$Be' but got '$Actual'" } }
                'Match' { if ($Actual -notmatch $Match) { throw "'$Actual' does not match '$Match'" } }
                'Throw' {
                    $thrown = $false
                    try { $null = & $Actual } catch { $thrown = $true }
                    if (-not $thrown) { throw 'expected an error, but there was none' }
                }
            }
        }
    }

    function Show-Results {
        foreach ($result in $script:results) {
            '{0} {1}{2}' -f ($result.Passed ? '+' : '-'), $result.Name, ($result.Reason ? ": $($result.Reason)" : '')
        }
        $failed = @($script:results | Where-Object { -not $_.Passed }).Count
        "$($script:results.Count) tests, $failed failed"
    }

    Export-ModuleMember -Function Describe, It, Should, Show-Results
}

function Add-Tax([decimal]$amount, [decimal]$rate = 0.19) {
    if ($amount -lt 0) { throw 'negative amount' }
    [math]::Round($amount * (1 + $rate), 2)
}

Describe 'Add-Tax' {
    $base = 100
    It 'adds the usual rate' { Add-Tax $base | Should -Be 119 }
    It 'takes another rate' { Add-Tax $base 0.07 | Should -Be 107 }
    It 'refuses negative amounts' { { Add-Tax -1 } | Should -Throw }
    Describe 'rounding' {
        It 'goes to cents' { Add-Tax 0.99 | Should -Be 1.18 }
        It 'is wrong on purpose' { Add-Tax 10 | Should -Be 12 }
    }
}
Describe 'strings' {
    It 'matches' { 'PartnerShell' | Should -Match '^partner' }
    It 'does not throw' { { 'fine' } | Should -Throw }
}
Show-Results
[bool](Get-Variable results -ErrorAction Ignore)
