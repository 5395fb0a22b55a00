// judge: one entry in; what is kept of it, or why it is not.
import * as v from 'valibot';
import { show } from '../../core/problem.ts';
import { entrySchema, type SentEntry } from './schema.ts';

export interface Refused {
  readonly id: string;
  readonly what: string;
  readonly fix: string;
}

export type Judged = { readonly entry: SentEntry } | { readonly refused: Refused };

export function judge(sent: unknown): Judged {
  const result = v.safeParse(entrySchema, sent, { abortEarly: true });
  if (result.success) return { entry: result.output };
  const id = idOf(sent);
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  if (path === 'type' && issue.input === 'conversion')
    return refuse(id, 'A page cannot tell of an order.', 'Report it to /v1/conversions.');
  if (issue.type === 'object' && path && issue.input === undefined)
    return refuse(id, `"${path}" is missing.`, 'Add it.');
  return refuse(id, `${path ? `"${path}"` : 'The entry'} is ${show(issue.input)}.`, issue.message);
}

export const refuse = (id: string, what: string, fix: string): { refused: Refused } => ({
  refused: { id, what, fix },
});

function idOf(sent: unknown): string {
  const { id } = (sent ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id.slice(0, 64) : '';
}
