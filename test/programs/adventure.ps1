# A text adventure played from a list of commands: hashtables as rooms, a switch as parser, state in script scope.
$rooms = @{
    cellar  = @{ Text = 'A dark cellar.'; Exits = @{ up = 'hall' }; Things = @('lamp') }
    hall    = @{ Text = 'A hall with a locked door to the north.'; Exits = @{ down = 'cellar'; east = 'kitchen' }; Things = @() }
    kitchen = @{ Text = 'A kitchen.'; Exits = @{ west = 'hall' }; Things = @('key', 'bread') }
    garden  = @{ Text = 'The garden. You are free!'; Exits = @{ }; Things = @() }
}
$here = 'cellar'
$bag = [System.Collections.ArrayList]@()
$moves = 0

function Show-Room {
    $room = $rooms[$here]
    $room.Text
    if ($room.Things) { "  You see: $($room.Things -join ', ')" }
}

function Invoke-Step([string]$line) {
    "> $line"
    $script:moves++
    switch -Regex ($line) {
        '^look$' { Show-Room; break }
        '^go (?<way>\w+)$' {
            $target = $rooms[$script:here].Exits[$Matches.way]
            if (-not $target) { "You cannot go $($Matches.way)."; break }
            $script:here = $target
            Show-Room
            break
        }
        '^take (?<thing>\w+)$' {
            $room = $rooms[$script:here]
            if ($Matches.thing -notin $room.Things) { "There is no $($Matches.thing) here."; break }
            $room.Things = @($room.Things | Where-Object { $_ -ne $Matches.thing })
            [void]$bag.Add($Matches.thing)
            "Taken."
            break
        }
        '^use key$' {
            if ('key' -in $bag -and $script:here -eq 'hall') { $rooms.hall.Exits.north = 'garden'; 'The door opens.' }
            else { 'Nothing happens.' }
            break
        }
        '^bag$' { if ($bag.Count) { $bag -join ', ' } else { 'Your bag is empty.' }; break }
        default { "I do not understand '$_'." }
    }
}

:game foreach ($line in 'look', 'bag', 'go north', 'take lamp', 'go up', 'use key', 'go east', 'take key', 'take sword', 'dance', 'go west', 'use key', 'bag', 'go north', 'look') {
    Invoke-Step $line
    if ($here -eq 'garden') { "Solved in $moves moves."; break game }
}
