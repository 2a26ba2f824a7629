import { shortDate } from '../../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../../terms/model/decision.ts';
import type { BillPage } from '../../shapes/bill.ts';
import type { AnsweredQuestion } from '../../shapes/questions.ts';
import { deed, figure, rulesOf, sentence, words } from './card.ts';
import type { QuestionFacts } from './facts.ts';

const MOST_LINES = 8;

function owedAnswer({ home, bill, debited }: QuestionFacts): AnsweredQuestion['answer'] {
  const balance = Number(home.balance);
  const amount = { euros: home.balance.replace('-', '') };
  if (balance < 0)
    return [
      sentence('Vous ne devez rien : nous vous devons {amount}.', 'You owe nothing: we owe you {amount}.', { amount }),
    ];
  if (balance === 0) return [words('Vous ne devez rien.', 'You owe nothing.')];
  if (!bill) return [sentence('Vous devez {amount}.', 'You owe {amount}.', { amount })];
  const values = { amount, number: bill.bill.number, day: { date: bill.bill.dueOn } };
  return [
    sentence(
      'Vous devez {amount}. La facture {number} est à payer au plus tard le {day}.',
      'You owe {amount}. Bill {number} is to be paid by {day}.',
      values,
    ),
    ...(debited && !bill.bill.overdue
      ? [words('Elle sera prélevée sur votre compte bancaire.', 'It will be debited from your bank account.')]
      : []),
    ...(bill.bill.overdue ? [words('Cette date est passée.', 'That day has passed.')] : []),
  ];
}

/** A line with its days: two of the same name are told apart. */
function lineLabel({ label, from, to }: BillPage['lines'][number]): Bilingual {
  if (from === null || to === null || from === to) return label;
  const days = { from: shortDate(from), to: shortDate(to) };
  return words(`${label.fr} (du ${days.from} au ${days.to})`, `${label.en} (${days.from} to ${days.to})`);
}

/** What do I owe, and why. */
export function oweQuestion(facts: QuestionFacts): AnsweredQuestion {
  const { home, bill } = facts;
  const owes = Number(home.balance) > 0;
  return {
    id: 'owe',
    question: words('Combien dois-je, et pourquoi ?', 'What do I owe, and why?'),
    words: words('facture montant payer solde impayé prélèvement', 'bill amount pay balance unpaid debit'),
    answer: owedAnswer(facts),
    figures: [
      ...(bill?.lines ?? [])
        .slice(0, MOST_LINES)
        .flatMap((line) => figure('amount', lineLabel(line), line.amountInclTax, line.why)),
      ...(bill ? figure('amount', words('Total de la facture', 'Total of the bill'), bill.bill.total) : []),
    ],
    rules: [],
    deeds: [
      ...(owes
        ? [
            deed(words('Payer', 'Pay'), '/pay', bill ? { search: { bill: bill.bill.id } } : {}),
            deed(words('Je ne peux pas payer tout de suite', 'I cannot pay at once'), '/arrears'),
          ]
        : []),
      ...(bill
        ? [deed(words('Voir la facture', 'See the bill'), '/bills/$billId', { params: { billId: bill.bill.id } })]
        : []),
      deed(words('Ma prochaine facture', 'My next bill'), '/bills/next'),
    ],
  };
}

/** How do I change my bank details. */
export function bankQuestion(facts: QuestionFacts): AnsweredQuestion {
  const { debited, payer } = facts;
  const answer =
    payer !== null
      ? sentence('Vos factures sont payées par {payer}.', 'Your bills are paid by {payer}.', { payer })
      : debited
        ? sentence(
            'Vos factures sont prélevées sur le compte {iban}. Donnez le nouvel IBAN dans votre espace : il vaut pour les prochains prélèvements.',
            'Your bills are debited from account {iban}. Give the new IBAN in your space: it holds for the next debits.',
            { iban: debited.iban },
          )
        : words(
            'Aucun compte n’est prélevé. Vous pouvez signer un mandat de prélèvement dans votre espace.',
            'No account is debited. You may sign a direct debit mandate in your space.',
          );
  return {
    id: 'bank-details',
    question: words('Comment changer mes coordonnées bancaires ?', 'How do I change my bank details?'),
    words: words('IBAN RIB banque compte prélèvement mandat', 'IBAN bank account direct debit mandate'),
    answer: [answer],
    figures: debited && payer === null ? figure('text', words('Titulaire', 'Holder'), debited.holder) : [],
    rules: rulesOf(facts.contracts, 'bank'),
    deeds: [deed(words('Changer mes coordonnées bancaires', 'Change my bank details'), '/bills')],
  };
}
