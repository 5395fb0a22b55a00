/** @jsxImportSource solid-js */
// What Solid's JSX lets through, and what it must not; `npm run types` is the test.
import type {} from '../../src/frameworks/solid.ts';

export const right = (
  <vitrine-storefront src="maya.json" preset="ink" lang="en" class="shop" document={{ version: 1 }}>
    <vitrine-shelf section="picks" layout="row" heading-level={3} eager />
    <vitrine-card
      product="linen-shirt"
      fallback="ask"
      stock="in_stock"
      ref={(card) => void card?.updateComplete}
      on:vitrine-handoff={(event) => {
        event.preventDefault();
        return event.choice.offered?.sku satisfies string | undefined;
      }}
      on:vitrine-problem={({ problem }) => problem.fix satisfies string}
    >
      <a href="https://northwind.example/">Linen shirt</a>
    </vitrine-card>
    <vitrine-link href="https://northwind.example/">this shirt</vitrine-link>
    <vitrine-alternatives product="linen-shirt" on:vitrine-handoff={({ handoff }) => handoff.href} />
    <vitrine-disclosure product="linen-shirt" />
  </vitrine-storefront>
);

export const wrong = [
  // @ts-expect-error -- no such fallback
  <vitrine-card fallback="swop" />,
  // @ts-expect-error -- no such layout of a card; a shelf has it
  <vitrine-card layout="row" />,
  // @ts-expect-error -- a level is a number
  <vitrine-shelf heading-level="two" />,
  // @ts-expect-error -- no such attribute
  <vitrine-card produkt="linen-shirt" />,
  // @ts-expect-error -- no such element
  <vitrine-cart />,
  // @ts-expect-error -- a problem has no choice
  <vitrine-card on:vitrine-problem={({ choice }) => choice} />,
];
