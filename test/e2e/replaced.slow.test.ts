// Every built-in that the built scripts use, read out of them, and replaced one at a time: before our script and after
// it. A new one needs no line here.
import { expect, test } from 'vitest';
import { pathsOf, replacing } from './one-built-in.ts';
import { counts, pays, replacedStage, stands } from './replaced.ts';

const it = replacedStage();

test.each(['before', 'after'] as const)(
  '%s our script: links pay or the children stand',
  { timeout: 900_000 },
  async (when) => {
    const paths = await pathsOf(it.page, /^vitrine(-(outbox|after-tap|asking|sound))?\.js$/);
    expect(paths.length).toBeGreaterThan(150);
    const found = await it.visit(replacing(paths, when));
    const wrong = found.filter((one) => !(pays(one) || stands(one)) || !counts(one) || one.errors.length > 0);
    expect(wrong.map((one) => JSON.stringify(one))).toEqual([]);
    // Much of it is done without, or kept: giving up is for what nothing can be built on.
    expect(found.filter(pays).length).toBeGreaterThan(found.length / 3);
  },
);

test('the shop’s side: whom it credits is right or nobody', { timeout: 300_000 }, async () => {
  const vt = '01JD5ZQ8M4T7V9W2X3Y4Z5A6B7.maya.fall.bio.shirt';
  const paths = await pathsOf(it.page, /^vitrine-landing\.js$/);
  const found = await it.visit(
    replacing(paths, 'before').map(({ code, ...one }) => ({
      ...one,
      html: `<!doctype html><html><head><script>${code}</script><script type="module">import { land } from '/vitrine-landing.js'; land({ consent: 'granted' });</script></head><body><input name="vt"></body></html>`,
    })),
    { steps: [`?vt=${vt}`, ''] },
  );
  const wrong = found.filter(({ field, errors }) => !['', vt].includes(field ?? '') || errors.length > 0);
  expect(wrong.map((one) => JSON.stringify(one))).toEqual([]);
  expect(found.filter(({ field }) => field === vt).length).toBeGreaterThan(found.length / 5);
});
