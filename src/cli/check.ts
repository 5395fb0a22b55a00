// check: what is wrong with a storefront document, and how old the proofs are of the ways out that its pages use.
import { readFile } from 'node:fs/promises';
import type { MethodProof } from '../core/method-proofs.ts';
import { type Command, Failure } from './command.ts';

export const check: Command = {
  usage: 'check <document> [--page https://…]',
  says: 'Says what is wrong with a document, and when each way out of in-app browsers was last seen to work. An old proof is no Problem.',
  options: { page: { type: 'string' } },
  words: 1,
  async run({ words: [file = ''], values, say, report }) {
    const page = values['page'] as string | undefined;
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      throw new Failure({ path: file, what: `It cannot be read: ${error.message}.`, fix: 'Check the name.' });
    });
    const { methodProofs, parse, tables, withRemote } = await import('../core/index.ts');
    const { problemsOf } = await import('../static/index.ts');
    const now = Date.now();
    const { catalog } = parse(text, { base: page });
    const ways = withRemote(tables, catalog?.handoff);
    const problems = [...problemsOf(text, { now, page, timeZone: 'UTC' }), ...ways.problems];
    for (const it of problems) report({ ...it, path: [file, it.path].filter(Boolean).join(', ') });
    for (const proof of methodProofs(ways.tables, now)) say(inWords(proof), proof);
    const products = catalog?.order.length ?? 0;
    return {
      line: `${file}: ${products} products, ${problems.length} Problems.`,
      json: { file, products, problems: problems.length },
    };
  },
};

function inWords({ method, verified, days, isFresh, failsSoft }: MethodProof): string {
  if (verified === null)
    return `${method}: nobody has said when it was seen to work. It is offered, and no link.`;
  const seen = `${method}: last seen to work on ${verified}, ${days} days ago.`;
  if (isFresh) return seen;
  const places = failsSoft.map(
    ({ apps, os }) => `${apps === 'any' ? 'any app' : apps.join(', ')} on ${os.join(', ')}`,
  );
  return places.length > 0
    ? `${seen} It stays the link in ${places.join('; ')}, where a try that fails costs nothing.`
    : `${seen} It is offered, and no link any more: a try that fails may cost the tap.`;
}
