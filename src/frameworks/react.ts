/** Vitrine for React: a component for each element, with its events as props. Importing it registers the elements. */
'use client';

import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../define.ts';
import * as elements from '../index.ts';

const problem = {
  onVitrineProblem: 'vitrine-problem' as EventName<elements.VitrineProblemEvent>,
};
const handoff = {
  ...problem,
  onVitrineHandoff: 'vitrine-handoff' as EventName<elements.VitrineHandoffEvent>,
};
const every = {
  ...handoff,
  onVitrineShown: 'vitrine-shown' as EventName<elements.VitrineShownEvent>,
  onVitrineFallback: 'vitrine-fallback' as EventName<elements.VitrineFallbackEvent>,
};

/** The link-in-bio page of one creator. */
export const VitrineStorefront = createComponent({
  react,
  tagName: 'vitrine-storefront',
  elementClass: elements.VitrineStorefront,
  events: every,
});

/** A row, grid or list of cards. */
export const VitrineShelf = createComponent({
  react,
  tagName: 'vitrine-shelf',
  elementClass: elements.VitrineShelf,
  events: every,
});

/** One product. */
export const VitrineCard = createComponent({
  react,
  tagName: 'vitrine-card',
  elementClass: elements.VitrineCard,
  events: every,
});

/** Words within a text that lead to a product. */
export const VitrineLink = createComponent({
  react,
  tagName: 'vitrine-link',
  elementClass: elements.VitrineLink,
  events: every,
});

/** What is in stock instead of a product. */
export const VitrineAlternatives = createComponent({
  react,
  tagName: 'vitrine-alternatives',
  elementClass: elements.VitrineAlternatives,
  events: handoff,
});

/** The advertising label where the page wants it besides. */
export const VitrineDisclosure = createComponent({
  react,
  tagName: 'vitrine-disclosure',
  elementClass: elements.VitrineDisclosure,
  events: problem,
});
