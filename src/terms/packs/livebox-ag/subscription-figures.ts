import { euros, type Money } from '../../../kernel/money.ts';
import { figure } from '../../model/figure.ts';
import type { TaxZone } from './tax-zone.ts';

const SINCE = '2025-10-02';

/** Figures of the introduction, articles 1 to 9 and annexes 1 and 2. */
export const subscriptionFigures = {
  missedAppointmentPenalty: figure(
    'livebox-ag/5.2.c',
    { fr: 'Forfait pour absence ou annulation tardive', en: 'Flat sum for an absence or a late cancellation' },
    'EUR incl. tax, by tax zone',
    SINCE,
    { DOM1: euros('107.60'), DOM2: euros('99.17') } as Readonly<Record<TaxZone, Money>>,
    'lower',
  ),
  cancellationNoticeHours: figure(
    'livebox-ag/5.2.b',
    { fr: 'Délai d’annulation sans frais', en: 'Notice for a free cancellation' },
    'working hours',
    SINCE,
    4,
    'lower',
  ),
} as const;

