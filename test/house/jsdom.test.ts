// @vitest-environment jsdom
// What developers test their pages in: a DOM without layout, observers, popovers and sheets made by script. Every
// element is mounted there, drawn, changed and taken away, and nothing is thrown.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { maya } from './jsdom.maya.ts';

const MISSING = ['IntersectionObserver', 'ResizeObserver', 'matchMedia'] as const;
const thrown: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent) =>
  void thrown.push('reason' in event ? event.reason : event.error);

beforeAll(async () => {
  for (const name of MISSING) expect(globalThis[name], name).toBeUndefined();
  await import('../../src/define.ts');
});
beforeEach(() => {
  thrown.length = 0;
  window.addEventListener('error', note);
  process.on('unhandledRejection', note as never);
});
afterEach(() => {
  window.removeEventListener('error', note);
  process.off('unhandledRejection', note as never);
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const text = (node: Node): string =>
  [...((node as Element).shadowRoot ?? node).childNodes]
    .map((it) => (it.nodeType === 3 ? it.textContent : text(it)))
    .join(' ');

async function mount(html: string): Promise<HTMLElement> {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild as HTMLElement;
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.root, a')).toBeTruthy());
  return element;
}

const inside = `<script type="application/json">${JSON.stringify(maya)}</script>`;

test.each([
  ['storefront', '', /Maya.*Linen shirt.*Shop at Northwind/s],
  ['shelf', 'layout="row"', /Linen shirt.*Shop at Northwind/s],
  ['card', 'product="linen-shirt"', /Linen shirt.*Shop at Northwind.*Ad · affiliate link/s],
  ['link', 'product="linen-shirt"', /Linen shirt.*Ad · affiliate link/s],
  ['alternatives', 'product="linen-shirt"', /Hemp shirt/],
  ['disclosure', '', /Maya may earn money/],
])('vitrine-%s is mounted, changed and taken away', async (kind, attributes, says) => {
  const element = await mount(`<vitrine-${kind} ${attributes}>${inside}</vitrine-${kind}>`);
  await vi.waitFor(() => expect(text(element)).toMatch(says));
  element.setAttribute('campaign', 'autumn');
  element.remove();
  document.body.append(element);
  await vi.waitFor(() => expect(text(element)).toMatch(says));
  expect(thrown).toEqual([]);
});

test('a tap is heard, and nothing is ever taken for seen', async () => {
  const element = await mount(`<vitrine-card product="linen-shirt">${inside}</vitrine-card>`);
  const heard: string[] = [];
  for (const name of ['vitrine-shown', 'vitrine-handoff'])
    element.addEventListener(name, (event) => {
      heard.push(event.type);
      event.preventDefault();
    });
  element.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=action]')?.click();
  await new Promise((go) => setTimeout(go));
  expect(heard).toEqual(['vitrine-handoff']);
  expect(thrown).toEqual([]);
});

test('what is written wrongly is told there too, as an event and on the console', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const problems: unknown[] = [];
  document.addEventListener('vitrine-problem', ({ problem }) => problems.push(problem.path));
  await mount(`<vitrine-card product="linen-shirt" layuot="compact">${inside}</vitrine-card>`);
  await vi.waitFor(() => expect(problems).toEqual(['layuot']));
  expect(said.mock.calls.join()).toMatch(
    /\[vitrine\] layuot: .*"layout".*<vitrine-card product="linen-shirt"/,
  );
});
