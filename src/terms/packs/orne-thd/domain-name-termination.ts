import { daysBetween, isoDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, integer, noted, optional } from '../../model/fields.ts';
import { anniversaryOnOrAfter } from '../../rules/anniversary.ts';
import { decision } from './figures.ts';

/** When a professional domain name that was ended returns to the public domain (professional paragraph of article 13). */
export const domainNameTermination = decision({
  name: 'domain-name-termination',
  question: {
    fr: 'Quand un nom de domaine professionnel résilié retourne-t-il dans le domaine public ?',
    en: 'When does a professional domain name that was ended return to the public domain?',
  },
  clauses: ['orne-thd/pro.12.b'],
  input: {
    contractOn: date,
    lastAmendmentOn: optional(date),
    terminationOn: noted(date, 'day the termination of the domain-name service takes effect (decision termination)'),
  },
  output: { publicDomainOn: date, daysLeft: integer },
  check({ contractOn, lastAmendmentOn, terminationOn }) {
    if (lastAmendmentOn !== undefined && lastAmendmentOn < contractOn)
      return fault(
        'lastAmendmentOn',
        'L’avenant ne peut précéder le contrat.',
        'The amendment cannot come before the contract.',
      );
    if (terminationOn < (lastAmendmentOn ?? contractOn))
      return fault(
        'terminationOn',
        'La résiliation ne peut précéder le contrat ni son dernier avenant.',
        'The termination cannot come before the contract or its last amendment.',
      );
    return undefined;
  },
  decide(facts) {
    const publicDomainOn = anniversaryOnOrAfter(facts.lastAmendmentOn ?? facts.contractOn, facts.terminationOn);
    return answer({ publicDomainOn, daysLeft: daysBetween(facts.terminationOn, publicDomainOn) }, [
      'orne-thd/pro.12.b',
    ]);
  },
  explain(facts, _figures, result) {
    const [base, ended, free] = [
      facts.lastAmendmentOn ?? facts.contractOn,
      facts.terminationOn,
      result.publicDomainOn,
    ].map(isoDate);
    return [
      {
        clause: 'orne-thd/pro.12.b',
        fr: `Contrat ou dernier avenant du ${base}, résiliation au ${ended} : domaine public à l’anniversaire, le ${free}.`,
        en: `Contract or last amendment of ${base}, termination on ${ended}: public domain on the anniversary, ${free}.`,
      },
    ];
  },
});
