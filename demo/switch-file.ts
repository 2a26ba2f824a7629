import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presetReading } from '../src/formats/cdr-reading.ts';
import { addSource, contentHash, registerFile, takeFileIn } from '../src/modules/mediation/index.ts';
import { linesOfAccount } from '../src/modules/resource-inventory/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { ToldDemo } from './tell-demo.ts';
import type { DemoOperator } from './market.ts';

/** A line of `Master.csv`, as Asterisk writes it. */
function asterisk(from: string, to: string, at: string, seconds: number, id: string): string {
  const start = `${at.slice(0, 10)} ${at.slice(11)}`;
  const fields = ['', from, to, 'from-trunk', from, 'PJSIP/a', 'PJSIP/b', 'Dial', to, start, start, start];
  const told = fields.map((field) => `"${field}"`).join(',');
  return `${told},${seconds + 8},${seconds},"ANSWERED","DOCUMENTATION","${id}",""`;
}

/** Numbers of lines that work, as they are dialled. */
async function linesAtWork(db: Db, context: Context, play: ToldDemo): Promise<string[]> {
  const accounts = play.casts.flatMap((cast) => (cast.account ? [cast.account.id] : [])).slice(0, 40);
  const found = await inTransaction(db, context, async (tx) => {
    const lines = [];
    for (const account of accounts) lines.push(...(await linesOfAccount(tx, account)));
    return lines;
  });
  return found.filter((line) => line.to === null).map((line) => `0${line.e164.slice(-9)}`);
}

/** A source and a file of its calls with a few faults, for those who try the screens: rows are left to be corrected. */
export async function sendSwitchFile(
  db: Db,
  context: Context,
  operator: DemoOperator,
  play: ToldDemo,
  day: string,
): Promise<void> {
  const [first, second = first] = await linesAtWork(db, context, play);
  if (first === undefined || second === undefined) return;
  const reading = presetReading('asterisk', operator.market.territory);
  const told = { code: 'asterisk', name: 'Commutateur Asterisk', reading };
  const made = await inTransaction(db, context, (tx) => addSource(tx, context, told));
  if (!made.ok) throw new Error(made.failure.message.en);
  const call = (id: number, from: string, to: string, seconds = 60): string =>
    asterisk(from, to, `${day}T04:${String(10 + id)}:00`, seconds, `${day}.${id}`);
  const rows = [
    call(1, first, second, 84),
    call(2, second, '0142345678', 30),
    call(3, first, '18'),
    call(4, 'anonymous', first),
    call(5, first, '014234XXXX'),
    call(6, '0590000000', first),
    call(7, second, '00999123456'),
    call(8, first, second).slice(0, 60),
    call(1, first, second, 84),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'regie-switch-'));
  try {
    const [name, path] = ['Master.csv', join(folder, 'Master.csv')];
    await writeFile(path, `${rows.join('\n')}\n`);
    const sha256 = await contentHash(path);
    const file = { path, name, way: 'command', source: made.value, sha256 } as const;
    const { id } = await inTransaction(db, context, (tx) => registerFile(tx, context, file));
    await takeFileIn(db, context, id);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
