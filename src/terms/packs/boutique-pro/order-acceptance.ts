import { inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { type Refusal, refusal, refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const OUTSIDE = refusal('outside-mainland-france', 'boutique-pro/1.a', 'boutique-pro/11.1.a');
const NOT_PROFESSIONAL = refusal('not-professional-use', 'boutique-pro/1.a');
const WHOLESALE = refusal('wholesale', 'boutique-pro/3.b');
const TERMS = refusal('terms-not-accepted', 'boutique-pro/4.a');
const IDENTIFICATION = refusal('identification-incomplete', 'boutique-pro/4.b');
const NO_ACCOUNT = refusal('enterprise-account-required', 'boutique-pro/5.a');
const USE_EXISTING = refusal('use-existing-enterprise-login', 'boutique-pro/5.a');
const CHECKS = refusal('checks-failed', 'boutique-pro/4.c');

interface Order {
  readonly territory: string;
  readonly professionalUse: boolean;
  readonly wholesale: boolean;
  readonly termsAccepted: boolean;
  readonly authenticated: boolean;
  readonly formComplete?: boolean | undefined;
  readonly documentsProvided?: boolean | undefined;
  readonly checksPassed: boolean;
  readonly containsMobileOffer: boolean;
  readonly isMobilitySubscriber?: boolean | undefined;
  readonly enterpriseAccess?: 'none' | 'existing-login' | 'created' | undefined;
}

function refuseAccess({ enterpriseAccess, isMobilitySubscriber = false }: Order): Refusal | undefined {
  if (enterpriseAccess === 'created') return isMobilitySubscriber ? USE_EXISTING : undefined;
  return enterpriseAccess === 'existing-login' && isMobilitySubscriber ? undefined : NO_ACCOUNT;
}

function refuse(order: Order): Refusal | undefined {
  if (order.territory !== 'FR') return OUTSIDE;
  if (!order.professionalUse) return NOT_PROFESSIONAL;
  if (order.wholesale) return WHOLESALE;
  if (!order.termsAccepted) return TERMS;
  if (!order.authenticated && !(order.formComplete && order.documentsProvided)) return IDENTIFICATION;
  const noAccess = order.containsMobileOffer ? refuseAccess(order) : undefined;
  return noAccess ?? (order.checksPassed ? undefined : CHECKS);
}

function granted(mobile: boolean, registered: boolean): readonly string[] {
  const because = [
    'boutique-pro/1.a',
    'boutique-pro/11.1.a',
    'boutique-pro/3.b',
    'boutique-pro/4.a',
    'boutique-pro/4.b',
  ];
  if (mobile) because.push('boutique-pro/5.a');
  because.push('boutique-pro/4.c');
  if (registered) because.push('boutique-pro/4.d');
  return because;
}

/** Whether an order is accepted, and when it is registered (articles 1, 3, 4, 5 and 11). */
export const orderAcceptance = decision({
  name: 'order-acceptance',
  question: {
    fr: 'La commande est-elle acceptée, et quand est-elle enregistrée ?',
    en: 'Is the order accepted, and when is it registered?',
  },
  clauses: [
    'boutique-pro/1.a',
    'boutique-pro/3.b',
    'boutique-pro/4.a',
    'boutique-pro/4.b',
    'boutique-pro/4.c',
    'boutique-pro/4.d',
    'boutique-pro/5.a',
    'boutique-pro/11.1.a',
  ],
  input: {
    territory: oneOf('FR', 'GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE'),
    professionalUse: boolean,
    wholesale: boolean,
    termsAccepted: boolean,
    authenticated: boolean,
    formComplete: optional(boolean),
    documentsProvided: noted(optional(boolean), 'true also when none was asked for'),
    checksPassed: boolean,
    containsMobileOffer: boolean,
    isMobilitySubscriber: optional(boolean),
    enterpriseAccess: optional(oneOf('none', 'existing-login', 'created')),
    paymentValidatedAt: optional(datetime),
  },
  output: { eligible: boolean, reason: refusalReason, registeredAt: nullable(datetime) },
  check({ containsMobileOffer, enterpriseAccess }) {
    return containsMobileOffer && enterpriseAccess === undefined
      ? fault(
          'enterpriseAccess',
          'Une offre mobile demande un accès entreprise : dites lequel, ou qu’il n’y en a pas.',
          'A mobile offer needs an enterprise access: say which, or that there is none.',
        )
      : undefined;
  },
  decide(order) {
    const refused = refuse(order);
    if (refused) return answer({ eligible: false, reason: refused.reason, registeredAt: null }, refused.because);
    const paidAt = order.paymentValidatedAt;
    return answer(
      { eligible: true, reason: undefined, registeredAt: paidAt === undefined ? null : inTerritory('FR', paidAt) },
      granted(order.containsMobileOffer, paidAt !== undefined),
    );
  },
  explain(order, figures, { registeredAt }) {
    if (!registeredAt) return [];
    const at = isoInstant(registeredAt.at, registeredAt.offsetMinutes);
    return [
      {
        clause: 'boutique-pro/4.d',
        fr: `Commande enregistrée à la validation du paiement : ${at}.`,
        en: `Order registered when the payment was validated: ${at}.`,
      },
    ];
  },
});
