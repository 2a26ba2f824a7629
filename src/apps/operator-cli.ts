import { readFile } from 'node:fs/promises';
import { readConfig } from '../platform/config.ts';
import { openInstallation } from '../platform/installation.ts';
import { addOperator, operatorFileSchema } from './add-operator.ts';

const USAGE = 'usage: REGIE_ADMIN_PASSWORD=... regie operator add <file.json>   (see docs/operating/install.md)\n';

/**
 * `regie operator add <file.json>`: opens an operator with its first administrator, whose password is in the environment. Exit
 * code 0 when it is open, 1 when it is refused, 2 when the file is not one that says what is needed.
 */
export async function runOperator(args: readonly string[]): Promise<number> {
  const [verb, path] = args;
  const password = process.env.REGIE_ADMIN_PASSWORD ?? '';
  if (verb !== 'add' || path === undefined || password === '') {
    process.stderr.write(USAGE);
    return 2;
  }
  const read = operatorFileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!read.success) {
    for (const issue of read.error.issues) process.stderr.write(`${issue.path.join('.')}: ${issue.message}\n`);
    return 2;
  }
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const { clock, random, database } = installation;
    const added = await addOperator(database.db, { actor: 'system:command-line', clock, random }, read.data, password);
    if (!added.ok) {
      process.stderr.write(`${added.failure.message.en}\n`);
      return 1;
    }
    process.stdout.write(`${added.value.id} is open; ${read.data.administrator.login} may sign in.\n`);
    return 0;
  } finally {
    await installation.close();
  }
}
