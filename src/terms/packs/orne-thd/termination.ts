import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, type Step } from '../../model/decision.ts';
import { boolean, date, money, nullable, oneOf } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision, type OrneThdFigures } from './figures.ts';
import { terminationEffect } from './termination-effect.ts';
import { terminationFault, type TerminationFacts, terminationInput } from './termination-facts.ts';

/** Whether the request has the form that article 13 asks for; ordinary post only serves the special over-indebtedness request. */
function inWrittenForm(facts: TerminationFacts, figures: OrneThdFigures): boolean {
  if (figures.writtenTerminationChannels.includes(facts.channel)) return true;
  if (facts.channel !== 'ordinary-letter' || facts.ground !== 'over-indebtedness') return false;
  const oldEnoughOn = plusMonths(facts.subscribedOn!, figures.overIndebtednessContractAgeMonths);
  return oldEnoughOn <= facts.overIndebtednessFiledOn!;
}

function noticeStep(facts: TerminationFacts, figures: OrneThdFigures, cutOn: CivilDate): Step {
  const [clause, fr, en] =
    facts.ground === 'operator-breach'
      ? ['orne-thd/13.t', 'aucun', 'none']
      : facts.segment === 'professional'
        ? ['orne-thd/pro.12.a', `${figures.professionalNoticeMonths} mois`, `${figures.professionalNoticeMonths} month`]
        : [
            'orne-thd/13.p',
            `${figures.residentialNoticeDays} jours francs`,
            `${figures.residentialNoticeDays} clear days`,
          ];
  const received = isoDate(facts.receivedOn);
  const documents = facts.documentsReceivedOn === undefined ? undefined : isoDate(facts.documentsReceivedOn);
  const asked = facts.requestedCutOn === undefined ? undefined : isoDate(facts.requestedCutOn);
  const cut = isoDate(cutOn);
  return {
    clause,
    fr: `Demande reçue le ${received}${documents ? `, pièces reçues le ${documents}` : ''} ; préavis : ${fr}${asked ? ` ; coupure demandée le ${asked}` : ''} ; coupure le ${cut}.`,
    en: `Request received on ${received}${documents ? `, documents received on ${documents}` : ''}; notice: ${en}${asked ? `; cut asked for on ${asked}` : ''}; cut on ${cut}.`,
  };
}

/** Validity of a termination request, day of the cut and early-termination fee (article 13, professional 12). */
export const termination = decision({
  name: 'termination',
  question: {
    fr: 'La demande de résiliation est-elle valable, quand le service est-il coupé et des frais sont-ils dus ?',
    en: 'Is the termination request valid, when is the service cut, and is the early-termination fee due?',
  },
  clauses: [
    'orne-thd/13.a',
    'orne-thd/13.b',
    'orne-thd/13.c',
    'orne-thd/13.f',
    'orne-thd/13.g',
    'orne-thd/13.h',
    'orne-thd/13.i',
    'orne-thd/13.j',
    'orne-thd/13.k',
    'orne-thd/13.l',
    'orne-thd/13.p',
    'orne-thd/13.q',
    'orne-thd/13.s',
    'orne-thd/13.z',
    'orne-thd/pro.12.a',
    'orne-thd/13.t',
    'orne-thd/24.b',
    'orne-thd/8.z.4',
  ],
  input: terminationInput,
  output: {
    eligible: boolean,
    reason: refusalReason,
    status: oneOf('confirmed', 'pending-documents', 'refused'),
    lastServiceOn: nullable(date),
    cutOn: nullable(date),
    groundAccepted: boolean,
    documentsDueOn: nullable(date),
    earlyTerminationFee: money,
    moveNoticeLate: boolean,
    billAddress: oneOf('new-address', 'last-known-address'),
  },
  check: terminationFault,
  decide(facts, figures) {
    const billAddress = facts.newAddressGiven ? 'new-address' : 'last-known-address';
    const address = facts.newAddressGiven ? 'orne-thd/13.b' : 'orne-thd/13.h';
    if (!inWrittenForm(facts, figures)) {
      const refused = {
        eligible: false,
        reason: 'not-in-written-form',
        status: 'refused',
        lastServiceOn: null,
        cutOn: null,
        groundAccepted: false,
        documentsDueOn: null,
        earlyTerminationFee: NO_MONEY,
        moveNoticeLate: false,
        billAddress,
      } as const;
      const special = facts.channel === 'ordinary-letter' && facts.ground === 'over-indebtedness';
      return answer(refused, special ? ['orne-thd/13.a', 'orne-thd/13.j', address] : ['orne-thd/13.a', address]);
    }
    const effect = terminationEffect(facts, figures);
    const moving = facts.ground === 'move-out-of-coverage' ? facts.movingOn : undefined;
    return answer(
      {
        eligible: true,
        status: effect.status,
        lastServiceOn: effect.cutOn === null ? null : plusDays(effect.cutOn, -1),
        cutOn: effect.cutOn,
        groundAccepted: effect.groundAccepted,
        documentsDueOn: effect.documentsDueOn,
        earlyTerminationFee: effect.fee,
        moveNoticeLate: moving !== undefined && facts.receivedOn > plusDays(moving, -figures.moveNoticeDays),
        billAddress,
      },
      [
        facts.channel === 'ordinary-letter' ? 'orne-thd/13.k' : 'orne-thd/13.a',
        ...(moving !== undefined && !effect.because.includes('orne-thd/13.g') ? ['orne-thd/13.g'] : []),
        ...effect.because,
        'orne-thd/13.z',
        address,
      ],
    );
  },
  explain(facts, figures, result) {
    if (!result.eligible) {
      const fr = 'La résiliation se demande par lettre recommandée avec avis de réception ou par courriel.';
      const en = 'A termination is asked for by registered letter or by e-mail.';
      return [{ clause: 'orne-thd/13.a', fr, en }];
    }
    const received = isoDate(facts.receivedOn);
    const steps: Step[] = [];
    if (result.documentsDueOn !== null) {
      const due = isoDate(result.documentsDueOn);
      steps.push({
        clause: 'orne-thd/13.l',
        fr: `Demande reçue le ${received} : justificatif attendu dans les ${figures.justificationWorkingDays} jours ouvrés, soit le ${due}.`,
        en: `Request received on ${received}: proof expected within ${figures.justificationWorkingDays} working days, that is ${due}.`,
      });
    }
    if (result.cutOn !== null) steps.push(noticeStep(facts, figures, result.cutOn));
    const fee = moneyText(result.earlyTerminationFee);
    const end = facts.commitmentEndsOn === undefined ? undefined : isoDate(facts.commitmentEndsOn);
    steps.push({
      clause: end === undefined ? 'orne-thd/13.c' : 'orne-thd/13.l',
      fr:
        end === undefined ? 'Aucun engagement : aucuns frais.' : `Engagement jusqu’au ${end} : frais de ${fee} € TTC.`,
      en: end === undefined ? 'No commitment: no fee.' : `Commitment until ${end}: fee of EUR ${fee} incl. tax.`,
    });
    return steps;
  },
});
