// The shop's side of Vitrine: whoever sent the shopper is kept for the order, if the shopper agrees to that.
import { getAttribution, land } from '/vitrine-landing.js';

const ANSWER = 'may-keep';
const box = document.querySelector('[data-kept]');
let answer = remembered();

document.addEventListener('vitrine-landing', show);
land({ consent: answer, param: box.dataset.param });
show();
box.hidden = false;

box.addEventListener('click', ({ target }) => {
  if (!target.dataset.consent) return;
  answer = target.dataset.consent;
  try {
    // A "no" has to be remembered too, or the shop would ask for ever.
    localStorage.setItem(ANSWER, answer);
  } catch {
    // Then the answer holds for this page.
  }
  land({ consent: answer });
  show();
});

function remembered() {
  try {
    return localStorage.getItem(ANSWER) ?? undefined;
  } catch {
    return undefined;
  }
}

function show() {
  const ids = getAttribution();
  box.dataset.kept = ids?.creator ?? (ids ? 'a click' : 'nobody');
  box.querySelector('[role="status"]').textContent = says(box.dataset.kept, Boolean(ids));
  for (const button of box.querySelectorAll('button'))
    button.setAttribute('aria-pressed', String(button.dataset.consent === answer));
}

function says(who, known) {
  if (answer === 'denied') return known ? `Only this page knows that ${who} sent you.` : 'Nothing is kept.';
  if (!known) return 'Nobody has sent you here. May we keep it for 30 days when somebody does?';
  if (answer === 'granted') return `An order would be credited to ${who}, for 30 days from the tap.`;
  return `An order on this page would be credited to ${who}. May we keep that for 30 days?`;
}
