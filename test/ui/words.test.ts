// In whose language a card speaks, from when on, and in which direction it is read.
import { expect, waitUntil } from '@open-wc/testing';
import type { VitrineCard } from '../../src/ui/card.ts';
import type { VitrineStorefront } from '../../src/ui/storefront.ts';
import { registerWords } from '../../src/ui/words.ts';
import { en } from '../../src/ui/words/en.ts';
import { ago, DAY, HOUR, MINUTE, NOW, offer, product } from '../core/maya.ts';
import { all, documentOf, priced, put, rest, SHIRT, SRC, stage, words } from './stage.ts';

const CODES = ['ar', 'de', 'es', 'fr', 'ja', 'pt'] as const;
const ALL = await Promise.all(
  CODES.map(async (code) => (await import(`../../src/ui/words/${code}.ts`)).words as typeof en),
);

const ARABIC =
  '/node_modules/@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2';

const card = (more = '') =>
  put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt" ${more}></vitrine-card>`);
const root = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.root');
const says = (element: Element, what: RegExp) =>
  waitUntil(() => what.test(words(element)), `It says ${what}: ${words(element)}`);

// First of all: once a language has come, it is there for every test.
it('until a language has come there is English, which says that it is English', async () => {
  stage();
  const element = await put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt"></vitrine-card>`);
  const seen: string[] = [];
  const note = () => {
    const says = /Shop at/.test(words(element)) ? 'English' : /Acheter/.test(words(element)) ? 'French' : '';
    seen.push(`${root(element)?.lang} ${says}`);
  };
  new MutationObserver(note).observe(element.shadowRoot as ShadowRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  element.lang = 'fr';
  note();
  await says(element, /Acheter chez Northwind/);
  await rest();
  expect(new Set(seen)).to.deep.equal(new Set(['en English', 'fr French']));
});

describe('the words of a language', () => {
  it('are accessible in each', async () => {
    for (const code of CODES) {
      stage();
      const element = await card(`lang="${code}"`);
      await waitUntil(() => root(element)?.lang === code);
      await expect(element).to.be.accessible();
      element.remove();
    }
  });

  for (const [index, code] of CODES.entries())
    it(`${code}: every term is there, says what it speaks of and none of it is English`, () => {
      const own = ALL[index] as typeof en;
      expect(Object.keys(own).toSorted()).to.deep.equal(Object.keys(en).toSorted());
      expect(own.$code).to.equal(code);
      const spoken = {
        retailer: 'R1',
        variant: 'V1',
        name: 'N1',
        count: '7',
        n: 7,
        age: 'A1',
        date: 'D1',
        price: 'P1',
      };
      for (const [term, english] of Object.entries(en)) {
        if (typeof english !== 'function') continue;
        const say = own[term as 'shopAt'](spoken);
        const holds = (text: string) =>
          ['R1', 'V1', 'N1', '7', 'A1', 'D1', 'P1'].filter((it) => text.includes(it));
        expect(holds(say), term).to.deep.equal(holds(english(spoken)));
        if (!/^(code|ended)$/.test(term)) expect(say, term).to.not.equal(english(spoken));
        expect(say.length, `${term} is no longer than it must be`).to.be.at.most(
          english(spoken).length * 2 + 12,
        );
      }
    });

  it('a count takes the form that the language has for it', () => {
    const left = (code: (typeof CODES)[number], n: number) =>
      ALL[CODES.indexOf(code)]?.onlyLeft({ n, count: `${n}` });
    expect([1, 2, 3, 11, 100].map((n) => left('ar', n))).to.deep.equal([
      'بقيت قطعة واحدة فقط',
      'بقيت قطعتان فقط',
      'بقيت 3 قطع فقط',
      'بقيت 11 قطعة فقط',
      'بقيت 100 قطعة فقط',
    ]);
    expect([left('es', 1), left('es', 3)]).to.deep.equal(['Solo queda 1', 'Solo quedan 3']);
    expect([left('pt', 1), left('pt', 3)]).to.deep.equal(['Só resta 1', 'Só restam 3']);
  });
});

describe('the language of an element', () => {
  it('is its own, then the storefront’s, then the document’s, then the page’s', async () => {
    stage(documentOf([SHIRT], { lang: 'es' }));
    const home = await put<VitrineStorefront>(
      `<vitrine-storefront src="${SRC}"><vitrine-card product="shirt"></vitrine-card></vitrine-storefront>`,
    );
    const element = home.querySelector('vitrine-card') as VitrineCard;
    await says(element, /Comprar en Northwind · ?|Comprar en Northwind/);
    home.lang = 'de';
    await says(element, /Bei Northwind kaufen/);
    element.lang = 'ja';
    await says(element, /Northwindで購入/);
    element.removeAttribute('lang');
    await says(element, /Bei Northwind kaufen/);
    home.removeAttribute('lang');
    await says(element, /Comprar en Northwind/);
    home.document = documentOf([SHIRT]);
    await says(element, /Shop at Northwind/);
    document.documentElement.lang = 'pt-BR';
    await says(element, /Comprar em Northwind/);
    document.documentElement.lang = 'en';
    await says(element, /Shop at Northwind/);
  });

  it('reaches all that a storefront draws', async () => {
    stage();
    const home = await put<VitrineStorefront>(
      `<vitrine-storefront src="${SRC}" lang="de"></vitrine-storefront>`,
    );
    await says(home, /Bei Northwind kaufen.*Maya Okafor kann Geld verdienen/);
    expect(new Set(all(home, '.root').map(({ lang }) => lang))).to.deep.equal(new Set(['de']));
  });

  for (const [lang, says1, spoken] of [
    ['pt-BR', /Comprar em Northwind/, 'pt-br'],
    ['es-419', /Comprar en Northwind/, 'es-419'],
    ['de_AT', /Bei Northwind kaufen/, 'de-at'],
    ['en-GB', /Shop at Northwind/, 'en-gb'],
    ['nl', /Shop at Northwind/, 'en'],
    ['not a language', /Shop at Northwind/, 'en'],
    ['x', /Shop at Northwind/, 'en'],
    ['constructor', /Shop at Northwind/, 'en'],
  ] as const)
    it(`${lang}: ${spoken} is spoken, and the root says so`, async () => {
      stage();
      const element = await card(`lang="${lang}"`);
      await says(element, says1);
      expect(root(element)?.lang).to.equal(spoken);
    });

  it('a link’s label says its language too', async () => {
    stage();
    const link = await put(`<vitrine-link src="${SRC}" product="shirt" lang="fr">Une chemise</vitrine-link>`);
    await says(link, /Une chemise Publicité · lien affilié/);
    expect(all(link, '[lang=fr]').length).to.equal(1);
  });
});

describe('amounts and times', () => {
  const said = async (lang: string, text: RegExp) => {
    const gone = offer('northwind', 'out_of_stock', { checkedAt: ago(2 * HOUR) });
    const was = { ...priced('northwind', '1268.50'), was: '1300.00', checkedAt: ago(3 * DAY) };
    stage(
      documentOf([
        product('shirt', [gone]),
        product('coat', [was]),
        product('early', [offer('northwind')], [], { from: new Date(NOW + 11 * DAY).toISOString() }),
      ]),
    );
    const home = await put(`<vitrine-storefront src="${SRC}" lang="${lang}"></vitrine-storefront>`);
    await says(home, text);
    home.remove();
  };

  it('are in the reader’s language', async () => {
    await said('de', /geprüft vor 2 Std\..*1\.268,50\s\$.*1\.300\s\$.*Stand: 17\. Nov/);
    await said('de-CH', /\$\s1['’]268\.50/);
    await said('fr', /vérifié il y a 2 h.*1\s268,50\s\$/);
    await said('ja', /2 時間前に確認.*\$1,268\.50.*から/);
    await said('es-MX', /hace 2 h.*USD\s1,268\.50/);
  });

  it('where the words are English, so are the times in their midst', async () => {
    await said('nl', /Sold out when last checked, 2 hr\. ago.*US\$\s1\.268,50.*as of Nov 17.*From Dec 1/);
  });

  it('an age of minutes, hours and days', async () => {
    for (const [age, text] of [
      [5 * MINUTE, 'vor 5 Min.'],
      [HOUR, 'vor 1 Std.'],
      [DAY, 'gestern'],
    ] as const) {
      stage(documentOf([product('shirt', [offer('northwind', 'out_of_stock', { checkedAt: ago(age) })])]));
      const element = await card('lang="de"');
      await says(element, new RegExp(`Ausverkauft, geprüft ${text}`));
      element.remove();
    }
  });
});

describe('the direction', () => {
  const direction = (element: Element) => getComputedStyle(root(element) as Element).direction;

  it('follows the language, before its words have come too', async () => {
    stage();
    const element = await card('lang="ar"');
    expect(direction(element)).to.equal('rtl');
    await says(element, /تسوّق من ⁨Northwind⁩/);
    expect(direction(element)).to.equal('rtl');
    element.lang = 'en';
    await rest();
    expect(direction(element)).to.equal('ltr');
    element.lang = 'he';
    await rest();
    expect([direction(element), root(element)?.lang]).to.deep.equal(['rtl', 'en']);
  });

  it('each element has its own, and `dir` wins', async () => {
    stage();
    const arabic = await card('lang="ar"');
    const english = await card('lang="en"');
    const turned = await card('lang="en" dir="rtl"');
    expect([arabic, english, turned].map(direction)).to.deep.equal(['rtl', 'ltr', 'rtl']);
  });

  it('is the page’s where nobody asks for a language', async () => {
    stage();
    const element = await card();
    document.documentElement.dir = 'rtl';
    expect(direction(element)).to.equal('rtl');
    document.documentElement.removeAttribute('dir');
    expect(direction(element)).to.equal('ltr');
  });
});

describe('registerWords', () => {
  it('adds a language that we do not have', async () => {
    stage();
    const element = await card('lang="sv-SE"');
    expect(words(element)).to.match(/Shop at/);
    registerWords({
      ...en,
      $code: 'sv',
      $name: 'Svenska',
      shopAt: ({ retailer }) => `Handla hos ${retailer}`,
    });
    await says(element, /Handla hos Northwind/);
    expect(root(element)?.lang).to.equal('sv-se');
  });

  it('wins over ours, before it has come and after', async () => {
    stage();
    const own = {
      $code: 'es',
      $name: 'Español',
      $dir: 'ltr',
      shopAt: () => '¡A por ello!',
    } as unknown as typeof en;
    registerWords(own);
    const element = await card('lang="es"');
    await says(element, /Publicidad · afiliado/);
    expect(words(element)).to.contain('¡A por ello!');
  });
});

it('one formatter serves all the cards of a page', async () => {
  const { DateTimeFormat, NumberFormat } = Intl;
  const made: string[] = [];
  const counted = <Kind extends object>(kind: Kind, name: string) =>
    new Proxy(kind, {
      construct: (target, given, self) => {
        made.push(`${name} ${given[0]}`);
        return Reflect.construct(target as never, given, self);
      },
    });
  Intl.DateTimeFormat = counted(DateTimeFormat, 'time');
  Intl.NumberFormat = counted(NumberFormat, 'amount');
  try {
    stage(documentOf([SHIRT, product('hat', [priced('eastwind', '20.00')])]));
    const element = await put<VitrineStorefront>(
      `<vitrine-storefront src="${SRC}" lang="en-IE"></vitrine-storefront>`,
    );
    expect(words(element)).to.match(/68.*20/);
  } finally {
    Object.assign(Intl, { DateTimeFormat, NumberFormat });
  }
  // One for plain numbers, made beside the document; one for money; one for times.
  const each = ['amount en-ie', 'amount en-ie', 'time en-ie'];
  expect(made.filter((it) => it.endsWith('en-ie')).sort()).to.deep.equal(each);
});

it('however long the words for what else is in stock are, they do not lie on the reason above', async () => {
  stage(
    documentOf([
      product('shirt', [offer('northwind', 'out_of_stock', { stock: 'out_of_stock' })], ['hat', 'scarf']),
      product('hat', [priced('eastwind', '20.00')]),
      product('scarf', [priced('eastwind', '30.00')]),
    ]),
  );
  // Not every machine has a font with Arabic in it.
  const letters = new FontFace('Letters', `url(${ARABIC})`, { unicodeRange: 'U+0600-06FF' });
  document.fonts.add(await letters.load());
  for (const code of ['en', ...CODES]) {
    const element = await card(`lang="${code}" style="width: 165px; --vitrine-font: sans-serif, Letters"`);
    await waitUntil(() => root(element)?.lang === code && all(element, 'button.more')[0]);
    const range = document.createRange();
    range.selectNodeContents(all(element, 'button.more')[0] as Element);
    const above = all(element, '.stand-in .because, .stand-in .price').at(-1) as Element;
    expect(range.getBoundingClientRect().top, code).to.be.above(above.getBoundingClientRect().bottom - 3);
  }
  document.fonts.delete(letters);
});

it('what the creator writes stands on the side that the page is read from', async () => {
  stage(documentOf(undefined, { sections: [{ type: 'text', text: 'Linen, mostly.' }] }));
  const element = await put<VitrineStorefront>(
    `<vitrine-storefront src="${SRC}" lang="ar"></vitrine-storefront>`,
  );
  const [text] = all(element, '.text');
  expect(getComputedStyle(text as Element).textAlign).to.equal('right');
});
