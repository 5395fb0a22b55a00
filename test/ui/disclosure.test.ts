import { expect } from '@open-wc/testing';
import type { VitrineDisclosure } from '../../src/ui/disclosure.ts';
import { offer, product } from '../core/maya.ts';
import { livesWell } from './life.ts';
import { documentOf, put, rest, SHIRT, SRC, stage, words } from './stage.ts';

const disclosure = (more = '') =>
  put<VitrineDisclosure>(`<vitrine-disclosure src="${SRC}" ${more}></vitrine-disclosure>`);

it('is accessible', async () => {
  stage();
  await expect(await disclosure()).to.be.accessible();
  await expect(await disclosure('product="shirt"')).to.be.accessible();
});

describe('vitrine-disclosure', () => {
  livesWell({ tag: 'vitrine-disclosure', has: {}, says: /Maya Okafor may earn money/ });

  it('the sentence for the whole page, then the creator’s own words', async () => {
    stage(documentOf([SHIRT], { disclosure: { text: 'I buy what I show.' } }));
    expect(words(await disclosure())).to.match(/^Maya Okafor may earn money .* I buy what I show\.$/);
  });

  it('Amazon’s own sentence where a link leads there, before the creator’s words', async () => {
    const book = product('book', [
      offer('amazon', undefined, { url: 'https://www.amazon.com/dp/B000000000?tag=maya-20' }),
    ]);
    stage(documentOf([SHIRT, book], { disclosure: { text: 'I buy what I show.' } }));
    expect(words(await disclosure())).to.match(
      /^Maya Okafor may .* As an Amazon Associate I earn from qualifying purchases\. I buy what I show\.$/,
    );
    const home = await put(`<vitrine-storefront src="${SRC}"></vitrine-storefront>`);
    expect(words(home)).to.match(
      /As an Amazon Associate I earn from qualifying purchases\. I buy what I show\.$/,
    );
  });

  it('and nowhere else', async () => {
    stage();
    expect(words(await disclosure())).to.not.contain('Amazon');
  });

  it('the label of one product', async () => {
    const gift = product('mug', [offer('eastwind')], [], { relation: 'gifted' });
    const none = product('tea', [offer('eastwind')], [], { relation: 'none' });
    stage(documentOf([SHIRT, gift, none]));
    const element = await disclosure('product="mug"');
    expect(words(element)).to.equal('Ad · gifted');
    element.product = 'tea';
    await rest();
    expect(words(element)).to.equal('');
  });

  it('inside a storefront it speaks of that storefront', async () => {
    const ports = stage();
    const element = await put(
      `<vitrine-storefront src="${SRC}"><vitrine-disclosure></vitrine-disclosure></vitrine-storefront>`,
    );
    expect(words(element)).to.match(/Maya Okafor may earn money/);
    expect(ports.asked).to.deep.equal([SRC]);
  });

  it('cannot be styled away through its parts: it has none', async () => {
    stage();
    expect((await disclosure()).shadowRoot?.querySelector('[part]')).to.equal(null);
  });
});
