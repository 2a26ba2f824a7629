import { plusDays } from '../../../kernel/civil-date.ts';
import {
  HOUR_MS,
  inTerritory,
  type Instant,
  instantOf,
  isoInstant,
  localTime,
  plusMs,
} from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, money } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/12.b'];

/** The same clock time in Paris some days later; of a time that occurs twice in autumn, the second. */
function sameTimeLater(from: Instant, days: number): Instant {
  const { date, msOfDay } = localTime('FR', from);
  const first = instantOf('FR', plusDays(date, days), msOfDay);
  const second = plusMs(first, HOUR_MS);
  return localTime('FR', second).msOfDay === msOfDay ? second : first;
}

/** Free exchange of an item that breaks down less than a week after it was received (article 12). */
export const earlyExchange = decision({
  name: 'early-exchange',
  question: {
    fr: 'L’article en panne est-il échangé gratuitement ?',
    en: 'Is the broken item exchanged free of charge?',
  },
  clauses: ['boutique-pro/12.b'],
  input: { receivedAt: datetime, brokeDownAt: datetime },
  output: { eligible: boolean, reason: refusalReason, exchangeLimitAt: datetime, costInclTax: money },
  check({ receivedAt, brokeDownAt }) {
    return brokeDownAt < receivedAt
      ? fault('brokeDownAt', 'La panne suit la réception.', 'The breakdown comes after the receipt.')
      : undefined;
  },
  decide({ receivedAt, brokeDownAt }, figures) {
    const limit = sameTimeLater(receivedAt, figures.exchangeDays);
    const eligible = brokeDownAt < limit;
    return answer(
      {
        eligible,
        reason: eligible ? undefined : 'one-week-elapsed',
        exchangeLimitAt: inTerritory('FR', limit),
        costInclTax: figures.exchangeCost,
      },
      BECAUSE,
    );
  },
  explain(facts, figures, { exchangeLimitAt }) {
    const limit = isoInstant(exchangeLimitAt.at, exchangeLimitAt.offsetMinutes);
    return [
      {
        clause: 'boutique-pro/12.b',
        fr: `Échange pour une panne survenue avant le ${limit} (${figures.exchangeDays} jours, même heure).`,
        en: `Exchange for a breakdown before ${limit} (${figures.exchangeDays} days, same clock time).`,
      },
    ];
  },
});
