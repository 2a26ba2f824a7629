import type { MessageTemplate, MessageWays } from '../domain/message-template.ts';
import access from './access.json' with { type: 'json' };
import assistance from './assistance.json' with { type: 'json' };
import balance from './balance.json' with { type: 'json' };
import billCopy from './bill-copy.json' with { type: 'json' };
import billing from './billing.json' with { type: 'json' };
import card from './card.json' with { type: 'json' };
import cases from './case.json' with { type: 'json' };
import choice from './choice.json' with { type: 'json' };
import collection from './collection.json' with { type: 'json' };
import contractChange from './contract-change.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import ending from './ending.json' with { type: 'json' };
import merchant from './merchant.json' with { type: 'json' };
import porting from './porting.json' with { type: 'json' };
import network from './network.json' with { type: 'json' };
import payer from './payer.json' with { type: 'json' };
import payment from './payment.json' with { type: 'json' };
import paymentPlan from './payment-plan.json' with { type: 'json' };
import privacy from './privacy.json' with { type: 'json' };
import risk from './risk.json' with { type: 'json' };
import shop from './shop.json' with { type: 'json' };
import usage from './usage.json' with { type: 'json' };
import subscription from './subscription.json' with { type: 'json' };
import ways from './ways.json' with { type: 'json' };

/** Every message that the product sends, by name. */
export const messageTemplates: Readonly<Record<string, MessageTemplate>> = {
  ...access,
  ...assistance,
  ...balance,
  ...billCopy,
  ...billing,
  ...card,
  ...cases,
  ...choice,
  ...collection,
  ...desk,
  ...subscription,
  ...ending,
  ...porting,
  ...contractChange,
  ...risk,
  ...privacy,
  ...payment,
  ...payer,
  ...paymentPlan,
  ...network,
  ...usage,
  ...merchant,
  ...shop,
};

const WAYS = ways as Readonly<Record<string, Partial<MessageWays>>>;

/** How a message goes: what is not told of it is obliged, waits for the day, and has no words for an SMS. */
export function waysOf(template: string): MessageWays {
  return { nature: 'required', urgent: false, alsoSms: false, sms: null, ...WAYS[template] };
}
