import type { CivilDate } from '../../../kernel/civil-date.ts';

/** A number newly counted under an allowance. */
export interface NewCorrespondent {
  readonly accountId: string;
  readonly agreementId: string;
  readonly month: CivilDate;
  readonly called: string;
  readonly rank: number;
}

/** The different numbers that each agreement has called in each calendar month, ranked by their first call. */
export class Correspondents {
  readonly #ranks = new Map<string, Map<string, number>>();
  readonly added: NewCorrespondent[] = [];

  #of(agreementId: string, month: CivilDate): Map<string, number> {
    const key = `${agreementId}/${month}`;
    let ranks = this.#ranks.get(key);
    if (!ranks) {
      ranks = new Map();
      this.#ranks.set(key, ranks);
    }
    return ranks;
  }

  /** Takes over a rank that was given earlier. */
  known(one: Omit<NewCorrespondent, 'accountId'>): void {
    this.#of(one.agreementId, one.month).set(one.called, one.rank);
  }

  /** The rank of a number, or the rank that it would have. */
  rankOf(agreementId: string, month: CivilDate, called: string): number {
    const ranks = this.#of(agreementId, month);
    return ranks.get(called) ?? ranks.size + 1;
  }

  /** Counts a number called under the allowance; nothing happens when it was counted already. */
  count(accountId: string, agreementId: string, month: CivilDate, called: string): void {
    const ranks = this.#of(agreementId, month);
    if (ranks.has(called)) return;
    ranks.set(called, ranks.size + 1);
    this.added.push({ accountId, agreementId, month, called, rank: ranks.size });
  }
}
