import { answer } from '../../model/decision.ts';
import { boolean, nullable, oneOf, text } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const PREFERRED = ['orne-thd/10.a'];
const OTHERS = ['orne-thd/10.i'];

/** Whether a bill can be paid by a means through a channel (article 10). */
export const paymentMethods = decision({
  name: 'payment-methods',
  question: { fr: 'Peut-on payer une facture ainsi ?', en: 'Can a bill be paid this way?' },
  clauses: ['orne-thd/10.a', 'orne-thd/10.i'],
  input: {
    method: oneOf('direct-debit', 'card', 'cash', 'cheque', 'bank-transfer', 'other'),
    channel: oneOf('automatic', 'agency', 'customer-space', 'post', 'partner-point', 'phone'),
  },
  output: { eligible: boolean, reason: refusalReason, preferred: boolean, sendTo: nullable(text) },
  decide(facts, figures) {
    const channels = figures.paymentChannels[facts.method];
    const preferred = facts.method === 'direct-debit';
    const because = preferred ? PREFERRED : OTHERS;
    if (!channels.includes(facts.channel)) {
      const reason = channels.length === 0 ? 'method-not-accepted' : 'channel-not-accepted';
      return answer({ eligible: false, reason, preferred, sendTo: null }, because);
    }
    return answer(
      { eligible: true, preferred, sendTo: facts.channel === 'post' ? figures.chequeAddress : null },
      because,
    );
  },
});
