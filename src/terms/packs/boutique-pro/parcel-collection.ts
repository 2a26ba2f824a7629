import { isoDate } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const RELAY = ['boutique-pro/11.1.d'];
const POST_OFFICE = ['boutique-pro/11.1.b'];

/** Until when a parcel can be collected, and whether a collection is in time (article 11.1). */
export const parcelCollection = decision({
  name: 'parcel-collection',
  question: { fr: 'Jusqu’à quand et où retirer le colis ?', en: 'Until when, and where, can the parcel be collected?' },
  clauses: ['boutique-pro/11.1.b', 'boutique-pro/11.1.d'],
  input: {
    mode: oneOf('chronorelais', 'colissimo'),
    availableOn: noted(date, 'made available at the relay point, or notice left by the postman'),
    collectedOn: optional(date),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    collectAt: oneOf('relay-point', 'post-office'),
    collectBy: nullable(date),
  },
  check({ availableOn, collectedOn }) {
    return collectedOn !== undefined && collectedOn < availableOn
      ? fault(
          'collectedOn',
          'Le retrait suit la mise à disposition.',
          'The collection comes after the parcel is available.',
        )
      : undefined;
  },
  decide({ mode, availableOn, collectedOn }, figures) {
    if (mode === 'colissimo') {
      return answer({ eligible: true, reason: undefined, collectAt: 'post-office', collectBy: null }, POST_OFFICE);
    }
    const collectBy = plusWorkingDays('ouvre', 'FR', availableOn, figures.collectionDays);
    const late = collectedOn !== undefined && collectedOn > collectBy;
    const reason = late ? 'collection-period-over' : undefined;
    return answer({ eligible: !late, reason, collectAt: 'relay-point', collectBy }, RELAY);
  },
  explain({ availableOn }, figures, { collectBy }) {
    if (collectBy === null) return [];
    const [from, by] = [availableOn, collectBy].map(isoDate);
    return [
      {
        clause: 'boutique-pro/11.1.d',
        fr: `${figures.collectionDays} jours ouvrés après le ${from} : ${by} inclus.`,
        en: `${figures.collectionDays} working days after ${from}: ${by} included.`,
      },
    ];
  },
});
