import type { PersonalCategory } from '../../../kernel/personal-data.ts';
import type { Ask } from '../../model/life.ts';
import type { KeepFacts, PrivacyLife, RightsAnswer, RightsFacts } from '../../model/life-privacy.ts';

/** Month on whose last day the accounting year closes. */
const YEAR_CLOSES = 12;

const CUSTOMER = new Set<PersonalCategory>(['commercial', 'unpaid-debt', 'directory']);
const CONNECTION = new Set<PersonalCategory>(['traffic-data', 'connection-usage-interaction']);

/** Article 25 speaks of the customer's data and of those of connections; for the rest the operator's policy answers. */
function keep(ask: Ask, category: PersonalCategory, { eventOn, asOf, prospect }: KeepFacts) {
  const connection = CONNECTION.has(category);
  if (prospect || eventOn === undefined || !(connection || CUSTOMER.has(category))) return undefined;
  const taken = ask('data-retention', {
    kind: connection ? 'connection' : 'customer',
    ...(connection ? { collectedOn: eventOn } : { terminatedOn: eventOn }),
    debtOutstanding: false,
    fiscalYearEndMonth: YEAR_CLOSES,
    asOf,
  });
  const until = taken.result.keptUntil;
  return {
    code: connection ? 'connection' : 'customer',
    label: connection
      ? { fr: 'Données de connexion et d’identification', en: 'Connection and identification data' }
      : { fr: 'Données du client', en: 'Customer data' },
    event: connection
      ? { fr: 'collecte', en: 'collection' }
      : {
          fr: 'fin du contrat, puis clôture de l’exercice',
          en: 'end of the contract, then close of the accounting year',
        },
    until: typeof until === 'string' ? until : null,
    taken,
  };
}

function request(ask: Ask, facts: RightsFacts): RightsAnswer {
  const { right, asOf, receivedOn } = facts;
  const proven = facts.paper !== undefined ? (facts.paperOn ?? receivedOn) : undefined;
  const taken = ask('data-subject-request', {
    // Directives for after a death are followed as the request of whom they name.
    right: right === 'post-mortem' ? 'erasure' : right,
    receivedOn,
    identityProvenOn: proven ?? (facts.evidence && !facts.doubt ? receivedOn : undefined),
    complexRequest: facts.complex,
    extendedOn: facts.extensionToldOn,
    answeredOn: facts.answeredOn,
    asOf,
    deceased: facts.deceased === true,
    directiveAllows: facts.directives === true,
  });
  const { eligible, reason, dueOn } = taken.result;
  return {
    eligible: eligible === true,
    ...(typeof reason === 'string' ? { reason } : {}),
    awaitsIdentity: reason === 'identity-not-proven',
    dueOn: typeof dueOn === 'string' ? dueOn : null,
    taken,
  };
}

/** What article 25 makes of personal data. */
export const privacy: PrivacyLife = {
  keep,
  request,
  papers: [{ code: 'identity-document', label: { fr: 'Preuve d’identité', en: 'Proof of identity' } }],
};
