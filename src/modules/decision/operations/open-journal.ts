import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf, question, versionOf } from '../../../terms/decide.ts';
import { type Ask, type JsonFacts, type Life, LifeFault } from '../../../terms/model/life.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';
import { settingsOf } from '../../account/index.ts';
import type { DecisionNote } from '../domain/decision-note.ts';
import { lawFactNames, takeDecision, type TermsMode } from '../domain/take-decision.ts';
import { tellDecision } from '../domain/tell-decision.ts';
import { type DecisionRow, insertDecisions, NO_ACCOUNT } from '../store.ts';

/** Where the decisions of one operation are asked and kept, of whatever contract. */
export interface AskedTerms {
  readonly pack: string;
  readonly version: string;
  /** Asks a decision of the pack under the version: faults throw `LifeFault` (see `withoutFault`). */
  readonly ask: Ask;
  /** The decisions asked so far, in order. */
  notes(): DecisionNote[];
  /** Writes the decisions asked since the last save, in one statement. */
  save(tx: Tx): Promise<void>;
  /** The decisions asked since the last save, for somebody who writes those of many journals together. */
  takeUnsaved(): readonly DecisionRow[];
}

/** The decisions of an operation on a contract that agreements are made under. */
export interface Journal extends AskedTerms {
  readonly life: Life;
}

/** Writes what many journals asked since their last save, in one statement. */
export async function saveJournals(tx: Tx, journals: readonly AskedTerms[]): Promise<void> {
  await insertDecisions(
    tx,
    journals.flatMap((journal) => journal.takeUnsaved()),
  );
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

/** The facts that a decision and the law on it ask for, of those that a room gathered. */
function factsAskedFor(names: readonly string[], gathered: JsonFacts): { [name: string]: Json } {
  const facts: { [name: string]: Json } = {};
  for (const name of names) {
    const value = gathered[name];
    if (value !== undefined && value !== null) facts[name] = value;
  }
  return facts;
}

/** Opens a journal as `openJournalIn` does, in the mode that the operator has settled for the day. */
export async function openJournal(tx: Tx, context: Context, options: JournalOptions): Promise<Journal> {
  const { termsMode } = await settingsOf(tx, context, options.on);
  return openJournalIn(termsMode, context, options);
}

/**
 * Opens a journal on a pack under one version of its terms: `ask` takes a decision, gives it an id and keeps it; `save` writes
 * what was asked. Throws when the pack or version is unknown or the pack has no life: bugs, since rooms take them from the
 * catalogue. Facts that a decision refuses throw `LifeFault`; `withoutFault` makes it an expected failure.
 */
export function openJournalIn(mode: TermsMode, context: Context, options: JournalOptions): Journal {
  const life = packOf(options.pack)?.life;
  if (!life) throw new RangeError(`no life under ${options.pack}@${options.version ?? 'newest'}`);
  return { ...askTermsIn(mode, context, options), life };
}

/** Opens a journal on a contract that has no subscriber's life, as the operator acts on its terms that day. */
export async function askTerms(tx: Tx, context: Context, options: JournalOptions): Promise<AskedTerms> {
  const { termsMode } = await settingsOf(tx, context, options.on);
  return askTermsIn(termsMode, context, options);
}

function askTermsIn(mode: TermsMode, context: Context, options: JournalOptions): AskedTerms {
  const pack = packOf(options.pack);
  const version = pack && versionOf(pack, options.version);
  if (!pack || !version) throw new RangeError(`no terms ${options.pack}@${options.version ?? 'newest'}`);
  const asked: DecisionRow[] = [];
  let saved = 0;
  const ask: Ask = (name, gathered) => {
    const found = question(pack.id, name, version.id);
    if (!('decision' in found)) throw new RangeError(found.message.en);
    const names = [...Object.keys(found.decision.input as object), ...lawFactNames(pack.id, name)];
    const facts = factsAskedFor(names, gathered);
    const at = context.clock.now();
    const on = options.on ?? (Math.floor(at / DAY_MS) as CivilDate);
    const answer = takeDecision({ pack: pack.id, version: version.id, name, facts, mode, on });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    const id = uuidV7(at, context.random);
    asked.push({
      account_id: options.accountId ?? NO_ACCOUNT,
      id,
      at,
      on_date: on,
      subject: options.subject,
      pack: pack.id,
      version: version.id,
      name,
      facts,
      result: answer.result,
      because: answer.because,
      mode,
      law: answer.law,
      contract: answer.contract,
    });
    return { decision: id, name, result: answer.result, because: answer.because };
  };
  const takeUnsaved = (): readonly DecisionRow[] => {
    const rows = asked.slice(saved);
    saved = asked.length;
    return rows;
  };
  const notes = (): DecisionNote[] => asked.map(tellDecision);
  const save = (tx: Tx): Promise<void> => insertDecisions(tx, takeUnsaved());
  return { pack: pack.id, version: version.id, ask, notes, save, takeUnsaved };
}
