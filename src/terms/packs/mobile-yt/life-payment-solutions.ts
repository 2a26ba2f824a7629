import type { ChoiceFacts, ChoiceOption, ChoiceSheet } from '../../model/life-choices.ts';
import { PAYMENT_SOLUTIONS, type PaymentSolution } from './payment-solutions.ts';
import { SWITCH, words } from '../../rules/choice-parts.ts';

const LABELS: Readonly<Record<PaymentSolution, ChoiceOption['label']>> = {
  'internet-plus': words('Internet+ (achats sur des sites)', 'Internet+ (purchases on websites)'),
  'sms-plus': words('SMS+ (achats par message)', 'SMS+ (purchases by message)'),
  'app-store': words('Magasins d’applications', 'Application stores'),
  'orange-portal': words('Portails de l’opérateur', 'The operator’s portals'),
  'premium-voice': words('Services vocaux à valeur ajoutée', 'Premium-rate voice services'),
};

const OPTIONS: readonly ChoiceOption[] = PAYMENT_SOLUTIONS.map((code) => ({
  ...SWITCH,
  initial: true,
  code,
  label: LABELS[code],
  clauses: ['mobile-yt/payment.1.e', 'mobile-yt/payment.4.1.b'],
}));

const on = words('active', 'on');
const off = words('désactivée', 'off');

function shownFor(facts: ChoiceFacts, codes: readonly PaymentSolution[]) {
  return codes.map((code) => ({ label: LABELS[code], value: facts.wished[code] === true ? on : off }));
}

/** The payment solutions built into the offer, on or off (operator-bill payments, articles 4 and 7). */
export const paymentSolutions: ChoiceSheet = {
  name: 'payment-solutions',
  title: words('Payer des marchands avec mon forfait', 'Paying merchants with my plan'),
  summary: words(
    'Ces solutions sont comprises dans l’offre. Vous pouvez désactiver chacune à tout moment, sans frais.',
    'These solutions come with the offer. You may switch each off at any time, free of charge.',
  ),
  clauses: ['mobile-yt/payment.4.1.b', 'mobile-yt/payment.7.1.b'],
  oneByOne: true,
  lapsesWithOffer: ['mobile-yt/payment.7.2'],
  options: () => OPTIONS,
  choose(ask, _contract, facts) {
    const { before, wished } = facts;
    const changed = PAYMENT_SOLUTIONS.filter((code) => before[code] !== wished[code]);
    const targets = changed.filter((code) => wished[code] === false);
    if (targets.length === 0) return { kept: wished, shown: shownFor(facts, changed) };
    const taken = ask('payment-solution-deactivation', {
      event: 'deactivation',
      eventOn: facts.on,
      solutions: PAYMENT_SOLUTIONS.map((code) => ({ code, active: before[code] === true })),
      targets,
      merchantSubscriptions: [],
    });
    const after = taken.result.solutionsAfter as unknown as readonly { code: PaymentSolution; active: boolean }[];
    const stays = Object.fromEntries(after.map(({ code, active }) => [code, active || wished[code] === true]));
    return {
      kept: stays,
      shown: [
        ...shownFor({ ...facts, wished: stays }, changed),
        {
          label: words('Abonnements à des marchands', 'Subscriptions with merchants'),
          value: words(
            'peuvent prendre fin ; ce qui est dû est à payer dès maintenant',
            'may end; what is owed is payable at once',
          ),
        },
      ],
      taken,
    };
  },
};
