import { describe, expect, test } from 'vitest';
import { read } from '../../src/core/index.ts';
import { renderStorefront } from '../../src/static/index.ts';
import { ago, HOUR, maya, MINUTE, NOW } from '../core/maya.ts';
import { links, parsed, paged } from './parsed.ts';

const PAGE = 'https://maya.example/';
const moment = { now: NOW, page: PAGE };
const page = renderStorefront(maya, moment);
const found = parsed(page);
const metas = Object.fromEntries(
  found.flatMap(({ name, attributes: { name: key, property, content } }) =>
    name === 'meta' && content ? [[key ?? property, content]] : [],
  ),
);
const one = (product: object, more: object = {}) => ({
  version: 1,
  creator: { id: 'maya', name: 'Maya Okafor' },
  products: [{ name: 'Shirt', offers: [{ url: 'https://north.example/p/1' }], ...product }],
  ...more,
});

describe('the page', () => {
  test('is whole, and nested as it is written', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(found.length).toBeGreaterThan(100);
  });

  test('the check of its nesting finds what is wrong', () => {
    expect(() => parsed(paged('<p>a<div>b</div></p>'))).toThrow(/never written|closed by something/);
    expect(() => parsed(paged('<?php ?>'))).toThrow(/question-mark/);
  });

  test('says what it is', () => {
    expect(found.find(({ name }) => name === 'title')?.text).toBe('Maya Okafor');
    expect(metas['description']).toBe('Linen, mostly.');
    expect(metas['viewport']).toBe('width=device-width, initial-scale=1');
    expect(metas['og:title']).toBe('Maya Okafor');
    expect(metas['og:url']).toBe(PAGE);
    expect(metas['og:image']).toBe('https://maya.example/me.jpg');
    const canonical = found.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe(PAGE);
    const icon = found.find(({ attributes }) => attributes['rel'] === 'icon');
    expect(icon?.attributes['href']).toBe('https://maya.example/me.jpg');
  });

  test('is prepared for the shops that will be asked, and no others', () => {
    const asked = found.filter(({ attributes }) => attributes['rel'] === 'preconnect');
    expect(asked.map(({ attributes }) => attributes['href'])).toEqual([
      'https://northwind.myshopify.com',
      'https://vitrine.example',
    ]);
    expect(page).not.toContain('preload');
  });

  test('holds its elements in one another, each drawn in a root of its own', () => {
    const cards = found.filter(({ name }) => name === 'vitrine-card');
    expect(cards.map(({ attributes }) => attributes['product'])).toEqual(['linen-shirt']);
    for (const { hosts } of cards) expect(hosts).toEqual(['vitrine-storefront', 'vitrine-shelf']);
    expect(found.filter(({ attributes }) => attributes['class']?.startsWith('card ')).length).toBe(
      cards.length,
    );
    expect(page).not.toMatch(/lit-|shadowroot=|defer-hydration/);
  });

  test('is the same each time, and knows no other clock', () => {
    expect(renderStorefront(maya, moment)).toBe(page);
    expect(renderStorefront(structuredClone(maya), { ...moment })).toBe(page);
    expect(() => renderStorefront(maya, {} as typeof moment)).toThrow(/`now` is missing/);
  });

  test('tells hours in the zone that is asked for', () => {
    const shirt = one({
      offers: [{ url: 'https://a.example/1', price: '1.00', currency: 'USD', checkedAt: ago(HOUR) }],
    });
    const at = (timeZone?: string) => renderStorefront(shirt, { now: NOW, timeZone });
    expect(at()).toContain('as of 11:00 AM');
    expect(at('Asia/Tokyo')).toContain('as of 8:00 PM');
  });

  test.each(['ar', 'de', 'es', 'fr', 'ja', 'pt'])('speaks %s at once', (lang) => {
    const spoken = renderStorefront(one({}, { lang }), { now: NOW });
    expect(spoken).toMatch(new RegExp(`<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>`));
    expect(spoken).not.toContain('Shop at');
    expect(
      parsed(spoken).find(({ attributes }) => attributes['class']?.startsWith('root'))?.attributes,
    ).toMatchObject({
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
    });
  });
});

describe('its links', () => {
  const paid = links(found).filter(({ attributes }) => attributes['href']?.includes('goto.northwind'));

  test('pay, in the roots and in the light, with all but a click id', () => {
    const href = ({ attributes }: (typeof found)[number]) => attributes['href'];
    expect(links(found, 'root').map(href)).toEqual(links(found, 'light').map(href));
    expect(paid.length).toBe(2);
    for (const { attributes } of paid) {
      const { ids } = read(attributes['href'] ?? '', { network: maya.retailers.northwind.network as never });
      expect(ids).toMatchObject({ creator: 'maya', campaign: 'autumn-26', placement: 'bio' });
      expect(ids.click).toBeUndefined();
      expect(attributes['rel']).toBe('sponsored noopener');
    }
  });

  test('take their ids from the attributes first', () => {
    const mine = renderStorefront(maya, { ...moment, attributes: { placement: 'blog' } });
    const { href = '' } =
      links(parsed(mine)).find(({ attributes }) => attributes['href']?.includes('goto.'))?.attributes ?? {};
    expect(read(href, { network: maya.retailers.northwind.network as never }).ids.placement).toBe('blog');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://u:p@a.example/', 'intent://x#Intent;end'])(
    'never lead to %s',
    (url) => {
      const hostile = one({}, { sections: [{ type: 'links', links: [{ label: 'x', url }] }] });
      const html = renderStorefront(
        { ...hostile, products: [{ name: 'Shirt', offers: [{ url }] }] },
        { now: NOW },
      );
      expect(links(parsed(html)).map(({ attributes }) => attributes['href'])).not.toContain(url);
    },
  );
});

describe('its document', () => {
  const inlined = (html: string) =>
    JSON.parse(
      parsed(html).find(({ attributes }) => attributes['type'] === 'application/json')?.text ?? 'null',
    );

  /** The order of its fields is nobody's business. */
  const seen = (html: string) => html.replace(/<script type="application\/json">.*?<\/script>/s, '');

  test('stands in the element, and draws the very same page again', () => {
    expect(seen(renderStorefront(inlined(page), moment))).toBe(seen(page));
    expect(seen(page)).not.toBe(page);
  });

  test('has what the shops answered, so that the script says what the page said', () => {
    const stock = [
      {
        offers: { 'shirt/north-example': { stock: 'limited', quantity: 3, price: '5.00', currency: 'USD' } },
      },
    ] as const;
    const shirt = one({});
    const html = renderStorefront(shirt, { now: NOW, stock: stock as never });
    expect(html).toContain('data-stock="limited"');
    expect(html).toContain('$5');
    expect(seen(renderStorefront(inlined(html), { now: NOW }))).toBe(seen(html));
  });

  test('an answer that is too old says nothing of the stock', () => {
    const offers = { 'shirt/north-example': { stock: 'in_stock' } } as const;
    const old = [{ offers, receivedAt: NOW - 20 * MINUTE, ttl: 60, source: 'json' }];
    expect(renderStorefront(one({}), { now: NOW, stock: old })).toContain('data-stock="unknown"');
  });
});
