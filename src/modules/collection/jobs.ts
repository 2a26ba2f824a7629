import type { ObligationAction } from '../obligation/index.ts';
import { resumePaidService } from './operations/resume-service.ts';

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const collectionActions: Readonly<Record<string, ObligationAction>> = { 'resume-service': resumePaidService };
