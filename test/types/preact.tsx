/** @jsxImportSource preact */
// What Preact's JSX lets through, and what it must not; `npm run types` is the test.
import type {} from '../../src/frameworks/preact.ts';

export const right = (
  <vitrine-storefront src="maya.json" preset="ink" lang="en" class="shop" document={{ version: 1 }}>
    <vitrine-shelf section="picks" layout="row" heading-level={3} eager />
    <vitrine-card
      product="linen-shirt"
      fallback="ask"
      stock="in_stock"
      ref={(card) => void card?.updateComplete}
      onvitrine-handoff={(event) => {
        event.preventDefault();
        return event.choice.offered?.sku satisfies string | undefined;
      }}
      onvitrine-problem={({ problem }) => problem.fix satisfies string}
    >
      <a href="https://northwind.example/">Linen shirt</a>
    </vitrine-card>
    <vitrine-link href="https://northwind.example/">this shirt</vitrine-link>
    <vitrine-alternatives product="linen-shirt" onvitrine-handoff={({ handoff }) => handoff.href} />
    <vitrine-disclosure product="linen-shirt" />
  </vitrine-storefront>
);

export const wrong = [
  // @ts-expect-error -- no such fallback
  <vitrine-card key={1} fallback="swop" />,
  // @ts-expect-error -- no such layout of a card; a shelf has it
  <vitrine-card key={2} layout="row" />,
  // @ts-expect-error -- a level is a number
  <vitrine-shelf key={3} heading-level="two" />,
  // @ts-expect-error -- no such attribute
  <vitrine-card key={4} produkt="linen-shirt" />,
  // @ts-expect-error -- no such element
  <vitrine-cart key={5} />,
  // @ts-expect-error -- a problem has no choice
  <vitrine-card key={6} onvitrine-problem={({ choice }) => choice} />,
];
