import { civilDate, type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import type { PersonalCategory } from '../../../kernel/personal-data.ts';
import { decide, packOf } from '../../../terms/decide.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type Ask, LifeFault } from '../../../terms/model/life.ts';
import type { KeepAnswer } from '../../../terms/model/life-privacy.ts';
import type { Pack } from '../../../terms/model/pack.ts';

/** Who the data of an account are about, as far as their time is concerned. */
export interface Subject {
  readonly accountId: string;
  /** Contract that was last subscribed; `null` when there was none. */
  readonly pack: string | null;
  readonly segment: 'residential' | 'professional';
  readonly prospect: boolean;
  /** Last day of the relationship; `null` while it goes on. */
  readonly endedOn: CivilDate | null;
  readonly disputed: boolean;
  readonly restricted: boolean;
  readonly unpaid: boolean;
}

/** Until when, why, and under which terms. */
export interface Kept {
  readonly pack: string;
  readonly code: string;
  readonly label: Bilingual;
  readonly event: Bilingual;
  /** Last day; `null`: the end has not come. */
  readonly until: CivilDate | null;
  readonly because: readonly string[];
}

/** Asks without a journal: what is erased by the thousand is told by the clauses of its tally. */
export function plainAsk(pack: string): Ask {
  return (name, given) => {
    const facts = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    );
    const answer = decide(pack, name, facts, { strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    return { decision: '', name, result: answer.result, because: answer.because };
  };
}

const EARLIEST_YEARS = 40;

/** The times of personal data: the contract of the customer first, the operator's policy where that says nothing. */
export class Keeping {
  readonly policy: Pack;
  readonly #known = new Map<string, Kept | undefined>();
  readonly #cutoffs = new Map<string, CivilDate | undefined>();

  constructor(policy: Pack) {
    this.policy = policy;
  }

  #answer(pack: Pack, category: PersonalCategory, subject: Subject, eventOn: CivilDate | null, asOf: CivilDate) {
    return pack.privacy?.keep?.(plainAsk(pack.id), category, {
      segment: subject.segment,
      prospect: subject.prospect,
      ...(eventOn === null ? {} : { eventOn: isoDate(eventOn) }),
      asOf: isoDate(asOf),
    });
  }

  /** Until when data of a category are kept whose count starts at an event; `undefined` when nothing starts it yet. */
  kept(category: PersonalCategory, subject: Subject, eventOn: CivilDate | null, asOf: CivilDate): Kept | undefined {
    const key = `${category} ${subject.pack} ${subject.segment} ${subject.prospect} ${eventOn}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const own = subject.pack === null ? undefined : packOf(subject.pack);
    const first = own && this.#answer(own, category, subject, eventOn, asOf);
    const told = (pack: Pack, one: KeepAnswer): Kept => ({
      pack: pack.id,
      code: one.code,
      label: one.label,
      event: one.event,
      until: one.until === null ? null : civilDate(one.until),
      because: one.taken.because,
    });
    const second = first ? undefined : this.#answer(this.policy, category, subject, eventOn, asOf);
    const kept = first ? told(own, first) : second && told(this.policy, second);
    this.#known.set(key, kept);
    return kept;
  }

  /** The latest event of which the data are over on a day: what happened until then may go. */
  cutoff(category: PersonalCategory, subject: Subject, asOf: CivilDate): CivilDate | undefined {
    const key = `${category} ${subject.pack} ${subject.segment} ${subject.prospect} ${asOf}`;
    if (this.#cutoffs.has(key)) return this.#cutoffs.get(key);
    const over = (day: CivilDate): boolean => {
      const until = this.kept(category, subject, day, asOf)?.until;
      return until !== undefined && until !== null && until < asOf;
    };
    // Later events are kept longer: halving finds the last one that is over.
    let gone = plusDays(asOf, -365 * EARLIEST_YEARS);
    let held = asOf;
    const found = over(gone);
    while (found && held - gone > 1) {
      const middle = Math.floor((gone + held) / 2) as CivilDate;
      if (over(middle)) gone = middle;
      else held = middle;
    }
    this.#cutoffs.set(key, found ? gone : undefined);
    return found ? gone : undefined;
  }
}
