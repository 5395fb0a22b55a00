// turns: work of which only so much may be under way at once. The rest waits for its turn, in the order in which it came.

export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurns(most: number): Turns {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // Whoever ends hands its turn on, so that nobody who comes just then gets in between.
    if (underWay < most) underWay++;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay--;
    }
  };
}
