// phone: what a phone's browsers need beside the plain link: where the page is read, and the tables of the ways out.
import { type Clues, environment } from '../core/environment.ts';
import { leave, tables } from '../core/leave.ts';
import { withRemote } from '../core/remote-tables.ts';
import type { Leaving, LeavingHost } from './leaving.ts';

export function onPhone(clues: Clues, { catalog, problems }: LeavingHost): Leaving {
  let said: unknown;
  let mine = tables;
  return {
    environment: environment(clues),
    plan(to, visit) {
      const now = catalog()?.handoff;
      if (now !== said) {
        said = now;
        const made = withRemote(tables, now);
        mine = made.tables;
        problems(made.problems);
      }
      return leave(to, mine, visit);
    },
  };
}
