// said: a postback's fields, wherever the network puts them.
import { jsonOf } from '../body.ts';
import { Refusal } from '../refusal.ts';
import type { Postback } from './postbacks.ts';

/** The fields of a body: JSON, or a form; `row.within` names the form's field that holds JSON. */
export function saidIn(body: string, type: string, { within }: Postback): Readonly<Record<string, unknown>> {
  const text = body.trim();
  // The text itself shows what it is: curl calls JSON a form where no type is given, and a form may come without any.
  const isForm =
    !/^[[{"]/.test(text) && (type.includes('application/x-www-form-urlencoded') || /^[^=&]+=/.test(text));
  if (!isForm) return objectOf(text === '' ? {} : jsonOf(text));
  const form = fieldsOf(new URLSearchParams(text));
  const whole = within ? form[within] : undefined;
  return whole === undefined ? form : objectOf(jsonOf(whole));
}

/** Without the key, which no entry may repeat. */
export function fieldsOf(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...query].filter(([name]) => name !== 'key' && name !== '__proto__'));
}

function objectOf(json: unknown): Readonly<Record<string, unknown>> {
  if (json !== null && typeof json === 'object' && !Array.isArray(json))
    return json as Record<string, unknown>;
  throw new Refusal(400, 'This is no JSON object.', 'Send { "order": "…", … }.');
}
