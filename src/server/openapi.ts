// GET /openapi.json: what every endpoint says of itself, as one OpenAPI 3.1 document.
import type { Endpoint, Operation } from './endpoint.ts';

const problem = {
  description: 'What is wrong, and how to mend it',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The document of these endpoints. */
export function openapiOf(endpoints: readonly Endpoint[]): object {
  const paths = endpoints.map(({ path, operations }) => [
    path,
    Object.fromEntries(Object.entries(operations).map(([method, it]) => [method, operationOf(it)])),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vitrine server',
      version: '1',
      description:
        'One ledger that creator and brand both read, and the stock that a browser cannot ask for.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(paths.sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1))),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['title', 'status', 'what', 'fix'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            what: { type: 'string' },
            fix: { type: 'string' },
          },
        },
      },
    },
  };
}

function operationOf({ secured, responses, ...operation }: Operation): object {
  return {
    ...operation,
    ...(secured ? { security: [{ token: [] }] } : {}),
    responses: { ...responses, '4XX': problem },
  };
}

/** The endpoint that gives it, itself included. */
export function openapiEndpoint(others: readonly Endpoint[]): Endpoint {
  const self: Endpoint = {
    path: '/openapi.json',
    open: true,
    operations: {
      get: {
        summary: 'This document',
        responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': {} } } },
      },
    },
    serve: () => {
      const document = openapiOf([...others, self]);
      return { get: (c) => c.json(document, 200, { 'cache-control': 'max-age=3600' }) };
    },
  };
  return self;
}
