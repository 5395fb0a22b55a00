import type { Translation } from '../words.ts';

const plural = new Intl.PluralRules('pt');

// Read in Brazil and in Portugal: where the two part ways, a word that both use.
export const words: Translation = {
  $code: 'pt',
  $name: 'Português',
  $dir: 'ltr',
  shopAt: ({ retailer, price }) => `Comprar em ${retailer}${price ? ` · ${price}` : ''}`,
  viewAt: ({ retailer }) => `Ver em ${retailer}`,
  onlyLeft: ({ count, n = 0 }) => (plural.select(n) === 'one' ? `Só resta ${count}` : `Só restam ${count}`),
  fewLeft: () => 'Restam poucos',
  soldOutAt: ({ retailer }) => `Esgotado em ${retailer}`,
  soldOut: ({ age }) => (age ? `Esgotado na última verificação, ${age}` : 'Esgotado na última verificação'),
  discontinued: () => 'Já não é fabricado',
  inStoreOnly: () => 'Só na loja física',
  preorder: () => 'Pré-venda',
  backorder: () => 'Por encomenda: envio mais tarde',
  madeToOrder: () => 'Feito por encomenda',
  startsOn: ({ date }) => `A partir de ${date}`,
  ended: () => 'Terminado',
  variantInstead: ({ variant, name }) =>
    name ? `${name}: esgotado; ${variant}: disponível` : `Disponível em ${variant}`,
  moreInStock: ({ count, n = 0 }) =>
    `mais ${count} ${plural.select(n) === 'one' ? 'disponível' : 'disponíveis'}`,
  inStock: () => 'Disponível',
  checked: ({ age }) => `verificado ${age}`,
  alsoInStock: () => 'Também disponível',
  nothingInStock: () => 'Nada mais consta como disponível.',
  seeInStock: () => 'Ver o que há disponível',
  close: () => 'Fechar',
  codeCopied: ({ name }) => `${name} copiado`,
  swapped: ({ count }) => `Trocados por algo disponível: ${count}`,
  instead: () => 'Disponível em vez deste',
  skipIt: () => 'Por que eu passo',
  takeThis: () => 'Melhor levar este',
  love: () => 'Adoro',
  pricedOn: ({ date }) => `consultado: ${date}`,
  was: ({ price }) => `antes ${price}`,
  code: ({ name }) => `Código ${name}`,
  affiliate: () => 'Publicidade · afiliado',
  sponsored: () => 'Publicidade · patrocinado',
  gifted: () => 'Publicidade · oferta',
  own: () => 'Publicidade · meu produto',
  disclosure: ({ name }) =>
    name
      ? `${name} pode receber uma comissão pelas compras feitas através dos links desta página.`
      : 'As compras feitas através dos links desta página podem gerar uma comissão.',
  amazon: () =>
    'Como participante do Programa de Associados da Amazon, sou remunerado pelas compras qualificadas efetuadas.',
  profiles: () => 'Perfis',
  sections: () => 'Nesta página',
  search: () => 'Pesquisar',
  found: ({ count }) => `Resultados: ${count}`,
  foundNothing: () => 'Nada com esse nome',
  share: () => 'Enviar',
  copied: () => 'Link copiado',
  previous: () => 'Anterior',
  next: () => 'Próximo',
  absent: () => 'Não é possível mostrar isto agora.',
};
