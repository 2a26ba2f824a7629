import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Agreement } from '../../agreement/index.ts';
import { type NewObligation, openObligation } from '../../obligation/index.ts';
import type { Appointment } from '../domain/appointment.ts';
import { dayAndHour, localText } from '../domain/visit-words.ts';

type Rest = NewObligation['effect']['taken'];

/** Of a visit that no decision asked for. */
export const NO_DECISION: Rest = { decision: null, because: [] };

/** Opens the obligation of the visit itself, which the operator keeps by coming. */
export async function openVisit(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  visit: Appointment,
  taken: Rest,
): Promise<void> {
  const at = dayAndHour(agreement.territory, visit.at);
  const effect: NewObligation['effect'] = {
    kind: 'visit',
    label: { fr: `Visite du technicien, ${at}`, en: `Technician’s visit, ${at}` },
    dueAt: localText(agreement.territory, visit.at),
    by: 'operator',
    taken,
  };
  const { accountId, id: agreementId, territory } = agreement;
  await openObligation(tx, context, { accountId, agreementId, territory, subject: `appointment:${visit.id}`, effect });
}
