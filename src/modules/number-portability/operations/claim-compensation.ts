import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { PortClaimAnswer, PortFault, PortFaultFacts } from '../../../terms/model/life-numbers.ts';
import { contractFacts } from '../../agreement/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import type { Credited, Porting } from '../domain/porting.ts';
import { dueDayOf } from '../domain/porting-state.ts';
import { updatePorting } from '../store.ts';
import {
  chargePorting,
  journalOfPorting,
  numberLifeOf,
  type OnPorting,
  openPortingDue,
  type PortingOutcome,
  shownNumber,
  takePorting,
  type TakenPorting,
  tellPorting,
  todayOf,
} from './change-porting.ts';

export interface ClaimInput extends OnPorting {
  /** The day on which the claim reached the operator; today when absent. */
  readonly claimedOn?: CivilDate;
  readonly claimSentOn?: CivilDate;
  readonly noticedOn?: CivilDate;
  readonly inWriting?: boolean;
  readonly excludedDays?: number;
  readonly fault?: PortFault;
}

/** A claim judged on a day: what it gives beyond what was credited already. */
export interface JudgedClaim {
  readonly porting: Porting;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  readonly answers: readonly PortClaimAnswer[];
}

type Ground = keyof Credited;

function claimFacts(porting: Porting, on: CivilDate): PortFaultFacts {
  const { claim } = porting;
  return {
    // In doubt, it is the operator's doing: the customer need not prove whose it is.
    fault: porting.fault ?? 'operator',
    excludedDays: claim?.excludedDays ?? 0,
    claimInWriting: claim?.inWriting ?? false,
    ...(claim === null ? {} : { claimedOn: claim.claimedOn }),
    ...(claim?.claimSentOn === undefined ? {} : { claimSentOn: claim.claimSentOn }),
    ...(claim?.noticedOn === undefined ? {} : { noticedOn: claim.noticedOn }),
    asOf: isoDate(on),
  };
}

function askClaims(journal: Journal, taken: TakenPorting, on: CivilDate): Map<Ground, PortClaimAnswer> {
  const { porting, agreement } = taken;
  const numbers = numberLifeOf(journal);
  const contract = contractFacts(agreement);
  const facts = claimFacts(porting, on);
  const answers = new Map<Ground, PortClaimAnswer>();
  const dueOn = dueDayOf(porting);
  // What is lost after it came was not late: its loss is another matter.
  const restoredOn = porting.portedOn;
  if (dueOn !== null && numbers.portDelay && (restoredOn ?? on) > dueOn) {
    const restored = restoredOn === null ? {} : { restoredOn: isoDate(restoredOn) };
    answers.set('delay', numbers.portDelay(journal.ask, contract, { ...facts, dueOn: isoDate(dueOn), ...restored }));
  }
  if (porting.lostOn !== null && numbers.numberLoss)
    answers.set('loss', numbers.numberLoss(journal.ask, contract, facts));
  return answers;
}

/** What an answer gives beyond what was credited already. */
function beyond(answer: PortClaimAnswer, credited: string | undefined): ChargeEffect[] {
  const left = (parseMoney(answer.amountInclTax)! - (parseMoney(credited ?? '0.00') ?? NO_MONEY)) as Money;
  if (!answer.eligible || left <= NO_MONEY) return [];
  return answer.charges.map((charge) => ({ ...charge, amountInclTax: moneyText(left) }));
}

function answerDue(answer: PortClaimAnswer): DueEffect[] {
  if (answer.answerBy === null) return [];
  const label = { fr: 'Réponse à la réclamation de portage', en: 'Answer to the porting claim' };
  return [{ kind: 'port-claim-answer', label, dueOn: answer.answerBy, by: 'operator', taken: answer.taken }];
}

