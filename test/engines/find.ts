// Finds what a locator means, in the page: through open shadow roots, by CSS, by what a person reads, by role and name.

export type Matcher =
  | { readonly text: string; readonly exact: boolean }
  | { readonly source: string; readonly flags: string };

export type Step =
  | { readonly by: 'css'; readonly css: string }
  | { readonly by: 'text'; readonly match: Matcher }
  | {
      readonly by: 'role';
      readonly role: string;
      readonly name: Matcher | null;
      readonly level: number | null;
    }
  | { readonly by: 'hasText'; readonly match: Matcher }
  | { readonly by: 'and'; readonly steps: readonly Step[] }
  | { readonly by: 'at'; readonly index: number };

export const matcher = (wanted: string | RegExp, exact = false): Matcher =>
  typeof wanted === 'string' ? { text: wanted, exact } : { source: wanted.source, flags: wanted.flags };

/** Run in the page, so it stands by itself. */
export function find(steps: readonly Step[]): Element[] {
  const ROLES: Record<string, string> = {
    link: 'a[href], [role=link]',
    button: 'button, summary, [role=button]',
    dialog: 'dialog, [role=dialog]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  };
  const inside = (node: ParentNode): Element[] =>
    [...node.children].flatMap((child) => [
      child,
      ...(child.shadowRoot ? inside(child.shadowRoot) : []),
      ...inside(child),
    ]);
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node instanceof Element && node.matches('script, style, noscript, template')) return '';
    const shadow = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : [];
    return [...node.childNodes, ...shadow].map(read).join('');
  };
  const fits = (text: string, match: Matcher): boolean => {
    if ('source' in match) return new RegExp(match.source, match.flags).test(text);
    const wanted = plain(match.text);
    return match.exact ? text === wanted : text.toLowerCase().includes(wanted.toLowerCase());
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]');
  const named = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element) || !isShown(node) || node.matches('script, style')) return '';
    const own = node.getAttribute('aria-label') ?? node.getAttribute('alt');
    return own ?? [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])].map(named).join(' ');
  };
  /** `a b > c` steps down twice: into what is anywhere below, shadow roots included. */
  const bySelector = (from: ParentNode[], css: string): Element[] => {
    const parts = css.replace(/\s*>\s*/g, '>').match(/(?:\[[^\]]*\]|\([^)]*\)|[^\s[(])+/g) ?? [];
    return parts.reduce<ParentNode[]>((here, part) => {
      return here.flatMap((node) => {
        const shadow = node instanceof Element && node.shadowRoot ? inside(node.shadowRoot) : [];
        return [...shadow, ...inside(node)].filter((it) => it.matches(part));
      });
    }, from) as Element[];
  };
  /** What a list such as `a, b` finds comes in the order of the page. */
  const byCss = (from: ParentNode[], css: string): Element[] => {
    const list = css.match(/(?:\[[^\]]*\]|\([^)]*\)|[^,[(])+/g) ?? [];
    const found = list.flatMap((one) => bySelector(from, one));
    if (list.length < 2) return found;
    const all = new Set(found);
    return inside(document).filter((it) => all.has(it));
  };
  const walk = (some: readonly Step[]): Element[] => {
    let here: ParentNode[] = [document];
    for (const step of some) {
      const below = () =>
        here.flatMap((node) => [
          ...(node instanceof Element && node.shadowRoot ? inside(node.shadowRoot) : []),
          ...inside(node),
        ]);
      if (step.by === 'css') here = byCss(here, step.css);
      else if (step.by === 'at')
        here = here.slice(step.index, step.index === -1 ? undefined : step.index + 1);
      else if (step.by === 'and') {
        const others = new Set<ParentNode>(walk(step.steps));
        here = here.filter((it) => others.has(it));
      } else if (step.by === 'hasText') here = here.filter((it) => fits(plain(read(it)), step.match));
      else if (step.by === 'role')
        here = below().filter(
          (it) =>
            it.matches(ROLES[step.role] ?? `[role=${step.role}]`) &&
            isShown(it) &&
            (step.level === null || it.matches(`h${step.level}, [aria-level="${step.level}"]`)) &&
            (!step.name || fits(plain(named(it)), step.name)),
        );
      else {
        const all = [...here.filter((it) => it instanceof Element), ...below()].filter(
          (it) => !it.matches('script, style, noscript, head *') && fits(plain(read(it)), step.match),
        );
        here = all.filter((it) => !all.some((other) => other !== it && isWithin(other, it)));
      }
      here = [...new Set(here)];
    }
    return here as Element[];
  };
  const isWithin = (node: Node, outer: Element): boolean => {
    for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (at === outer) return true;
    return false;
  };
  return walk(steps);
}
