// $ExecutionContext, $PSCmdlet.SessionState and unbound script blocks (derived).
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const shown = (script: string) => testSession().run(script);

describe("SessionState", () => {
  it("of $PSCmdlet is the caller's, for functions of modules", async () => {
    expect(await shown(`
      $null = New-Module -Name Callee {
        function Get-FromCaller { [CmdletBinding()] param($Name) $PSCmdlet.SessionState.PSVariable.GetValue($Name); $PSCmdlet.GetVariableValue($Name); $PSCmdlet.SessionState.PSVariable.Set('told', 'by module') }
        function Test-Own { [CmdletBinding()] param($State) $State -eq $ExecutionContext.SessionState }
        function Ask { Test-Own $ExecutionContext.SessionState }
      }
      function Caller { $mine = 5; Get-FromCaller mine; $told }
      Caller
      Ask; Test-Own $ExecutionContext.SessionState`)).toBe("5\n5\nby module\nTrue\nFalse\n");
  });

  it("runs scripts where it looks", async () => {
    expect(await shown(`
      $m = New-Module -Name Held { $secret = 1; function Get-Held { $secret } }
      $null = $m.SessionState.InvokeCommand.InvokeScript($m.SessionState, [scriptblock]::Create('$script:secret = $args[0]'), 7); Get-Held
      $ExecutionContext.InvokeCommand.InvokeScript('$args -join "+"', 1, 2)
      $ExecutionContext.InvokeCommand.InvokeScript($false, { $left = 'here' }, $null, $null); $left
      $m.SessionState.PSVariable.Get('secret').Value`)).toBe("7\n1+2\nhere\n7\n");
  });

  it("finds commands by kind and pattern, drives, providers and items", async () => {
    expect(await shown(`
      function Get-Date { 'mine' }
      $c = $ExecutionContext.SessionState.InvokeCommand
      $c.GetCommand('Get-Date', 'Cmdlet').CommandType; $c.GetCommand('Get-Date', 'All').CommandType; $null -eq $c.GetCommand('gd', 'Alias')
      $c.GetCmdlet('Get-Item').Name; ($c.GetCommands('Get-Loc*', 'Cmdlet', $true)).Name
      $s = $ExecutionContext.SessionState
      $s.Drive.Current.Name; $s.Provider.GetOne('FileSystem').Name; $ExecutionContext.InvokeProvider.Item.Exists('/'); $s.LanguageMode`)).toBe("Cmdlet\nFunction\nTrue\nGet-Item\nGet-Location\n/\nFileSystem\nTrue\nFullLanguage\n");
  });
});

describe("[scriptblock]::Create", () => {
  it("gives a block that runs in the state of whoever calls it", async () => {
    expect(await shown(`
      $m = New-Module -Name Own { $where = 'module'; function Run($b) { & $b }; function Make { [scriptblock]::Create('$where') } }
      $where = 'session'
      Run ([scriptblock]::Create('$where')); Run { $where }; & (Make); $null -eq (Make).Module`)).toBe("module\nsession\nsession\nTrue\n");
  });
});

describe("function: and alias:", () => {
  it("change a function where it stands, and take an alias from the scope that has it", async () => {
    expect(await shown(`
      function global:Old { 'first' }
      function New { 'second' }
      & { Copy-Item function:New function:Old }; Old
      & { Set-Item function:Old { 'third' }; $function:New = { 'fourth' } }; Old; New
      & { Set-Alias zz Get-Date -Scope Script; & { Remove-Item alias:zz } }; Test-Path alias:zz`)).toBe("second\nthird\nfourth\nFalse\n");
  });
});
