// Random bytes for ids, passwords and Get-Random; seeded in lessons and tests.

export interface Random {
  bytes(count: number): Uint8Array;
}
