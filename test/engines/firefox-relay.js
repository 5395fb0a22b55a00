#!/usr/bin/env node
// Firefox as Playwright starts it (VITRINE_FIREFOX names the program), with a relay between the two: what this Firefox
// does not know yet is answered here, for otherwise Playwright would open no page at all.
import { spawn } from 'node:child_process';
import { WebSocket, WebSocketServer } from 'ws';

/** The scheme and the motion stay as the machine has them. Firefox 153 ESR lacks it, and Playwright 1.65 always sends it. */
const UNKNOWN = new Set(['emulation.setMediaFeaturesOverride']);
const LISTENING = /WebDriver BiDi listening on (ws:\S+)/;

const firefox = spawn(process.env.VITRINE_FIREFOX, process.argv.slice(2), {
  stdio: ['inherit', 'inherit', 'pipe'],
});
firefox.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));

firefox.stderr.setEncoding('utf8').on('data', (said) => {
  const address = said.match(LISTENING)?.[1];
  if (!address) return void process.stderr.write(said);
  const relay = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  relay.on('connection', (client, { url }) => pass(client, new WebSocket(address + url)));
  relay.on('listening', () =>
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${relay.address().port}`),
  );
});

function pass(client, browser) {
  const open = new Promise((ready) => browser.once('open', ready));
  client.on('message', async (data) => {
    const { id, method } = JSON.parse(data);
    if (UNKNOWN.has(method)) return client.send(JSON.stringify({ type: 'success', id, result: {} }));
    await open;
    browser.send(String(data));
  });
  browser.on('message', (data) => client.send(String(data)));
  browser.on('close', () => client.close());
  browser.on('error', () => client.close());
  client.on('close', () => browser.close());
}
