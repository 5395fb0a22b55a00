// Every request of the matrix: each operation that the OpenAPI document has, each of its parameters with own, other’s
// and hostile values, one changed at a time; the periods of a reading crossed with its other parameters.
import { sign } from '../stand.ts';
import { PLAIN, type Seeded, SIGNING } from './ledger.ts';

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Values for one parameter: those that mean something, the first of which serves while others change. */
type Values = readonly string[];

export interface Row {
  readonly path?: Readonly<Record<string, Values>>;
  readonly query?: Readonly<Record<string, Values>>;
  readonly header?: Readonly<Record<string, Values>>;
  readonly body?: Values;
  /** Names that are no parameters of the document, and mean something all the same. */
  readonly besides?: Readonly<Record<string, Values>>;
  /** All of them with all of them. */
  readonly crossed?: boolean;
}

const PEOPLE = ['maya', 'otto', 'iris', 'nobody'];
const TIMES = [
  '2026-11-20',
  '2026-11-20T08:00:00Z',
  '2026-11-19T08:00:00+00:00',
  '1970-01-01',
  '2999-01-01',
  'yesterday',
];
const read: Row = { query: { from: TIMES, until: ['2999-01-01', ...TIMES] }, crossed: true };

export function rows({ clicks, markers, entries }: Seeded): Readonly<Record<string, Row>> {
  const marked = (part: string) => markers.find(({ text }) => text.includes(part))?.text ?? '';
  const some = ['maya-northwind', 'maya-eastwind', 'otto-northwind', 'otto-eastwind'];
  const products = ['linen-shirt', ...some.map((it) => marked(`mk-${it}-product`))];
  const body = JSON.stringify({
    order: 'asked-of-the-matrix',
    value: '1',
    currency: 'USD',
    click: clicks['otto northwind'],
  });
  const signatures = (['maya', 'otto'] as const).flatMap((creator) =>
    (['maya', 'otto', 'northwind', 'eastwind'] as const).map((by) => sign(body, { ...SIGNING[by], creator })),
  );
  const orders = some.map((it) => marked(`mk-${it}-order`));
  const conversions: Row = {
    path: { creator: PEOPLE, network: ['direct', 'impact', 'amazon', 'button', 'Direct'] },
    query: {
      key: [
        '',
        ...Object.values(PLAIN),
        ...Object.values(SIGNING).flatMap(({ key, secret }) => [key, secret]),
      ],
    },
    besides: {
      order: ['asked-of-the-matrix', ...orders],
      creator: PEOPLE,
      retailer: ['northwind', 'eastwind', 'none'],
      click: Object.values(clicks),
      SubId1: Object.values(clicks),
      status: ['pending', 'reversed', 'own'],
      value: ['1', '-1', '70.10'],
      currency: ['USD', 'none'],
    },
  };
  const document = (creator: string) =>
    JSON.stringify({ version: 1, creator: { id: creator, name: creator }, products: [] });
  const entry = (creator: string) => ({ ...entries['otto'], creator, received: undefined });
  return {
    'GET /v1/tally': {
      ...read,
      query: {
        by: [
          'creator',
          'brand',
          'campaign',
          'placement',
          'product',
          'retailer',
          'network',
          'day',
          'click',
          'order',
          'id',
        ],
        ...read.query,
      },
    },
    'GET /v1/export': { ...read, query: { format: ['jsonl', 'csv', 'json'], ...read.query } },
    'DELETE /v1/entries': {
      query: { click: Object.values(clicks), everything: ['no', 'yes', 'YES', 'true'] },
      besides: { creator: PEOPLE },
    },
    'POST /v1/entries': {
      body: [
        JSON.stringify({ entries: PEOPLE.map(entry) }),
        JSON.stringify({ entries: [{ ...entry('maya'), product: 'other-words' }] }),
        '{"entries":[]}',
        '',
      ],
    },
    'GET /v1/stock/{creator}': {
      path: { creator: PEOPLE },
      query: { offers: ['linen-shirt/northwind', ...products.map((it) => `${it}/northwind`)] },
    },
    'GET /v1/conversions/{creator}/{network}': conversions,
    'POST /v1/conversions/{creator}/{network}': {
      ...conversions,
      header: { 'Vitrine-Signature': ['', ...signatures] },
      body: [body, 'order=asked-of-the-matrix', '[]', '{"order":{}}'],
    },
    'GET /go/{creator}/{product}': {
      path: { creator: PEOPLE, product: products },
      query: {
        campaign: ['', ...some.map((it) => marked(`mk-${it}-campaign`))],
        placement: ['', ...some.map((it) => marked(`mk-${it}-placement`))],
      },
    },
    'GET /s/{creator}.json': { path: { creator: PEOPLE } },
    'PUT /s/{creator}.json': { path: { creator: PEOPLE }, body: [...PEOPLE.map(document), '{', ''] },
    'GET /healthz': {},
    'GET /readyz': {},
    'GET /metrics': {},
    'GET /openapi.json': {},
  };
}

