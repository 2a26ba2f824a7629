/** Visits of technicians. */
export type { Appointment, AppointmentOutcome, AppointmentState, VisitPurpose } from './domain/appointment.ts';
export { bookAppointment } from './operations/book-appointment.ts';
export { bookHomeHelp } from './operations/book-home-help.ts';
export {
  type AppointmentChange,
  type Attendance,
  changeAppointment,
  recordAttendance,
} from './operations/change-appointment.ts';
export { appointmentOf, appointmentsOf } from './store.ts';
export { appointmentData } from './personal-data.ts';
