import { isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import { addSearchWords } from '../../account/index.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { openObligations } from '../../obligation/index.ts';
import { assignEquipmentSet, type Equipment, reserveNumber } from '../../resource-inventory/index.ts';
import type { Accepted, Asking } from './ask-order.ts';

/** What the order makes due: papers, a deposit, an appointment, activation, equipment that lacks in stock. */
export function dueFrom(asking: Asking, accepted: Accepted, agreement: Agreement): DueEffect[] {
  const { journal, on } = asking;
  const contract = contractFacts(agreement);
  const asOf = isoDate(on);
  const { appointmentNeeded, alreadyConnected } = agreement.installation;
  const due = [...accepted.documents.due, ...(accepted.deposit ? [accepted.deposit] : [])];
  const appointment = journal.life.appointment?.(journal.ask, contract, { needed: appointmentNeeded, asOf });
  if (appointment && appointment.latestOn !== null) {
    due.push({
      kind: 'appointment',
      label: { fr: 'Rendez-vous d’installation à fixer', en: 'Installation appointment to be fixed' },
      dueOn: appointment.latestOn,
      by: 'operator',
      action: 'end-without-appointment',
      taken: appointment.taken,
    });
  }
  // The address has just been qualified for the offer: a line that is there already is eligible.
  const facts = { alreadyConnected, lineEligible: true, excused: false, asOf };
  const activation = journal.life.activation(journal.ask, contract, facts);
  if (activation.latestOn !== null) {
    due.push({
      kind: 'activation',
      label: { fr: 'Mise en service', en: 'Activation' },
      dueOn: activation.latestOn,
      by: 'operator',
      taken: activation.taken,
    });
  }
  due.push(...(journal.life.dueAtOrder?.(journal.ask, contract, asOf) ?? []));
  return due;
}

/** What is kept of a deposit until it is given back: how much, and on which grounds it was asked for. */
function depositAsked(asking: Asking, effect: DueEffect) {
  const grounds = (effect.taken.result.grounds ?? []) as readonly string[];
  return { amountInclTax: asking.input.deposit?.amountInclTax, ground: grounds[0], grounds };
}

/** Opens what an order makes due: the appointment and the activation under the agreement, the rest under the order. */
export async function openDue(
  tx: Tx,
  asking: Asking,
  agreement: Agreement,
  orderId: string,
  due: readonly DueEffect[],
): Promise<void> {
  const { accountId, id: agreementId, territory } = agreement;
  const ofOrder = new Set(['documents', 'deposit', 'equipment-to-hand-over']);
  await openObligations(
    tx,
    asking.context,
    due.map((effect) => ({
      accountId,
      agreementId,
      territory,
      effect,
      ...(effect.kind === 'deposit' ? { payload: depositAsked(asking, effect) } : {}),
      subject: ofOrder.has(effect.kind) ? `order:${orderId}` : `activation:${agreementId}`,
    })),
  );
}

interface Handed {
  readonly equipment: readonly Equipment[];
  readonly lacking: readonly DueEffect[];
}

/** Keeps a piece of each kind that the offer comes with; one that stock lacks becomes something for the operator to hand over. */
export async function giveEquipment(tx: Tx, asking: Asking, accepted: Accepted, agreement: Agreement): Promise<Handed> {
  const { context, on } = asking;
  const { accountId, id: agreementId, installation } = agreement;
  const items = accepted.price.equipment.filter((item) => item.kind !== 'decoder' || installation.takesDecoder);
  const equipment = await assignEquipmentSet(tx, context, { accountId, agreementId, items, on });
  const left = [...equipment];
  const taken = accepted.price.taken ?? accepted.qualification.taken;
  const lacking = items.flatMap(({ kind, model }): DueEffect[] => {
    const at = left.findIndex((piece) => piece.kind === kind && piece.model === model);
    if (at >= 0) left.splice(at, 1);
    if (at >= 0) return [];
    const label = { fr: `${model} à remettre au client`, en: `${model} to hand over to the customer` };
    return [{ kind: 'equipment-to-hand-over', label, dueOn: isoDate(on), by: 'operator', taken }];
  });
  return { equipment, lacking };
}

/** Reserves the number wanted, or the next free one of the territory of the kind that the contract gives. */
export async function giveNumber(
  tx: Tx,
  asking: Asking,
  accepted: Accepted,
  agreementId: string,
): Promise<Result<string | null>> {
  const { context, input, account, place } = asking;
  const kind = accepted.price.number ?? 'fixed';
  if (input.number === 'none' || kind === 'none') return ok(null);
  const wanted = input.number === undefined ? {} : { number: input.number };
  const reserved = await reserveNumber(tx, context, {
    accountId: account.id,
    agreementId,
    territory: place.territory,
    kind,
    ...wanted,
  });
  if (!reserved.ok) return reserved;
  await addSearchWords(tx, account.id, [reserved.value.e164]);
  return ok(reserved.value.e164);
}
