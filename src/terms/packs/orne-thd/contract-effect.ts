import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { answer, type Bilingual, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const input = {
  network: oneOf('historic', 'saint-privat', 'ftth'),
  event: oneOf('new', 'change', 'transfer'),
  premisesConnected: noted(
    boolean,
    'the home or premises of the contract (the new ones for a transfer) were already connected to that network',
  ),
  fixedPorting: boolean,
  signedOn: optional(date),
  serviceCallOn: optional(noted(date, 'date on the service call (appel de service)')),
  equipmentHandedOn: optional(
    noted(
      date,
      'only when the service could not open without the equipment and it was handed over; not given where the service was put in operation before the equipment was collected (clause 6.d, decision equipment-collection)',
    ),
  ),
  networkAccessOn: optional(date),
  socketInstalledOn: optional(date),
  movedInOn: optional(noted(date, 'moving-in date on the amendment or service call')),
  ptoActivatedOn: optional(date),
  servicesActivatedOn: optional(date),
};
type Asked = FactsOf<typeof input>;
type DateField =
  'signedOn' | 'networkAccessOn' | 'socketInstalledOn' | 'movedInOn' | 'ptoActivatedOn' | 'servicesActivatedOn';

interface Start {
  readonly basis:
    | 'pto-activation'
    | 'services-activation'
    | 'network-access'
    | 'service-opening'
    | 'moving-in'
    | 'socket-installation';
  /** The fact that the start rests on. */
  readonly needs: DateField;
  readonly because: readonly string[];
}

const PTO_NEW: Start = { basis: 'pto-activation', needs: 'ptoActivatedOn', because: ['orne-thd/5.a', 'orne-thd/5.d'] };
const PTO_MOVE: Start = { basis: 'pto-activation', needs: 'ptoActivatedOn', because: ['orne-thd/5.c', 'orne-thd/5.d'] };
const ACTIVATION: Start = {
  basis: 'services-activation',
  needs: 'servicesActivatedOn',
  because: ['orne-thd/5.b', 'orne-thd/5.d'],
};
const ACCESS: Start = { basis: 'network-access', needs: 'networkAccessOn', because: ['orne-thd/5.h', 'orne-thd/5.j'] };
const OPENING: Start = { basis: 'service-opening', needs: 'signedOn', because: ['orne-thd/5.i', 'orne-thd/5.j'] };
const MOVING_IN: Start = { basis: 'moving-in', needs: 'movedInOn', because: ['orne-thd/5.m', 'orne-thd/5.j'] };
const SOCKET: Start = { basis: 'socket-installation', needs: 'socketInstalledOn', because: ['orne-thd/5.n'] };

const NAMES: Readonly<Record<DateField, Bilingual>> = {
  signedOn: { fr: 'la date de signature', en: 'the day of signature' },
  networkAccessOn: { fr: 'la date d’accès au réseau', en: 'the day of access to the network' },
  socketInstalledOn: { fr: 'la date de pose de la prise', en: 'the day the socket was installed' },
  movedInOn: { fr: 'la date d’emménagement', en: 'the moving-in day' },
  ptoActivatedOn: { fr: 'la date d’activation de la PTO', en: 'the day the PTO was activated' },
  servicesActivatedOn: { fr: 'la date d’activation des services', en: 'the day the services were activated' },
};

/** What the contract starts with. Saint-Privat has no PTO: it follows the historic network. */
function startOf(facts: Asked): Start {
  const { event, premisesConnected } = facts;
  if (facts.network === 'ftth') {
    if (event === 'new') return PTO_NEW;
    return premisesConnected ? ACTIVATION : PTO_MOVE;
  }
  if (!premisesConnected) return event === 'new' ? ACCESS : SOCKET;
  if (event === 'transfer') return MOVING_IN;
  return event === 'change' && facts.movedInOn !== undefined ? MOVING_IN : OPENING;
}

/** The latest of the signature, the service call and the handover, among those given. */
function openedOn(facts: Asked): CivilDate {
  let latest = facts.signedOn!;
  if (facts.serviceCallOn !== undefined && facts.serviceCallOn > latest) latest = facts.serviceCallOn;
  if (facts.equipmentHandedOn !== undefined && facts.equipmentHandedOn > latest) latest = facts.equipmentHandedOn;
  return latest;
}

/** Day on which a contract, a change or a transfer takes effect and is billed from (article 5). */
export const contractEffect = decision({
  name: 'contract-effect',
  question: {
    fr: 'Quand le contrat prend-il effet, et à partir de quand est-il facturé ?',
    en: 'When does the contract take effect, and from when is it billed?',
  },
  clauses: [
    'orne-thd/5.a',
    'orne-thd/5.b',
    'orne-thd/5.c',
    'orne-thd/5.d',
    'orne-thd/5.h',
    'orne-thd/5.i',
    'orne-thd/5.j',
    'orne-thd/5.m',
    'orne-thd/5.n',
  ],
  input,
  output: {
    effectiveOn: date,
    billingFrom: date,
    basis: oneOf(
      'pto-activation',
      'services-activation',
      'network-access',
      'service-opening',
      'moving-in',
      'socket-installation',
    ),
  },
  check(facts) {
    const { needs } = startOf(facts);
    if (facts[needs] !== undefined) return undefined;
    return fault(needs, `Indiquez ${NAMES[needs].fr}.`, `Give ${NAMES[needs].en}.`);
  },
  decide(facts) {
    const { basis, needs, because } = startOf(facts);
    const effectiveOn = basis === 'service-opening' ? openedOn(facts) : facts[needs]!;
    return answer({ effectiveOn, billingFrom: effectiveOn, basis }, because);
  },
  explain(facts, _figures, result) {
    const { needs, because } = startOf(facts);
    const day = isoDate(result.effectiveOn);
    const opening = {
      fr: 'la plus tardive des dates de signature, d’appel de service et de remise du matériel',
      en: 'the latest of the signature, the service call and the handover of the equipment',
    };
    const what = result.basis === 'service-opening' ? opening : NAMES[needs];
    return [
      {
        clause: because[0]!,
        fr: `Date d’effet et début de facturation, ${what.fr} : ${day}.`,
        en: `Effective and billed from ${what.en}: ${day}.`,
      },
    ];
  },
});
