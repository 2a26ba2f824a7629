import { type CivilDate, isoDate, latest } from '../../../kernel/civil-date.ts';
import { answer, type Step } from '../../model/decision.ts';
import { boolean, date, type FactsOf, listOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { lineType } from './life-fields.ts';
import { words } from './words.ts';

const formerService = oneOf('fixed-telephony', 'mobile', 'internet', 'tv');

const input = {
  lineType,
  requestedOn: date,
  isLineHolder: boolean,
  rioDocument: noted(boolean, "former operator's document showing the RIO"),
  stillSubscribed: boolean,
  formerOperatorRefused: boolean,
  numberTransferred: noted(boolean, 'number given to a third party meanwhile'),
  outletActivatedOn: optional(date),
  ported: noted(boolean, 'the port has really been done'),
  formerServices: listOf(formerService),
} as const;

type Facts = FactsOf<typeof input>;

function refusalOf(facts: Facts): readonly [reason: string, clause: string] | undefined {
  if (!facts.isLineHolder) return ['not-line-holder', 'orne-thd/21.1.a'];
  if (!facts.rioDocument) return ['rio-document-missing', 'orne-thd/21.1.b'];
  if (facts.numberTransferred) return ['number-transferred', 'orne-thd/21.1.f'];
  return facts.formerOperatorRefused ? ['refused-by-former-operator', 'orne-thd/21.1.e'] : undefined;
}

/** Day on which the request goes to the former operator: for a fixed line, once the outlet is active. */
function sentOn(facts: Facts): CivilDate | null {
  if (facts.lineType === 'mobile') return facts.requestedOn;
  return facts.outletActivatedOn === undefined ? null : latest(facts.requestedOn, facts.outletActivatedOn);
}

/** Whether a number can be ported in, when the request is sent, and which former contracts are left to end (article 21.1). */
export const portIn = decision({
  name: 'port-in',
  question: {
    fr: 'Le numéro peut-il être porté chez l’opérateur, et que doit faire le client de ses anciens contrats ?',
    en: 'Can the number be ported in, and what must the customer do with the former contracts?',
  },
  clauses: [
    'orne-thd/21.a',
    'orne-thd/21.1.a',
    'orne-thd/21.1.b',
    'orne-thd/21.1.c',
    'orne-thd/21.1.d',
    'orne-thd/21.1.e',
    'orne-thd/21.1.f',
    'orne-thd/21.1.h',
  ],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    rioFrom: oneOf('3179', 'former-operator-free-number'),
    requestSentOn: nullable(date),
    endedByPort: listOf(oneOf('fixed-telephony', 'mobile')),
    customerMustEnd: listOf(formerService),
    customerMayEndNow: boolean,
  },
  decide(facts, figures) {
    const rioFrom = facts.stillSubscribed ? figures.rioNumberWhileSubscribed : 'former-operator-free-number';
    const refused = refusalOf(facts);
    if (refused) {
      const nothing = { requestSentOn: null, endedByPort: [], customerMustEnd: [], customerMayEndNow: false };
      return answer({ eligible: false, reason: refused[0], rioFrom, ...nothing }, [refused[1], 'orne-thd/21.1.c']);
    }
    const own: 'fixed-telephony' | 'mobile' = facts.lineType === 'fixed' ? 'fixed-telephony' : 'mobile';
    return answer(
      {
        eligible: true,
        rioFrom,
        requestSentOn: sentOn(facts),
        endedByPort: facts.formerServices.includes(own) ? ([own] as const) : [],
        customerMustEnd: facts.formerServices.filter((one) => one !== own),
        customerMayEndNow: facts.ported,
      },
      [
        'orne-thd/21.1.a',
        'orne-thd/21.1.b',
        'orne-thd/21.1.c',
        ...(facts.lineType === 'fixed' ? ['orne-thd/21.1.h'] : []),
        'orne-thd/21.a',
        'orne-thd/21.1.d',
      ],
    );
  },
  explain(facts, _figures, result) {
    const refused = refusalOf(facts);
    if (refused)
      return [
        {
          clause: refused[1],
          fr: `Portage refusé : ${words.say(refused[0], 'fr')}.`,
          en: `Port refused: ${words.say(refused[0], 'en')}.`,
        },
      ];
    const asked = isoDate(facts.requestedOn);
    const sent = result.requestSentOn === null ? undefined : isoDate(result.requestSentOn);
    const outlet = facts.outletActivatedOn === undefined ? undefined : isoDate(facts.outletActivatedOn);
    const steps: Step[] = [
      {
        clause: facts.lineType === 'fixed' ? 'orne-thd/21.1.h' : 'orne-thd/21.1.a',
        fr: `Demande du ${asked}${outlet ? `, prise active le ${outlet}` : ''} : ${sent ? `envoyée le ${sent}` : 'envoyée dès que la prise est active'}.`,
        en: `Asked on ${asked}${outlet ? `, outlet active on ${outlet}` : ''}: ${sent ? `sent on ${sent}` : 'sent once the outlet is active'}.`,
      },
    ];
    return steps;
  },
});
