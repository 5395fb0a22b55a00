// look: the one style that the contenders without a look of their own share.

export const PRICE = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });

/** The inside of a card. */
export const CARD_STYLES = `
.card { display: grid; position: relative; gap: 4px; border: 1px solid #ddd; border-radius: 12px; overflow: hidden; padding-bottom: 14px; background: #fff; font: 16px/1.45 system-ui, sans-serif }
.card > :not(img) { margin: 0 14px }
.card img { width: 100%; height: auto; aspect-ratio: 4 / 5; object-fit: cover }
.brand { font-size: 12px; text-transform: uppercase; color: #666 } h2 { font-size: 17px }
.price { font-weight: 600 } .stock { min-height: 1.45em } .note { font-size: 14px; color: #666 } .disclosure { font-size: 12px; color: #666 }
.action { display: grid; place-content: center; height: 48px; border-radius: 8px; background: #23201b; color: #fff; text-decoration: none; font-weight: 600 }
.action::after { content: ''; position: absolute; inset: 0 }`;

/** The page around the cards. */
export const GRID_STYLES = `body { margin: 16px } .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px; list-style: none; margin: 0; padding: 0 }`;

export const STYLES = GRID_STYLES + CARD_STYLES;
