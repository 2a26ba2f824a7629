import type { CivilDate } from '../../../kernel/civil-date.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Right, RightsFacts } from '../../../terms/model/life-privacy.ts';

export const REQUEST_CHANNELS = ['customer-space', 'post', 'email', 'telephone', 'shop'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

export type RequestState = 'identity-awaited' | 'open' | 'answered' | 'refused' | 'withdrawn';

/** What is judged of a request, beside its right and its days. */
export interface RequestFacts {
  readonly evidence: boolean;
  readonly doubt: boolean;
  readonly paper?: string;
  readonly paperOn?: string;
  readonly complex: boolean;
  readonly deceased?: boolean;
  readonly directives?: boolean;
  readonly basis?: 'contract' | 'legitimate-interest' | 'consent' | 'legal-obligation';
  readonly prospecting?: boolean;
  readonly rightsPrevail?: boolean;
  readonly wrongData?: boolean;
  readonly restrictionGround?: 'doubt-on-lawfulness' | 'legal-claims' | 'none';
}

/** What became of the rows of a table when somebody asked for their erasure. */
export interface TableOutcome {
  readonly table: string;
  readonly room: Bilingual;
  readonly holds: Bilingual;
  readonly what: 'erased' | 'emptied' | 'kept';
  readonly rows: number;
  readonly reason: string | null;
  readonly until: string | null;
  readonly because: readonly string[];
}

/** A request of somebody about their data. */
export interface RightsRequest {
  readonly id: string;
  readonly accountId: string;
  readonly right: Right;
  readonly state: RequestState;
  readonly openedBy: 'customer' | 'agent';
  readonly channel: RequestChannel;
  readonly words: string;
  readonly onBehalfOf: string | null;
  readonly receivedOn: CivilDate;
  readonly facts: RequestFacts;
  readonly dueOn: CivilDate | null;
  readonly extensionToldOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly outcome: readonly TableOutcome[] | null;
  readonly pack: string;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly handledBy: string | null;
  readonly version: number;
}

export const RIGHT_LABELS: Readonly<Record<Right, Bilingual>> = {
  access: { fr: 'Accès aux données', en: 'Access to data' },
  rectification: { fr: 'Rectification', en: 'Rectification' },
  erasure: { fr: 'Effacement', en: 'Erasure' },
  restriction: { fr: 'Limitation du traitement', en: 'Restriction of processing' },
  objection: { fr: 'Opposition', en: 'Objection' },
  portability: { fr: 'Portabilité des données', en: 'Portability of data' },
  'post-mortem': { fr: 'Directives après un décès', en: 'Directives after a death' },
};

export const STATE_LABELS: Readonly<Record<RequestState, Bilingual>> = {
  'identity-awaited': { fr: 'Pièce d’identité attendue', en: 'Identity document awaited' },
  open: { fr: 'À traiter', en: 'To deal with' },
  answered: { fr: 'Satisfaite', en: 'Granted' },
  refused: { fr: 'Refusée', en: 'Refused' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
};

/** The facts of a request as a contract is asked them on a day. */
export function rightsFacts(
  request: Pick<RightsRequest, 'right' | 'receivedOn' | 'facts' | 'extensionToldOn' | 'answeredOn'>,
  who: { readonly segment: 'residential' | 'professional'; readonly customer: boolean },
  asOf: CivilDate,
): RightsFacts {
  const { right, receivedOn, facts, extensionToldOn, answeredOn } = request;
  return {
    ...facts,
    right,
    ...who,
    receivedOn: isoDate(receivedOn),
    asOf: isoDate(asOf),
    ...(extensionToldOn === null ? {} : { extensionToldOn: isoDate(extensionToldOn) }),
    ...(answeredOn === null ? {} : { answeredOn: isoDate(answeredOn) }),
    // What is asked of portability and of objections when nobody has said it yet.
    ...(facts.basis === undefined && (right === 'portability' || right === 'objection')
      ? { basis: right === 'portability' ? ('contract' as const) : ('legitimate-interest' as const) }
      : {}),
  };
}
