/** What finds out and says what is written wrongly: a piece of its own, for most pages never need it. */
export const mistakes = () => import('./mistakes-of.ts');
