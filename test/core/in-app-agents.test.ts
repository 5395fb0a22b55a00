// The demo's user agents are what they say they are.
import { expect, test } from 'vitest';
import { AGENTS, agentOf } from '../../demo/in-app-agents.ts';
import { environment } from '../../src/core/environment.ts';
import { IN_APP } from '../../src/core/in-app-browsers.ts';

test.each(AGENTS)('$app on $os', ({ app, os, userAgent }) => {
  const telegram = app === 'telegram';
  expect(environment({ userAgent, telegram, standalone: false })).toMatchObject({
    inApp: app,
    os,
    crawler: false,
  });
});

test('every app of the table is there, on both systems', () => {
  for (const [app] of IN_APP)
    for (const os of ['ios', 'android'] as const) expect(agentOf(app, os)).toMatchObject({ app, os });
  expect(agentOf('nobody', null)).toBe(AGENTS[0]);
});
