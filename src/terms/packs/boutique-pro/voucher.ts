import { moneyText, NO_MONEY, smallest, subtract } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, oneOf, optional, record } from '../../model/fields.ts';
import { type Refusal, refusal, refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const NEVER: Readonly<Record<'replace' | 'cash' | 'exchange' | 'sell', Refusal>> = {
  replace: refusal('not-replaceable', 'boutique-pro/9.j'),
  cash: refusal('no-cash-value', 'boutique-pro/9.i'),
  exchange: refusal('not-exchangeable', 'boutique-pro/9.j'),
  sell: refusal('not-sellable', 'boutique-pro/9.j'),
};
const PHONE_WITH_PLAN = refusal('phone-with-mobile-plan', 'boutique-pro/9.g');
const ONE_ONLY = refusal('one-voucher-per-order', 'boutique-pro/9.k');
const EXPIRED = refusal('expired', 'boutique-pro/9.j');
const OUTSIDE_SCOPE = refusal('outside-voucher-scope', 'boutique-pro/9.h');
const APPLIED = ['boutique-pro/9.g', 'boutique-pro/9.k', 'boutique-pro/9.h'];
const APPLIED_WITH_LOSS = [...APPLIED, 'boutique-pro/9.i'];

/** Using a voucher or gift cheque on an order (article 9). */
export const voucher = decision({
  name: 'voucher',
  question: { fr: 'Que vaut ce bon d’achat sur cette commande ?', en: 'What is this voucher worth on this order?' },
  clauses: ['boutique-pro/9.g', 'boutique-pro/9.h', 'boutique-pro/9.i', 'boutique-pro/9.j', 'boutique-pro/9.k'],
  input: {
    request: oneOf('use', 'replace', 'cash', 'exchange', 'sell'),
    orderTotalInclTax: money,
    vouchers: listOf(record({ amountInclTax: money, expiresOn: date })),
    eligibleItemsInclTax: noted(
      optional(money),
      'part of the order within the scope of a restricted voucher; absent = whole order',
    ),
    containsPhoneWithMobilePlan: boolean,
    orderedOn: date,
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    appliedInclTax: money,
    remainderInclTax: money,
    lostBalanceInclTax: money,
  },
  check({ orderTotalInclTax, vouchers, eligibleItemsInclTax }) {
    if (orderTotalInclTax === NO_MONEY)
      return fault('orderTotalInclTax', 'Donnez le montant de la commande.', 'Give the amount of the order.');
    if (vouchers.length === 0 || vouchers.some((one) => one.amountInclTax <= NO_MONEY))
      return fault(
        'vouchers',
        'Donnez au moins un bon, chacun d’un montant positif.',
        'Give at least one voucher, each above zero.',
      );
    if (eligibleItemsInclTax !== undefined && eligibleItemsInclTax > orderTotalInclTax)
      return fault(
        'eligibleItemsInclTax',
        'La part couverte par le bon ne dépasse pas la commande.',
        'The part within the voucher’s scope is at most the order.',
      );
    return undefined;
  },
  decide(
    { request, orderTotalInclTax, vouchers, eligibleItemsInclTax, containsPhoneWithMobilePlan, orderedOn },
    figures,
  ) {
    const one = vouchers[0]!;
    const refused =
      request !== 'use'
        ? NEVER[request]
        : containsPhoneWithMobilePlan
          ? PHONE_WITH_PLAN
          : vouchers.length > figures.vouchersPerOrder
            ? ONE_ONLY
            : one.expiresOn < orderedOn
              ? EXPIRED
              : eligibleItemsInclTax === NO_MONEY
                ? OUTSIDE_SCOPE
                : undefined;
    const appliedInclTax = refused ? NO_MONEY : smallest(one.amountInclTax, eligibleItemsInclTax ?? orderTotalInclTax);
    const lostBalanceInclTax = refused ? NO_MONEY : subtract(one.amountInclTax, appliedInclTax);
    return answer(
      {
        eligible: refused === undefined,
        reason: refused?.reason,
        appliedInclTax,
        remainderInclTax: subtract(orderTotalInclTax, appliedInclTax),
        lostBalanceInclTax,
      },
      refused?.because ?? (lostBalanceInclTax > NO_MONEY ? APPLIED_WITH_LOSS : APPLIED),
    );
  },
  explain(facts, figures, result) {
    if (!result.eligible) return [];
    const [applied, rest, lost] = [result.appliedInclTax, result.remainderInclTax, result.lostBalanceInclTax].map(
      moneyText,
    );
    return [
      {
        clause: 'boutique-pro/9.h',
        fr: `Le bon paie ${applied} € ; il reste ${rest} € à payer autrement.`,
        en: `The voucher pays EUR ${applied}; EUR ${rest} is left to pay by another means.`,
      },
      {
        clause: 'boutique-pro/9.i',
        fr: `Solde du bon perdu, sans contrepartie : ${lost} €.`,
        en: `Balance of the voucher lost, never given back: EUR ${lost}.`,
      },
    ];
  },
});
