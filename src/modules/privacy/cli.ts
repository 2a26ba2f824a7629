import { parseArgs } from 'node:util';
import { readConfig } from '../../platform/config.ts';
import { openInstallation } from '../../platform/installation.ts';
import { reseal, tryReseal } from './operations/reseal.ts';

const USAGE = 'usage: regie keys reseal [--operator <id>] [--dry-run]\n';

function readWords(
  args: readonly string[],
): { readonly operator: string | undefined; readonly dryRun: boolean } | undefined {
  try {
    const options = { operator: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.join() !== 'reseal') return undefined;
    return { operator: values.operator, dryRun: values['dry-run'] ?? false };
  } catch {
    return undefined;
  }
}

/**
 * `regie keys reseal`: seals again, with the first key of `REGIE_DATA_KEYS`, what another key seals or none, of one operator or of all;
 * one line of JSON for each column. With `--dry-run` it only counts. Called again after a stop, it goes on. Exit code 0; 1 without a
 * key, 2 when it is asked otherwise.
 */
export async function runKeys(args: readonly string[]): Promise<number> {
  const asked = readWords(args);
  if (!asked) {
    process.stderr.write(USAGE);
    return 2;
  }
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const { clock, random, database } = installation;
    const all = await database.db.selectFrom('platform_operator').select('id').orderBy('id').execute();
    const wanted = all.filter((one) => asked.operator === undefined || one.id === asked.operator);
    if (asked.operator !== undefined && wanted.length === 0) {
      process.stderr.write(
        `regie keys: no operator "${asked.operator}"; operators: ${all.map(({ id }) => id).join(', ')}\n`,
      );
      return 2;
    }
    for (const { id } of wanted) {
      const context = { operatorId: id, actor: 'system:command-line', clock, random };
      const done = await (asked.dryRun ? tryReseal : reseal)(database.db, context);
      if (!done) {
        process.stderr.write('regie keys: no key: set REGIE_DATA_KEYS (see docs/operating/privacy.md)\n');
        return 1;
      }
      for (const one of done)
        process.stdout.write(
          `${JSON.stringify({ operator: id, ...(asked.dryRun ? { dryRun: true } : {}), ...one })}\n`,
        );
    }
    return 0;
  } finally {
    await installation.close();
  }
}
