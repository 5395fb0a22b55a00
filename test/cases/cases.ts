// The cases of one kind: small inputs after public reports, each with the right value. `source` names the report, `met`
// says what its writer met.
import { readdirSync, readFileSync } from 'node:fs';

export interface Case<Input, Right> {
  readonly id: string;
  readonly source: string;
  readonly met: string;
  readonly input: Input;
  readonly right: Right;
}

export function casesOf<Input, Right>(kind: string): Case<Input, Right>[] {
  const folder = new URL(`./${kind}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
}
