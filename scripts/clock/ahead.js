/** Milliseconds by which `npm run test:clock` has set every clock ahead; 0 on any other day. */
export const AHEAD = Number(process.env.VITRINE_CLOCK_AHEAD ?? 0);
