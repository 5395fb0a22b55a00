// The same with the components of vitrine/react.
import { useState } from 'react';
import { VitrineCard } from 'vitrine/react';
import maya from '../../maya.json';

export function Components({ search }: { search: string }) {
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
        <VitrineCard
          product={product}
          document={document}
          fallback="ask"
          headingLevel={3}
          onVitrineHandoff={(event) => {
            event.preventDefault();
            setHeard(`${event.product} at ${event.choice.offered?.retailer}`);
          }}
        >
          <a href="https://northwind.example/plain">The plain link</a>
        </VitrineCard>
      )}
    </main>
  );
}
