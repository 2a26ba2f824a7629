import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision, type LiveboxFigures } from './figures.ts';
import { words } from './words.ts';

type Paper = 'identity' | 'bank-details' | 'address-proof' | 'signed-contract' | 'sepa-mandate';

interface Identity {
  readonly channel: 'shop' | 'distance';
  readonly subscribedOn: CivilDate;
  readonly provided: readonly Paper[];
  readonly identityType?: string | undefined;
  readonly identityExpiresOn?: CivilDate | undefined;
  readonly identityIsOriginal: boolean;
  readonly bothSidesCopied: boolean;
}

/** What is wrong with the identity document, if anything: the first objection that applies (articles 2 a and d). */
function identityObjection(facts: Identity, figures: LiveboxFigures): string | undefined {
  if (!facts.provided.includes('identity')) return facts.channel === 'shop' ? 'identity-document-missing' : undefined;
  if (!figures.acceptedIdentities.some((one) => one === facts.identityType)) return 'identity-document-not-accepted';
  if (facts.identityExpiresOn! < facts.subscribedOn) return 'identity-document-expired';
  if (facts.channel === 'shop') return facts.identityIsOriginal ? undefined : 'identity-document-not-original';
  return facts.bothSidesCopied ? undefined : 'identity-copy-incomplete';
}

/** The papers of a subscription: those owed, those missing, the day they are due, and the deposit that a lack opens (article 2). */
export const subscriptionDocuments = decision({
  name: 'subscription-documents',
  question: {
    fr: 'Quelles pièces le client doit-il, lesquelles manquent, et pour quand ?',
    en: 'Which papers does the customer owe, which are missing, and by when?',
  },
  clauses: [
    'livebox-ag/intro.3',
    'livebox-ag/2.a',
    'livebox-ag/2.b',
    'livebox-ag/2.c',
    'livebox-ag/2.d',
    'livebox-ag/2.e',
    'livebox-ag/3.a',
    'livebox-ag/3.c',
  ],
  input: {
    channel: oneOf('shop', 'distance'),
    subscribedOn: date,
    provided: listOf(oneOf('identity', 'bank-details', 'address-proof', 'signed-contract', 'sepa-mandate')),
    identityType: optional(
      oneOf(
        'french-identity-card',
        'eu-identity-card',
        'passport',
        'french-resident-card',
        'french-residence-permit',
        'driving-licence',
        'other',
      ),
    ),
    identityExpiresOn: optional(date),
    identityIsOriginal: boolean,
    bothSidesCopied: boolean,
    addressesDiffer: boolean,
    chequeInHolderName: boolean,
    contractCopyRequested: boolean,
    directDebitChosen: boolean,
    sepaMandateRequested: boolean,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    required: listOf(text),
    missing: listOf(text),
    dueBy: date,
    depositGrounds: listOf(text),
  },
  check(facts) {
    if (!facts.provided.includes('identity')) return undefined;
    if (facts.identityType === undefined)
      return fault(
        'identityType',
        'Indiquez la nature de la pièce d’identité fournie.',
        'Say which identity document was given.',
      );
    if (facts.identityExpiresOn === undefined)
      return fault(
        'identityExpiresOn',
        'Indiquez la date d’expiration de la pièce.',
        'Give the day on which the document expires.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const distance = facts.channel === 'distance';
    const required: Paper[] = ['identity', 'bank-details'];
    const because = ['livebox-ag/2.a', 'livebox-ag/2.b'];
    if (facts.addressesDiffer) {
      required.push('address-proof');
      because.push('livebox-ag/2.c');
    }
    if (distance) because.push('livebox-ag/2.d');
    if (distance && facts.contractCopyRequested) required.push('signed-contract');
    if (distance && facts.sepaMandateRequested && facts.directDebitChosen) {
      required.push('sepa-mandate');
      because.push('livebox-ag/2.e');
    }
    const reason = identityObjection(facts, figures);
    const missing = required.filter(
      (one) => !facts.provided.includes(one) || (one === 'identity' && reason !== undefined),
    );
    const depositGrounds: string[] = [];
    if (!distance && missing.includes('address-proof')) {
      depositGrounds.push('no-address-proof');
      because.push('livebox-ag/3.a');
    }
    if (!distance && missing.includes('bank-details') && !facts.chequeInHolderName) {
      depositGrounds.push('no-cheque-or-bank-details');
      because.push('livebox-ag/3.c');
    }
    const dueBy = distance ? plusDays(facts.subscribedOn, figures.documentsDelayDays) : facts.subscribedOn;
    const rest = { required, missing, dueBy, depositGrounds };
    return answer(reason === undefined ? { eligible: true, ...rest } : { eligible: false, reason, ...rest }, because);
  },
  explain(facts, figures, result) {
    const dueBy = isoDate(result.dueBy);
    const due =
      facts.channel === 'distance'
        ? {
            clause: 'livebox-ag/2.d',
            fr: `Contrat conclu à distance le ${isoDate(facts.subscribedOn)} : pièces attendues sous ${figures.documentsDelayDays} jours, soit le ${dueBy} au plus tard.`,
            en: `Contract made at a distance on ${isoDate(facts.subscribedOn)}: papers expected within ${figures.documentsDelayDays} days, ${dueBy} at the latest.`,
          }
        : {
            clause: 'livebox-ag/2.a',
            fr: `Souscription en boutique : les pièces se présentent le jour même, ${dueBy}.`,
            en: `Subscribed in a shop: the papers are shown that very day, ${dueBy}.`,
          };
    const some = result.missing.length > 0;
    const lack = {
      clause: 'livebox-ag/2.b',
      fr: some ? `Pièces qui manquent : ${words.list(result.missing, 'fr', '')}.` : 'Aucune pièce ne manque.',
      en: some ? `Papers missing: ${words.list(result.missing, 'en', '')}.` : 'No paper is missing.',
    };
    if (result.eligible) return [due, lack];
    const [fr, en] = [words.say(result.reason, 'fr'), words.say(result.reason, 'en')];
    return [due, lack, { clause: 'livebox-ag/2.b', fr: `Refusé : ${fr}.`, en: `Refused: ${en}.` }];
  },
});
