import { localDate } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { withoutFault } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations } from '../../obligation/index.ts';
import type { CaseOutcome } from '../domain/assistance-case.ts';
import { judgeServices } from './judge-services.ts';
import { journalOf, keepCase, type OnCase, stated, takeCase } from './keep-case.ts';
import { assistanceLifeOf } from './terms-of.ts';

const NOT_WARNED = fail(
  'assistance/backup-not-acknowledged',
  'Le client n’a pas sauvegardé ses données : il doit reconnaître avoir été averti de ce qu’il risque.',
  'The customer has not backed up their data: they must acknowledge having been told what they risk.',
  'backupAcknowledged',
);

/** The answer of the study: whether the service can be done on this equipment. */
export async function answerStudy(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly feasible: boolean },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'study');
    if (!taken.ok) return taken;
    const equipment = { ...taken.value.equipment, feasible: input.feasible };
    const one = { ...taken.value, equipment };
    const journal = await journalOf(tx, context, one);
    const now = context.clock.now();
    const study = assistanceLifeOf(one.pack).study(journal.ask, {
      requestedAt: stated(one.territory, one.openedAt),
      platform: equipment.platform,
      equipmentFromOperator: equipment.equipmentFromOperator,
      answeredAt: stated(one.territory, now),
    });
    const judged = judgeServices(journal, one);
    const about = { accountId: one.accountId, subject: `assistance:${one.id}`, on: localDate(one.territory, now) };
    await fulfilObligations(tx, context, { ...about, kind: 'assistance-study' });
    const refused = judged.state === 'refused';
    if (refused) await cancelObligations(tx, context, about);
    const title = refused
      ? { fr: 'Étude : la prestation n’est pas réalisable', en: 'Study: the service cannot be done' }
      : { fr: 'Étude : la prestation est réalisable', en: 'Study: the service can be done' };
    return keepCase(
      tx,
      context,
      journal,
      { ...one, ...judged, studyLate: study.late, endedAt: refused ? now : null },
      { kind: 'studied', title },
    );
  });
}

/**
 * The customer accepts, once the price of each service has been shown: at that price, with the warning about backups
 * acknowledged when data is not saved. Refused without it.
 */
export async function acceptAssistance(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly backupAcknowledged: boolean; readonly earlyStart: boolean },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'accept');
    if (!taken.ok) return taken;
    const one = taken.value;
    if (one.backupWarning && !input.backupAcknowledged) return NOT_WARNED;
    const journal = await journalOf(tx, context, one);
    const price = moneyText(one.price ?? NO_MONEY);
    return keepCase(
      tx,
      context,
      journal,
      { ...one, state: 'to-call', acceptedAt: context.clock.now(), earlyStart: input.earlyStart },
      {
        kind: 'accepted',
        title: {
          fr: `Assistance acceptée au prix de ${price} € TTC en cas de réussite`,
          en: `Assistance accepted at EUR ${price} incl. tax if it succeeds`,
        },
        detail: { price, backupAcknowledged: one.backupWarning, earlyStart: input.earlyStart },
      },
    );
  });
}

/** The customer gives up before anything was done, or cannot be reached: nothing is billed. */
export async function cancelAssistance(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly why: string },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'cancel');
    if (!taken.ok) return taken;
    const one = taken.value;
    const now = context.clock.now();
    const subject = `assistance:${one.id}`;
    await cancelObligations(tx, context, { accountId: one.accountId, subject, on: localDate(one.territory, now) });
    const journal = await journalOf(tx, context, one);
    return keepCase(
      tx,
      context,
      journal,
      { ...one, state: 'cancelled', endedAt: now, report: input.why },
      {
        kind: 'cancelled',
        title: { fr: `Assistance abandonnée : ${input.why}`, en: `Assistance given up: ${input.why}` },
      },
    );
  });
}
