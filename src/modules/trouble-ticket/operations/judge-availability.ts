import { type CivilDate, civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { instantOf } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { AvailabilityPeriod, InterruptionFacts, NetworkLife } from '../../../terms/model/life-network.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { openJournal } from '../../decision/index.ts';
import { openCase, procedureOf } from '../../process-flow/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import {
  insertAvailability,
  isJudged,
  judgeNext,
  lockToJudge,
  putOffJudging,
  selectToJudge,
  type ToJudge,
} from '../store-availability.ts';
import { selectBetween } from '../store-interruptions.ts';
import { settledByCase } from './lasting.ts';
import { interruptionFacts, networkLifeOf } from './line-facts.ts';

const CHUNK = 50;

type Availability = NonNullable<NetworkLife['availability']>;

export interface AvailabilityReport {
  readonly judged: number;
  /** Of them, lines that worked less than promised. */
  readonly below: number;
}

/** A line that worked less than promised: the procedure that its contract has for that, when it has one. */
async function claimFor(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  availability: Availability,
  period: AvailabilityPeriod,
  interruptions: readonly InterruptionFacts[],
): Promise<string | null> {
  const { procedure } = availability;
  if (procedure === undefined || !procedureOf(agreement.pack, procedure)) return null;
  const facts = availability.claim(period, interruptions);
  const opened = await openCase(tx, context, { agreementId: agreement.id, procedure, facts });
  // A refusal says why nothing is owed; the decision is in the journal either way.
  return opened.ok ? opened.value.processFlow.id : null;
}

async function judgePeriod(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  availability: Availability,
  period: AvailabilityPeriod,
): Promise<boolean> {
  const { accountId, id: agreementId, territory, pack, termsVersion: version } = agreement;
  const [from, to] = [civilDate(period.from), civilDate(period.to)];
  const [start, end] = [instantOf(territory, from), instantOf(territory, plusDays(to, 1))];
  const interruptions: InterruptionFacts[] = [];
  for (const found of await selectBetween(tx, agreementId, start, end)) {
    const one = await settledByCase(tx, context, agreement, found);
    const touches = !one.cancelled && (one.endedAt === null || one.endedAt > start);
    if (one.total && touches) interruptions.push(interruptionFacts(agreement, one, end));
  }
  const on = plusDays(to, 1);
  const subject = `availability:${agreementId}`;
  const journal = await openJournal(tx, context, { accountId, subject, pack, version, on });
  const { percent, respected, taken } = availability.judge(
    journal.ask,
    contractFacts(agreement),
    period,
    interruptions,
  );
  await journal.save(tx);
  const processFlowId = respected ? null : await claimFor(tx, context, agreement, availability, period, interruptions);
  const { decision } = taken;
  await insertAvailability(tx, { accountId, agreementId, from, to, percent, respected, decision, processFlowId });
  const [fr, en] = respected ? ['comme promis', 'as promised'] : ['moins que promis', 'less than promised'];
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: respected ? 'availability-kept' : 'availability-missed',
    on,
    title: {
      fr: `Disponibilité de ${percent.replace('.', ',')} %, ${fr}`,
      en: `Availability of ${percent} %, ${en}`,
    },
    decision,
    detail: { from: period.from, to: period.to },
  });
  await recordAudit(tx, context, {
    action: 'availability:judge',
    subject: `agreement:${agreementId}`,
    terms: `${pack}@${version}`,
    detail: { from: period.from, to: period.to, percent, respected },
  });
  return respected;
}

async function judgeOne(tx: Tx, context: Context, due: ToJudge): Promise<boolean | undefined> {
  const agreement = await agreementOf(tx, due.agreementId);
  const availability = agreement && networkLifeOf(agreement)?.availability;
  const last = isoDate(plusDays(due.judgeOn, -1));
  if (!agreement || !availability) {
    const end = instantOf('FR', due.judgeOn);
    await judgeNext(tx, due.agreementId, { on: due.judgeOn, end, next: null });
    return undefined;
  }
  const facts = contractFacts(agreement);
  const period = availability.period(facts, last);
  const next = plusDays(civilDate(availability.period(facts, isoDate(due.judgeOn)).to), 1);
  const known = await isJudged(tx, agreement.id, civilDate(period.from));
  const respected = known ? undefined : await judgePeriod(tx, context, agreement, availability, period);
  const end = instantOf(agreement.territory, due.judgeOn);
  await judgeNext(tx, agreement.id, { on: due.judgeOn, end, next });
  return respected;
}

/** Judges what is due of one agreement, alone, so that one that cannot be judged stops no other: it is tried again the day after. */
async function judgeAlone(db: Db, context: Context, asOf: CivilDate, due: ToJudge): Promise<boolean | undefined> {
  try {
    return await inTransaction(db, context, async (tx) =>
      (await lockToJudge(tx, due, asOf)) ? judgeOne(tx, context, due) : undefined,
    );
  } catch (error) {
    await inTransaction(db, context, async (tx) => {
      await putOffJudging(tx, due, asOf);
      await recordAudit(tx, context, {
        action: 'availability:failed',
        subject: `agreement:${due.agreementId}`,
        why: error instanceof Error ? error.message : String(error),
      });
    });
    return undefined;
  }
}

/**
 * Judges the availability of each line whose period is over and that was interrupted in it, each in its own transaction. Lines without
 * an interruption worked all the time: there is nothing to judge. A period judged once stays as it is.
 */
export async function judgeAvailability(
  db: Db,
  context: Context,
  { asOf }: { readonly asOf: CivilDate },
): Promise<AvailabilityReport> {
  let judged = 0;
  let below = 0;
  for (;;) {
    const dues = await inTransaction(db, context, (tx) => selectToJudge(tx, asOf, CHUNK));
    let moved = 0;
    for (const due of dues) {
      const respected = await judgeAlone(db, context, asOf, due);
      moved += 1;
      if (respected === undefined) continue;
      judged += 1;
      if (!respected) below += 1;
    }
    if (moved === 0) return { judged, below };
  }
}
