// buy-button: Shopify's own, in its quicker mode without a frame for each product; its API is answered in the page.
import ShopifyBuy from '@shopify/buy-button-js';
import { type Good, shopifyNode } from '../goods.ts';

const goods = JSON.parse(document.querySelector('#goods')?.textContent ?? '[]') as Good[];
const byId = new Map(goods.map((good) => [good.id, good]));
window.fetch = async (_, init) => {
  const { variables } = JSON.parse(String(init?.body)) as { variables: { id: string } };
  const good = byId.get(variables.id.replace('gid://shopify/Product/', ''));
  return Response.json({ data: { node: good && shopifyNode(good) } });
};
const client = ShopifyBuy.buildClient({ domain: 'shop.example', storefrontAccessToken: 'local' });
const ui = ShopifyBuy.UI.init(client);
const list = document.querySelector('.grid') as Element;
const options = { product: { iframe: false, googleFonts: [], text: { button: 'Shop at Northwind' } } };
let components: { init(model: unknown): void; model: { title: string } }[] = [];
Promise.all(
  goods.map(({ id }) => {
    const node = document.createElement('li');
    list.append(node);
    return ui.createComponent('product', { id, node, options });
  }),
).then((all) => {
  components = all;
});
Object.assign(window.bench, {
  drawn: (count: number) => list.querySelectorAll('.shopify-buy__btn').length >= count,
  update: () => {
    for (const it of components) (it as unknown as { view: { render(): void } }).view.render();
  },
});
