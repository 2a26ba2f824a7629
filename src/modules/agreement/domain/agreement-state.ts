import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Agreement, AgreementState } from './agreement.ts';

/** From each state, those that may follow. */
const NEXT: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  ordered: ['awaiting-activation', 'active', 'withdrawn', 'cancelled'],
  'awaiting-activation': ['active', 'withdrawn', 'cancelled'],
  active: ['suspended', 'terminating', 'terminated', 'withdrawn'],
  suspended: ['active', 'terminating', 'terminated', 'withdrawn'],
  terminating: ['active', 'suspended', 'terminated', 'withdrawn'],
  terminated: [],
  withdrawn: [],
  cancelled: [],
};

/** Whether the service, or part of it, is out of order: a contract that is cut stays so while it is ending. */
export function isCut(agreement: Pick<Agreement, 'state' | 'suspendedOn'>): boolean {
  return agreement.state === 'suspended' || (agreement.state === 'terminating' && agreement.suspendedOn !== null);
}

/** How a state is told to people. */
export const STATE_LABELS: Readonly<Record<AgreementState, Bilingual>> = {
  ordered: { fr: 'commandé', en: 'ordered' },
  'awaiting-activation': { fr: 'en attente de mise en service', en: 'awaiting activation' },
  active: { fr: 'actif', en: 'active' },
  suspended: { fr: 'suspendu', en: 'suspended' },
  terminating: { fr: 'en cours de résiliation', en: 'being terminated' },
  terminated: { fr: 'résilié', en: 'terminated' },
  withdrawn: { fr: 'rétracté', en: 'withdrawn from' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
};

/** Whether an agreement may go from one state to another. */
export function mayBecome(from: AgreementState, to: AgreementState): boolean {
  return NEXT[from].includes(to);
}

/** Whether an agreement in this state still may change. */
export function isOver(state: AgreementState): boolean {
  return NEXT[state].length === 0;
}
