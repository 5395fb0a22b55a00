// What `node --require` runs before all else, in every process and thread that inherits NODE_OPTIONS.
const { shiftClock } = require('./shift.cjs');

const ahead = Number(process.env.VITRINE_CLOCK_AHEAD ?? 0);
if (ahead) shiftClock(ahead);
