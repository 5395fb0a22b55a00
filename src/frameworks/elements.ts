// Made from custom-elements.json by `npm run manifest`; not to be edited.
import type {
  VitrineAlternatives,
  VitrineCard,
  VitrineDisclosure,
  VitrineFallbackEvent,
  VitrineHandoffEvent,
  VitrineLink,
  VitrineProblemEvent,
  VitrineShelf,
  VitrineShownEvent,
  VitrineStorefront,
} from '../index.ts';

/** What each element takes in HTML and from script, and what it tells. */
export interface Elements {
  /** What is in stock instead of a product: other shops, other variants, and what the creator would take. */
  'vitrine-alternatives': {
    element: VitrineAlternatives;
    attributes: {
      /** The id of a product in the document. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      'heading-level'?: number | `${number}`;
    };
    properties: {
      /** The id of a product in the document. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The storefront document itself. */
      document?: unknown;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      headingLevel?: number;
    };
    events: {
      /** The shopper taps one of them; cancel it to keep the shopper. */
      'vitrine-handoff': VitrineHandoffEvent;
      /** Something the creator or the page can mend. */
      'vitrine-problem': VitrineProblemEvent;
    };
  };
  /** One product: what it is, whether it can be had, and the link that leads there. */
  'vitrine-card': {
    element: VitrineCard;
    attributes: {
      /** How the card lies. */
      layout?: 'vertical' | 'horizontal' | 'compact';
      /** The product's name, for a card without a document. */
      name?: string;
      /** The address of its picture. */
      image?: string;
      /** The address of the product page. */
      href?: string;
      /** The retailer's name; with `from`, what the page's own shop is called. */
      retailer?: string;
      /** The price, a decimal string. */
      price?: string;
      /** Its currency, ISO 4217. */
      currency?: string;
      /** What is known of the stock, as checked when the page was loaded. */
      stock?:
        | 'in_stock'
        | 'limited'
        | 'preorder'
        | 'backorder'
        | 'made_to_order'
        | 'in_store_only'
        | 'out_of_stock'
        | 'discontinued'
        | 'unknown';
      /** Why the link stands here; it chooses the advertising label. */
      relation?: 'affiliate' | 'sponsored' | 'gifted' | 'own' | 'none';
      /** The picture is fetched at once: a person sees this card first. */
      eager?: boolean;
      /** The page's own Product, which its JSON-LD describes, instead of a document. */
      from?: 'json-ld';
      /** The id of a product in the document. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      'heading-level'?: number | `${number}`;
    };
    properties: {
      /** How the card lies. */
      layout?: 'vertical' | 'horizontal' | 'compact';
      /** The product's name, for a card without a document. */
      name?: string;
      /** The address of its picture. */
      image?: string;
      /** The address of the product page. */
      href?: string;
      /** The retailer's name; with `from`, what the page's own shop is called. */
      retailer?: string;
      /** The price, a decimal string. */
      price?: string;
      /** Its currency, ISO 4217. */
      currency?: string;
      /** What is known of the stock, as checked when the page was loaded. */
      stock?:
        | 'in_stock'
        | 'limited'
        | 'preorder'
        | 'backorder'
        | 'made_to_order'
        | 'in_store_only'
        | 'out_of_stock'
        | 'discontinued'
        | 'unknown';
      /** Why the link stands here; it chooses the advertising label. */
      relation?: 'affiliate' | 'sponsored' | 'gifted' | 'own' | 'none';
      /** The picture is fetched at once: a person sees this card first. */
      eager?: boolean;
      /** The page's own Product, which its JSON-LD describes, instead of a document. */
      from?: 'json-ld';
      /** The id of a product in the document. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The storefront document itself. */
      document?: unknown;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      headingLevel?: number;
    };
    events: {
      /** Half of the card was visible for a second. */
      'vitrine-shown': VitrineShownEvent;
      /** The card gives way to something in stock. */
      'vitrine-fallback': VitrineFallbackEvent;
      /** The shopper taps; cancel it to keep the shopper. */
      'vitrine-handoff': VitrineHandoffEvent;
      /** Something the creator or the page can mend. */
      'vitrine-problem': VitrineProblemEvent;
    };
  };
  /** The advertising label where the page wants it besides; every card carries its own. */
  'vitrine-disclosure': {
    element: VitrineDisclosure;
    attributes: {
      /** The id of a product; without it the sentence for the whole storefront. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      'heading-level'?: number | `${number}`;
    };
    properties: {
      /** The id of a product; without it the sentence for the whole storefront. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The storefront document itself. */
      document?: unknown;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      headingLevel?: number;
    };
    events: {
      /** Something the creator or the page can mend. */
      'vitrine-problem': VitrineProblemEvent;
    };
  };
  /** Words within a text that lead to a product. */
  'vitrine-link': {
    element: VitrineLink;
    attributes: {
      /** Any address, instead of a product of the document. */
      href?: string;
      /** The id of a product in the document. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      'heading-level'?: number | `${number}`;
    };
    properties: {
      /** Any address, instead of a product of the document. */
      href?: string;
      /** The id of a product in the document. */
      product?: string;
      /** The address of the storefront document. */
      src?: string;
      /** The storefront document itself. */
      document?: unknown;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      headingLevel?: number;
    };
    events: {
      /** Half of the link was visible for a second. */
      'vitrine-shown': VitrineShownEvent;
      /** The link gives way to something in stock. */
      'vitrine-fallback': VitrineFallbackEvent;
      /** The shopper taps a product's link; cancel it to keep the shopper. */
      'vitrine-handoff': VitrineHandoffEvent;
      /** Something the creator or the page can mend. */
      'vitrine-problem': VitrineProblemEvent;
    };
  };
  /** A row, grid or list of cards. */
  'vitrine-shelf': {
    element: VitrineShelf;
    attributes: {
      /** The id of a section in the document. */
      section?: string;
      /** Ids of products, spaces between. */
      products?: string;
      /** How the cards lie; without it as the section says. */
      layout?: 'grid' | 'row' | 'list' | 'feature';
      /** The first cards are what a person sees first: their pictures are fetched at once. */
      eager?: boolean;
      /** The address of the storefront document. */
      src?: string;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      'heading-level'?: number | `${number}`;
    };
    properties: {
      /** The id of a section in the document. */
      section?: string;
      /** Ids of products, spaces between. */
      products?: string;
      /** How the cards lie; without it as the section says. */
      layout?: 'grid' | 'row' | 'list' | 'feature';
      /** The first cards are what a person sees first: their pictures are fetched at once. */
      eager?: boolean;
      /** The address of the storefront document. */
      src?: string;
      /** The storefront document itself. */
      document?: unknown;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      headingLevel?: number;
    };
    events: {
      /** Half of a card inside was visible for a second. */
      'vitrine-shown': VitrineShownEvent;
      /** A card inside gives way to something in stock. */
      'vitrine-fallback': VitrineFallbackEvent;
      /** The shopper taps a card inside; cancel it to keep the shopper. */
      'vitrine-handoff': VitrineHandoffEvent;
      /** Something the creator or the page can mend. */
      'vitrine-problem': VitrineProblemEvent;
    };
  };
  /** The link-in-bio page of one creator; it provides the shop to the elements inside it. */
  'vitrine-storefront': {
    element: VitrineStorefront;
    attributes: {
      /** The colours: the page's, or one of its own; without it as the document or the preset says. */
      scheme?: 'auto' | 'light' | 'dark';
      /** A set of colours, instead of the document's. */
      preset?: 'paper' | 'ink' | 'clay' | 'contrast';
      /** The address of the storefront document. */
      src?: string;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      'heading-level'?: number | `${number}`;
    };
    properties: {
      /** The colours: the page's, or one of its own; without it as the document or the preset says. */
      scheme?: 'auto' | 'light' | 'dark';
      /** A set of colours, instead of the document's. */
      preset?: 'paper' | 'ink' | 'clay' | 'contrast';
      /** The address of the storefront document. */
      src?: string;
      /** The storefront document itself. */
      document?: unknown;
      /** The creator's id, instead of the document's. */
      creator?: string;
      /** The campaign that taps are credited to. */
      campaign?: string;
      /** The place that taps are credited to. */
      placement?: string;
      /** The address of a Vitrine server. */
      server?: string;
      /** What the visitor has allowed: `auto` listens to the page's consent platform. */
      consent?: 'auto' | 'granted' | 'denied';
      /** What a sold-out card does: give way, ask, or only say so. */
      fallback?: 'swap' | 'ask' | 'off';
      /** The one retailer whose offers may be shown. */
      only?: string;
      /** The language of the words; without it the document's, then the page's. */
      lang?: string;
      /** Analytics bridges by name, spaces between. */
      analytics?: string;
      /** The level of the element's highest heading. */
      headingLevel?: number;
    };
    events: {
      /** Half of a card inside was visible for a second. */
      'vitrine-shown': VitrineShownEvent;
      /** A card inside gives way to something in stock. */
      'vitrine-fallback': VitrineFallbackEvent;
      /** The shopper taps a card inside; cancel it to keep the shopper. */
      'vitrine-handoff': VitrineHandoffEvent;
      /** Something the creator or the page can mend. */
      'vitrine-problem': VitrineProblemEvent;
    };
  };
}