const LONG = 'x'.repeat(4000);
/** Beside the values that mean something: what asks for more than one, for all, or for a mistake. */
const hostile = (values: Values): Values => {
  const [one = '', other = one] = values;
  return [
    '',
    '%',
    '*',
    `${one.slice(0, 3)}%`,
    `${one.slice(0, 3)}*`,
    '_'.repeat(one.length || 1),
    '.*',
    one.toUpperCase(),
    `${one},${other}`,
    `["${one}","${other}"]`,
    `{"$ne":"${one}"}`,
    `${one}' or '1'='1`,
    `${one}\0${other}`,
    `../${other}`,
    ' ',
    '__proto__',
    LONG,
  ];
};

/** Names under which somebody might hope to widen what a token may see. */
const UNDECLARED = [
  'creator',
  'brand',
  'retailer',
  'token',
  'access_token',
  'scope',
  'limit',
  'id',
  'click',
  'key',
  'all',
];

export function requestsOf(operation: string, row: Row): readonly Asked[] {
  const [method = '', template = ''] = operation.split(' ');
  const first = (of: Row['path'] = {}) =>
    Object.fromEntries(Object.entries(of).map(([name, [value = '']]) => [name, value]));
  const at = {
    path: first(row.path),
    query: Object.entries(first(row.query)).filter(([, value]) => value !== ''),
    header: Object.fromEntries(Object.entries(first(row.header)).filter(([, value]) => value !== '')),
    body: row.body?.[0],
  };
  const asked = (change: Partial<typeof at> = {}): Asked => {
    const { path, query, header, body } = { ...at, ...change };
    const filled = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? ''));
    const search = new URLSearchParams(query as [string, string][]);
    return {
      method,
      path: `${filled}${search.size > 0 ? `?${search}` : ''}`,
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0.0.0', ...header },
      ...(body !== undefined && { body }),
    };
  };
  const without = (name: string) => at.query.filter(([it]) => it !== name);
  const list: Asked[] = [asked(), asked({ query: [] })];
  for (const [name, values] of Object.entries(row.path ?? {}))
    for (const value of [...values, ...hostile(values)])
      list.push(asked({ path: { ...at.path, [name]: value } }));
  for (const [name, values] of Object.entries({ ...row.query, ...row.besides })) {
    const [one = '', other = one] = values.filter(Boolean);
    for (const value of [...values, ...hostile(values)])
      list.push(asked({ query: [...without(name), [name, value]] }));
    for (const pair of [
      [one, other],
      [other, one],
      [one, one],
      ['', other],
    ])
      list.push(
        asked({ query: [...without(name), ...pair.map((value): [string, string] => [name, value])] }),
      );
    for (const odd of [`${name}[]`, `${name}[0]`, `${name}[$ne]`, name.toUpperCase(), ` ${name}`])
      list.push(
        asked({ query: [...without(name), [odd, other]] }),
        asked({ query: [...at.query, [odd, other]] }),
      );
  }
  for (const name of UNDECLARED)
    for (const value of ['otto', 'northwind', '%']) list.push(asked({ query: [...at.query, [name, value]] }));
  for (const [name, values] of Object.entries(row.header ?? {}))
    for (const value of [...values, '%', '*', LONG]) {
      list.push(asked({ header: { ...at.header, [name]: value } }));
      list.push(asked({ header: { ...at.header, [name]: value }, path: { ...at.path, creator: 'otto' } }));
    }
  for (const body of row.body ?? [])
    for (const creator of at.path['creator'] ? ['maya', 'otto'] : [''])
      list.push(asked({ body, path: { ...at.path, creator } }));
  if (row.crossed) {
    const crossed = Object.entries(row.query ?? {}).reduce<[string, string][][]>(
      (lists, [name, values]) =>
        lists.flatMap((query) =>
          values.slice(0, 8).map((value): [string, string][] => [...query, [name, value]]),
        ),
      [[]],
    );
    // The periods in which there is something; the odd ones stand above.
    const plain = crossed.filter((query) =>
      query.every(([name, value]) => name === 'by' || name === 'format' || !/T|day$/.test(value)),
    );
    list.push(...plain.map((query) => asked({ query })));
  }
  return list;
}

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW'];
