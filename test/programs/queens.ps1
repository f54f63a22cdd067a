# N-Queens by backtracking: how many ways, and the first of them drawn.
function Find-Queens([int]$n, [int[]]$placed = @()) {
    $row = $placed.Count
    if ($row -eq $n) { return , $placed }
    foreach ($column in 0..($n - 1)) {
        $free = $true
        for ($other = 0; $other -lt $row; $other++) {
            $distance = [Math]::Abs($placed[$other] - $column)
            if ($distance -eq 0 -or $distance -eq $row - $other) { $free = $false; break }
        }
        if ($free) { Find-Queens $n ($placed + $column) }
    }
}

foreach ($n in 1..6) {
    $solutions = @(Find-Queens $n)
    '{0} queens: {1}' -f $n, $solutions.Count
}

$first = (Find-Queens 6 | Select-Object -First 1)
foreach ($column in $first) {
    -join (0..5 | ForEach-Object { if ($_ -eq $column) { 'Q' } else { '.' } })
}
