import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** How much of one call the unlimited calls cover (articles 9.4 i and j). */
export const fairUse = decision({
  name: 'fair-use',
  question: {
    fr: 'Quelle part de cet appel les appels illimités couvrent-ils ?',
    en: 'How much of this call do the unlimited calls cover?',
  },
  clauses: ['livebox-ag/9.4.i', 'livebox-ag/9.4.j'],
  input: {
    kind: noted(
      oneOf('ordinary', 'special-number', 'special-service', 'satellite'),
      'special-number: special or short number with a service cost; special-service: national or international special service, enquiries',
    ),
    destinationInOffer: noted(boolean, 'destination covered by the unlimited calls of the offer'),
    distinctCorrespondentsBefore: noted(
      integer,
      'different correspondents of unlimited calls already called this calendar month',
    ),
    alreadyCalledThisMonth: boolean,
    alreadyBeyond250: noted(boolean, 'this correspondent, already called, was the 251st or later of the month'),
    durationSeconds: noted(integer, 'whole seconds of conversation; 0 = not answered'),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    includedSeconds: integer,
    chargeableSeconds: integer,
    distinctCorrespondentsAfter: integer,
  },
  check(facts) {
    return facts.alreadyCalledThisMonth && facts.distinctCorrespondentsBefore === 0
      ? fault(
          'distinctCorrespondentsBefore',
          'Un correspondant déjà appelé compte pour un au moins.',
          'A correspondent already called counts for one at least.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const before = facts.distinctCorrespondentsBefore;
    const seconds = facts.durationSeconds;
    const outside = {
      eligible: false,
      includedSeconds: 0,
      chargeableSeconds: seconds,
      distinctCorrespondentsAfter: before,
    };
    if (facts.kind === 'special-service' || facts.kind === 'satellite')
      return answer({ ...outside, reason: 'excluded-number' }, ['livebox-ag/9.4.j']);
    if (!facts.destinationInOffer)
      return answer({ ...outside, reason: 'destination-not-in-offer' }, ['livebox-ag/9.4.i']);
    const because = facts.kind === 'special-number' ? ['livebox-ag/9.4.j', 'livebox-ag/9.4.i'] : ['livebox-ag/9.4.i'];
    if (seconds === 0)
      return answer(
        { eligible: true, includedSeconds: 0, chargeableSeconds: 0, distinctCorrespondentsAfter: before },
        because,
      );
    const known = facts.alreadyCalledThisMonth;
    const distinctCorrespondentsAfter = known ? before : before + 1;
    const limit = figures.unlimitedCorrespondents;
    const beyond = known ? facts.alreadyBeyond250 && before > limit : before >= limit;
    if (beyond) return answer({ ...outside, reason: 'over-250-correspondents', distinctCorrespondentsAfter }, because);
    const includedSeconds = Math.min(seconds, figures.unlimitedCallSeconds);
    return answer(
      { eligible: true, includedSeconds, chargeableSeconds: seconds - includedSeconds, distinctCorrespondentsAfter },
      because,
    );
  },
});
