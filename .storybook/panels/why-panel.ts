// Why the card in front of you says what it says and leads where it leads: every step's own reasons.
import { createElement as h, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useChannel } from 'storybook/manager-api';
import { ASK, LOOK, WHY } from '../../stories/book/channel.ts';
import { inWords } from '../../demo/plan-words.ts';
import type { Fact } from '../../stories/book/facts.ts';

interface News {
  readonly cards: readonly Fact[];
  readonly at: number;
}

export function whyPanel({ active }: { active?: boolean | undefined }): ReactElement | null {
  return active ? h(WhyPanel) : null;
}

function WhyPanel(): ReactElement {
  const [{ cards, at }, setNews] = useState<News>({ cards: [], at: 0 });
  const emit = useChannel({ [WHY]: (news: News) => setNews(news) });
  useEffect(() => emit(ASK), [emit]);
  const fact = cards[at];
  if (!fact) return h('div', { className: 'vt-panel' }, h('p', null, 'No card is in sight here.'));
  const option = ({ title, tag }: Fact, place: number) =>
    h('option', { key: place, value: place }, `${title} (${tag})`);
  return h(
    'div',
    { className: 'vt-panel' },
    h(
      'label',
      { className: 'vt-line' },
      'The card ',
      h(
        'select',
        {
          value: at,
          onChange: (event: { target: { value: string } }) => emit(LOOK, Number(event.target.value)),
        },
        cards.map(option),
      ),
      ' or point at one.',
    ),
    h('div', { className: 'vt-steps' }, sections(fact)),
  );
}

function sections(fact: Fact): ReactNode[] {
  const { trail, stock, slots, href, network, ids, how, handoff, visit, state } = fact;
  const age = (ms: number | null) => (ms === null ? 'nobody knows' : `${Math.round(ms / 1000)} s`);
  return [
    section('Choice', `state: ${state}`, ['rule', 'verdict', 'because'], trail.map(steps)),
    section(
      'Stock',
      'what is known of each offer',
      ['offer', 'stock', 'from', 'age'],
      stock.map(([key, it]) => [key, it?.stock ?? 'not known', it?.source ?? '', it ? age(it.age) : '']),
    ),
    section(
      'Link',
      network ? `network: ${network}` : 'no link',
      ['slot', 'carries'],
      Object.entries(slots),
      href && h('p', { className: 'vt-url' }, href),
    ),
    section('Ids', 'what the tap is credited to', ['id', 'value'], pairs(ids)),
    section(
      'Handoff',
      how ? `how: ${how}` : 'no way out',
      ['rule', 'verdict', 'because', 'in words'],
      handoff.map((step) => [...steps(step), inWords(step)]),
    ),
    section('Visit', 'true of this moment', ['what', 'value'], pairs(visit)),
  ];
}

const steps = ({ rule, verdict, because }: { rule: string; verdict: string; because: string }) => [
  rule,
  verdict,
  because,
];

const pairs = (record: Readonly<Record<string, unknown>>) =>
  Object.entries(record)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, String(value)]);

function section(
  title: string,
  says: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  more?: ReactNode,
): ReactElement {
  const cell = (text: string, place: number) => h('td', { key: place }, text);
  return h(
    'section',
    { key: title, 'data-step': title.toLowerCase() },
    h('h3', null, title, ' ', h('small', null, says)),
    more,
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          heads.map((head) => h('th', { key: head, scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row, place) => h('tr', { key: place, 'data-verdict': row[1] }, row.map(cell))),
      ),
    ),
  );
}
