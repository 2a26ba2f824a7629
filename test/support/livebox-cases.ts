import { decide } from '../../src/terms/decide.ts';
import { type Ask, type JsonFacts, LifeFault } from '../../src/terms/model/life.ts';
import type { ContractInLife, ProcedureEffects } from '../../src/terms/model/procedure.ts';
import { procedures } from '../../src/terms/packs/livebox-ag/procedures/index.ts';

/** Asks a decision of the Livebox contract, without a journal. */
export const ask: Ask = (name, facts) => {
  const answer = decide('livebox-ag', name, facts, { strict: false });
  if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
  return { decision: `decision-of-${name}`, name, ...answer };
};

/** An Essentiel VDSL2 contract in Guadeloupe at 49.90 a month, active since 10 January 2026, as it stands on a day. */
export function contractOn(today: string, changed: Partial<ContractInLife> = {}): ContractInLife {
  return {
    territory: 'GP',
    segment: 'residential',
    channel: 'shop',
    offer: 'ESSENTIEL-VDSL2',
    options: [],
    characteristics: { offer: 'essentiel', technology: 'vdsl2', onFixedLine: false, commitmentMonths: 12 },
    orderedOn: '2026-01-02',
    activatedOn: '2026-01-10',
    monthlyPriceInclTax: '49.90',
    commitmentMonths: 12,
    commitmentEndsOn: '2027-01-10',
    commune: 'Baie-Mahault',
    today,
    now: `${today}T10:00:00-04:00`,
    openedOn: today,
    openedAt: `${today}T10:00:00-04:00`,
    state: 'active',
    naturalPerson: true,
    overdueInclTax: '0.00',
    monthlyPriceExclTax: '45.99',
    equipment: [{ kind: 'livebox', serial: 'LB-1' }],
    paymentMethod: 'direct-debit',
    customerSince: '2026-01-02',
    ...changed,
  };
}

/** What a case answers on a day with the facts told so far, as the room asks it. */
export function open(
  name: string,
  told: JsonFacts,
  today: string,
  changed: Partial<ContractInLife> = {},
): ProcedureEffects {
  const procedure = procedures.find((one) => one.name === name)!;
  const contract = contractOn(today, changed);
  const facts = { ...procedure.offered?.(contract), ...told, ...procedure.known?.(contract, told) };
  return procedure.effects(ask(procedure.decision, facts), contract, told, ask);
}
