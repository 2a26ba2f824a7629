import { fillWords } from '../../../formats/fill-words.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, isoInstant, offsetMinutesAt } from '../../../kernel/instant.ts';
import type { Paper, PaperFrame } from '../../agreement/index.ts';
import type { Porting } from './porting.ts';
import words from './paper-words.json' with { type: 'json' };

type Reference = keyof (typeof words)['fr']['references'];

/** What stands beside the account and the contract on a paper about a number. */
function references(language: 'fr' | 'en', values: Readonly<Partial<Record<Reference, string>>>): Paper['references'] {
  return Object.entries(values).map(([name, value]) => ({
    label: words[language].references[name as Reference],
    value,
  }));
}

function nameOf(kind: 'mandate' | 'statement', e164: string, language: 'fr' | 'en'): Pick<Paper, 'title' | 'fileName'> {
  const number = displayPhoneNumber(e164);
  const title = (of: 'fr' | 'en'): string => fillWords(words[of][kind].title, { number });
  return {
    title: { fr: title('fr'), en: title('en') },
    fileName: `${words[language][kind].file}-${e164.slice(-9)}.pdf`,
  };
}

/** The mandate by which the holder of a number lets the operator fetch it: signed, or attested by the record of the request. */
export function mandatePage(
  frame: PaperFrame,
  porting: Pick<Porting, 'e164' | 'rio' | 'otherOperator' | 'desiredOn'>,
  givenAt: Instant,
): Paper {
  const { settings, party, account, agreement } = frame;
  const { language } = account;
  const own = words[language].mandate;
  const number = displayPhoneNumber(porting.e164);
  const desired = porting.desiredOn === null ? own.asap : spokenDate(isoDate(porting.desiredOn), language);
  const values = { holder: party.displayName, number, operator: settings.name, desired };
  const local = isoInstant(givenAt, offsetMinutesAt(agreement.territory, givenAt));
  const at = `${spokenDate(local, language)}, ${local.slice(11, 16)}`;
  return {
    ...nameOf('mandate', porting.e164, language),
    paragraphs: [...own.paragraphs.map((one) => fillWords(one, values)), fillWords(own[agreement.channel], { at })],
    references: references(language, {
      number,
      ...(porting.rio === null ? {} : { rio: porting.rio }),
      ...(porting.otherOperator === '' ? {} : { from: porting.otherOperator }),
    }),
  };
}

/** The RIO of a line as a paper, with what binds the line on the day. */
export function statementPage(frame: PaperFrame, line: { readonly e164: string; readonly rio: string }): Paper {
  const { account, agreement, on } = frame;
  const { language } = account;
  const own = words[language].statement;
  const number = displayPhoneNumber(line.e164);
  const { commitmentEndsOn, endsOn } = agreement;
  const over = endsOn !== null && isoDate(endsOn) < on;
  const bound = commitmentEndsOn !== null && isoDate(commitmentEndsOn) >= on;
  const said = over
    ? fillWords(own.ended, { endsOn: spokenDate(isoDate(endsOn), language) })
    : bound
      ? fillWords(own.bound, { endsOn: spokenDate(isoDate(commitmentEndsOn), language) })
      : own.free;
  return {
    ...nameOf('statement', line.e164, language),
    paragraphs: own.paragraphs.map((one) => fillWords(one, { number, rio: line.rio, commitment: said })),
    references: references(language, { number, rio: line.rio }),
  };
}
