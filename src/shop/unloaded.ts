import { type Problem, problem } from '../core/problem.ts';

/** Told where a piece that is imported later did not come. */
export function unloaded(path: string): Problem {
  return problem(
    path,
    'A later piece of the script did not load.',
    'Serve all files of Vitrine side by side, and let script-src and blockers pass them.',
  );
}
