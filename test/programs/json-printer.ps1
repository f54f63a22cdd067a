# A JSON reader and pretty-printer by hand: a recursive descent over characters.
$script:text = ''
$script:at = 0

function Skip-Blanks { while ($script:at -lt $script:text.Length -and [char]::IsWhiteSpace($script:text[$script:at])) { $script:at++ } }

function Read-Value {
    Skip-Blanks
    switch ($script:text[$script:at]) {
        '{' { return Read-Object }
        '[' { return , (Read-List) }
        '"' { return Read-String }
        default {
            if ($script:text.Substring($script:at) -match '^(true|false|null|-?\d+(\.\d+)?)') {
                $script:at += $Matches[0].Length
                switch -Regex ($Matches[0]) {
                    '^true$' { return $true }
                    '^false$' { return $false }
                    '^null$' { return $null }
                    '\.' { return [double]$_ }
                    default { return [int]$_ }
                }
            }
            throw "unexpected '$_' at $script:at"
        }
    }
}

function Read-String {
    $script:at++
    $end = $script:text.IndexOf('"', $script:at)
    $value = $script:text.Substring($script:at, $end - $script:at)
    $script:at = $end + 1
    $value
}

function Read-List {
    $items = [System.Collections.Generic.List[object]]::new()
    $script:at++
    Skip-Blanks
    while ($script:text[$script:at] -ne ']') {
        $items.Add((Read-Value))
        Skip-Blanks
        if ($script:text[$script:at] -eq ',') { $script:at++ }
        Skip-Blanks
    }
    $script:at++
    , $items.ToArray()
}

function Read-Object {
    $table = [ordered]@{}
    $script:at++
    Skip-Blanks
    while ($script:text[$script:at] -ne '}') {
        $key = Read-String
        Skip-Blanks
        $script:at++
        $table[$key] = Read-Value
        Skip-Blanks
        if ($script:text[$script:at] -eq ',') { $script:at++ }
        Skip-Blanks
    }
    $script:at++
    $table
}

function Show-Value($value, [int]$depth = 0) {
    $pad = '  ' * ($depth + 1)
    $close = '  ' * $depth
    if ($null -eq $value) { return 'null' }
    if ($value -is [bool]) { return "$value".ToLower() }
    if ($value -is [string]) { return "`"$value`"" }
    if ($value -is [System.Collections.IDictionary]) {
        if ($value.Count -eq 0) { return '{}' }
        $lines = foreach ($entry in $value.GetEnumerator()) { "$pad`"$($entry.Key)`": $(Show-Value $entry.Value ($depth + 1))" }
        return "{`n$($lines -join ",`n")`n$close}"
    }
    if ($value -is [array]) {
        if ($value.Count -eq 0) { return '[]' }
        $lines = foreach ($item in $value) { "$pad$(Show-Value $item ($depth + 1))" }
        return "[`n$($lines -join ",`n")`n$close]"
    }
    "$value"
}

$script:text = '{"name":"Contoso","seats":25,"price":12.5,"active":true,"owner":null,"tags":["csp","nce"],"none":[],"address":{"city":"Boston","lines":[1,[2,3]]}}'
$parsed = Read-Value
Show-Value $parsed
"seats + 1 = $($parsed.seats + 1)"

$script:text = '[1, oops]'
$script:at = 0
try { Read-Value } catch { "error: $($_.Exception.Message)" }
