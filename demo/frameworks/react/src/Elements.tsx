// The elements as they are, with their types in JSX.
import { useState } from 'react';
import type {} from 'vitrine/jsx';
import maya from '../../maya.json';

export function Elements({ search }: { search: string }) {
  const [product, setProduct] = useState('linen-shirt');
  const [mounted, setMounted] = useState(true);
  const [heard, setHeard] = useState('');
  const document = search.includes('broken') ? {} : maya;
  return (
    <main>
      <button id="other" onClick={() => setProduct('sun-hat')}>
        Another product
      </button>
      <button id="mount" onClick={() => setMounted(!mounted)}>
        Take away, put back
      </button>
      <output>{heard}</output>
      {mounted && (
        <vitrine-card
          product={product}
          document={document}
          fallback="ask"
          heading-level={3}
          onvitrine-handoff={(event) => {
            event.preventDefault();
            setHeard(`${event.product} at ${event.choice.offered?.retailer}`);
          }}
        >
          <a href="https://northwind.example/plain">The plain link</a>
        </vitrine-card>
      )}
    </main>
  );
}
