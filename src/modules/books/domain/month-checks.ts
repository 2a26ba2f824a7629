import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { MonthFacts } from '../store-months.ts';

/** What stands in the way of closing a month: nothing, something that a reason may pass over, something that may not be. */
export type CheckState = 'fine' | 'pending' | 'blocking';

export interface MonthCheck {
  readonly code: 'balance' | 'posted' | 'numbers' | 'billed' | 'bank' | 'debits' | 'tills';
  readonly state: CheckState;
  readonly told: Bilingual;
}

/** Tills of the month that were not counted and closed. */
export interface OpenTills {
  readonly count: number;
}

/** A series of bill numbers: how many there are, and the last one. */
export interface Numbering {
  readonly series: string;
  readonly count: number;
  readonly last: number;
}

const many = (count: number, one: string, more: string): string =>
  count === 1 ? one : more.replace('#', String(count));

function check(
  code: MonthCheck['code'],
  wrong: boolean,
  state: CheckState,
  told: Bilingual,
  fine: Bilingual,
): MonthCheck {
  return wrong ? { code, state, told } : { code, state: 'fine', told: fine };
}

function booksChecks(facts: MonthFacts, numbering: readonly Numbering[]): MonthCheck[] {
  const gaps = numbering.filter((one) => one.count !== one.last).map((one) => one.series);
  const { difference, entries, unposted, unbilled } = facts;
  return [
    check(
      'balance',
      difference !== NO_MONEY,
      'blocking',
      { fr: 'Débits et crédits diffèrent.', en: 'Debits and credits differ.' },
      {
        fr: `Débits et crédits sont égaux (${many(entries, 'une écriture', '# écritures')}).`,
        en: `Debits and credits are equal (${many(entries, 'one entry', '# entries')}).`,
      },
    ),
    check(
      'posted',
      unposted.count > 0,
      'blocking',
      {
        fr: `${many(unposted.count, 'Une facture n’est pas', '# factures ne sont pas')} dans les livres.`,
        en: `${many(unposted.count, 'One bill is', '# bills are')} not in the books.`,
      },
      { fr: 'Toutes les factures du mois sont dans les livres.', en: 'Every bill of the month is in the books.' },
    ),
    check(
      'numbers',
      gaps.length > 0,
      'blocking',
      {
        fr: `Il manque des numéros de facture : ${gaps.join(', ')}.`,
        en: `Bill numbers are missing: ${gaps.join(', ')}.`,
      },
      { fr: 'Les numéros de facture se suivent sans manque.', en: 'Bill numbers follow one another without gap.' },
    ),
    check(
      'billed',
      unbilled > 0,
      'pending',
      {
        fr: `${many(unbilled, 'Un compte attend', '# comptes attendent')} encore une facture du mois.`,
        en: `${many(unbilled, 'One account still awaits', '# accounts still await')} a bill of the month.`,
      },
      { fr: 'Aucun compte n’attend plus de facture du mois.', en: 'No account awaits a bill of the month any more.' },
    ),
  ];
}

function moneyChecks(facts: MonthFacts, tills: OpenTills): MonthCheck[] {
  const { unallocated, importing, presented } = facts;
  const amount = moneyText(unallocated.amount);
  return [
    check(
      'bank',
      unallocated.count > 0 || importing > 0,
      'pending',
      importing > 0
        ? { fr: 'Un relevé de banque est en cours de lecture.', en: 'A bank statement is being read.' }
        : {
            fr: `${many(unallocated.count, 'Un mouvement', '# mouvements')} de banque à affecter, pour ${amount} €.`,
            en: `${many(unallocated.count, 'One bank movement', '# bank movements')} to allocate, for EUR ${amount}.`,
          },
      { fr: 'Tous les mouvements de banque sont affectés.', en: 'Every bank movement is allocated.' },
    ),
    check(
      'debits',
      presented.count > 0,
      'pending',
      {
        fr: `La banque n’a pas répondu pour ${many(presented.count, 'un prélèvement', '# prélèvements')} du mois.`,
        en: `The bank has not answered for ${many(presented.count, 'one direct debit', '# direct debits')} of the month.`,
      },
      { fr: 'La banque a répondu pour tous les prélèvements.', en: 'The bank has answered for every direct debit.' },
    ),
    check(
      'tills',
      tills.count > 0,
      'pending',
      {
        fr: `${many(tills.count, 'Une caisse n’est pas arrêtée.', '# caisses ne sont pas arrêtées.')}`,
        en: `${many(tills.count, 'One till is not closed.', '# tills are not closed.')}`,
      },
      { fr: 'Toutes les caisses sont arrêtées.', en: 'Every till is closed.' },
    ),
  ];
}

/** What a month's facts come to, check by check. Faults of the books are never passed over; what waits may be, for a reason. */
export function monthChecks(
  facts: MonthFacts,
  numbering: readonly Numbering[],
  tills: OpenTills,
): readonly MonthCheck[] {
  return [...booksChecks(facts, numbering), ...moneyChecks(facts, tills)];
}
