// What a page's or a theme's CSS may try against the advertising label, and that it stays to be read.
import { expect } from '@open-wc/testing';
import { VitrineCard } from '../../src/ui/card.ts';
import { VitrineDisclosure } from '../../src/ui/disclosure.ts';
import { VitrineStorefront } from '../../src/ui/storefront.ts';
import { all, documentOf, put, SHIRT, SRC, stage } from './stage.ts';

type Rgba = readonly [number, number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** A computed colour, whatever its notation, in sRGB. */
function rgba(colour: string): Rgba {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}

function luminance([r, g, b]: Rgba): number {
  const [x = 0, y = 0, z = 0] = [r, g, b].map((it) =>
    it <= 10 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function contrast(one: Rgba, other: Rgba): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const above = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;

/** The first thing behind the words that cannot be seen through. */
function behind(words: Element): Rgba {
  for (let node: Element | null = words; node; node = above(node)) {
    const colour = rgba(getComputedStyle(node).backgroundColor);
    if (colour[3] === 1) return colour;
    expect(colour[3], 'nothing half transparent in between').to.equal(0);
  }
  return [255, 255, 255, 1];
}

const labelIn = (element: Element): HTMLElement => {
  const [label] = all(element, '.disclosure');
  if (!label) throw new Error('There is no label.');
  return label;
};

/** The words can be read: they are there, large enough, of a colour that stands out, inside their box, on top. */
function reads(element: Element, box: Element, text: string, under = ''): void {
  const label = labelIn(element);
  const words = label.querySelector('span span') as HTMLElement;
  expect(words.textContent).to.equal(text);
  const style = getComputedStyle(words);
  expect(Number.parseFloat(style.fontSize), `size ${under}`).to.be.at.least(12);
  expect(contrast(rgba(style.color), behind(words)), `contrast ${under}`).to.be.at.least(4.5);
  expect(rgba(style.webkitTextFillColor), 'the fill is the colour').to.deep.equal(rgba(style.color));
  for (let node: Element | null = words; node && node !== element; node = above(node)) {
    const { display, visibility, opacity, clipPath, transform, filter } = getComputedStyle(node);
    if (node.classList.contains('root')) break;
    expect(display).to.not.equal('none');
    expect([visibility, opacity, clipPath, transform, filter]).to.deep.equal([
      'visible',
      '1',
      'none',
      'none',
      'none',
    ]);
  }
  const [at, around] = [words.getBoundingClientRect(), box.getBoundingClientRect()];
  expect(at.width, `width ${under}`).to.be.above(20);
  expect(at.height, `height ${under}`).to.be.above(11);
  expect(at.left, `left ${under}`).to.be.at.least(around.left - 0.5);
  expect(at.right, `right ${under}`).to.be.at.most(around.right + 0.5);
  expect(at.top, `top ${under}`).to.be.at.least(around.top - 0.5);
  expect(at.bottom, `bottom ${under}`).to.be.at.most(around.bottom + 0.5);
  // A tap goes through it to the link, so it must be asked for.
  label.style.pointerEvents = 'auto';
  // Firefox's scrollIntoView may leave a page alone whose root is not visible.
  scrollTo(0, scrollY + at.top - innerHeight / 2);
  const now = words.getBoundingClientRect();
  expect([now.top >= 0, now.bottom <= innerHeight], `within the window ${under}`).to.deep.equal([true, true]);
  for (const share of [0.02, 0.5, 0.98]) {
    const hit = (label.getRootNode() as ShadowRoot).elementFromPoint(
      now.left + 4 + share * (now.width - 8),
      (now.top + now.bottom) / 2,
    );
    expect(label.contains(hit), `covered by ${hit?.className}`).to.equal(true);
  }
  label.removeAttribute('style');
}

const LABEL = 'Ad · affiliate link';
const card = (more = '') =>
  put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt" lang="en" ${more}></vitrine-card>`);
const boxOf = (element: Element) => element.shadowRoot?.querySelector('.card') as Element;

/** A sheet of the page for the time of one test. */
function withSheet(css: string, then: () => void): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    then();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
  }
}

const PARTS = [
  'media',
  'title',
  'brand',
  'price',
  'stock',
  'note',
  'action',
  'disclosure',
  'label',
  'card',
  'foot',
];
const parts = (rules: string) => `${PARTS.map((it) => `vitrine-card::part(${it})`).join()} { ${rules} }`;
const everywhere = (rules: string) => `*, vitrine-card, small, .disclosure, .disclosure * { ${rules} }`;

const RULES: Record<string, string> = {
  'display, by name': 'small, span, .disclosure { display: none !important }',
  'display, of every part': parts('display: none !important'),
  visibility: `${everywhere('visibility: hidden !important')} ${parts('visibility: visible !important')}`,
  'font-size': everywhere('font-size: 0 !important'),
  'a size of one pixel': everywhere('font-size: 1px !important; line-height: 0 !important'),
  color: everywhere('color: transparent !important; -webkit-text-fill-color: transparent !important'),
  'the colour of the ground': everywhere('color: #fff !important; background: #fff !important'),
  'dark scheme, light ground': everywhere('color-scheme: dark !important; background: #fff !important'),
  'opacity, by name': 'small, .disclosure { opacity: 0 !important }',
  'opacity, of every part': parts('opacity: 0 !important'),
  'text that is moved away': everywhere('text-indent: -9999px !important; letter-spacing: -1em !important'),
  'text that is cut': everywhere(
    'white-space: nowrap !important; overflow: hidden !important; text-overflow: clip',
  ),
  'clip, by name': 'small, .disclosure { clip: rect(0 0 0 0) !important; position: absolute !important }',
  'clip-path, of every part': parts('clip-path: inset(100%) !important'),
  'transform, of every part': parts('transform: scale(5) translateY(40px) !important'),
  'the action over it': parts(
    'position: relative; z-index: 2147483647; margin: -60px 0 !important; padding: 60px 0',
  ),
  'the action over all':
    'vitrine-card::part(action) { position: absolute; inset: 0; height: auto; z-index: 99999 }',
  'the picture over all':
    'vitrine-card::part(media) { position: absolute; inset: 0; z-index: 2147483647; height: 100% }',
  'the title pushes it out': 'vitrine-card::part(title) { margin-top: -9999px; font-size: 90px }',
  'a picture as high as a house': 'vitrine-card::part(media) { height: 9999px; aspect-ratio: auto }',
  'an action as high as a house': 'vitrine-card::part(action) { height: 3000px }',
  'a host too low': 'vitrine-card { height: 120px !important; overflow: hidden !important }',
  'a strip cut off below': 'vitrine-card { clip-path: inset(0 0 40px 0) !important }',
  'a strip cut off above': 'vitrine-card { clip-path: inset(40px 0 0 0) !important }',
  'a mask over its upper edge':
    'vitrine-card { mask: linear-gradient(transparent 40px, #000 40px) !important; -webkit-mask: linear-gradient(transparent 40px, #000 40px) !important }',
  'a strip cut off above by the old way':
    'vitrine-card { position: absolute !important; width: 300px; clip: rect(40px 300px 900px 0) !important }',
  'written downwards': everywhere('writing-mode: vertical-rl !important'),
  'text nobody can select or see': everywhere(
    '-webkit-text-security: disc !important; user-select: none !important',
  ),
  unset: everywhere('all: unset !important'),
};

describe('no rule of the page hides the label of a card alone', () => {
  for (const layout of ['vertical', 'horizontal', 'compact'])
    for (const [name, css] of Object.entries(RULES))
      it(`${layout}: ${name}`, async () => {
        stage();
        const element = await card(`layout="${layout}"`);
        withSheet(css, () => reads(element, boxOf(element), LABEL));
        element.remove();
      });

  it('where the host is cut, it is within what is left', async () => {
    stage();
    const element = await card();
    withSheet(RULES['a host too low'] ?? '', () => reads(element, element, LABEL));
    withSheet(RULES['a strip cut off below'] ?? '', () => {
      const cut = element.getBoundingClientRect().bottom - 40;
      expect(labelIn(element).getBoundingClientRect().bottom).to.be.below(cut);
    });
    element.remove();
  });
});

/** Every token that the elements read, by their own style sheets. */
const TOKENS = [
  ...new Set(
    [VitrineCard, VitrineStorefront, VitrineDisclosure].flatMap(({ elementStyles }) =>
      elementStyles.flatMap((it) => ('cssText' in it ? (it.cssText.match(/--vitrine-[a-z-]+/g) ?? []) : [])),
    ),
  ),
];
const ABSURD = [
  '0',
  '0px',
  '-1px',
  '1e9',
  '9999px',
  '-9999px',
  '1000%',
  'calc(1px * infinity)',
  'banana',
  'none',
  'initial',
  'inherit',
  'transparent',
  'currentColor',
  '#fff',
  '#000',
  '#777',
  'rgb(255 255 255 / 0.5)',
  'color(display-p3 0 1 0)',
  'var(--nothing)',
];

describe('no token hides it', () => {
  it('there are tokens to try', () => {
    expect(TOKENS).to.include.members([
      '--vitrine-surface',
      '--vitrine-radius',
      '--vitrine-disclosure-font-size',
    ]);
  });

  for (const scheme of ['light', 'dark'])
    for (const token of TOKENS)
      it(`${token}, ${scheme}`, async () => {
        stage(documentOf([SHIRT]));
        const element = await card(`style="color-scheme: ${scheme}; width: 300px"`);
        for (const value of ABSURD) {
          element.style.setProperty(token, value);
          reads(element, boxOf(element), LABEL, value);
        }
        element.remove();
      });

  it('all of them at once', async () => {
    stage(documentOf([SHIRT]));
    const element = await card('style="width: 300px"');
    for (const value of ABSURD) {
      for (const token of TOKENS) element.style.setProperty(token, value);
      reads(element, boxOf(element), LABEL, value);
    }
    element.remove();
  });
});

describe('the storefront’s sentence and the label in a text', () => {
  const SENTENCE = 'Maya Okafor may earn money when you buy through links on this page.';

  for (const [name, css] of Object.entries(RULES))
    it(`stay: ${name}`, async () => {
      stage(documentOf([]));
      const home = await put(`<vitrine-storefront src="${SRC}" lang="en"></vitrine-storefront>`);
      const link = await put(
        `<vitrine-link src="${SRC}" href="https://shop.example/" lang="en">Words</vitrine-link>`,
      );
      withSheet(css.replaceAll('vitrine-card', ':is(vitrine-storefront, vitrine-link)'), () => {
        if (!/too low|cut off/.test(name))
          reads(home, home.shadowRoot?.querySelector('footer') as Element, SENTENCE);
        if (!/written downwards|unset|action|moved away|cut off/.test(name))
          reads(link, document.documentElement, LABEL);
      });
      home.remove();
      link.remove();
    });

  for (const token of ['--vitrine-ground', '--vitrine-surface', '--vitrine-ink'])
    it(`stay: ${token}`, async () => {
      stage(documentOf([]));
      const home = await put<VitrineStorefront>(
        `<vitrine-storefront src="${SRC}" lang="en"></vitrine-storefront>`,
      );
      for (const value of ABSURD) {
        home.style.setProperty(token, value);
        reads(home, home.shadowRoot?.querySelector('footer') as Element, SENTENCE);
      }
      home.remove();
    });
});
