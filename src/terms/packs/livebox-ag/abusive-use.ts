import { answer } from '../../model/decision.ts';
import { boolean, integer, listOf, noted, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** Whether a use of the service is abusive, and what Orange may then do (article 9.4). */
export const abusiveUse = decision({
  name: 'abusive-use',
  question: {
    fr: 'Cet usage du service est-il abusif, et que peut alors faire Orange ?',
    en: 'Is this use of the service abusive, and what may Orange then do?',
  },
  clauses: [
    'livebox-ag/9.4.a',
    'livebox-ag/9.4.b',
    'livebox-ag/9.4.c',
    'livebox-ag/9.4.d',
    'livebox-ag/9.4.e',
    'livebox-ag/9.4.f',
    'livebox-ag/9.4.g',
    'livebox-ag/9.4.h',
    'livebox-ag/9.4.k',
    'livebox-ag/9.4.l',
    'livebox-ag/9.4.m',
  ],
  input: {
    degradesOthers: boolean,
    nonPersonalUse: boolean,
    harmsNetwork: boolean,
    callSecondsInDay: noted(integer, 'all calls of one calendar day added up, simultaneous ones included'),
    reroutingGateway: boolean,
    automaticDialling: boolean,
    massMessaging: boolean,
    resale: boolean,
    storageUse: boolean,
    knownToOrange: boolean,
    alreadySuspended: boolean,
  },
  output: {
    abusive: boolean,
    grounds: listOf(text),
    suspensionPossible: boolean,
    terminationPossible: boolean,
  },
  decide(facts, figures) {
    const grounds: string[] = [];
    const because: string[] = [];
    const found = (applies: boolean, ground: string, clause: string): void => {
      if (!applies) return;
      grounds.push(ground);
      because.push(clause);
    };
    found(facts.degradesOthers, 'degrades-normal-use', 'livebox-ag/9.4.a');
    found(facts.nonPersonalUse, 'not-personal-use', 'livebox-ag/9.4.b');
    found(facts.harmsNetwork, 'harms-quality-or-security', 'livebox-ag/9.4.c');
    found(facts.callSecondsInDay > figures.dailyCallSeconds, 'over-24-hours-a-day', 'livebox-ag/9.4.d');
    found(facts.reroutingGateway, 'rerouting-gateway', 'livebox-ag/9.4.e');
    found(facts.automaticDialling, 'uninterrupted-use', 'livebox-ag/9.4.f');
    found(facts.massMessaging, 'mass-messaging', 'livebox-ag/9.4.g');
    found(facts.resale, 'resale', 'livebox-ag/9.4.h');
    found(facts.storageUse, 'storage-use', 'livebox-ag/9.4.k');
    const abusive = grounds.length > 0;
    const suspensionPossible = abusive && facts.knownToOrange;
    if (suspensionPossible) because.push('livebox-ag/9.4.l', 'livebox-ag/9.4.m');
    return answer(
      { abusive, grounds, suspensionPossible, terminationPossible: suspensionPossible && facts.alreadySuspended },
      abusive ? because : ['livebox-ag/9.4.a'],
    );
  },
});
