import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/choice.ts';
import { ORDINARY } from '../../src/core/environment.ts';
import { tables } from '../../src/core/leave.ts';
import { planHandoff } from '../../src/core/plan-handoff.ts';
import { catalogOf, deepFrozen, offer, product, typedStock, visit } from './maya.ts';

const catalog = catalogOf(product('shirt', [offer('northwind', 'in_stock')]));
const choice = choose(catalog, typedStock(catalog), 'shirt', visit());
const plan = (url: string | null, more: object = {}) =>
  planHandoff({ url, choice, retailer: catalog.retailers.northwind }, tables, visit(more));
const inApp = { environment: { ...ORDINARY, inApp: 'tiktok' as const } };

describe('the plain web plan', () => {
  it('leads to the stamped address as it is, in a new tab', () => {
    const url = 'https://northwind.example/p?a=1&a=2&vt=.maya...shirt#size';
    const it = plan(url);
    expect(it).toEqual({
      href: url,
      how: 'web',
      method: null,
      target: '_blank',
      fallback: null,
      copy: url,
      ways: [],
      trail: [{ rule: 'web', verdict: 'take', because: 'ordinary-browser' }],
    });
    expect(deepFrozen(it)).toBe(true);
  });

  it.each([
    ['in an in-app browser', 'https://northwind.example/p', inApp, 'in-app:tiktok'],
    ["within the page's own site", 'https://www.maya.example/p', {}, 'own-site'],
  ])('stays in place %s', (_, url, more, because) => {
    expect(plan(url, more)).toMatchObject({ target: '_self', trail: [{ because }] });
  });

  it('takes another port or subdomain for another site, and an unknown page for none', () => {
    expect(plan('https://maya.example:8443/p').target).toBe('_blank');
    expect(plan('https://shop.maya.example/p').target).toBe('_blank');
    expect(plan('https://maya.example/p', { page: 'about:blank' }).target).toBe('_blank');
  });

  it.each([[null], ['javascript:alert(1)'], ['/p'], ['https://u:p@northwind.example/']])(
    '%j leads nowhere',
    (url) => {
      expect(plan(url)).toMatchObject({ href: null, copy: null });
    },
  );
});
