import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate, plusHours } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** Day from which a mobile line is billed (article 5). */
export const mobileBillingStart = decision({
  name: 'mobile-billing-start',
  question: { fr: 'À partir de quand la ligne mobile est-elle facturée ?', en: 'From when is the mobile line billed?' },
  clauses: ['orne-thd/5.e', 'orne-thd/5.k', 'orne-thd/5.l', 'orne-thd/5.o'],
  input: {
    event: oneOf('new', 'change', 'transfer'),
    porting: boolean,
    simByPost: boolean,
    activatedAt: optional(noted(datetime, 'putting in service of the line')),
    portedAt: optional(datetime),
  },
  output: { continuous: boolean, billingFrom: nullable(date) },
  check(facts) {
    if (facts.event !== 'new') return undefined;
    if (facts.porting && facts.portedAt === undefined)
      return fault('portedAt', 'Indiquez quand le numéro a été porté.', 'Say when the number was ported.');
    if (!facts.porting && facts.activatedAt === undefined)
      return fault(
        'activatedAt',
        'Indiquez quand la ligne a été mise en service.',
        'Say when the line was put in service.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (facts.event !== 'new') return answer({ continuous: true, billingFrom: null }, ['orne-thd/5.e']);
    if (facts.porting)
      return answer({ continuous: false, billingFrom: localDate('FR', facts.portedAt!) }, ['orne-thd/5.l']);
    const activatedAt = facts.activatedAt!;
    const from = facts.simByPost ? plusHours(activatedAt, figures.postedSimHours) : activatedAt;
    const because = facts.simByPost ? ['orne-thd/5.k', 'orne-thd/5.o'] : ['orne-thd/5.k'];
    return answer({ continuous: false, billingFrom: localDate('FR', from) }, because);
  },
  explain(facts, figures, result) {
    if (result.billingFrom === null)
      return [{ clause: 'orne-thd/5.e', fr: 'Facturation sans interruption.', en: 'Billing goes on without a break.' }];
    const day = isoDate(result.billingFrom);
    if (facts.porting)
      return [
        {
          clause: 'orne-thd/5.l',
          fr: `Facturation au jour du portage : ${day}.`,
          en: `Billed from the porting day: ${day}.`,
        },
      ];
    const hours = facts.simByPost ? figures.postedSimHours : 0;
    return [
      {
        clause: facts.simByPost ? 'orne-thd/5.o' : 'orne-thd/5.k',
        fr: `Facturation ${hours} heures après la mise en service : ${day}.`,
        en: `Billed from ${hours} hours after the line was put in service: ${day}.`,
      },
    ];
  },
});
