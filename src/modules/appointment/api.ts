import { tmfHref, TMF_PATHS, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import { HOUR_MS, isoInstant, plusMs } from '../../kernel/instant.ts';
import { addCollection, type Collection } from '../../platform/http/resource-collection.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { isId, maySeeAccount, visibleAccounts } from '../account/index.ts';
import type { Appointment, AppointmentState } from './domain/appointment.ts';
import { appointmentOf, selectAppointmentPage } from './store.ts';

/** TMF646 names the states of an appointment. */
const STATUS: Readonly<Record<AppointmentState, string>> = {
  booked: 'confirmed',
  cancelled: 'cancelled',
  kept: 'completed',
  'missed-by-customer': 'missed',
  'missed-by-operator': 'failed',
};
/** Technicians come within two hours of the time given. */
const VISIT_HOURS = 2;

function appointmentResource(visit: Appointment): TmfResource {
  return {
    id: visit.id,
    href: tmfHref('appointment', visit.id),
    category: 'intervention',
    description: 'installation',
    status: STATUS[visit.state],
    validFor: { startDateTime: isoInstant(visit.at), endDateTime: isoInstant(plusMs(visit.at, VISIT_HOURS * HOUR_MS)) },
    relatedEntity: [
      tmfRef('Agreement', visit.agreementId, tmfHref('agreement', visit.agreementId), { role: 'agreement' }),
    ],
    relatedParty: [tmfRef('Individual', visit.accountId, tmfHref('individual', visit.accountId), { role: 'customer' })],
    '@type': 'Appointment',
  };
}

const appointments: Collection = {
  path: TMF_PATHS.appointment,
  tag: 'TMF646 appointment',
  roles: rolesThat('appointment:read'),
  filters: ['relatedParty.id'],
  ids: 'uuid',
  list: async (tx, _context, { after, limit, filter }, actor) => {
    const among = await visibleAccounts(tx, actor, filter['relatedParty.id']);
    return (await selectAppointmentPage(tx, { among, after, limit })).map(appointmentResource);
  },
  one: async (tx, _context, id, actor) => {
    const found = isId(id) ? await appointmentOf(tx, id) : undefined;
    return found && (await maySeeAccount(tx, actor, found.accountId)) ? appointmentResource(found) : undefined;
  },
};

/** Visits of technicians, for integrators. */
export const appointmentRoutes: RouteModule = {
  name: 'appointment',
  register: (app, services) => addCollection(app, services, appointments),
};
