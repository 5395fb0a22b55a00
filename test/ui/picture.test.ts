// A picture: at its fixed ratio, in the size that the screen needs, at once where a person looks first.
import { expect } from '@open-wc/testing';
import { product } from '../core/maya.ts';
import { all, documentOf, PICTURE, priced, put, SRC, stage } from './stage.ts';

const shirt = (image: object) =>
  documentOf([product('shirt', [priced('northwind', '68.00')], [], { image: { src: PICTURE, ...image } })]);

async function img(image: object, attributes = ''): Promise<HTMLImageElement | undefined> {
  stage(shirt(image));
  const card = await put(`<vitrine-card src="${SRC}" product="shirt" ${attributes}></vitrine-card>`);
  return all<HTMLImageElement>(card, '.media img')[0];
}

it('offers every width that the document has', async () => {
  const srcset = [
    { src: 'https://maya.example/shirt-400.jpg', width: 400 },
    { src: 'https://maya.example/shirt-800.jpg', width: 800 },
  ];
  const picture = await img({ srcset });
  expect(picture?.srcset).to.equal(
    'https://maya.example/shirt-400.jpg 400w, https://maya.example/shirt-800.jpg 800w',
  );
  expect(picture?.sizes).to.contain('auto');
});

it('without other widths says nothing of them', async () => {
  const picture = await img({});
  expect(picture?.hasAttribute('srcset')).to.equal(false);
  expect(picture?.hasAttribute('sizes')).to.equal(false);
});

it('waits for its turn, or comes at once', async () => {
  expect((await img({}))?.loading).to.equal('lazy');
  const first = await img({}, 'eager');
  expect([first?.loading, first?.fetchPriority]).to.deep.equal(['eager', 'high']);
});
