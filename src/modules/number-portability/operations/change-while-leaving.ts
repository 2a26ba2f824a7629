import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { refusalInWords } from '../../decision/index.ts';
import { isOver } from '../domain/porting-state.ts';
import { portingsOf } from '../store.ts';
import { journalOfPorting, numberLifeOf } from './change-porting.ts';

/**
 * Whether somebody else may take a line over: not while a number is on its way to it or from it. Who asked for the port is the
 * holder of the line at both operators, and a number that is being ported cannot change hands.
 */
export async function mayPassOn(tx: Tx, agreement: Agreement): Promise<Result<undefined>> {
  const all = await portingsOf(tx, { accountId: agreement.accountId, agreementId: agreement.id });
  const running = all.find((one) => !isOver(one.state));
  if (!running) return ok(undefined);
  const shown = displayPhoneNumber(running.e164);
  return fail(
    'number-portability/port-is-running',
    `Un portage du ${shown} est en cours : le contrat ne change de titulaire qu’une fois ce portage fait ou annulé.`,
    `A port of ${shown} is under way: the contract changes hands only once it is done or cancelled.`,
  );
}

/** Whether the contract allows a change of plan or option on a line whose number is leaving. Refused in the contract's words. */
export async function mayChangeWhileLeaving(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  change: {
    readonly kind: 'plan' | 'option-add' | 'option-remove';
    readonly on: CivilDate;
    readonly immediate: boolean;
  },
): Promise<Result<undefined>> {
  const leaving = (await portingsOf(tx, { accountId: agreement.accountId, agreementId: agreement.id })).find(
    (one) => one.direction === 'out' && (one.state === 'scheduled' || one.state === 'late'),
  );
  if (!leaving?.scheduledOn || !leaving.acceptedOn) return ok(undefined);
  const journal = await journalOfPorting(tx, context, agreement, leaving.id, change.on);
  const answer = numberLifeOf(journal).changeWhileLeaving?.(journal.ask, contractFacts(agreement), {
    kind: change.kind,
    on: isoDate(change.on),
    immediate: change.immediate,
    confirmedOn: isoDate(leaving.acceptedOn),
    portingOn: isoDate(leaving.scheduledOn),
  });
  if (!answer || answer.eligible) return ok(undefined);
  const why = refusalInWords(journal.notes(), answer.reason);
  return fail('number-portability/line-is-leaving', `Changement refusé. ${why.fr}`, `Change refused. ${why.en}`);
}
