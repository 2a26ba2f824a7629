import { isoDate } from '../../../kernel/civil-date.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { addCharge } from '../../customer-bill/index.ts';
import type { CaseRow } from '../tables.ts';
import { journalOf, type Situation } from './situation.ts';
import { noteStep } from './tell-step.ts';

async function addCharges(
  one: CaseRow,
  at: Situation,
  agreement: Agreement,
  charges: readonly ChargeEffect[],
): Promise<void> {
  for (const effect of charges) {
    await addCharge(at.tx, at.context, {
      accountId: one.account_id,
      agreementId: agreement.id,
      effect,
      pack: agreement.pack,
      version: agreement.termsVersion,
    });
  }
}

/**
 * Bills what lateness costs by the contract: once, when the case ends; the increase only after a formal notice. A consumer in a
 * fragile situation is asked no fee (article L224-37 of the Code de la consommation).
 */
export async function chargeLateness(one: CaseRow, at: Situation): Promise<boolean> {
  const { agreement } = at;
  if (one.increase_charged || !agreement) return false;
  const journal = await journalOf(one, at, agreement);
  const contract = contractFacts(agreement);
  const facts = { ...at.unpaid, asOf: isoDate(at.asOf) };
  const { legalRates } = at.settings;
  const increase =
    one.notice_sent_on === null
      ? undefined
      : journal.life.lateIncrease?.(journal.ask, contract, { ...facts, legalRates });
  const asked = journal.life.lateFees?.(journal.ask, contract, facts) ?? [];
  const fees = at.fragile ? asked.filter((fee) => fee.kind !== 'penalty') : asked;
  await journal.save(at.tx);
  await addCharges(one, at, agreement, [...(increase?.charges ?? []), ...fees]);
  if (fees.length < asked.length) {
    await noteStep(one, at, {
      kind: 'fees-waived',
      title: {
        fr: `Aucun frais d’impayé pour la facture ${one.bill_number} : situation fragile (L224-37)`,
        en: `No unpaid-bill fee for bill ${one.bill_number}: fragile situation (L224-37)`,
      },
    });
  }
  return (increase?.eligible ?? false) || asked.length > 0;
}
