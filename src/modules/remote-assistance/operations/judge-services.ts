import { euros, type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { AssistanceEligibility } from '../../../terms/model/life-assistance.ts';
import { type AskedTerms, refusalInWords } from '../../decision/index.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { priceListOf } from './price-list.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** What the contract says of a case: whether each of its services may be given, and at what price. */
export interface Judged {
  readonly state: 'refused' | 'to-study' | 'to-accept';
  readonly refusal: (Bilingual & { readonly code: string }) | null;
  readonly price: Money;
  readonly screenSharing: boolean;
  readonly backupWarning: boolean;
}

type Asked = Pick<AssistanceCase, 'pack' | 'termsVersion' | 'segment' | 'services' | 'equipment' | 'agreementId'>;

function refusalOf(journal: AskedTerms, code: string): Judged['refusal'] {
  return { code, ...refusalInWords(journal.notes(), code) };
}

/** Asks the contract about each service of a case: the first that it refuses refuses the case; one that awaits its study holds it up. */
export function judgeServices(journal: AskedTerms, one: Asked): Judged {
  const life = assistanceLifeOf(one.pack);
  const prices = new Map(priceListOf(one.pack, one.termsVersion, one.segment).map((line) => [line.code, line.price]));
  const price = sum(NO_MONEY, ...one.services.map(({ code }) => prices.get(code) ?? euros('0.00')));
  const answers: AssistanceEligibility[] = [];
  let refusal: Judged['refusal'] = null;
  for (const { code } of one.services) {
    const answer = life.eligibility(journal.ask, {
      ...one.equipment,
      segment: one.segment,
      service: code,
      subscribed: one.agreementId !== null,
    });
    answers.push(answer);
    if (!answer.eligible && !answer.awaitsStudy) {
      refusal = refusalOf(journal, answer.reason ?? 'refused');
      break;
    }
  }
  return {
    state: refusal ? 'refused' : answers.some((answer) => answer.awaitsStudy) ? 'to-study' : 'to-accept',
    refusal,
    price,
    screenSharing: answers.every((answer) => answer.screenSharingPossible),
    backupWarning: answers.some((answer) => answer.backupWarning),
  };
}
