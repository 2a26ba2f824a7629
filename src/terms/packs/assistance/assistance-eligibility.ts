import { answer, fault } from '../../model/decision.ts';
import { boolean, noted, oneOf, optional, text } from '../../model/fields.ts';
import { refusal, refusalReason } from '../../rules/refusal.ts';
import { type AssistanceFigures, decision } from './figures.ts';
import { SERVICE, SERVICE_CODES, type ServiceCode } from './price-list.ts';

interface Request {
  readonly serviceCode: ServiceCode;
  readonly hasOrangeInternet: boolean;
  readonly platform: 'windows' | 'macos' | 'other' | 'no-computer';
  readonly osVersion?: string | undefined;
  readonly internetOperational: boolean;
  readonly configurationCompliant: boolean;
  readonly installationMediaMissing: boolean;
  readonly equipmentFromOrange: boolean;
  readonly feasible?: boolean | undefined;
  readonly useCustomerSoftware?: boolean | undefined;
  readonly ownsSoftwareRights?: boolean | undefined;
}

const MAC_VERSION = /^(?:X|\d+)(?:\.\d+)*$/;

/** Whether the version is one that the text supports; X reads as 10, a missing minor as 0. */
function supportsVersion(request: Request, figures: AssistanceFigures): boolean {
  if (request.platform === 'no-computer') return true;
  if (request.platform === 'other') return false;
  const version = request.osVersion!;
  if (request.platform === 'windows') return figures.windowsVersions.includes(version);
  const [first = '', second = '0'] = version.split('.');
  const major = first === 'X' ? 10 : Number(first);
  const oldest = figures.oldestMacVersion;
  return major > oldest.major || (major === oldest.major && Number(second) >= oldest.minor);
}

const NO_SUBSCRIPTION = refusal('no-orange-internet-subscription', 'assistance/2.1', 'assistance/3.1');
const UNSUPPORTED_PLATFORM = refusal('unsupported-platform', 'assistance/4.1.a');
const NOT_FOR_PLATFORM = refusal('service-not-for-platform', 'assistance/4.1.a');
const UNSUPPORTED_WINDOWS = refusal('unsupported-os-version', 'assistance/4.1.b');
const UNSUPPORTED_MAC = refusal('unsupported-os-version', 'assistance/4.1.d');
const NOT_COMPLIANT = refusal('configuration-not-compliant', 'assistance/4.2.a', 'assistance/4.2.b');
const NO_INTERNET = refusal('internet-not-operational', 'assistance/3.3.f');
const NO_RIGHTS = refusal('software-rights-missing', 'assistance/3.3.d', 'assistance/3.3.e');
const NO_MEDIA = refusal('installation-media-missing', 'assistance/3.3.b');
const PENDING = refusal('feasibility-pending');
const NOT_FEASIBLE = refusal('not-feasible');
const MAC_STUDY = ['assistance/4.1.c'];
const EQUIPMENT_STUDY = ['assistance/3.3.c', 'assistance/4.4'];
const BACKUP = ['assistance/4.3.a', 'assistance/4.3.b'];

function refuse(request: Request, supported: boolean, studyRequired: boolean) {
  const { traits, clause } = SERVICE[request.serviceCode];
  if (!request.hasOrangeInternet) return NO_SUBSCRIPTION;
  if (request.platform === 'other') return UNSUPPORTED_PLATFORM;
  if (traits.includes('windows-only') && request.platform !== 'windows') return NOT_FOR_PLATFORM;
  if (request.equipmentFromOrange && traits.includes('non-orange-equipment')) {
    return refusal('service-for-non-orange-equipment', clause);
  }
  if (!supported) return request.platform === 'macos' ? UNSUPPORTED_MAC : UNSUPPORTED_WINDOWS;
  if (!request.configurationCompliant) return NOT_COMPLIANT;
  if (traits.includes('virus')) {
    if (!request.internetOperational) return NO_INTERNET;
    if (request.useCustomerSoftware && !request.ownsSoftwareRights) return NO_RIGHTS;
  }
  if (request.installationMediaMissing) return NO_MEDIA;
  if (studyRequired && request.feasible === undefined) return PENDING;
  if (studyRequired && !request.feasible) return NOT_FEASIBLE;
  return undefined;
}

