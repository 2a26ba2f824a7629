import type { ChoiceOption, ChoiceSheet } from '../../model/life-choices.ts';
import { MERCHANT_NATURES, NATURE_OPTION, type MerchantNature } from '../../model/life-merchants.ts';
import { SWITCH, words } from '../../rules/choice-parts.ts';
import { offerKindOf } from './life-merchants.ts';

const BILL_PURCHASES: ChoiceOption = {
  ...SWITCH,
  initial: true,
  code: 'operator-bill',
  label: words('Achats à des marchands sur ma facture', 'Purchases from merchants on my bill'),
  hint: words(
    'Biens numériques, services vocaux, dons et billets électroniques.',
    'Digital goods, voice services, donations and electronic tickets.',
  ),
  clauses: ['livebox-ag/annex5.1.payment-solution', 'livebox-ag/annex5.7.2.online'],
};

const NATURES: Readonly<Record<MerchantNature, ChoiceOption['label']>> = {
  'digital-goods': words('Biens numériques', 'Digital goods'),
  'voice-services': words('Services vocaux', 'Voice services'),
  donations: words('Dons', 'Donations'),
  'e-tickets': words('Billets électroniques', 'Electronic tickets'),
};

/** On mobile offers other than prepaid, payment is also blocked by kind of service (article 7.2 of annex 5). */
const BY_NATURE: readonly ChoiceOption[] = MERCHANT_NATURES.map((nature) => ({
  ...SWITCH,
  initial: true,
  code: `${NATURE_OPTION}${nature}`,
  label: NATURES[nature],
  when: { option: 'operator-bill', in: [true] },
  clauses: ['livebox-ag/annex5.7.2.by-nature'],
}));

/** Purchases from merchants on the operator’s bill, on or off (annex 5). */
export const paymentSolutions: ChoiceSheet = {
  name: 'payment-solutions',
  title: words('Payer des marchands avec ma facture', 'Paying merchants with my bill'),
  summary: words(
    'La solution est comprise dans l’offre. Vous pouvez la désactiver à tout moment, sans frais.',
    'It comes with the offer. You may switch it off at any time, free of charge.',
  ),
  clauses: ['livebox-ag/annex5.4.1', 'livebox-ag/annex5.7.2.online'],
  oneByOne: true,
  lapsesWithOffer: ['livebox-ag/annex5.7.3'],
  options: (contract) => [BILL_PURCHASES, ...(offerKindOf(contract) === 'mobile' ? BY_NATURE : [])],
  choose(ask, _contract, { wished, by }) {
    if (wished['operator-bill'] === true) {
      const value = words('active', 'on');
      return { kept: wished, shown: [{ label: BILL_PURCHASES.label, value }] };
    }
    const taken = ask('payment-solution-deactivation', {
      event: 'deactivation',
      offerKind: 'livebox',
      channel: by === 'customer' ? 'online-account' : 'customer-service',
      deactivatedBefore: false,
      linkedSubscriptions: 0,
    });
    const off = taken.result.solutionActive === false;
    return {
      kept: { ...wished, 'operator-bill': !off },
      shown: [
        { label: BILL_PURCHASES.label, value: off ? words('désactivés', 'off') : words('actifs', 'on') },
        {
          label: words('Achats déjà faits', 'Purchases already made'),
          value:
            taken.result.sumsDueNow === true
              ? words('à payer dès maintenant', 'payable at once')
              : words('sur la prochaine facture', 'on the next bill'),
        },
        {
          label: words('Abonnements à des marchands', 'Subscriptions with merchants'),
          value: words('peuvent prendre fin plus tôt', 'may end early'),
        },
      ],
      taken,
    };
  },
};
