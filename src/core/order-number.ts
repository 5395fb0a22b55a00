/**
 * An order's number as orders are told apart: what looks the same is the same, whatever signs nobody sees stand in it
 * and however its letters and digits are encoded. Upper and lower case stay two: some shops number in both.
 */
export const orderNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
