import { parseArgs } from 'node:util';
import { parseDate } from '../../kernel/civil-date.ts';
import { moneyText } from '../../kernel/money.ts';
import { readConfig } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { openInstallation } from '../../platform/installation.ts';
import {
  type ReratingAsked,
  type ReratingSums,
  previewRerating,
  requestRerating,
  runRerating,
} from './operations/rerate-period.ts';

const USAGE =
  'usage: regie rerate --operator <id> --from <day> --to <day> [--unpriced-only] [--note <why>] [--dry-run]\n';

interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

function told(sums: ReratingSums & { readonly months: number }) {
  return {
    months: sums.months,
    records: sums.records,
    raised: moneyText(sums.raised),
    lowered: moneyText(sums.lowered),
    toCharge: moneyText(sums.to_charge),
    toCredit: moneyText(sums.to_credit),
  };
}

function asked(args: readonly string[]): (ReratingAsked & { operatorId: string; dryRun: boolean }) | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { operator: text, from: text, to: text, note: text, 'unpriced-only': flag, 'dry-run': flag } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const [from, to] = [parseDate(values.from ?? ''), parseDate(values.to ?? '')];
    if (values.operator === undefined || from === undefined || to === undefined) return undefined;
    const note = values.note === undefined ? {} : { note: values.note };
    const only = { unpricedOnly: values['unpriced-only'] ?? false, dryRun: values['dry-run'] ?? false };
    return { operatorId: values.operator, from, to, ...note, ...only };
  } catch {
    return undefined;
  }
}

/**
 * `regie rerate`: rates the use of a period again after a correction of prices, and says in one line of JSON what changed; with
 * `--dry-run`, what would. Exit code 0; 1 when the period is refused, 2 when it is asked otherwise.
 */
export async function runRerate(args: readonly string[], io: Io = process): Promise<number> {
  const wanted = asked(args);
  if (wanted === undefined) {
    io.stderr.write(USAGE);
    return 2;
  }
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const { clock, random, database } = installation;
    const context: Context = { operatorId: wanted.operatorId, actor: 'system:command-line', clock, random };
    if (wanted.dryRun) {
      const would = await inTransaction(database.db, context, (tx) => previewRerating(tx, context, wanted));
      if (!would.ok) {
        io.stderr.write(`${would.failure.message.fr}\n`);
        return 1;
      }
      const { partial } = would.value;
      io.stdout.write(`${JSON.stringify({ dryRun: true, ...told(would.value), ...(partial ? { partial } : {}) })}\n`);
      return 0;
    }
    const requested = await inTransaction(database.db, context, (tx) => requestRerating(tx, context, wanted));
    if (!requested.ok) {
      io.stderr.write(`${requested.failure.message.fr}\n`);
      return 1;
    }
    const row = await runRerating(database.db, context, requested.value);
    if (row) io.stdout.write(`${JSON.stringify({ id: row.id, ...told(row) })}\n`);
    return 0;
  } finally {
    await installation.close();
  }
}
