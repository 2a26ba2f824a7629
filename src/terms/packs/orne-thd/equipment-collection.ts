import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** Last day to collect the equipment, and billing of a service in operation without it (article 6). */
export const equipmentCollection = decision({
  name: 'equipment-collection',
  question: {
    fr: 'Jusqu’à quand le client peut-il retirer son matériel, et est-il facturé sans l’avoir retiré ?',
    en: 'Until when may the customer collect the equipment, and is it billed without it?',
  },
  clauses: ['orne-thd/6.a', 'orne-thd/6.c', 'orne-thd/6.d'],
  input: {
    signedOn: date,
    collectedOn: optional(noted(date, 'day the customer got all the equipment (agency, partner, post or hand)')),
    inServiceOn: optional(noted(date, 'day the service was put in operation')),
    asOf: date,
  },
  output: {
    deadline: date,
    collected: boolean,
    late: boolean,
    billedFrom: nullable(date),
    billedWithoutEquipment: boolean,
  },
  check(facts) {
    const { signedOn, collectedOn, inServiceOn } = facts;
    if (collectedOn !== undefined && collectedOn < signedOn)
      return fault(
        'collectedOn',
        'Le retrait ne peut précéder la signature.',
        'The collection cannot come before the signature.',
      );
    if (inServiceOn !== undefined && inServiceOn < signedOn)
      return fault(
        'inServiceOn',
        'La mise en service ne peut précéder la signature.',
        'The service cannot start before the signature.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { collectedOn, inServiceOn, asOf } = facts;
    const deadline = plusMonths(facts.signedOn, figures.equipmentCollectionMonths);
    const collected = collectedOn !== undefined && collectedOn <= asOf;
    const billedFrom = inServiceOn !== undefined && inServiceOn <= asOf ? inServiceOn : null;
    const billedWithoutEquipment = billedFrom !== null && !(collected && collectedOn <= billedFrom);
    return answer(
      { deadline, collected, late: (collected ? collectedOn : asOf) > deadline, billedFrom, billedWithoutEquipment },
      billedWithoutEquipment ? ['orne-thd/6.c', 'orne-thd/6.d'] : ['orne-thd/6.a', 'orne-thd/6.c'],
    );
  },
  explain(facts, figures, result) {
    const [signed, until] = [isoDate(facts.signedOn), isoDate(result.deadline)];
    const from = result.billedFrom === null ? undefined : isoDate(result.billedFrom);
    return [
      {
        clause: 'orne-thd/6.c',
        fr: `Signature le ${signed} : matériel à retirer dans le délai de ${figures.equipmentCollectionMonths} mois, jusqu’au ${until} inclus.`,
        en: `Signed on ${signed}: equipment to be collected within ${figures.equipmentCollectionMonths} month, up to and including ${until}.`,
      },
      {
        clause: 'orne-thd/6.d',
        fr: from
          ? `Abonnement facturé dès la mise en service, le ${from}.`
          : 'Pas encore en service : rien n’est facturé.',
        en: from ? `Subscription billed from the start of service, ${from}.` : 'Not yet in service: nothing is billed.',
      },
    ];
  },
});
