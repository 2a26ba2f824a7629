import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const riskAssessmentData: RoomData = {
  room: 'risk-assessment',
  title: { fr: 'Examen des commandes', en: 'Assessment of orders' },
  personal: [
    {
      table: 'risk_assessment',
      holds: { fr: 'Ce qui a été examiné avant une vente', en: 'What was examined before a sale' },
      category: 'score-segmentation',
      from: 't.assessed_on',
      end: 'erase',
    },
    {
      table: 'payment_incident',
      holds: { fr: 'Incidents levés', en: 'Incidents lifted' },
      category: 'unpaid-settled',
      from: 't.removed_on',
      only: 't.removed_on is not null',
      end: 'erase',
    },
    {
      table: 'payment_incident',
      holds: { fr: 'Incidents de paiement', en: 'Payment incidents' },
      category: 'unpaid-debt',
      only: 't.removed_on is null',
      end: 'erase',
    },
    {
      table: 'incident_register_entry',
      holds: { fr: 'Inscriptions levées au fichier partagé', en: 'Entries lifted from the shared register' },
      category: 'unpaid-settled',
      from: 't.removed_on',
      only: 't.removed_on is not null',
      whose: null,
      end: 'erase',
    },
  ],
  nobody: [],
};
