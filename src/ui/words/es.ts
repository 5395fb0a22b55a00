import type { Translation } from '../words.ts';

const plural = new Intl.PluralRules('es');

export const words: Translation = {
  $code: 'es',
  $name: 'Español',
  $dir: 'ltr',
  shopAt: ({ retailer, price }) => `Comprar en ${retailer}${price ? ` · ${price}` : ''}`,
  viewAt: ({ retailer }) => `Ver en ${retailer}`,
  onlyLeft: ({ count, n = 0 }) => `Solo ${plural.select(n) === 'one' ? 'queda' : 'quedan'} ${count}`,
  fewLeft: () => 'Quedan muy pocos',
  soldOutAt: ({ retailer }) => `Agotado en ${retailer}`,
  soldOut: ({ age }) => (age ? `Agotado en la última consulta, ${age}` : 'Agotado en la última consulta'),
  discontinued: () => 'Ya no se fabrica',
  inStoreOnly: () => 'Solo en tienda',
  preorder: () => 'Reserva anticipada',
  backorder: () => 'Bajo pedido: se envía más tarde',
  madeToOrder: () => 'Hecho por encargo',
  startsOn: ({ date }) => `Desde el ${date}`,
  ended: () => 'Terminado',
  variantInstead: ({ variant, name }) =>
    name ? `${name}: agotado; ${variant}: en stock` : `En stock en ${variant}`,
  moreInStock: ({ count }) => `${count} más en stock`,
  inStock: () => 'En stock',
  checked: ({ age }) => `comprobado ${age}`,
  alsoInStock: () => 'También en stock',
  nothingInStock: () => 'No consta nada más en stock.',
  seeInStock: () => 'Ver qué hay en stock',
  close: () => 'Cerrar',
  codeCopied: ({ name }) => `${name} copiado`,
  swapped: ({ count }) => `Cambiados por algo en stock: ${count}`,
  instead: () => 'En stock en su lugar',
  skipIt: () => 'Por qué yo paso',
  takeThis: () => 'Mejor llévate este',
  love: () => 'Me encanta',
  pricedOn: ({ date }) => `consultado: ${date}`,
  was: ({ price }) => `antes ${price}`,
  code: ({ name }) => `Código ${name}`,
  affiliate: () => 'Publicidad · afiliado',
  sponsored: () => 'Publicidad · patrocinado',
  gifted: () => 'Publicidad · regalo',
  own: () => 'Publicidad · mi producto',
  disclosure: ({ name }) =>
    name
      ? `${name} puede ganar dinero cuando compras a través de los enlaces de esta página.`
      : 'Las compras a través de los enlaces de esta página pueden generar una comisión.',
  amazon: () =>
    'En calidad de Afiliado de Amazon, obtengo ingresos por las compras adscritas que cumplen los requisitos aplicables.',
  profiles: () => 'Perfiles',
  sections: () => 'Secciones',
  search: () => 'Buscar',
  found: ({ count }) => `Resultados: ${count}`,
  foundNothing: () => 'Nada con ese nombre',
  share: () => 'Compartir',
  copied: () => 'Enlace copiado',
  previous: () => 'Anterior',
  next: () => 'Siguiente',
};
