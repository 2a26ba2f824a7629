import { answer } from '../../model/decision.ts';
import { boolean, noted, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = {
  employee: ['boutique-pro/P5.a', 'boutique-pro/P7.a'],
  processor: ['boutique-pro/P5.b', 'boutique-pro/P7.a'],
  partner: ['boutique-pro/P5.c', 'boutique-pro/P7.a'],
  authority: ['boutique-pro/P5.d'],
  'court-authorised-third-party': ['boutique-pro/P5.d'],
} as const;

interface Request {
  readonly recipient: keyof typeof BECAUSE;
  readonly authorised?: boolean | undefined;
  readonly needed?: boolean | undefined;
  readonly contractSigned?: boolean | undefined;
  readonly complementaryService?: boolean | undefined;
  readonly basedOnConsent?: boolean | undefined;
  readonly informedBeforeConsent?: boolean | undefined;
  readonly consentGiven?: boolean | undefined;
  readonly legalRequest?: boolean | undefined;
  readonly courtDecision?: boolean | undefined;
}

function refusePartner(request: Request): string | undefined {
  if (!request.basedOnConsent) return request.complementaryService ? undefined : 'no-complementary-service';
  if (!request.informedBeforeConsent) return 'not-informed-before-consent';
  return request.consentGiven ? undefined : 'consent-missing';
}

function refuse(request: Request): string | undefined {
  switch (request.recipient) {
    case 'authority':
      return request.legalRequest ? undefined : 'no-legal-request';
    case 'court-authorised-third-party':
      return request.courtDecision ? undefined : 'no-court-decision';
    case 'employee':
      if (!request.authorised) return 'not-authorised';
      break;
    case 'processor':
      if (!request.contractSigned) return 'no-processor-contract';
      break;
    case 'partner': {
      const refused = refusePartner(request);
      if (refused) return refused;
      break;
    }
  }
  return request.needed ? undefined : 'not-needed';
}

/** Whether data may be given to a recipient (articles 5 and 7 of the privacy policy). */
export const dataDisclosure = decision({
  name: 'data-disclosure',
  question: {
    fr: 'Les données peuvent-elles être remises à ce destinataire ?',
    en: 'May the data be given to this recipient?',
  },
  clauses: ['boutique-pro/P5.a', 'boutique-pro/P5.b', 'boutique-pro/P5.c', 'boutique-pro/P5.d', 'boutique-pro/P7.a'],
  input: {
    recipient: oneOf('employee', 'processor', 'partner', 'authority', 'court-authorised-third-party'),
    authorised: optional(boolean),
    needed: noted(optional(boolean), "needed for the recipient's work; read for employee, processor and partner"),
    contractSigned: optional(boolean),
    complementaryService: optional(boolean),
    basedOnConsent: optional(boolean),
    informedBeforeConsent: optional(boolean),
    consentGiven: optional(boolean),
    legalRequest: optional(boolean),
    courtDecision: optional(boolean),
  },
  output: { eligible: boolean, reason: refusalReason },
  decide(request) {
    const reason = refuse(request);
    return answer({ eligible: reason === undefined, reason }, BECAUSE[request.recipient]);
  },
});
