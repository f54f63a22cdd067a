# Conway's Game of Life: a glider on a small field for five generations.
class Field {
    [System.Collections.Generic.HashSet[string]] $Alive = [System.Collections.Generic.HashSet[string]]::new()
    [int] $Width
    [int] $Height

    Field([string[]] $picture) {
        $this.Height = $picture.Count
        $this.Width = $picture[0].Length
        for ($y = 0; $y -lt $this.Height; $y++) {
            for ($x = 0; $x -lt $this.Width; $x++) {
                if ($picture[$y][$x] -eq '#') { [void]$this.Alive.Add("$x,$y") }
            }
        }
    }

    [bool] IsAlive([int] $x, [int] $y) { return $this.Alive.Contains("$x,$y") }

    [int] Neighbours([int] $x, [int] $y) {
        $count = 0
        foreach ($dy in -1..1) {
            foreach ($dx in -1..1) {
                if ($dx -eq 0 -and $dy -eq 0) { continue }
                if ($this.IsAlive($x + $dx, $y + $dy)) { $count++ }
            }
        }
        return $count
    }

    [void] Step() {
        $next = [System.Collections.Generic.HashSet[string]]::new()
        for ($y = 0; $y -lt $this.Height; $y++) {
            for ($x = 0; $x -lt $this.Width; $x++) {
                $n = $this.Neighbours($x, $y)
                if ($n -eq 3 -or ($n -eq 2 -and $this.IsAlive($x, $y))) { [void]$next.Add("$x,$y") }
            }
        }
        $this.Alive = $next
    }

    [string] ToString() {
        $lines = for ($y = 0; $y -lt $this.Height; $y++) {
            -join $(for ($x = 0; $x -lt $this.Width; $x++) { $this.IsAlive($x, $y) ? '#' : '.' })
        }
        return $lines -join "`n"
    }
}

$field = [Field]::new(@('.#...', '..#..', '###..', '.....', '.....'))
foreach ($generation in 0, 4) {
    if ($generation) { 1..4 | ForEach-Object { $field.Step() } }
    "generation ${generation}: $($field.Alive.Count) alive"
    "$field"
}
