import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fecFileName } from '../../formats/fec.ts';
import { dateOf } from '../../kernel/civil-date.ts';
import { moneyText } from '../../kernel/money.ts';
import { readConfig } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { openInstallation } from '../../platform/installation.ts';
import { settingsOf } from '../account/index.ts';
import { writeFec } from './operations/write-fec.ts';
import { countOpenEntries } from './store-export.ts';

const USAGE = 'usage: regie books fec --operator <id> --year <yyyy> [--open] [--folder <where>]\n';
const YEAR = /^20\d{2}$/;

function readWords(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { operator: text, year: text, folder: text, open: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { operator, year, folder = '.', open = false } = values;
    if (positionals.join() !== 'fec' || operator === undefined || !YEAR.test(year ?? '')) return undefined;
    return { operator, year: Number(year), folder, open };
  } catch {
    return undefined;
  }
}

/**
 * `regie books fec --operator <id> --year <yyyy>`: writes the file of accounting entries of a year into a folder, under the name
 * that the law gives to it; entries of open months too with `--open`. Exit code 0 when it is written, 1 when it cannot be,
 * 2 when it is asked otherwise.
 */
export async function runBooks(args: readonly string[]): Promise<number> {
  const asked = readWords(args);
  if (!asked) {
    process.stderr.write(USAGE);
    return 2;
  }
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const { clock, random, database } = installation;
    const context: Context = { operatorId: asked.operator, actor: 'system:command-line', clock, random };
    return await inTransaction(
      database.db,
      context,
      async (tx) => {
        const { siren } = await settingsOf(tx, context);
        if (siren === '') {
          process.stderr.write('The operator’s SIREN is not settled: it is part of the name of the file.\n');
          return 1;
        }
        const path = join(asked.folder, fecFileName(siren, dateOf(asked.year, 12, 31)));
        const file = createWriteStream(path);
        const report = await writeFec(tx, { year: asked.year, withOpen: asked.open }, async (bytes) => {
          if (!file.write(bytes)) await once(file, 'drain');
        });
        file.end();
        await once(file, 'close');
        const open = asked.open ? 0 : await countOpenEntries(tx, asked.year);
        const answer = { file: path, entries: report.entries, lines: report.lines, leftOutAsOpen: open };
        process.stdout.write(
          `${JSON.stringify({ ...answer, debit: moneyText(report.debit), credit: moneyText(report.credit) })}\n`,
        );
        return 0;
      },
      'repeatable read',
    );
  } finally {
    await installation.close();
  }
}
