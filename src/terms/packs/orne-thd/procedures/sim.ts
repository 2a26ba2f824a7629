import { decimal, type Exact, plus, ZERO } from '../../../../kernel/exact.ts';
import { euros, moneyText, NO_MONEY, subtract, toCents } from '../../../../kernel/money.ts';
import type { ChargeEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, isMobile, tariff } from '../life-answers.ts';
import { comesToday, dayFact, due, going, letter, note, over, refusal, say, textOf, toldOf } from './parts.ts';

/** Communications charged although they came after the declaration: they are not due. */
function afterDeclaration(taken: Taken, told: JsonFacts, on: string): ChargeEffect[] {
  const usages = (Array.isArray(told.usages) ? told.usages : []) as readonly { readonly amountInclTax: string }[];
  const charged = usages.reduce((all: Exact, one) => plus(all, decimal(String(one.amountInclTax))), ZERO);
  const notDue = subtract(toCents(charged), euros(textOf(taken, 'usageDueInclTax')!));
  return chargeOf(taken, moneyText(notDue > NO_MONEY ? notDue : NO_MONEY), {
    code: 'SIM-LOSS-USAGE',
    label: say('Communications postérieures à la déclaration', 'Communications after the declaration'),
    kind: 'one-off',
    taxed: true,
    credit: true,
    on,
  });
}

function lost(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const on = contract.openedOn;
  const handedOver = told.newSim === true;
  // Once replaced, the card that is held is the new one: what is done is not done again.
  const held = contract.equipment.some((one) => one.kind === 'sim');
  const reason = told.event === 'theft' ? 'sim-theft' : 'sim-loss';
  const changes: AgreementChange[] = [
    { do: 'suspend', on, reason, scope: 'full' },
    ...(handedOver
      ? [
          held
            ? ({ do: 'replace-equipment', on: contract.today, kind: 'sim', condition: 'lost' } as const)
            : note(contract.today, 'Nouvelle carte SIM remise', 'New SIM card handed over'),
          { do: 'resume', on: contract.today, reason } as const,
        ]
      : []),
  ];
  const police = say(
    'En cas de vol, nous vous conseillons de porter plainte auprès des autorités.',
    'After a theft we advise you to report it to the authorities.',
  );
  return {
    ...(handedOver
      ? over('replaced', 'carte remplacée, ligne rétablie', 'card replaced, line back')
      : going('suspended', 'ligne suspendue, nouvelle carte attendue', 'line suspended, new card awaited')),
    charges: [
      ...afterDeclaration(taken, told, on),
      ...chargeOf(taken, textOf(taken, 'newSimInclTax')!, {
        code: 'SIM-REPLACEMENT',
        kind: 'one-off',
        on: contract.today,
      }),
    ],
    changes,
    letters: [
      letter(
        'suspended',
        say('Votre ligne mobile est suspendue', 'Your mobile line is suspended'),
        say(
          'Votre déclaration est enregistrée et la ligne est coupée. L’abonnement reste dû, ainsi que les communications passées avant la déclaration.',
          'Your declaration is on file and the line is cut. The subscription stays due, and so do communications made before the declaration.',
        ),
        ...(taken.result.complaintAdvised === true ? [police] : []),
      ),
    ],
    figures: ['usageDueInclTax', 'newSimInclTax', 'totalInclTax'],
  };
}

/** A SIM card is lost or stolen: the line is cut, what came before is due, a new card is billed (articles 8 and 11). */
export const simLoss: Procedure = {
  name: 'sim-loss',
  group: 'restriction',
  title: say('Carte SIM perdue ou volée', 'SIM card lost or stolen'),
  summary: say(
    'Le client déclare la perte ou le vol de sa carte SIM.',
    'The customer reports that the SIM card is lost or stolen.',
  ),
  openTo: ['customer'],
  decision: 'sim-loss',
  asksCustomers: ['event'],
  known: (contract) => ({
    declaredAt: contract.openedAt,
    monthlyPlanInclTax: contract.monthlyPriceInclTax,
    simTariffInclTax: tariff('SIM-REPLACEMENT'),
  }),
  offered: () => ({ channel: 'email', usages: [], newSim: false }),
  later: [
    { fact: 'newSim', label: say('Nouvelle carte remise', 'New card handed over'), by: 'agent', value: { is: true } },
  ],
  effects(taken, contract, told): ProcedureEffects {
    if (!isMobile(contract)) return refusal(taken, 'not-a-mobile-line');
    if (taken.result.lineSuspended === true) return lost(taken, contract, told);
    return {
      ...over('not-declared', 'à déclarer par courriel ou en agence', 'to be declared by e-mail or in an agency'),
      letters: [
        letter(
          'not-declared',
          say('Déclarez la perte par courriel ou en agence', 'Report the loss by e-mail or in an agency'),
          say(
            'Votre ligne n’est pas coupée : seule une déclaration à contact@ornethd.net ou en agence la suspend. D’ici là, toutes les communications restent dues.',
            'Your line is not cut: only a declaration to contact@ornethd.net or in an agency suspends it. Until then every communication is due.',
          ),
        ),
      ],
    };
  },
};

