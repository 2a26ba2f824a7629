import type { RowFault } from '../../../formats/cdr-csv.ts';

export const TWICE: RowFault = {
  field: 'call_id',
  reason: { fr: 'Cet appel a déjà été reçu.', en: 'This call has been received already.' },
};

export const UNKNOWN_LINE: RowFault = {
  field: 'calling_number',
  reason: {
    fr: 'Aucun client n’avait ce numéro à cet instant.',
    en: 'No customer had this number at that time.',
  },
};
