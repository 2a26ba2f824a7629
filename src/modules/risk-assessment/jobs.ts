import type { ObligationAction } from '../obligation/index.ts';
import { enterIncident, removeIncident } from './operations/enter-incident.ts';

/** What this room does when obligations fall due. */
export const riskActions: Readonly<Record<string, ObligationAction>> = {
  'enter-incident': enterIncident,
  'remove-incident': removeIncident,
};
