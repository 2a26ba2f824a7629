import { answer } from '../../model/decision.ts';
import { boolean, type FactsOf, listOf, noted, oneOf } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const input = {
  holder: oneOf('individual', 'non-profit-association', 'company'),
  proEditor: noted(boolean, 'published in a professional capacity'),
  commercial: boolean,
  identityGivenToOperator: boolean,
  illegalDownloads: boolean,
  infringesRights: boolean,
  seriousUnlawfulContent: noted(
    boolean,
    'crimes against humanity, racial hatred, child abuse images: reported to the authorities',
  ),
} as const;

type Facts = FactsOf<typeof input>;

const HOST_ALONE = ['host'] as const;
const ALL_NOTICES = ['publisher-identity', 'publication-director', 'host'] as const;

function refusalOf(facts: Facts): readonly [reason: string, clause: string] | undefined {
  if (facts.illegalDownloads || facts.infringesRights) return ['unlawful-content', 'orne-thd/23.w'];
  if (facts.seriousUnlawfulContent) return ['unlawful-content', 'orne-thd/23.s'];
  if (facts.commercial) return ['commercial-content', 'orne-thd/23.t'];
  if (facts.holder === 'company') return ['holder-not-allowed', 'orne-thd/23.t'];
  return facts.identityGivenToOperator ? undefined : ['identity-missing', 'orne-thd/23.v'];
}

/** Whether free personal pages may be hosted, which notices they show, and when they are suspended (article 23). */
export const hostedSite = decision({
  name: 'hosted-site',
  question: {
    fr: 'Ces pages personnelles peuvent-elles être hébergées, et quelles mentions montrent-elles ?',
    en: 'May these personal pages be hosted, and which notices do they show?',
  },
  clauses: ['orne-thd/23.r', 'orne-thd/23.s', 'orne-thd/23.t', 'orne-thd/23.u', 'orne-thd/23.v', 'orne-thd/23.w'],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    noticesToShow: listOf(oneOf('publisher-identity', 'publication-director', 'host')),
    suspended: boolean,
  },
  decide(facts) {
    const hostOnly = !facts.proEditor && facts.identityGivenToOperator;
    const noticesToShow = hostOnly ? HOST_ALONE : ALL_NOTICES;
    const notices = hostOnly ? 'orne-thd/23.v' : 'orne-thd/23.u';
    const refused = refusalOf(facts);
    if (!refused)
      return answer({ eligible: true, noticesToShow, suspended: false }, ['orne-thd/23.r', 'orne-thd/23.t', notices]);
    const [reason, clause] = refused;
    const because = clause === notices ? [clause] : [clause, notices];
    return answer({ eligible: false, reason, noticesToShow, suspended: reason === 'unlawful-content' }, because);
  },
});
