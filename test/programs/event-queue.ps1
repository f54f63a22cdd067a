# A queue of timed events with classes, an enum, inheritance and an interface for sorting.
enum Priority { Low = 1; Normal; High }

class QueuedEvent : System.IComparable {
    [int] $Time
    [Priority] $Priority = [Priority]::Normal
    [string] $Name
    hidden [scriptblock] $Action

    QueuedEvent([int] $time, [string] $name, [scriptblock] $action) {
        $this.Time = $time
        $this.Name = $name
        $this.Action = $action
    }

    [int] CompareTo([object] $other) {
        if ($this.Time -ne $other.Time) { return $this.Time.CompareTo($other.Time) }
        return [int]$other.Priority - [int]$this.Priority
    }

    [string] Describe() { return "[$($this.Time)] $($this.Name)" }
}

class UrgentEvent : QueuedEvent {
    UrgentEvent([int] $time, [string] $name, [scriptblock] $action) : base($time, $name, $action) { $this.Priority = [Priority]::High }
    [string] Describe() { return "$(([QueuedEvent]$this).Time)! $($this.Name)" }
}

class EventQueue {
    hidden [System.Collections.Generic.List[object]] $items = [System.Collections.Generic.List[object]]::new()
    [int] $Now = 0
    static [int] $Handled = 0

    [void] Add([QueuedEvent] $item) { $this.items.Add($item) }

    [object] Next() {
        $first = $null
        foreach ($item in $this.items) {
            if ($null -eq $first -or $item.CompareTo($first) -lt 0) { $first = $item }
        }
        [void]$this.items.Remove($first)
        return $first
    }

    [string[]] Run() {
        $log = @()
        while ($this.items.Count) {
            $item = $this.Next()
            $this.Now = $item.Time
            try {
                & $item.Action $this | Out-Null
                $log += $item.Describe()
            }
            catch { $log += "$($item.Describe()) failed: $_" }
            finally { [EventQueue]::Handled++ }
        }
        return $log
    }
}

$queue = [EventQueue]::new()
$queue.Add([QueuedEvent]::new(5, 'report', { 'written' }))
$queue.Add([QueuedEvent]::new(2, 'import', { param($q) $q.Add([QueuedEvent]::new($q.Now + 1, 'check import', { })) }))
$queue.Add([UrgentEvent]::new(5, 'alarm', { throw 'nobody answered' }))
$queue.Add([QueuedEvent]::new(9, 'close', { 1 / 0 }))
$queue.Run()
"handled $([EventQueue]::Handled), clock at $($queue.Now)"
[UrgentEvent]::new(1, 'x', { }) -is [QueuedEvent]
"{0} {1:d}" -f [Priority]::High, [Priority]::High
