import { readConfig } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { openInstallation } from '../../platform/installation.ts';
import { replayDecision } from './operations/replay-decision.ts';

const USAGE = 'usage: regie replay <decision id>   (such as 0190a1b2-0000-7000-8000-0123456789ab)\n';

/**
 * `regie replay <decision id>`: takes a journalled decision again with its facts and its version of the terms, and prints both
 * answers. Exit code 0 when they are the same, 1 when they differ, 2 when the journal does not have it.
 */
export async function runReplay(args: readonly string[]): Promise<number> {
  const [id = ''] = args;
  if (id === '--help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args.length > 1 || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const { db } = installation.database;
    const operators = await db.selectFrom('platform_operator').select('id').orderBy('id').execute();
    for (const operator of operators) {
      const replay = await inTransaction(db, { operatorId: operator.id }, (tx) => replayDecision(tx, id));
      if (!replay.ok) continue;
      process.stdout.write(`${JSON.stringify(replay.value, null, 2)}\n`);
      return replay.value.same ? 0 : 1;
    }
    process.stderr.write(`decision ${id} is not in the journal\n`);
    return 2;
  } finally {
    await installation.close();
  }
}
