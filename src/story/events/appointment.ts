import { z } from 'zod';
import { fail, type Result } from '../../kernel/result.ts';
import { bookAppointment, changeAppointment, recordAttendance } from '../../modules/appointment/index.ts';
import { accountOfCast } from '../cast.ts';
import { moment } from '../fields.ts';
import { momentOf, type Scene, verb, withAgreement } from '../verb.ts';

const NONE = fail('story/no-appointment', 'Aucun rendez-vous n’est pris.', 'No appointment is booked.', 'action');
const NO_TIME = fail('story/no-time', 'Dites pour quand : « for ».', 'Say for when: "for".', 'for');

const ATTENDANCE = {
  keep: 'kept',
  miss: 'missed-by-customer',
  'operator-missed': 'missed-by-operator',
} as const;

async function book(scene: Scene, text: string | undefined): Promise<Result<unknown>> {
  if (text === undefined) return NO_TIME;
  const at = momentOf(accountOfCast(scene.cast), text);
  return withAgreement(scene, async (agreementId) => {
    const booked = await scene.act((tx, context) => bookAppointment(tx, context, { agreementId, at }));
    if (booked.ok) scene.cast.appointmentId = booked.value.appointment.id;
    return booked;
  });
}

async function change(
  scene: Scene,
  how: 'cancelled' | 'rescheduled',
  text: string | undefined,
  legitimateReason: boolean,
): Promise<Result<unknown>> {
  const { appointmentId } = scene.cast;
  if (appointmentId === undefined) return NONE;
  if (how === 'rescheduled' && text === undefined) return NO_TIME;
  const at = text === undefined ? {} : { at: momentOf(accountOfCast(scene.cast), text) };
  const changed = await scene.act((tx, context) =>
    changeAppointment(tx, context, { appointmentId, change: how, legitimateReason, ...at }),
  );
  if (changed.ok && how === 'rescheduled') scene.cast.appointmentId = changed.value.appointment.id;
  return changed;
}

/** A technician's visit is booked, moved, cancelled, kept or missed. */
export const appointment = verb({
  name: 'appointment',
  summary: 'A technician’s visit: booked, moved, cancelled, kept, or missed by one side.',
  fields: {
    action: z.enum(['book', 'change', 'cancel', 'keep', 'miss', 'operator-missed']),
    for: moment.optional().describe('When the visit is to be, to book or to change it.'),
    legitimateReason: z.boolean().default(false),
  },
  run(scene, event) {
    const { action, legitimateReason } = event;
    if (action === 'book') return book(scene, event.for);
    if (action === 'change') return change(scene, 'rescheduled', event.for, legitimateReason);
    if (action === 'cancel') return change(scene, 'cancelled', undefined, legitimateReason);
    const { appointmentId } = scene.cast;
    if (appointmentId === undefined) return Promise.resolve(NONE);
    const attendance = ATTENDANCE[action];
    return scene.act((tx, context) => recordAttendance(tx, context, { appointmentId, attendance, legitimateReason }));
  },
});
