import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { loadDemo } from '../demo/index.ts';
import { OPERATORS } from '../demo/operators.ts';
import { agentsOf, PASSWORD } from '../demo/people-who-sign-in.ts';
import { movableClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { createUser } from '../src/platform/sign-in/create-user.ts';
import { EMPTY, SERVER, serveForBench, startServerProcess } from './http-server.ts';
import { addMillionPeople } from './million-people.ts';
import { type Asked, askOnce, runStream, type StreamReport } from './open-loop.ts';
import { countArgument, printResult, timed } from './report.ts';
import { typedTexts } from './search-texts.ts';
import { type BenchInstallation, openBench } from './throwaway-installation.ts';

const PROGRAM = fileURLToPath(import.meta.url);
const FILL = '--bench-fill';
const AT = '2026-03-10T12:00:00Z';
const WARM_UP_SECONDS = 6;
const SEARCHER = 'search@bench.example';

/** What a subscriber of the first contract would be asked who wants to leave. */
const DECISION = {
  path: '/api/decisions/livebox-ag/termination',
  facts: {
    territory: 'GP',
    requestKind: 'request',
    requestReceivedOn: '2026-03-05',
    monthlyFee: '54.90',
    activatedOn: '2025-07-15',
    legitimateReason: false,
  },
};

/** The lives of the demonstration, for the pages of customers; so many others, for the search. */
async function fill(bench: BenchInstallation, accounts: number): Promise<readonly string[]> {
  const { database, context } = bench;
  const clock = await movableClock(database.pool, { watch: false });
  const told = await timed(() =>
    loadDemo({ db: database.db, database, clock, config: readConfig({}), print: () => undefined }),
  );
  const operatorId = OPERATORS[0]!.id;
  const own = await inTransaction(database.db, { operatorId }, (tx) =>
    sql<{ id: string }>`select distinct account_id as id from agreement order by 1`.execute(tx),
  );
  const many = await timed(() => addMillionPeople(bench, accounts));
  const made = await inTransaction(database.db, context, (tx) =>
    createUser(tx, context, {
      login: SEARCHER,
      name: 'Search',
      roles: ['call-centre'],
      password: PASSWORD,
      secondFactorExempt: true,
    }),
  );
  if (!made.ok) throw new Error(made.failure.message.en);
  await database.pool.query('vacuum analyze');
  process.stdout.write(
    `filled: the demonstration in ${told.seconds.toFixed(0)} s, ${accounts} customers in ${many.seconds.toFixed(0)} s\n`,
  );
  return own.rows.map((row) => row.id);
}

/** Fills the database in a process of its own, so that the one that asks is as light as a client is. */
async function fillApart(bench: BenchInstallation, accounts: number): Promise<readonly string[]> {
  const env = { ...process.env, DATABASE_URL: bench.database.url };
  const child = fork(PROGRAM, [FILL, String(accounts)], { env, stdio: 'inherit' });
  const ended = once(child, 'exit');
  const [files] = (await Promise.race([once(child, 'message'), ended])) as [readonly string[] | number];
  if (typeof files === 'number') throw new Error(`the database could not be filled (${files})`);
  await ended;
  return files;
}

async function fillForBench(): Promise<void> {
  const bench = await openBench(AT);
  process.send!(await fill(bench, Number(process.argv.at(-1))));
  await bench.close();
  process.disconnect();
}

async function signIn(port: number, login: string): Promise<Readonly<Record<string, string>>> {
  const { cookie, status } = await askOnce(port, '/api/session', { login, password: PASSWORD });
  if (cookie === null) throw new Error(`${login} could not sign in: ${status}`);
  return { cookie };
}

type Asks = Readonly<Record<string, (turn: number) => Asked>>;

async function asksFor(port: number, files: readonly string[], accounts: number): Promise<Asks> {
  const operator = OPERATORS[0]!;
  const agent = await signIn(port, agentsOf(operator).find((one) => one.roles.includes('call-centre'))!.login);
  const searcher = await signIn(port, SEARCHER);
  const texts = typedTexts(accounts);
  const decision = (): Asked => ({ path: DECISION.path, body: DECISION.facts });
  const search = (turn: number): Asked => ({
    path: `/api/search?q=${encodeURIComponent(texts(turn))}`,
    headers: searcher,
  });
  const page = (turn: number): Asked => ({
    path: `/api/customers/${files[turn % files.length]!}/whole`,
    headers: agent,
  });
  const work = [decision, search, page];
  return {
    'an empty route': () => ({ path: EMPTY.strangers }),
    'an empty route, for who is signed in': () => ({ path: EMPTY.agents, headers: agent }),
    'one decision': decision,
    search,
    'the page of a customer': page,
    'the last three by turns': (turn) => work[turn % work.length]!(Math.floor(turn / work.length)),
  };
}

const ms = (report: StreamReport, share: number): string => {
  const { latencies } = report;
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!.toFixed(1);
};

function row(what: string, report: StreamReport): string[] {
  const answered = report.due - report.unanswered;
  return [
    what,
    String(report.due),
    (answered / report.seconds).toFixed(0),
    ms(report, 0.5),
    ms(report, 0.99),
    ms(report, 1),
    String(report.refused),
    String(report.unanswered),
    (report.bytes / Math.max(1, answered) / 1_024).toFixed(1),
  ];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const head = ['', 'due', 'answered /s', 'p50 ms', 'p99 ms', 'worst ms', 'refused', 'unanswered', 'kB each'];
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((one) => one[column]!.length)));
  for (const one of table) {
    const cells = one.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

/**
 * Requests to so many `--processes` that serve together (one unless told), at a fixed rate (`--rate`, 500 a second unless told) for `--seconds`, each kind by itself: an empty route, a decision,
 * a search among `--accounts` customers, the page of a customer of the demonstration, and these three by turns, as they come when
 * people work. Latency counts from when each was due.
 */
export async function run(args: readonly string[]): Promise<number> {
  const accounts = countArgument(args, 'accounts', 1_000_000);
  const perSecond = countArgument(args, 'rate', 500);
  const seconds = countArgument(args, 'seconds', 20);
  const processes = countArgument(args, 'processes', 1);
  const bench = await openBench(AT);
  try {
    const files = await fillApart(bench, accounts);
    const server = await startServerProcess(PROGRAM, bench.database.url, processes);
    const { port } = server;
    const rows: string[][] = [];
    let [n, spent, empty] = [0, 0, 0];
    for (const [what, ask] of Object.entries(await asksFor(port, files, accounts))) {
      await runStream({ port, ask, perSecond: perSecond / 4, seconds: WARM_UP_SECONDS });
      const report = await runStream({ port, ask, perSecond, seconds });
      rows.push(row(what, report));
      n += report.due - report.unanswered;
      spent += report.seconds;
      empty ||= report.due / report.seconds;
    }
    await server.close();
    printTable(rows);
    printResult({ bench: 'http', n, seconds: spent, reference: { what: 'an empty route', perSecond: empty } });
    return 0;
  } finally {
    await bench.close();
  }
}

if (process.argv.includes(SERVER)) await serveForBench();
if (process.argv.includes(FILL)) await fillForBench();
