import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import {
  boolean,
  date,
  type FactsOf,
  integer,
  listOf,
  money,
  noted,
  nullable,
  oneOf,
  optional,
  record,
  text,
} from '../../model/fields.ts';
import { extendedToWorkingDay } from '../../rules/extended-deadline.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision, type OrneThdFigures } from './figures.ts';
import { department, segment } from './life-fields.ts';
import { words } from './words.ts';

const input = {
  segment,
  territory: noted(department, "customer's department"),
  concludedThrough: oneOf('agency', 'partner-point', 'phone', 'email', 'online', 'public-event', 'home'),
  concludedOn: date,
  employees: optional(integer),
  outsideMainActivity: optional(boolean),
  closedDays: optional(noted(listOf(date), 'other non-worked days')),
  sentOn: optional(noted(date, 'day the withdrawal is sent')),
  sentOnline: boolean,
  paid: money,
  equipment: listOf(
    record({
      ref: text,
      state: oneOf('complete-and-working', 'missing', 'damaged'),
      charge: noted(money, 'tariff on the billing day'),
    }),
  ),
} as const;

type Facts = FactsOf<typeof input>;

/** Why this contract gives no right of withdrawal, with the clause it rests on. */
function refusalOf(facts: Facts, figures: OrneThdFigures): readonly [reason: string, clause: string] | undefined {
  if (facts.concludedThrough === 'agency' || facts.concludedThrough === 'partner-point')
    return ['concluded-in-agency', 'orne-thd/form.withdrawal'];
  if (facts.segment === 'residential') return undefined;
  if (facts.employees! > figures.withdrawalMaxEmployees) return ['more-than-five-employees', 'orne-thd/pro.30'];
  return facts.outsideMainActivity ? undefined : ['within-main-activity', 'orne-thd/pro.30'];
}

/** Whether and until when the customer may withdraw, the refund and the charge for the equipment (article 31). */
export const withdrawal = decision({
  name: 'withdrawal',
  question: {
    fr: 'Le client peut-il se rétracter, jusqu’à quand, et que lui rembourse-t-on ?',
    en: 'May the customer withdraw, until when, and what is refunded?',
  },
  clauses: [
    'orne-thd/31.a',
    'orne-thd/31.b',
    'orne-thd/31.c',
    'orne-thd/31.d',
    'orne-thd/31.e',
    'orne-thd/31.f',
    'orne-thd/pro.30',
    'orne-thd/form.withdrawal',
  ],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    deadlineOn: nullable(date),
    refundDueOn: nullable(date),
    refund: money,
    acknowledgementRequired: boolean,
    equipmentCharge: money,
    feesAllowed: boolean,
  },
  check(facts) {
    if (facts.sentOn !== undefined && facts.sentOn < facts.concludedOn)
      return fault(
        'sentOn',
        'La rétractation ne peut précéder le contrat.',
        'The withdrawal cannot come before the contract.',
      );
    if (facts.segment === 'residential') return undefined;
    if (facts.employees === undefined)
      return fault(
        'employees',
        'Indiquez l’effectif du professionnel.',
        'Say how many people the professional employs.',
      );
    return facts.outsideMainActivity === undefined
      ? fault(
          'outsideMainActivity',
          'Indiquez si le contrat sort de l’activité principale.',
          'Say whether the contract is outside the main activity.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const { sentOn } = facts;
    const nothing = {
      refundDueOn: null,
      refund: NO_MONEY,
      acknowledgementRequired: false,
      equipmentCharge: NO_MONEY,
      feesAllowed: false,
    };
    const refused = refusalOf(facts, figures);
    if (refused) return answer({ eligible: false, reason: refused[0], deadlineOn: null, ...nothing }, [refused[1]]);
    const because = facts.segment === 'professional' ? ['orne-thd/pro.30', 'orne-thd/31.a'] : ['orne-thd/31.a'];
    const lastDay = plusDays(facts.concludedOn, figures.withdrawalDays);
    const deadlineOn = extendedToWorkingDay('ouvre', facts.territory, lastDay, facts.closedDays);
    if (deadlineOn !== lastDay) because.push('orne-thd/31.b');
    if (sentOn === undefined) return answer({ eligible: true, deadlineOn, ...nothing }, because);
    if (sentOn > deadlineOn) return answer({ eligible: false, reason: 'too-late', deadlineOn, ...nothing }, because);
    because.push('orne-thd/31.c', 'orne-thd/31.e');
    if (facts.sentOnline) because.push('orne-thd/31.d');
    const charged = facts.equipment.filter((item) => item.state !== 'complete-and-working');
    if (charged.length > 0) because.push('orne-thd/31.f');
    return answer(
      {
        eligible: true,
        deadlineOn,
        refundDueOn: plusDays(sentOn, figures.withdrawalRefundDays),
        refund: facts.paid,
        acknowledgementRequired: facts.sentOnline,
        equipmentCharge: sum(...charged.map((item) => item.charge)),
        feesAllowed: false,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    if (result.deadlineOn === null) {
      const [reason, clause] = refusalOf(facts, figures)!;
      return [
        {
          clause,
          fr: `Pas de droit de rétractation : ${words.say(reason, 'fr')}.`,
          en: `No right of withdrawal: ${words.say(reason, 'en')}.`,
        },
      ];
    }
    const [concluded, deadline] = [isoDate(facts.concludedOn), isoDate(result.deadlineOn)];
    const steps: Step[] = [
      {
        clause: 'orne-thd/31.a',
        fr: `Contrat conclu le ${concluded}, ${figures.withdrawalDays} jours prolongés au jour ouvré : jusqu’au ${deadline}.`,
        en: `Contract concluded on ${concluded}, ${figures.withdrawalDays} days run on to a working day: until ${deadline}.`,
      },
    ];
    if (result.refundDueOn !== null) {
      const [sent, due, refund] = [isoDate(facts.sentOn!), isoDate(result.refundDueOn), moneyText(result.refund)];
      const charge = moneyText(result.equipmentCharge);
      steps.push({
        clause: 'orne-thd/31.e',
        fr: `Envoi le ${sent} : ${refund} € remboursés au plus tard le ${due} ; équipements facturés à part ${charge} €.`,
        en: `Sent on ${sent}: EUR ${refund} refunded by ${due}; equipment billed apart EUR ${charge}.`,
      });
    }
    return steps;
  },
});
