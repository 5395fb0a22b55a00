// What the page with the story and the window around it say to each other.

/** The story's HTML has changed: `{ id, html }`. */
export const HTML = 'vitrine/html';
/** What the cards in sight have decided has changed: `{ cards, at }`. */
export const WHY = 'vitrine/why';
/** A panel was opened and knows nothing yet. */
export const ASK = 'vitrine/ask';
/** A panel looks at another card: its place in the list. */
export const LOOK = 'vitrine/look';
/** Whether the story in front can play. */
export const PLAYS = 'vitrine/plays';
/** The reader lets the story of that id play. */
export const PLAY = 'vitrine/play';
