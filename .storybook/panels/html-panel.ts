// The HTML of the story as the reader has it now, ready to be copied into a page.
import { createElement as h, type ReactElement, useEffect, useState } from 'react';
import { useChannel } from 'storybook/manager-api';
import { ASK, HTML } from '../../stories/book/channel.ts';

export function htmlPanel({ active }: { active?: boolean | undefined }): ReactElement | null {
  return active ? h(HtmlPanel) : null;
}

function HtmlPanel(): ReactElement {
  const [html, setHtml] = useState('');
  const [copied, setCopied] = useState('');
  const emit = useChannel({
    [HTML]: (said: { html: string }) => {
      setHtml(said.html);
      setCopied('');
    },
  });
  useEffect(() => emit(ASK), [emit]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(html);
      setCopied('Copied.');
    } catch {
      setCopied('This browser does not let us copy. Select the text instead.');
    }
  };
  return h(
    'div',
    { className: 'vt-panel' },
    h(
      'p',
      { className: 'vt-line' },
      h('button', { type: 'button', className: 'vt-button', onClick: () => void copy() }, 'Copy'),
      ' ',
      h('span', { role: 'status' }, copied || 'Paste it into any page. It has your changes in it.'),
    ),
    h('pre', { className: 'vt-code', tabIndex: 0, 'aria-label': 'HTML to paste' }, h('code', null, html)),
  );
}
