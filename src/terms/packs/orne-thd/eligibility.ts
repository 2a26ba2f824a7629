import { answer, fault } from '../../model/decision.ts';
import { boolean, type FactsOf, listOf, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { refusal, type Refusal, refusalReason } from '../../rules/refusal.ts';
import { type AccessTechnology, type Commune, findCommune } from './communes.ts';
import { decision } from './figures.ts';

const service = oneOf('tv', 'internet', 'fixed-telephony', 'mobile');
const input = {
  commune: optional(noted(text, 'needed for tv, internet and fixed-telephony')),
  segment: oneOf('residential', 'professional'),
  services: listOf(service),
  adult: boolean,
};
type Asked = FactsOf<typeof input>;

const NO_TECHNOLOGY: readonly AccessTechnology[] = [];
const MINOR = refusal('minor', 'orne-thd/1.a', 'orne-thd/3.a');
const PERSONAL_MOBILE = refusal('mobile-domestic-use-only', 'orne-thd/2.d.1');
const NOT_COVERED = refusal('commune-not-covered', 'orne-thd/1.b');
const NETWORK_CLAUSES = {
  historic: ['orne-thd/1.b', 'orne-thd/1.historic.a', 'orne-thd/1.historic.b'],
  'saint-privat': ['orne-thd/1.b', 'orne-thd/1.saint-privat'],
  ftth: ['orne-thd/1.b', 'orne-thd/1.ftth.a', 'orne-thd/1.ftth.b'],
} as const;

function needsPlace(services: Asked['services']): boolean {
  return services.some((one) => one !== 'mobile');
}

function unavailable(facts: Asked, commune: Commune | undefined): Asked['services'] {
  const sold = facts.segment === 'residential' ? commune?.residentialServices : commune?.professionalServices;
  return facts.services.filter((one) =>
    one === 'mobile' ? facts.segment === 'professional' : !(sold?.includes(one) ?? false),
  );
}

function refused(facts: Asked, commune: Commune | undefined, missing: Asked['services']): Refusal | undefined {
  if (!facts.adult) return MINOR;
  if (missing.includes('mobile')) return PERSONAL_MOBILE;
  if (missing.length === 0) return undefined;
  if (!commune) return NOT_COVERED;
  return refusal('service-not-available', ...NETWORK_CLAUSES[commune.network], 'orne-thd/1.historic.c');
}

function granting(facts: Asked, commune: Commune | undefined): readonly string[] {
  const place = commune ? NETWORK_CLAUSES[commune.network] : [];
  const mobile = facts.services.includes('mobile') ? ['orne-thd/1.mobile'] : [];
  return ['orne-thd/1.a', ...place, ...mobile, 'orne-thd/2.intro.b'];
}

/** Which network serves a commune, and whether the services asked for are sold there (article 1). */
export const eligibility = decision({
  name: 'eligibility',
  question: {
    fr: 'Quels services peuvent être vendus dans cette commune, et sur quel réseau ?',
    en: 'Which services can be sold in this commune, and on which network?',
  },
  clauses: [
    'orne-thd/1.a',
    'orne-thd/1.b',
    'orne-thd/1.historic.a',
    'orne-thd/1.historic.b',
    'orne-thd/1.historic.c',
    'orne-thd/1.saint-privat',
    'orne-thd/1.ftth.a',
    'orne-thd/1.ftth.b',
    'orne-thd/1.mobile',
    'orne-thd/2.intro.b',
    'orne-thd/2.d.1',
    'orne-thd/3.a',
  ],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    network: nullable(oneOf('historic', 'saint-privat', 'ftth')),
    territory: nullable(oneOf('FR-57', 'FR-54')),
    technologies: listOf(oneOf('fibre-coax', 'ftth')),
    connectedBy: nullable(oneOf('ornethd', 'regie-amneville', 'glauco-or-regie-amneville')),
    unavailableServices: listOf(service),
  },
  check(facts) {
    if (facts.services.length === 0)
      return fault('services', 'Indiquez au moins un service.', 'Name at least one service.');
    if (listedTwice(facts.services))
      return fault('services', 'Ne citez chaque service qu’une fois.', 'Name each service only once.');
    if (needsPlace(facts.services) && (facts.commune ?? '').trim() === '')
      return fault('commune', 'Indiquez la commune de l’installation.', 'Name the commune of the installation.');
    return undefined;
  },
  decide(facts) {
    const commune = facts.commune === undefined ? undefined : findCommune(facts.commune);
    const unavailableServices = unavailable(facts, commune);
    const found = refused(facts, commune, unavailableServices);
    const technology = commune?.technology;
    const residential = technology ? [technology.residential] : NO_TECHNOLOGY;
    return answer(
      {
        eligible: found === undefined,
        reason: found?.reason,
        network: commune?.network ?? null,
        territory: commune?.department ?? null,
        technologies: facts.segment === 'residential' ? residential : (technology?.professional ?? NO_TECHNOLOGY),
        connectedBy: commune?.connectedBy ?? null,
        unavailableServices,
      },
      found?.because ?? granting(facts, commune),
    );
  },
});
