import type { CivilDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

interface Transfer {
  readonly initiator: 'customer' | 'orange';
  readonly transferOn: CivilDate;
  readonly agreementOn?: CivilDate | undefined;
  readonly agreementInWriting?: boolean | undefined;
  readonly recipientInGroup?: boolean | undefined;
  readonly serviceContinuity?: boolean | undefined;
}

const BY_CUSTOMER = ['livebox-ag/19.1'];
const BY_ORANGE = ['livebox-ag/19.2'];

function refusalOf(transfer: Transfer): string | undefined {
  if (transfer.initiator === 'orange') {
    if (!transfer.recipientInGroup) return 'recipient-outside-group';
    return transfer.serviceContinuity ? undefined : 'no-service-continuity';
  }
  if (transfer.agreementOn === undefined) return 'no-agreement';
  if (!transfer.agreementInWriting) return 'agreement-not-written';
  return transfer.agreementOn > transfer.transferOn ? 'agreement-not-prior' : undefined;
}

/** Whether the contract may be transferred to someone else, by the customer or by Orange (article 19). */
export const contractTransfer = decision({
  name: 'contract-transfer',
  question: { fr: 'Le contrat peut-il être cédé ?', en: 'May the contract be transferred?' },
  clauses: ['livebox-ag/19.1', 'livebox-ag/19.2'],
  input: {
    initiator: oneOf('customer', 'orange'),
    transferOn: date,
    forConsideration: noted(boolean, 'for money; has no effect on the answer'),
    agreementOn: noted(optional(date), "day of Orange's agreement"),
    agreementInWriting: noted(optional(boolean), 'needed with agreementOn when the customer transfers'),
    recipientInGroup: noted(optional(boolean), 'needed when Orange transfers'),
    serviceContinuity: noted(
      optional(boolean),
      'needed when Orange transfers: done for the continuity of the services',
    ),
  },
  output: { eligible: boolean, reason: noted(optional(text), 'kebab-case code, present only when eligible is false') },
  check(facts) {
    if (facts.initiator === 'customer')
      return facts.agreementOn !== undefined && facts.agreementInWriting === undefined
        ? fault('agreementInWriting', 'Dites si l’accord est écrit.', 'Say whether the agreement is in writing.')
        : undefined;
    if (facts.recipientInGroup === undefined)
      return fault(
        'recipientInGroup',
        'Dites si le cessionnaire est du groupe.',
        'Say whether the recipient is of the group.',
      );
    if (facts.serviceContinuity === undefined)
      return fault(
        'serviceContinuity',
        'Dites si la cession assure la continuité des services.',
        'Say whether the transfer keeps the services going.',
      );
    return undefined;
  },
  decide(facts) {
    const reason = refusalOf(facts);
    return answer({ eligible: reason === undefined, reason }, facts.initiator === 'orange' ? BY_ORANGE : BY_CUSTOMER);
  },
});
