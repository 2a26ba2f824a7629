import { inTerritory } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { nextOpening } from '../../rules/opening-hours.ts';
import { decision } from './figures.ts';

const PHONE = ['assistance/3.2.a', 'assistance/8.c'];
const PHONE_ABROAD = ['assistance/3.2.a', 'assistance/3.2.b', 'assistance/8.c'];
const CLICK_TO_CALL = ['assistance/3.2.c'];
const ONLINE = ['assistance/8.b'];

/** Whether a contact channel is open, when it next opens and what reaching it costs (articles 3.2 and 8). */
export const contactChannel = decision({
  name: 'contact-channel',
  question: {
    fr: 'Ce canal de contact est-il ouvert, quand ouvre-t-il, et à quel prix ?',
    en: 'Is this contact channel open, when does it next open, and at what price?',
  },
  clauses: ['assistance/3.2.a', 'assistance/3.2.b', 'assistance/3.2.c', 'assistance/8.b', 'assistance/8.c'],
  input: {
    channel: oneOf('phone', 'click-to-call', 'online-assistance'),
    at: datetime,
    callerNetwork: optional(oneOf('orange', 'other')),
    fromMainland: optional(boolean),
  },
  output: {
    open: boolean,
    nextOpenAt: nullable(datetime),
    serviceFeeInclTax: money,
    waitingFree: nullable(boolean),
    callPricing: oneOf('plan-rate-or-allowance', 'caller-operator-tariff', 'price-list-2621', 'not-applicable'),
  },
  check({ channel, callerNetwork, fromMainland }) {
    if (channel !== 'phone') return undefined;
    if (callerNetwork === undefined)
      return fault(
        'callerNetwork',
        'Indiquez l’opérateur de la ligne appelante.',
        'Say which operator the caller’s line is with.',
      );
    if (fromMainland === undefined)
      return fault(
        'fromMainland',
        'Indiquez si l’appel part de France métropolitaine.',
        'Say whether the call is made from mainland France.',
      );
    return undefined;
  },
  decide({ channel, at, callerNetwork, fromMainland }, figures) {
    const serviceFeeInclTax = figures.phoneServiceFee;
    if (channel === 'phone') {
      const abroad = fromMainland === false;
      const ownNetwork = callerNetwork === 'orange';
      const callPricing = abroad ? 'price-list-2621' : ownNetwork ? 'plan-rate-or-allowance' : 'caller-operator-tariff';
      const result = { open: true, nextOpenAt: null, serviceFeeInclTax, waitingFree: ownNetwork, callPricing } as const;
      return answer(result, abroad ? PHONE_ABROAD : PHONE);
    }
    const next = channel === 'click-to-call' ? nextOpening('FR', at, figures.clickToCallHours) : null;
    return answer(
      {
        open: next === null,
        nextOpenAt: next === null ? null : inTerritory('FR', next),
        serviceFeeInclTax,
        waitingFree: null,
        callPricing: 'not-applicable',
      },
      channel === 'click-to-call' ? CLICK_TO_CALL : ONLINE,
    );
  },
});
