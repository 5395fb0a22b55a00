// phone: what a phone's browsers need beside the plain link: where the page is read, and the tables of the ways out.
import { type Clues, environment } from '../core/environment.ts';
import { leave, tables } from '../core/leave.ts';
import { withRemote } from '../core/remote-tables.ts';
import type { Leaving, LeavingHost } from './leaving.ts';

export function onPhone(clues: Clues, { catalog, heard, problems }: LeavingHost): Leaving {
  let said: readonly unknown[] = [];
  let mine = tables;
  return {
    environment: environment(clues),
    plan(to, visit) {
      const now = [catalog()?.handoff, heard()];
      if (now.some((it, index) => it !== said[index])) {
        said = now;
        const made = withRemote(tables, ...(now as [unknown, unknown]));
        mine = made.tables;
        problems(made.problems);
      }
      return leave(to, mine, visit);
    },
  };
}
