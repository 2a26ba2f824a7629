import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { decide, packOf, question, versionOf } from '../../../terms/decide.ts';
import { type Ask, type JsonFacts, type Life, LifeFault } from '../../../terms/model/life.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';
import type { DecisionNote } from '../domain/decision-note.ts';
import { tellDecision } from '../domain/tell-decision.ts';
import { type DecisionRow, insertDecisions, NO_ACCOUNT } from '../store.ts';

/** Where the decisions of one operation are asked and kept. */
export interface Journal {
  readonly pack: string;
  readonly version: string;
  /** Asks a decision of the pack under the version: faults throw `LifeFault` (see `withoutFault`). */
  readonly ask: Ask;
  readonly life: Life;
  /** The decisions asked so far, in order. */
  notes(): DecisionNote[];
  /** Writes the decisions asked since the last save, in one statement. */
  save(tx: Tx): Promise<void>;
}

export interface JournalOptions {
  /** `null` when there is no customer yet. */
  readonly accountId: string | null;
  /** What it is about, `kind:id`. */
  readonly subject: string;
  readonly pack: string;
  /** Version of the terms; the newest when absent. */
  readonly version?: string;
  /** The day of the decisions in the customer's territory; the clock's UTC day when absent. */
  readonly on?: CivilDate;
}

type Declared = { readonly [name: string]: unknown };

/** The facts that a decision declares, of those that a room gathered. */
function declaredFacts(declared: Declared, gathered: JsonFacts): { [name: string]: Json } {
  const facts: { [name: string]: Json } = {};
  for (const name in declared) {
    const value = gathered[name];
    if (value !== undefined && value !== null) facts[name] = value;
  }
  return facts;
}

/**
 * Opens a journal on a pack under one version of its terms: `ask` takes a decision, gives it an id and keeps it; `save` writes
 * what was asked. Throws when the pack or version is unknown or the pack has no life: bugs, since rooms take them from the
 * catalogue. Facts that a decision refuses throw `LifeFault`; `withoutFault` makes it an expected failure.
 */
export function openJournal(context: Context, options: JournalOptions): Journal {
  const pack = packOf(options.pack);
  const version = pack && versionOf(pack, options.version);
  if (!pack?.life || !version) throw new RangeError(`no life under ${options.pack}@${options.version ?? 'newest'}`);
  const asked: DecisionRow[] = [];
  let saved = 0;
  const ask: Ask = (name, gathered) => {
    const found = question(pack.id, name, version.id);
    if (!('decision' in found)) throw new RangeError(found.message.en);
    const facts = declaredFacts(found.decision.input as Declared, gathered);
    const answer = decide(pack.id, name, facts, { version: version.id, strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    const at = context.clock.now();
    const id = uuidV7(at, context.random);
    asked.push({
      account_id: options.accountId ?? NO_ACCOUNT,
      id,
      at,
      on_date: options.on ?? (Math.floor(at / DAY_MS) as CivilDate),
      subject: options.subject,
      pack: pack.id,
      version: version.id,
      name,
      facts,
      result: answer.result,
      because: answer.because,
    });
    return { decision: id, name, result: answer.result, because: answer.because };
  };
  const save = async (tx: Tx): Promise<void> => {
    const rows = asked.slice(saved);
    saved = asked.length;
    await insertDecisions(tx, rows);
  };
  return { pack: pack.id, version: version.id, ask, life: pack.life, notes: () => asked.map(tellDecision), save };
}
