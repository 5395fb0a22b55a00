/**
 * Sets the clock of this process, thread or page `ahead` milliseconds; it goes on from there. Nothing but `Date` and
 * `performance.timeOrigin` knows the day. Pages get this function as text, so it uses nothing from outside.
 */
exports.shiftClock = function shiftClock(ahead) {
  const Real = Date;
  const now = Real.now;
  Real.now = () => now() + ahead;
  globalThis.Date = new Proxy(Real, {
    apply: () => new Real(Real.now()).toString(),
    construct: (target, given, made) => Reflect.construct(target, given.length ? given : [Real.now()], made),
  });
  Real.prototype.constructor = globalThis.Date;
  Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + ahead });
};