/** The conditions met, in the order in which they are asked. */
function granted(request: Request): string[] {
  const because = ['assistance/2.1', 'assistance/3.1', 'assistance/4.1.a'];
  if (request.platform === 'windows') because.push('assistance/4.1.b');
  if (request.platform === 'macos') because.push('assistance/4.1.d');
  because.push('assistance/4.2.a', 'assistance/4.2.b');
  if (SERVICE[request.serviceCode].traits.includes('virus')) {
    because.push('assistance/3.3.f');
    if (request.useCustomerSoftware) because.push('assistance/3.3.d', 'assistance/3.3.e');
  }
  because.push('assistance/3.3.b');
  return because;
}

/** Whether a service of the price lists can be provided remotely on this equipment (articles 2, 3.3 and 4). */
export const assistanceEligibility = decision({
  name: 'assistance-eligibility',
  question: {
    fr: 'Cette prestation peut-elle être réalisée à distance pour ce client et cet équipement ?',
    en: 'Can this service be provided remotely to this customer on this equipment?',
  },
  clauses: [
    'assistance/2.1',
    'assistance/3.1',
    'assistance/3.3.res.5',
    'assistance/3.3.pro.4',
    'assistance/3.3.pro.10',
    'assistance/3.3.pro.13',
    'assistance/3.3.b',
    'assistance/3.3.c',
    'assistance/3.3.d',
    'assistance/3.3.e',
    'assistance/3.3.f',
    'assistance/4.1.a',
    'assistance/4.1.b',
    'assistance/4.1.c',
    'assistance/4.1.d',
    'assistance/4.2.a',
    'assistance/4.2.b',
    'assistance/4.3.a',
    'assistance/4.3.b',
    'assistance/4.4',
  ],
  input: {
    segment: oneOf('residential', 'pro'),
    serviceCode: oneOf(...SERVICE_CODES),
    hasOrangeInternet: boolean,
    platform: oneOf('windows', 'macos', 'other', 'no-computer'),
    osVersion: optional(
      noted(
        text,
        "windows: 'xp', 'vista', '7', or any other name, compared exactly (lower case, no trimming); macos: 'X.n' (capital X) or dotted digits; ignored for other platforms",
      ),
    ),
    internetOperational: boolean,
    configurationCompliant: boolean,
    installationMediaMissing: boolean,
    equipmentFromOrange: noted(boolean, 'the equipment that the service is about was acquired from Orange'),
    feasible: optional(boolean),
    useCustomerSoftware: optional(boolean),
    ownsSoftwareRights: optional(boolean),
    backupDone: boolean,
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    studyRequired: boolean,
    screenSharingPossible: boolean,
    backupWarning: boolean,
  },
  check({ segment, serviceCode, platform, osVersion }) {
    const service = SERVICE[serviceCode];
    if (service.segment !== segment) {
      return fault(
        'serviceCode',
        'Cette prestation est de l’autre grille tarifaire : choisissez-en une de la grille du client.',
        'This service is on the other price list: choose one of the customer’s own list.',
      );
    }
    if (platform === 'windows' || platform === 'macos') {
      if (osVersion === undefined || osVersion.trim() === '')
        return fault('osVersion', 'Indiquez la version du système.', 'Give the version of the system.');
      if (platform === 'macos' && !MAC_VERSION.test(osVersion))
        return fault(
          'osVersion',
          'Écrivez la version de Mac OS comme X.3 ou 10.15.7.',
          'Write the version of Mac OS as X.3 or 10.15.7.',
        );
    }
    if (platform === 'no-computer' && !service.traits.includes('without-computer')) {
      return fault(
        'platform',
        'Cette prestation se fait sur un ordinateur : indiquez son système.',
        'This service is done on a computer: give its system.',
      );
    }
    return undefined;
  },
  decide(request, figures) {
    const supported = supportsVersion(request, figures);
    const studyRequired = request.platform === 'macos' || !request.equipmentFromOrange;
    const backupWarning = !request.backupDone;
    const refused = refuse(request, supported, studyRequired);
    const because = refused ? [...refused.because] : granted(request);
    if (request.platform === 'macos') because.push(...MAC_STUDY);
    if (!request.equipmentFromOrange) because.push(...EQUIPMENT_STUDY);
    if (backupWarning) because.push(...BACKUP);
    return answer(
      {
        eligible: refused === undefined,
        reason: refused?.reason,
        studyRequired,
        screenSharingPossible: request.platform === 'windows' && supported && request.internetOperational,
        backupWarning,
      },
      because,
    );
  },
});
