import { tmfDay, tmfHref, TMF_PATHS, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import { type CivilDate, isoDate } from '../../kernel/civil-date.ts';
import { addCollection, type Collection } from '../../platform/http/resource-collection.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { isId, maySeeAccount, visibleAccounts } from '../account/index.ts';
import type { Agreement, AgreementState } from './domain/agreement.ts';
import { agreementOf } from './operations/open-agreement.ts';
import { selectAgreementPage } from './store.ts';

/** TMF651 names the states of an agreement; ours are finer. */
const STATUS: Readonly<Record<AgreementState, string>> = {
  ordered: 'inProcess',
  'awaiting-activation': 'approved',
  active: 'active',
  suspended: 'suspended',
  terminating: 'pendingTermination',
  terminated: 'terminated',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
};

const day = (date: CivilDate | null): string | undefined => (date === null ? undefined : tmfDay(isoDate(date)));

function characteristic(name: string, value: unknown): TmfResource {
  return { name, value, valueType: typeof value };
}

/** TMF651: the agreement, with the terms that it is pinned to. */
export function agreementResource(agreement: Agreement): TmfResource {
  const offering = `${agreement.pack}:${agreement.offer}`;
  const term = agreement.commitmentMonths;
  return {
    id: agreement.id,
    href: tmfHref('agreement', agreement.id),
    name: agreement.offer,
    agreementType: 'subscription',
    documentNumber: agreement.id,
    initialDate: tmfDay(isoDate(agreement.orderedOn)),
    version: String(agreement.version),
    status: STATUS[agreement.state],
    agreementPeriod: { startDateTime: day(agreement.activatedOn), endDateTime: day(agreement.endsOn) },
    agreementSpecification: {
      id: `${agreement.pack}@${agreement.termsVersion}`,
      name: agreement.pack,
      '@referredType': 'AgreementSpecification',
    },
    agreementItem: [
      {
        productOffering: [tmfRef('ProductOffering', offering, tmfHref('productOffering', offering))],
        termOrCondition:
          term === 0
            ? []
            : [
                {
                  id: 'commitment',
                  description: `P${term}M`,
                  validFor: { endDateTime: day(agreement.commitmentEndsOn) },
                },
              ],
      },
    ],
    characteristic: [
      characteristic('state', agreement.state),
      characteristic('territory', agreement.territory),
      ...Object.entries(agreement.characteristics).map(([name, value]) => characteristic(name, value)),
    ],
    engagedParty: [
      tmfRef('Individual', agreement.accountId, tmfHref('individual', agreement.accountId), { role: 'holder' }),
    ],
    associatedAgreement: [],
    '@type': 'Agreement',
  };
}

const agreements: Collection = {
  path: TMF_PATHS.agreement,
  tag: 'TMF651 agreement',
  roles: rolesThat('agreement:read'),
  filters: ['engagedParty.id'],
  ids: 'uuid',
  list: async (tx, _context, { after, limit, filter }, actor) => {
    const among = await visibleAccounts(tx, actor, filter['engagedParty.id']);
    return (await selectAgreementPage(tx, { among, after, limit })).map(agreementResource);
  },
  one: async (tx, _context, id, actor) => {
    const found = isId(id) ? await agreementOf(tx, id) : undefined;
    return found && (await maySeeAccount(tx, actor, found.accountId)) ? agreementResource(found) : undefined;
  },
};

/** Agreements for integrators. */
export const agreementRoutes: RouteModule = {
  name: 'agreement',
  register: (app, services) => addCollection(app, services, agreements),
};
