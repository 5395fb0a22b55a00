// words: what the plain pages say, in the languages that the elements speak. `{name}` is a product, a shop or a person.
import type { Relation } from '../../core/catalog.ts';

type Term =
  | Exclude<Relation, 'none'>
  | 'viewAt'
  | 'disclosure'
  | 'amazon'
  | 'soldOut'
  | 'insteadOf'
  | 'gone'
  | 'butThis'
  | 'nowhere'
  | 'notYet'
  | 'over';

/** The labels and Amazon's sentence, which it requires word for word, are those of the cards. */
export const WORDS: Readonly<Record<string, Readonly<Record<Term, string>>>> = {
  en: {
    viewAt: 'View at {name}',
    affiliate: 'Ad · affiliate link',
    sponsored: 'Ad · sponsored',
    gifted: 'Ad · gifted',
    own: 'Ad · my own product',
    disclosure: '{name} may earn money when you buy through links on this page.',
    amazon: 'As an Amazon Associate I earn from qualifying purchases.',
    soldOut: '{name} is sold out. In stock instead:',
    insteadOf: 'Instead of {name}:',
    gone: 'That is not here any more',
    butThis: 'But this is:',
    nowhere: 'This link leads nowhere',
    notYet: 'Not yet. Until then:',
    over: 'This is over. What there is now:',
  },
  de: {
    viewAt: 'Bei {name} ansehen',
    affiliate: 'Anzeige · Affiliate-Link',
    sponsored: 'Anzeige · gesponsert',
    gifted: 'Anzeige · Geschenk',
    own: 'Anzeige · eigenes Produkt',
    disclosure: '{name} kann Geld verdienen, wenn du über Links auf dieser Seite kaufst.',
    amazon: 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
    soldOut: '{name} ist ausverkauft. Stattdessen lieferbar:',
    insteadOf: 'Statt {name}:',
    gone: 'Das gibt es hier nicht mehr',
    butThis: 'Aber das hier:',
    nowhere: 'Dieser Link führt nirgendwohin',
    notYet: 'Noch nicht. Bis dahin:',
    over: 'Das ist vorbei. Jetzt gibt es:',
  },
  fr: {
    viewAt: 'Voir chez {name}',
    affiliate: 'Publicité · lien affilié',
    sponsored: 'Publicité · sponsorisé',
    gifted: 'Publicité · produit offert',
    own: 'Publicité · mon produit',
    disclosure: '{name} peut toucher une commission sur les achats effectués via les liens de cette page.',
    amazon:
      'En tant que Partenaire Amazon, je réalise un bénéfice sur les achats remplissant les conditions requises.',
    soldOut: '{name} : épuisé. En stock à la place :',
    insteadOf: 'À la place de {name} :',
    gone: 'Ce n’est plus ici',
    butThis: 'Mais voici :',
    nowhere: 'Ce lien ne mène nulle part',
    notYet: 'Pas encore. En attendant :',
    over: 'C’est terminé. En ce moment :',
  },
  es: {
    viewAt: 'Ver en {name}',
    affiliate: 'Publicidad · afiliado',
    sponsored: 'Publicidad · patrocinado',
    gifted: 'Publicidad · regalo',
    own: 'Publicidad · mi producto',
    disclosure: '{name} puede ganar dinero cuando compras a través de los enlaces de esta página.',
    amazon:
      'En calidad de Afiliado de Amazon, obtengo ingresos por las compras adscritas que cumplen los requisitos aplicables.',
    soldOut: '{name}: agotado. En stock en su lugar:',
    insteadOf: 'En lugar de {name}:',
    gone: 'Eso ya no está aquí',
    butThis: 'Pero sí esto:',
    nowhere: 'Este enlace no lleva a ninguna parte',
    notYet: 'Todavía no. Mientras tanto:',
    over: 'Esto ha terminado. Ahora hay:',
  },
  pt: {
    viewAt: 'Ver em {name}',
    affiliate: 'Publicidade · afiliado',
    sponsored: 'Publicidade · patrocinado',
    gifted: 'Publicidade · oferta',
    own: 'Publicidade · meu produto',
    disclosure: '{name} pode receber uma comissão pelas compras feitas através dos links desta página.',
    amazon:
      'Como participante do Programa de Associados da Amazon, sou remunerado pelas compras qualificadas efetuadas.',
    soldOut: '{name}: esgotado. Disponível em vez deste:',
    insteadOf: 'Em vez de {name}:',
    gone: 'Isso já não está aqui',
    butThis: 'Mas isto está:',
    nowhere: 'Este link não leva a lugar nenhum',
    notYet: 'Ainda não. Até lá:',
    over: 'Isto terminou. Agora há:',
  },
  ja: {
    viewAt: '{name}で見る',
    affiliate: '広告 · アフィリエイト',
    sponsored: '広告 · タイアップ',
    gifted: '広告 · 商品提供',
    own: '広告 · 自分の商品',
    disclosure: '{name}は、このページのリンクからの購入により収入を得ることがあります。',
    amazon: 'Amazonのアソシエイトとして、私は適格販売により収入を得ています。',
    soldOut: '{name}は売り切れです。代わりに在庫があるもの：',
    insteadOf: '{name}の代わりに：',
    gone: 'この商品はもうここにありません',
    butThis: 'こちらはあります：',
    nowhere: 'このリンクの行き先はありません',
    notYet: 'まだ始まっていません。それまではこちら：',
    over: '終了しました。今はこちら：',
  },
  ar: {
    viewAt: 'اعرضه في \u2068{name}\u2069',
    affiliate: 'إعلان · رابط بالعمولة',
    sponsored: 'إعلان · محتوى مدفوع',
    gifted: 'إعلان · منتج مُهدى',
    own: 'إعلان · منتجي الخاص',
    disclosure: 'قد تعود المشتريات عبر روابط هذه الصفحة بعمولة على \u2068{name}\u2069.',
    amazon: 'بصفتي شريكًا في برنامج أمازون للشركاء، أكسب من عمليات الشراء المؤهّلة.',
    soldOut: 'نفد \u2068{name}\u2069. متوفّر بدلًا منه:',
    insteadOf: 'بدلًا من \u2068{name}\u2069:',
    gone: 'لم يعد هذا موجودًا هنا',
    butThis: 'لكن يوجد هذا:',
    nowhere: 'هذا الرابط لا يؤدي إلى أي مكان',
    notYet: 'ليس بعد. حتى ذلك الحين:',
    over: 'انتهى هذا. المتوفّر الآن:',
  },
};

export interface Spoken {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  say(term: Term, name?: string): string;
}

/** The document's language, else the first of the reader's that is spoken here, else English. */
export function spoken(lang: string | undefined, accepted = ''): Spoken {
  const wished = lang ? [lang] : accepted.split(',');
  const known = wished
    .map((it) => it.trim().slice(0, 2).toLowerCase())
    .find((it) => Object.hasOwn(WORDS, it));
  const words = WORDS[known ?? 'en'] ?? {};
  return {
    lang: known ?? 'en',
    dir: known === 'ar' ? 'rtl' : 'ltr',
    say: (term, name = '') => (words as Record<Term, string>)[term].replace('{name}', () => name),
  };
}