/** Judges what is asked for a late or lost number as things stand on a day, and credits what is owed beyond what was credited. */
export async function judgeClaim(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  journal: Journal,
  on: CivilDate,
): Promise<JudgedClaim> {
  const { porting, agreement } = taken;
  if (porting.claim === null) return { porting, charges: [], due: [], answers: [] };
  const answers = askClaims(journal, taken, on);
  const charges: ChargeEffect[] = [];
  let credited: Credited = porting.credited;
  for (const [ground, answer] of answers) {
    const more = beyond(answer, credited[ground]);
    if (more.length > 0) credited = { ...credited, [ground]: answer.amountInclTax };
    charges.push(...more);
  }
  const all = [...answers.values()];
  if (charges.length === 0) {
    const due = all.flatMap((answer) => (answer.eligible ? [] : answerDue(answer)));
    return { porting, charges, due, answers: all };
  }
  await chargePorting(tx, context, agreement, charges);
  const changed = await updatePorting(tx, porting, { credited });
  const total = moneyText(charges.reduce((sum, one) => (sum + parseMoney(one.amountInclTax)!) as Money, NO_MONEY));
  const subject = `porting:${porting.id}`;
  await fulfilObligations(tx, context, { accountId: porting.accountId, subject, kind: 'port-claim-answer', on });
  await tellPorting(
    tx,
    context,
    { porting: changed, agreement },
    {
      kind: 'port-compensated',
      on,
      title: { fr: `Indemnité de portage : ${total} €`, en: `Porting compensation: EUR ${total}` },
      decision: charges[0]!.taken.decision,
      detail: { total },
      message: { template: 'port-compensated', data: { total } },
    },
  );
  return { porting: changed, charges, due: [], answers: all };
}

/** Nothing can come of a claim any more: what was asked is refused in the words of the contract. */
function refusedClaim(journal: Journal, judged: JudgedClaim) {
  const last = judged.answers.at(-1);
  const why = last
    ? refusalInWords(journal.notes(), last.reason)
    : { fr: 'Aucun retard ni perte.', en: 'Nothing late or lost.' };
  return fail('number-portability/claim-refused', `Pas d’indemnité. ${why.fr}`, `No compensation. ${why.en}`);
}

/**
 * The customer asks for what a late or lost number gives. Credited at once when the contract already says how much, else when the
 * number is there. Refused when the contract gives nothing.
 */
export async function claimCompensation(tx: Tx, context: Context, input: ClaimInput): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input);
    if (!taken.ok) return taken;
    const { porting: before, agreement } = taken.value;
    const today = todayOf(context, before);
    const journal = await journalOfPorting(tx, context, agreement, before.id, today);
    const porting = await updatePorting(tx, before, {
      claim: {
        claimedOn: isoDate(input.claimedOn ?? today),
        ...(input.claimSentOn === undefined ? {} : { claimSentOn: isoDate(input.claimSentOn) }),
        ...(input.noticedOn === undefined ? {} : { noticedOn: isoDate(input.noticedOn) }),
        inWriting: input.inWriting ?? true,
        excludedDays: input.excludedDays ?? 0,
      },
      ...(input.fault === undefined ? {} : { fault: input.fault }),
    });
    await tellPorting(
      tx,
      context,
      { porting, agreement },
      {
        kind: 'port-claimed',
        on: today,
        title: {
          fr: `Indemnité demandée pour le ${shownNumber(porting)}`,
          en: `Compensation asked for ${shownNumber(porting)}`,
        },
      },
    );
    const judged = await judgeClaim(tx, context, { porting, agreement }, journal, today);
    const hopeless = judged.charges.length === 0 && !judged.answers.some((one) => one.eligible || one.tooEarly);
    const awaited = porting.portedOn === null && judged.answers.every((one) => one.tooEarly ?? one.eligible);
    if (hopeless && !awaited) return refusedClaim(journal, judged);
    await openPortingDue(tx, context, { porting, agreement }, judged.due);
    await journal.save(tx);
    return ok({ porting: judged.porting, charges: judged.charges, due: judged.due, notes: journal.notes() });
  });
}
