import { answer } from '../../model/decision.ts';
import { boolean, integer, listOf, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** State of the SIM after PIN entries and PUK requests, read in order (article 2). */
export const simPin = decision({
  name: 'sim-pin',
  question: {
    fr: 'Dans quel état est la carte SIM après ces saisies de code ?',
    en: 'What state is the SIM in after these code entries?',
  },
  clauses: ['mobile-yt/2.g'],
  input: { events: listOf(oneOf('wrong', 'right', 'puk-requested')) },
  output: {
    state: oneOf('usable', 'blocked'),
    wrongInARow: integer,
    attemptsLeft: integer,
    pukIssued: integer,
    mayRequestPuk: boolean,
  },
  decide(facts, figures) {
    const limit = figures.wrongPinsBlocking;
    let wrongInARow = 0;
    let pukIssued = 0;
    for (const event of facts.events) {
      if (wrongInARow < limit) {
        if (event === 'wrong') wrongInARow += 1;
        else if (event === 'right') wrongInARow = 0;
      } else if (event === 'puk-requested') {
        pukIssued += 1;
        wrongInARow = 0;
      }
    }
    const blocked = wrongInARow === limit;
    return answer(
      {
        state: blocked ? 'blocked' : 'usable',
        wrongInARow,
        attemptsLeft: limit - wrongInARow,
        pukIssued,
        mayRequestPuk: blocked,
      },
      ['mobile-yt/2.g'],
    );
  },
});
