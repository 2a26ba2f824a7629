import { isoDate, plusDays } from '../../kernel/civil-date.ts';
import { ok } from '../../kernel/result.ts';
import type { Taken } from '../../terms/model/life.ts';
import type { Obligation, ObligationAction } from '../obligation/index.ts';
import { updatePorting } from './store.ts';
import { openPortingDue, shownNumber, takePorting, tellPorting, writeToOperator } from './operations/change-porting.ts';
import { giveNumberInstead, giveTemporaryNumber } from './operations/give-number.ts';

/** Days after which somebody should have called an operator that says nothing. */
const CALL_WITHIN_DAYS = 2;

const portingIdOf = (obligation: Obligation): string => obligation.subject.slice('porting:'.length);

/** The former operator has said nothing: the request is recalled, and somebody is to call. */
const recallPortRequest: ObligationAction = async (tx, context, obligation) => {
  const taken = await takePorting(tx, { portingId: portingIdOf(obligation) });
  if (!taken.ok) return taken;
  const { porting } = taken.value;
  if (porting.state !== 'sent') return ok(undefined);
  const on = plusDays(obligation.dueOn, 1);
  const basis: Taken = { decision: obligation.decision!, name: 'port-in', result: {}, because: obligation.because };
  await writeToOperator(tx, context, porting, { kind: 'port-in-reminder', portingOn: on, awaits: true });
  await openPortingDue(tx, context, taken.value, [
    {
      kind: 'port-in-silence',
      label: {
        fr: 'Appeler l’ancien opérateur, qui ne répond pas',
        en: 'Call the former operator, who does not answer',
      },
      dueOn: isoDate(plusDays(on, CALL_WITHIN_DAYS)),
      by: 'operator',
      taken: basis,
    },
  ]);
  await tellPorting(tx, context, taken.value, {
    kind: 'port-in-recalled',
    on,
    title: {
      fr: `L’ancien opérateur ne répond pas sur le ${shownNumber(porting)} : demande rappelée`,
      en: `The former operator says nothing of ${shownNumber(porting)}: request recalled`,
    },
    message: { template: 'port-in-silent', data: {} },
  });
  return ok(undefined);
};

/** The day of the port has passed: it is late. */
const noteLatePort: ObligationAction = async (tx, context, obligation) => {
  const taken = await takePorting(tx, { portingId: portingIdOf(obligation) });
  if (!taken.ok) return taken;
  if (taken.value.porting.state !== 'scheduled') return ok(undefined);
  const on = plusDays(obligation.dueOn, 1);
  const porting = await updatePorting(tx, taken.value.porting, { state: 'late' });
  const incoming = porting.direction === 'in';
  const dueOn = isoDate(obligation.dueOn);
  await tellPorting(
    tx,
    context,
    { ...taken.value, porting },
    {
      kind: incoming ? 'port-in-late' : 'port-out-late',
      on,
      title: { fr: `Portage du ${shownNumber(porting)} en retard`, en: `Porting of ${shownNumber(porting)} late` },
      ...(obligation.decision === null ? {} : { decision: obligation.decision }),
      ...(incoming ? { message: { template: 'port-in-late', data: { dueOn } } } : {}),
    },
  );
  return ok(undefined);
};

const giveTemporary: ObligationAction = async (tx, context, obligation) => {
  const taken = await takePorting(tx, { portingId: portingIdOf(obligation) });
  if (!taken.ok) return taken;
  const { state } = taken.value.porting;
  if (state === 'done' || state === 'cancelled') return ok(undefined);
  return giveTemporaryNumber(tx, context, taken.value);
};

const giveNew: ObligationAction = async (tx, context, obligation) => {
  const taken = await takePorting(tx, { portingId: portingIdOf(obligation) });
  return taken.ok ? giveNumberInstead(tx, context, taken.value, obligation.dueOn) : taken;
};

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const portingActions: Readonly<Record<string, ObligationAction>> = {
  'recall-port-request': recallPortRequest,
  'note-late-port': noteLatePort,
  'give-temporary-number': giveTemporary,
  'give-new-number': giveNew,
};
