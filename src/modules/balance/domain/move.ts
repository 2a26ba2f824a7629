import type { Instant } from '../../../kernel/instant.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { CreditLeft } from '../../../terms/model/life-balance.ts';
import { euros, moneyText } from '../../../kernel/money.ts';
import type { UsageKind } from '../../../terms/model/usage.ts';
import type { Balance, Movement, MovementKind } from './balance.ts';
import type { Credits } from './purse.ts';

/** No amount of any credit. */
export const NO_CREDITS: Credits = { monthly: NO_MONEY, carriedOver: NO_MONEY, topUp: NO_MONEY };

/** What a line of the side journal says beside its amounts. */
export interface MoveTold {
  readonly kind: MovementKind;
  readonly label: Bilingual;
  readonly at: Instant;
  readonly useKind?: UsageKind;
  readonly sessionId?: string;
  readonly decision?: string;
  readonly because?: readonly string[];
}

/** Moves the credits of a balance by signed amounts: the balance after it, and the line that tells it. */
export function move(
  balance: Balance,
  change: Partial<Credits>,
  told: MoveTold,
): { readonly balance: Balance; readonly movement: Movement } {
  const whole: Credits = { ...NO_CREDITS, ...change };
  const after: Credits = {
    monthly: sum(balance.monthly, whole.monthly),
    carriedOver: sum(balance.carriedOver, whole.carriedOver),
    topUp: sum(balance.topUp, whole.topUp),
  };
  const sequence = balance.lastSequence + 1;
  return {
    balance: { ...balance, ...after, lastSequence: sequence },
    movement: {
      accountId: balance.accountId,
      agreementId: balance.agreementId,
      sequence,
      monthNumber: balance.monthNumber,
      at: told.at,
      onDate: localDate(balance.territory, told.at),
      kind: told.kind,
      useKind: told.useKind ?? null,
      label: told.label,
      sessionId: told.sessionId ?? null,
      change: whole,
      after,
      decision: told.decision ?? null,
      because: told.because ?? [],
    },
  };
}

/** What was taken, as a change. */
export function minus(credits: Credits): Credits {
  return {
    monthly: -credits.monthly as Money,
    carriedOver: -credits.carriedOver as Money,
    topUp: -credits.topUp as Money,
  };
}

/** What is left of each credit, as the terms take it. */
export function leftOf(credits: Credits): CreditLeft {
  return {
    monthly: moneyText(credits.monthly),
    carriedOver: moneyText(credits.carriedOver),
    topUp: moneyText(credits.topUp),
  };
}

/** Credits as the terms give them. */
export function creditsOf(left: CreditLeft): Credits {
  return { monthly: euros(left.monthly), carriedOver: euros(left.carriedOver), topUp: euros(left.topUp) };
}
