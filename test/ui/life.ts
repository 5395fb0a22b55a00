// What every element must bear: to be removed and put back, moved, set before it is registered, and fed nonsense.
import { expect, waitUntil } from '@open-wc/testing';
import type { FakePorts } from '../mocks/ports.ts';
import { NEVER, status } from '../mocks/ports.ts';
import type { VitrineElement } from '../../src/ui/element.ts';
import { heard, put, rest, SRC, stage, words } from './stage.ts';

interface Kind {
  readonly tag: string;
  /** Its own attributes. */
  readonly has: Readonly<Record<string, string>>;
  /** What is read in it once the document has come. */
  readonly says: RegExp;
}

let made = 0;

export function livesWell({ tag, has, says }: Kind): void {
  let ports: FakePorts;
  beforeEach(() => {
    ports = stage();
  });
  const attributes = Object.entries({ src: SRC, ...has }).map(([name, value]) => `${name}="${value}"`);
  const put1 = (children = '') => put<VitrineElement>(`<${tag} ${attributes.join(' ')}>${children}</${tag}>`);

  describe('its life', () => {
    it('removed and put back, it is as it was', async () => {
      const element = await put1('<a href="/plain">Plain</a>');
      const before = words(element);
      expect(before).to.match(says);
      const parent = element.parentElement;
      element.remove();
      await rest();
      parent?.append(element);
      await rest();
      expect(words(element)).to.equal(before);
    });

    it('put back long after, it asks for the document anew', async () => {
      const element = await put1();
      const parent = element.parentElement;
      element.remove();
      await ports.advance(10_000);
      expect([ports.timers, ports.listeners]).to.deep.equal([0, 0]);
      parent?.append(element);
      await rest();
      expect(words(element)).to.match(says);
      expect(ports.count(SRC)).to.equal(2);
    });

    it('moved in the document, it keeps its shop', async () => {
      const element = await put1();
      const place = document.createElement('section');
      element.parentElement?.append(place);
      place.append(element);
      await ports.advance(10_000);
      expect(words(element)).to.match(says);
      expect(ports.count(SRC)).to.equal(1);
    });

    it('properties set before it is registered hold', async () => {
      const early = `${tag}-early-${made++}`;
      const element = document.createElement(early);
      const names: Record<string, string> = { 'heading-level': 'headingLevel' };
      Object.assign(element, { src: SRC });
      for (const [name, value] of Object.entries(has))
        Object.assign(element, { [names[name] ?? name]: value });
      element.append('Links');
      (await put('<vitrine-storefront></vitrine-storefront>')).replaceWith(element);
      const Class = customElements.get(tag) as CustomElementConstructor;
      customElements.define(early, class extends Class {});
      await rest();
      expect(words(element)).to.match(says);
      element.remove();
    });

    it('the document may be set as a property, as an object or as text', async () => {
      for (const form of [(it: unknown) => it, JSON.stringify]) {
        const element = document.createElement(tag) as VitrineElement;
        for (const [name, value] of Object.entries(has)) element.setAttribute(name, value);
        (await put('<vitrine-storefront></vitrine-storefront>')).replaceWith(element);
        element.document = form(await ports.answers[SRC]?.('', undefined));
        await rest();
        expect(words(element)).to.match(says);
        element.remove();
      }
    });

    it('the document may stand in the element', async () => {
      const text = JSON.stringify(await ports.answers[SRC]?.('', undefined));
      const own = attributes.filter((it) => !it.startsWith('src'));
      const script = `<script type="application/json">${text}</script>`;
      const element = await put(`<${tag} ${own.join(' ')}>${script}</${tag}>`);
      expect(words(element)).to.match(says);
      expect(ports.asked).to.deep.equal([]);
    });

    it('`hidden` hides it', async () => {
      const element = await put1();
      expect(element.getBoundingClientRect().height).to.be.above(0);
      element.hidden = true;
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('it leaves the attributes alone that it was not given', async () => {
      const element = await put1();
      expect(element.hasAttribute('lang')).to.equal(false);
      expect(element.hasAttribute('style')).to.equal(false);
    });
  });

  describe('its children', () => {
    const PLAIN = '<a href="https://shop.example/plain">The plain link</a>';
    const plain = /^The plain link$/;

    it('are shown while the document loads and not after', async () => {
      let arrive = (_: unknown) => {};
      const answer = ports.answers[SRC];
      ports.answers[SRC] = () => new Promise((go) => (arrive = go)).then(() => answer?.('', undefined));
      const waiting = put1(PLAIN);
      // Not `rest`: the question is under way for as long as the test wants.
      await new Promise((go) => setTimeout(go, 20));
      const [element] = document.getElementsByTagName(tag);
      expect(words(element as Element)).to.match(plain);
      arrive(null);
      expect(words(await waiting)).to.match(says);
    });

    it('stay when the document cannot be had, with a Problem', async () => {
      const problems = heard('vitrine-problem');
      ports.answers[SRC] = status(404);
      expect(words(await put1(PLAIN))).to.match(plain);
      expect(problems.map(({ problem }) => problem.path)).to.deep.equal([SRC]);
    });

    for (const [name, nonsense] of Object.entries({
      text: 'nonsense',
      null: null,
      'a number': 7,
      'another version': { version: 99 },
      'a circle': circle(),
      'a function': () => 1,
    }))
      it(`stay when the document is ${name}`, async () => {
        const problems = heard('vitrine-problem');
        const own = attributes.filter((it) => !it.startsWith('src'));
        const element = await put(`<${tag} ${own.join(' ')}>${PLAIN}</${tag}>`);
        element.document = nonsense;
        await rest();
        expect(words(element)).to.match(plain);
        expect(problems.length).to.be.above(0);
      });

    it('stay when `src` is no address', async () => {
      const problems = heard('vitrine-problem');
      const element = await put1(PLAIN);
      element.src = 'https://';
      await rest();
      expect(words(element)).to.match(plain);
      expect(problems.length).to.equal(1);
    });

    it('come back when drawing fails, and nothing is thrown', async () => {
      const problems = heard('vitrine-problem');
      const broken = `${tag}-broken-${made++}`;
      const Class = customElements.get(tag) as CustomElementConstructor;
      customElements.define(
        broken,
        class extends Class {
          draw(): never {
            throw new Error('a room fell in');
          }
        },
      );
      const element = await put(`<${broken} ${attributes.join(' ')}>${PLAIN}</${broken}>`);
      expect(words(element)).to.match(plain);
      expect(problems.map(({ problem }) => problem.what).join()).to.contain('a room fell in');
    });
  });

  describe('finished HTML', () => {
    const finished = `<template shadowrootmode="open"><p>Finished before</p></template><b>Child</b>`;
    const host = async () => {
      const place = await put('<vitrine-storefront></vitrine-storefront>');
      const parent = place.parentElement as HTMLElement;
      return (markup: string) => {
        parent.setHTMLUnsafe(markup);
        return parent.firstElementChild as VitrineElement;
      };
    };
    const markup = `<${tag} ${attributes.join(' ')}>${finished}</${tag}>`;

    it('stays until the document is ready; then the root is emptied and drawn in one go', async () => {
      let arrive = (_: unknown) => {};
      const answer = ports.answers[SRC];
      const element = (await host())('<p></p>').parentElement as HTMLElement;
      ports.answers[SRC] = () => new Promise((go) => (arrive = go)).then(() => answer?.('', undefined));
      element.setHTMLUnsafe(markup);
      const taken = element.firstElementChild as VitrineElement;
      taken.campaign = 'later';
      await new Promise((go) => setTimeout(go, 20));
      expect(words(taken)).to.equal('Finished before');
      const stages: string[] = [];
      // A message is the next task: whatever it finds, a person may have seen.
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => stages.push(words(taken));
      const watch = new MutationObserver(() => port1.postMessage(''));
      watch.observe(taken.shadowRoot as ShadowRoot, { childList: true, subtree: true });
      arrive(null);
      await rest();
      expect(words(taken)).to.match(says).and.not.contain('Finished before');
      // In WebKit a message comes later than the timers that `rest` waits for.
      await waitUntil(() => stages.length > 0);
      expect(stages[0]).to.match(says);
      watch.disconnect();
      port1.close();
    });

    it('stays until its language has come, so that nothing is said twice', async () => {
      const own = attributes.filter((it) => !it.startsWith('lang'));
      const element = (await host())(`<${tag} lang="pt" ${own.join(' ')}>${finished}</${tag}>`);
      const root = element.shadowRoot as ShadowRoot;
      const stages: string[][] = [];
      const watch = new MutationObserver(() =>
        stages.push([...root.querySelectorAll<HTMLElement>('[lang]')].map(({ lang }) => lang)),
      );
      watch.observe(root, { childList: true });
      for (let wait = 0; stages.length === 0 && wait < 80; wait++)
        await new Promise((go) => setTimeout(go, 25));
      await rest();
      watch.disconnect();
      expect(stages.length).to.be.above(0);
      expect([...new Set(stages.flat())]).to.deep.equal(['pt']);
    });

    it('stays while a finger is on it: the tap would be lost', async () => {
      let held = true;
      const make = await host();
      const element = make('<p></p>').parentElement as HTMLElement;
      element.setHTMLUnsafe(markup);
      const taken = element.firstElementChild as VitrineElement;
      const matches = (selector: string) =>
        selector === ':active' ? held : Element.prototype.matches.call(taken, selector);
      Object.defineProperty(taken, 'matches', { value: matches });
      await rest();
      await ports.advance(250);
      expect(words(taken)).to.equal('Finished before');
      held = false;
      await ports.advance(250);
      expect(words(taken)).to.match(says);
    });

    it('stays when the document fails', async () => {
      const make = await host();
      ports.answers[SRC] = status(500);
      const element = make(markup);
      await rest();
      element.placement = 'later';
      await rest();
      expect(words(element)).to.equal('Finished before');
    });

    it('stays until the page has been read to its end', async () => {
      const make = await host();
      Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
      const element = make(markup);
      await rest();
      const early = words(element);
      Reflect.deleteProperty(document, 'readyState');
      document.dispatchEvent(new Event('DOMContentLoaded'));
      await rest();
      expect(early).to.equal('Finished before');
      expect(words(element)).to.match(says);
    });

    it('gives way to a document that is set later', async () => {
      const own = attributes.filter((it) => !it.startsWith('src'));
      const element = (await host())(`<${tag} ${own.join(' ')}>${finished}</${tag}>`);
      await rest();
      expect(words(element)).to.equal('Finished before');
      element.document = await ports.answers[SRC]?.('', undefined);
      await rest();
      expect(words(element)).to.match(says);
    });
  });

  it('a document that never comes leaves the element as it is', async () => {
    ports.answers[SRC] = NEVER;
    const element = await put1('Links');
    expect(words(element)).to.equal('Links');
  });
}

function circle(): object {
  const round: Record<string, unknown> = { version: 1 };
  round.round = round;
  return round;
}
