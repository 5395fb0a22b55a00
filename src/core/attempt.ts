/** The task as a function that throws nothing at whoever calls it: a timer, an observer, the page. */
export function attempt<T extends unknown[]>(
  task: (...args: T) => unknown,
  failed: (error: unknown) => void = () => {},
): (...args: T) => void {
  return (...args) => {
    try {
      task(...args);
    } catch (error) {
      failed(error);
    }
  };
}
