// A card in Solid.
import { createSignal, Show } from 'solid-js';
import type {} from 'vitrine/solid';
import maya from '../../maya.json';

export function App({ search }: { search: string }) {
  const [product, setProduct] = createSignal('linen-shirt');
  const [mounted, setMounted] = createSignal(true);
  const [heard, setHeard] = createSignal('');
  const document = search.includes('broken') ? {} : maya;
  return (
    <main>
      <button id="other" onClick={() => setProduct('sun-hat')}>
        Another product
      </button>
      <button id="mount" onClick={() => setMounted(!mounted())}>
        Take away, put back
      </button>
      <output>{heard()}</output>
      <Show when={mounted()}>
        <vitrine-card
          product={product()}
          ref={(card) => {
            // Solid sets no property of what it finds drawn by a server; this it does there as well.
            card.document = document;
          }}
          fallback="ask"
          heading-level={3}
          on:vitrine-handoff={(event) => {
            event.preventDefault();
            setHeard(`${event.product} at ${event.choice.offered?.retailer}`);
          }}
        >
          <a href="https://northwind.example/plain">The plain link</a>
        </vitrine-card>
      </Show>
    </main>
  );
}
