import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BLOCTEL = 'livebox-ag/annex6.bloctel';
const RIGHTS = 'livebox-ag/annex6.rights';

/** Whether a consumer may be canvassed by telephone on a day (annex 6). */
export const phoneCanvassing = decision({
  name: 'phone-canvassing',
  question: {
    fr: 'Le consommateur peut-il être démarché par téléphone ?',
    en: 'May the consumer be canvassed by telephone?',
  },
  clauses: ['livebox-ag/annex6.bloctel', 'livebox-ag/annex6.rights'],
  input: {
    onBloctel: boolean,
    objectedToMarketing: boolean,
    callOn: date,
    contractFrom: noted(optional(date), 'start of the contract with Orange, if there ever was one'),
    contractEndsOn: optional(date),
  },
  output: {
    eligible: boolean,
    contractRunning: boolean,
    reason: noted(optional(oneOf('objection', 'bloctel')), 'absent unless something is refused, deleted or unpriced'),
  },
  check(facts) {
    const { contractFrom, contractEndsOn } = facts;
    return contractEndsOn !== undefined && (contractFrom === undefined || contractEndsOn < contractFrom)
      ? fault('contractEndsOn', 'La fin du contrat suit son début.', 'The end of the contract follows its start.')
      : undefined;
  },
  decide(facts) {
    const { callOn, contractFrom, contractEndsOn } = facts;
    const contractRunning =
      contractFrom !== undefined &&
      contractFrom <= callOn &&
      (contractEndsOn === undefined || contractEndsOn >= callOn);
    if (facts.objectedToMarketing) return answer({ eligible: false, contractRunning, reason: 'objection' }, [RIGHTS]);
    if (facts.onBloctel && !contractRunning)
      return answer({ eligible: false, contractRunning, reason: 'bloctel' }, [BLOCTEL]);
    return answer({ eligible: true, contractRunning }, [RIGHTS, BLOCTEL]);
  },
});
