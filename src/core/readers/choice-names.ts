// choice-names: how addresses and shops call what a shopper chooses among a product's variants.

// In the languages of the shops that translate them; Magento names attributes by their numbers.
const COLOUR = /colou?r|farbe|couleur|kleur|colore|(^|[^a-z])cor$/;
const SIZE = /size|gr(oe|ö|o)(ss|ß)e|taille|talla|maat|taglia|tamanho/;
const OTHERS =
  /vari|^vid$|^v$|sku|option|attribut|swatch|style|material|pattern|flavou?r|scent|length|width|edition|^\d+$/;

/** Whether a parameter of this name chooses a variant, wherever it stands. */
export const isChoice = (name: string): boolean =>
  [OTHERS, COLOUR, SIZE].some((pattern) => pattern.test(name.toLowerCase()));

/** `attribute_pa_color`, `dwvar_123_color`, `options[Colour]`: one kind. */
export function kindOf(name: string): string {
  const low = name.toLowerCase();
  return COLOUR.test(low)
    ? 'color'
    : SIZE.test(low)
      ? 'size'
      : (low.match(/\p{L}+(?=[^\p{L}]*$)/u)?.[0] ?? low);
}
