import { firstOfMonth, isoDate, plusDays, plusMonths } from '../src/kernel/civil-date.ts';
import { at, type Fate, inService } from './fates.ts';

/** Debits are collected in the middle of a month: by its end the refusal is known. */
const AFTER_REFUSAL = 27;

/** A debit is refused, and its bill is spread over three months: by direct debit, or by card and never paid. */
function spreads(months: number, method: 'direct-debit' | 'card'): Fate['after'] {
  return inService((startsOn) => {
    const on = firstOfMonth(plusMonths(startsOn, months));
    const agreedOn = plusDays(on, AFTER_REFUSAL);
    const firstOn = isoDate(plusDays(agreedOn, 14));
    return [
      at(on, { do: 'bank-return', reason: 'AM04' }),
      at(agreedOn, { do: 'payment-plan', instalments: 3, firstOn, method }),
    ];
  });
}

/** A debit is refused, and the customer says when they will pay: keeps the word, or not before a month later. */
function promises(months: number, kept: boolean): Fate['after'] {
  return inService((startsOn) => {
    const on = firstOfMonth(plusMonths(startsOn, months));
    const saidOn = plusDays(on, 22);
    return [
      at(on, { do: 'bank-return', reason: 'AM04' }),
      at(saidOn, { do: 'promise', payBy: isoDate(plusDays(saidOn, 8)) }),
      at(plusDays(saidOn, kept ? 6 : 32), { do: 'pay' }),
    ];
  });
}

/** Ten euros less a month for half a year. */
const discounted: Fate['after'] = inService((startsOn) => [
  at(plusMonths(startsOn, 2), { do: 'discount', amount: '10.00', months: 6, label: 'Geste commercial' }),
]);

/** A part of a bill that was paid is taken back, and the money is sent to the customer. */
const creditedAndRefunded: Fate['after'] = inService((startsOn) => {
  const on = plusDays(firstOfMonth(plusMonths(startsOn, 4)), 26);
  const reason = 'Service interrompu trois jours';
  return [
    at(on, { do: 'credit-bill', line: 1, amount: '6.50', reason }),
    at(plusDays(on, 1), { do: 'refund', method: 'transfer' }),
  ];
});

/** Lives in which money takes another way: spread, promised, lowered, given back. */
export const MONEY_FATES: readonly Partial<Fate>[] = [
  { early: true, name: 'payment plan kept', payment: 'refused-debits', after: spreads(3, 'direct-debit') },
  { early: true, name: 'payment plan broken', payment: 'refused-debits', after: spreads(2, 'card') },
  { early: true, name: 'promise to pay kept', payment: 'refused-debits', after: promises(3, true) },
  { early: true, name: 'promise to pay broken', payment: 'refused-debits', after: promises(4, false) },
  { early: true, name: 'discount', after: discounted },
  { early: true, name: 'credited and refunded', payment: 'debits', after: creditedAndRefunded },
];
