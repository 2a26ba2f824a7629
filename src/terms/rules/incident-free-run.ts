import { type CivilDate, plusMonths } from '../../kernel/civil-date.ts';

/**
 * The day on which `months` months without an incident are first complete. A run starts on `from` and on each incident; it is
 * complete when the next incident is after the same day `months` later (an incident on that very day breaks it), and the last
 * run has no next incident. An incident after a completed run undoes nothing. Incidents may come in any order, more than once.
 */
export function incidentFreeFrom(from: CivilDate, incidents: readonly CivilDate[], months: number): CivilDate {
  const later = [...incidents].sort((a, b) => a - b);
  let start = from;
  let complete = plusMonths(start, months);
  for (const incident of later) {
    if (incident > complete) return complete;
    if (incident <= start) continue;
    start = incident;
    complete = plusMonths(start, months);
  }
  return complete;
}
