// `npx vitrine render`, as it is called. What it writes needs the built script: test/e2e/render.test.ts.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run.ts';
import { maya } from '../core/maya.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-render-'));
  await writeFile(join(folder, 'maya.json'), JSON.stringify(maya));
  await writeFile(join(folder, 'none.json'), '{');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function called(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommand(
    ['render', ...args],
    {},
    {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    },
  );
  return { code, ...said };
}
const at = (name: string) => join(folder, name);

describe('render', () => {
  test('writes nothing where nothing survived', async () => {
    const { code, out, err } = await called(at('none.json'), '-o', at('none'), '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ what: expect.stringContaining('not JSON') });
    await expect(readdir(at('none'))).rejects.toThrow('ENOENT');
  });

  test.each([
    [['maya.json'], '-o takes the folder'],
    [['maya.json', '-o', 'x', '--page', 'maya'], '--page takes a whole address'],
    [['maya.json', '-o', 'x', '--styles', 'none'], '--styles takes'],
    [['maya.json', '-o', 'x', '--time-zone', 'Moon'], '--time-zone takes'],
    [['-o', 'x'], 'Something is missing'],
  ])('called as %j says how it is called', async (args, says) => {
    const { code, err } = await called(...args);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).toContain('Use: npx vitrine render <document>');
  });

  test('a document that is not there is a Problem', async () => {
    const { code, err } = await called(at('gone.json'), '-o', at('gone'));
    expect(code).toBe(1);
    expect(err).toContain('It cannot be read');
  });
});