/** More SIM cards for the same household, of which there may be five (article 2). */
export const simLimit: Procedure = {
  name: 'sim-limit',
  group: 'sale',
  title: say('Cartes SIM supplémentaires', 'More SIM cards'),
  summary: say('Le foyer demande d’autres cartes SIM.', 'The household asks for more SIM cards.'),
  openTo: ['customer'],
  decision: 'sim-limit',
  offered: () => ({ requested: 1, replaced: 0 }),
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const count = String(told.requested ?? 1);
    return {
      ...over('granted', 'accordé', 'granted'),
      changes: [note(contract.openedOn, `Cartes SIM accordées : ${count}`, `SIM cards granted: ${count}`)],
      figures: ['maxAdditional'],
    };
  },
};

const NEW_CARD = comesToday('newSimOn', 'Nouvelle carte SIM remise', 'New SIM card handed over');

/** The operator asks, for reasons of security or service, that a card be destroyed; a new one takes its place (article 18). */
export const simDestruction: Procedure = {
  name: 'sim-destruction',
  group: 'restriction',
  title: say('Carte SIM à détruire', 'SIM card to destroy'),
  summary: say(
    'L’opérateur demande au client de détruire sa carte SIM, pour des raisons de sécurité ou de service.',
    'The operator asks the customer to destroy the SIM card, for reasons of security or service.',
  ),
  decision: 'sim-limit',
  clauses: ['orne-thd/18.d'],
  // One card takes the place of another: the household has no more of them than before.
  known: (contract) => ({
    requested: 1,
    replaced: 1,
    current: Math.max(1, contract.equipment.filter((one) => one.kind === 'sim').length),
  }),
  extra: [
    {
      name: 'why',
      label: say('Raison, telle qu’on l’écrit au client', 'Reason, as the customer reads it'),
      kind: 'text',
      required: true,
    },
    dayFact('destroyedOn', 'Carte détruite le', 'Card destroyed on'),
    dayFact('newSimOn', 'Nouvelle carte remise le', 'New card handed over on'),
  ],
  later: [comesToday('destroyedOn', 'La carte est détruite', 'The card is destroyed', 'customer'), NEW_CARD],
  effects(taken, contract, told): ProcedureEffects {
    if (!isMobile(contract)) return refusal(taken, 'not-a-mobile-line');
    const destroyed = toldOf(told, 'destroyedOn') !== undefined;
    const newSimOn = toldOf(told, 'newSimOn');
    const why = toldOf(told, 'why') ?? '';
    const standing = destroyed
      ? newSimOn === undefined
        ? going('destroyed', 'carte détruite, nouvelle carte attendue', 'card destroyed, new card awaited')
        : over('replaced', 'carte détruite et remplacée', 'card destroyed and replaced')
      : going('asked', 'destruction demandée au client', 'customer asked to destroy it');
    return {
      ...standing,
      changes:
        newSimOn === undefined ? [] : [{ do: 'replace-equipment', on: newSimOn, kind: 'sim', condition: 'faulty' }],
      // The contract gives no other day than the one on which it is asked.
      due: destroyed
        ? []
        : due(taken, 'customer', 'sim-destruction', contract.openedOn, 'Carte SIM à détruire', 'SIM card to destroy'),
      letters: [
        {
          ...letter(
            'destroy',
            say('Votre carte SIM est à détruire', 'Your SIM card is to be destroyed'),
            say(
              `Nous vous demandons de détruire votre carte SIM. Raison : ${why}`,
              `We ask you to destroy your SIM card. Reason: ${why}`,
            ),
            say(
              'Mettez fin aussi, auprès de leurs fournisseurs, aux services d’autres entreprises que vous avez pris avec cette carte : nous ne répondons pas de ce que vous leur devez.',
              'Also end, with their suppliers, the services of other companies that you took with this card: we do not answer for what you owe them.',
            ),
            say(
              'Dites-nous dans votre espace, sous « Mes démarches », quand la carte est détruite.',
              'Tell us in your space, under “My requests”, when the card is destroyed.',
            ),
          ),
          clauses: ['orne-thd/18.d'],
        },
      ],
    };
  },
};
