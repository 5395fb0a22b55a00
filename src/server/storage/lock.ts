// lock: a folder is one process's. Two that write into it would spoil it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives what takes the lock off again. @throws Error where another process that lives has it. */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'vitrine.lock');
  const take = () => writeFileSync(file, String(process.pid), { flag: 'wx' });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner !== process.pid && lives(owner))
      throw new Error(
        `Process ${owner} has the folder ${folder} open. End it first, or use a PostgreSQL server (DATABASE_URL), which takes many.`,
        { cause: error },
      );
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
}

function lives(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
