import { execFileSync, spawnSync } from 'node:child_process';

/** The system account that the database server runs under; PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** The account `nobody` when this process is root, else `undefined` (the server then runs as the caller). */
export function serverAccount(): ServerAccount | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** Whether the account can run a program: false below a folder that it cannot enter, such as a private home. */
export function canRun(program: string, account: ServerAccount | undefined): boolean {
  return spawnSync(program, ['--version'], { ...account, stdio: 'ignore' }).status === 0;
}
