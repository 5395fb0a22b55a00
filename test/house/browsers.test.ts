// The table of browsers says what the code needs: every feature is used where the list says, and the build leaves no
// newer syntax than the table allows for.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needs, oldest, SYNTAX, versionsOf } from '../../scripts/browsers.ts';

test.each(needs.map((need) => [need.feature, need] as const))(
  '%s is used where the list says',
  (feature, { file, sign }) => {
    expect(readFileSync(file, 'utf8')).toContain(sign);
    expect(versionsOf(feature)['chrome']).toMatch(/^\d/);
  },
);

test('the build’s target is the syntax that the table counts on', () => {
  const targets = [...readFileSync('vite.config.ts', 'utf8').matchAll(/target: '(\w+)'/g)].map(
    ([, it]) => it,
  );
  expect(targets).toEqual([SYNTAX.target]);
  for (const config of ['tsconfig.base.json'])
    expect(JSON.parse(readFileSync(config, 'utf8')).compilerOptions.target).toBe(SYNTAX.target);
});

test('no browser is older than the syntax, and each has a version', () => {
  const first = oldest();
  for (const [id, version] of Object.entries(SYNTAX.versions))
    expect(Number(first[id])).toBeGreaterThanOrEqual(Number(version));
});
