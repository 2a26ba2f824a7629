import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { instantOf, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { addSearchWords } from '../../account/index.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { assignNumber, numbersOf, reserveNumber } from '../../resource-inventory/index.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import {
  journalOfPorting,
  numberLifeOf,
  type OnPorting,
  openPortingDue,
  type PortingOutcome,
  takePorting,
  type TakenPorting,
  tellPorting,
  todayOf,
} from './change-porting.ts';

const WORKING: ReadonlySet<string> = new Set(['active', 'suspended', 'terminating']);

/** Whether a contract's line works, so that a number can start at once. */
export function lineWorks(agreement: Agreement): boolean {
  return WORKING.has(agreement.state);
}

/** Gives the next free number of the place to a contract: it works at once, or with the activation. */
async function giveNextNumber(tx: Tx, context: Context, { porting, agreement }: TakenPorting): Promise<Result<string>> {
  const { accountId, id: agreementId, territory } = agreement;
  const reserved = await reserveNumber(tx, context, { accountId, agreementId, territory, kind: porting.kind });
  if (!reserved.ok) return reserved;
  const { e164 } = reserved.value;
  if (lineWorks(agreement)) {
    const at = context.clock.now();
    const line = await assignNumber(tx, context, { accountId, agreementId, territory, number: e164, at });
    if (!line.ok) return line;
  }
  await addSearchWords(tx, accountId, [e164]);
  return ok(e164);
}

/** Gives a number that holds the place of the one that comes. Nothing happens when the contract has a number already. */
export async function giveTemporaryNumber(tx: Tx, context: Context, taken: TakenPorting): Promise<Result<unknown>> {
  const { accountId, id: agreementId } = taken.agreement;
  if ((await numbersOf(tx, { accountId, agreementId })).length > 0) return ok(undefined);
  const given = await giveNextNumber(tx, context, taken);
  if (!given.ok) return given;
  const temporary = displayPhoneNumber(given.value);
  await tellPorting(tx, context, taken, {
    kind: 'temporary-number-given',
    on: todayOf(context, taken.porting),
    title: { fr: `Numéro provisoire : ${temporary}`, en: `Temporary number: ${temporary}` },
    message: { template: 'temporary-number', data: { temporary } },
  });
  return ok(undefined);
}

/** Asks the contract when a temporary number is given until the port, and sees to it that it will be. */
export async function planTemporaryNumber(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  journal: Journal,
  days: { readonly portOn: string; readonly requestedOn?: string },
): Promise<Result<unknown>> {
  const { agreement, porting } = taken;
  const answer = numberLifeOf(journal).temporaryNumber?.(journal.ask, contractFacts(agreement), days);
  if (!answer || answer.assignedOn === null) return ok(undefined);
  const on = civilDate(answer.assignedOn);
  if (on <= todayOf(context, porting)) return giveTemporaryNumber(tx, context, taken);
  await openPortingDue(tx, context, taken, [
    {
      kind: 'temporary-number',
      label: { fr: 'Numéro provisoire à attribuer', en: 'Temporary number to be given' },
      dueAt: isoInstant(instantOf(agreement.territory, on)),
      by: 'operator',
      action: 'give-temporary-number',
      taken: answer.taken,
    },
  ]);
  return ok(undefined);
}

/** The customer asks for a number to use until the port. Refused: the contract has none, or the day of the port is not known. */
export async function askTemporaryNumber(tx: Tx, context: Context, input: OnPorting): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input, 'done');
    if (!taken.ok) return taken;
    const { porting, agreement } = taken.value;
    const today = todayOf(context, porting);
    const journal = await journalOfPorting(tx, context, agreement, porting.id, today);
    if (!numberLifeOf(journal).temporaryNumber || porting.scheduledOn === null) {
      return fail(
        'number-portability/no-temporary-number',
        'Ce contrat ne prévoit pas de numéro provisoire.',
        'This contract knows no temporary number.',
      );
    }
    const days = { portOn: isoDate(porting.scheduledOn), requestedOn: isoDate(today) };
    const given = await planTemporaryNumber(tx, context, taken.value, journal, days);
    if (!given.ok) return given;
    await journal.save(tx);
    return ok({ porting, charges: [], due: [], notes: journal.notes() });
  });
}

/** Another number takes the place of the one that will not come. Nothing happens when the contract has a number already. */
export async function giveNumberInstead(
  tx: Tx,
  context: Context,
  taken: TakenPorting,
  on: CivilDate,
): Promise<Result<unknown>> {
  const { accountId, id: agreementId } = taken.agreement;
  if ((await numbersOf(tx, { accountId, agreementId })).length > 0) return ok(undefined);
  const journal = await journalOfPorting(tx, context, taken.agreement, taken.porting.id, on);
  const facts = { first: true, justified: false, on: isoDate(on) };
  const answer = numberLifeOf(journal).newNumber?.(journal.ask, contractFacts(taken.agreement), facts);
  if (answer && !answer.eligible) {
    const why = refusalInWords(journal.notes(), answer.reason);
    return fail('number-portability/new-number-refused', `Pas d’autre numéro. ${why.fr}`, `No other number. ${why.en}`);
  }
  const given = await giveNextNumber(tx, context, taken);
  if (!given.ok) return given;
  const instead = displayPhoneNumber(given.value);
  await tellPorting(tx, context, taken, {
    kind: 'new-number-given',
    on,
    title: { fr: `Nouveau numéro : ${instead}`, en: `New number: ${instead}` },
    decision: answer?.taken.decision,
    message: { template: 'new-number', data: { instead } },
  });
  await journal.save(tx);
  return ok(undefined);
}

/** The customer goes on without the number that was refused or given up: the contract gets another one. */
export async function goOnWithNewNumber(tx: Tx, context: Context, input: OnPorting): Promise<Result<PortingOutcome>> {
  return withoutFault(async () => {
    const taken = await takePorting(tx, input);
    if (!taken.ok) return taken;
    const { porting } = taken.value;
    if (porting.direction === 'out' || (porting.state !== 'refused' && porting.state !== 'cancelled')) {
      return fail(
        'number-portability/number-still-awaited',
        'Le numéro porté est encore attendu.',
        'The ported number is still awaited.',
      );
    }
    const given = await giveNumberInstead(tx, context, taken.value, todayOf(context, porting));
    return given.ok ? ok({ porting, charges: [], due: [], notes: [] }) : given;
  });
}
