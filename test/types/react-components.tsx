/** @jsxImportSource react */
// What the React components let through, and what they must not.
import { VitrineCard, VitrineDisclosure, VitrineStorefront } from '../../src/frameworks/react.ts';

export const right = (
  <VitrineStorefront document={{ version: 1 }} placement="bio" preset="clay" className="shop">
    <VitrineCard
      product="linen-shirt"
      layout="compact"
      onVitrineHandoff={(event) => {
        event.preventDefault();
        return event.handoff.href satisfies string | null;
      }}
    >
      <a href="https://northwind.example/">Linen shirt</a>
    </VitrineCard>
  </VitrineStorefront>
);

export const wrong = [
  // @ts-expect-error -- no such fallback
  <VitrineCard key={1} fallback="swop" />,
  // @ts-expect-error -- no such property
  <VitrineCard key={2} produkt="linen-shirt" />,
  // @ts-expect-error -- a label hands nobody off
  <VitrineDisclosure key={3} onVitrineHandoff={() => {}} />,
  // @ts-expect-error -- a problem has no choice
  <VitrineCard key={4} onVitrineProblem={({ choice }) => choice} />,
];
