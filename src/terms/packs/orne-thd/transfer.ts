import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** Whether the contract can move to the new address, until when it may be asked and must take effect (article 15). */
export const transfer = decision({
  name: 'transfer',
  question: {
    fr: 'Le contrat peut-il être transféré à la nouvelle adresse, et dans quels délais ?',
    en: 'Can the contract move to the new address, and within what time?',
  },
  clauses: ['orne-thd/13.m', 'orne-thd/15.a', 'orne-thd/15.b', 'orne-thd/15.d', 'orne-thd/15.e', 'orne-thd/15.f'],
  input: {
    requestedOn: date,
    terminatedOn: optional(
      noted(date, 'day the old contract ended, if it has: first day without service (cutOn of decision termination)'),
    ),
    newAddressEligible: boolean,
    billsPaid: boolean,
    network: oneOf('historic', 'saint-privat', 'ftth'),
    dwelling: oneOf('detached-house', 'collective'),
    privateWorksNeeded: boolean,
    customerRefusesWorks: boolean,
    operatorTakesOnWorks: boolean,
    signedOn: optional(date),
    effectiveOn: optional(date),
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    requestBy: nullable(date),
    effectBy: nullable(date),
    operatorLate: boolean,
    privateWorksPaidBy: oneOf('customer', 'operator'),
    refusalFeeDue: boolean,
  },
  check({ requestedOn, signedOn, asOf, effectiveOn }) {
    if (signedOn !== undefined && signedOn < requestedOn)
      return fault(
        'signedOn',
        'La signature ne peut précéder la demande.',
        'The signing cannot come before the request.',
      );
    if (asOf < requestedOn)
      return fault(
        'asOf',
        'Évaluez au plus tôt le jour de la demande.',
        'Evaluate on the day of the request or later.',
      );
    if (effectiveOn !== undefined && (signedOn === undefined || effectiveOn < signedOn))
      return fault(
        'effectiveOn',
        'Indiquez une signature antérieure ou égale à la prise d’effet.',
        'Give a signing on or before the day of effect.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { terminatedOn, signedOn } = facts;
    const requestBy = terminatedOn === undefined ? null : plusMonths(terminatedOn, figures.transferRequestMonths);
    const effectBy = signedOn === undefined ? null : plusMonths(signedOn, figures.transferEffectMonths);
    const operatorPays = facts.network === 'historic' && facts.dwelling === 'collective' && facts.operatorTakesOnWorks;
    const privateWorksPaidBy = operatorPays ? 'operator' : 'customer';
    const refused = (reason: string, because: readonly string[], refusalFeeDue = false) =>
      answer(
        { eligible: false, reason, requestBy, effectBy, operatorLate: false, privateWorksPaidBy, refusalFeeDue },
        because,
      );
    if (!facts.newAddressEligible) return refused('address-not-eligible', ['orne-thd/15.a']);
    if (!facts.billsPaid) return refused('bills-unpaid', ['orne-thd/15.a']);
    if (requestBy !== null && facts.requestedOn > requestBy) return refused('request-too-late', ['orne-thd/15.d']);
    if (facts.privateWorksNeeded && facts.customerRefusesWorks && !operatorPays) {
      const clauses = ['orne-thd/15.b', 'orne-thd/13.m'];
      return refused('works-refused', facts.network === 'ftth' ? [...clauses, 'orne-thd/15.f'] : clauses, true);
    }
    const operatorLate = effectBy !== null && (facts.effectiveOn ?? facts.asOf) > effectBy;
    const because = ['orne-thd/15.a', 'orne-thd/15.b'];
    if (requestBy !== null) because.push('orne-thd/15.d');
    if (effectBy !== null) because.push('orne-thd/15.e');
    return answer(
      { eligible: true, requestBy, effectBy, operatorLate, privateWorksPaidBy, refusalFeeDue: false },
      because,
    );
  },
  explain(facts, figures, result) {
    const steps: Step[] = [];
    const asked = isoDate(facts.requestedOn);
    const [paid, clear] = [facts.billsPaid, facts.newAddressEligible];
    steps.push({
      clause: 'orne-thd/15.a',
      fr: `Adresse ${clear ? 'éligible' : 'non éligible'}, factures ${paid ? 'payées' : 'impayées'}, demande du ${asked}.`,
      en: `Address ${clear ? 'eligible' : 'not eligible'}, bills ${paid ? 'paid' : 'unpaid'}, asked on ${asked}.`,
    });
    if (result.requestBy !== null)
      steps.push({
        clause: 'orne-thd/15.d',
        fr: `Contrat résilié le ${isoDate(facts.terminatedOn!)} : demande possible ${figures.transferRequestMonths} mois, jusqu’au ${isoDate(result.requestBy)}.`,
        en: `Contract ended on ${isoDate(facts.terminatedOn!)}: request possible for ${figures.transferRequestMonths} months, until ${isoDate(result.requestBy)}.`,
      });
    if (result.effectBy !== null)
      steps.push({
        clause: 'orne-thd/15.e',
        fr: `Signature le ${isoDate(facts.signedOn!)} : effet sous ${figures.transferEffectMonths} mois, au plus tard le ${isoDate(result.effectBy)}.`,
        en: `Signed on ${isoDate(facts.signedOn!)}: effect within ${figures.transferEffectMonths} months, by ${isoDate(result.effectBy)}.`,
      });
    return steps;
  },
});
