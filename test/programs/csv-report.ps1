# A report from CSV text: parsed by hand and by cmdlet, grouped, summed, printed in columns.
$csv = @'
Region,Product,Seats,Price
North,Basic,10,5.00
South,Basic,4,5.00
North,"Premium, yearly",2,120.50
South,Premium,3,12.25
North,Basic,5,5.00
'@

$rows = $csv | ConvertFrom-Csv
$orders = $rows | ForEach-Object {
    [pscustomobject]@{ Region = $_.Region; Product = $_.Product; Total = [decimal]$_.Seats * [decimal]$_.Price }
}

'{0,-8}{1,10}' -f 'Region', 'Total'
'-' * 18
foreach ($group in $orders | Group-Object Region | Sort-Object Name) {
    $sum = ($group.Group | Measure-Object Total -Sum).Sum
    '{0,-8}{1,10:N2}' -f $group.Name, $sum
    foreach ($order in $group.Group | Sort-Object Total -Descending) { '  {0,-16}{1,8:N2}' -f $order.Product, $order.Total }
}
$best = $orders | Sort-Object Total | Select-Object -Last 1
"best: $($best.Product) in $($best.Region)"
$orders.Where({ $_.Total -gt 30 }).Count
($rows | Select-Object -Property Region -Unique).Region -join '+'
