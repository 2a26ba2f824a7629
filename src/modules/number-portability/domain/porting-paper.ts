import { spokenDate } from '../../../formats/spoken-values.ts';
import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, isoInstant, offsetMinutesAt } from '../../../kernel/instant.ts';
import type { Account, OperatorSettings } from '../../account/index.ts';
import type { Agreement } from '../../agreement/index.ts';
import type { NotedClause } from '../../decision/index.ts';
import type { TemplateData } from '../../document/index.ts';
import type { Party } from '../../party/index.ts';
import type { Porting } from './porting.ts';
import words from './paper-words.json' with { type: 'json' };

/** Whom a paper about a number is of, and on which day it is written. */
export interface PaperFrame {
  readonly settings: OperatorSettings;
  readonly account: Account;
  readonly party: Party;
  readonly agreement: Agreement;
  /** ISO date, in the territory. */
  readonly on: string;
  readonly clauses: readonly NotedClause[];
}

/** What the file of a paper and the paper itself are called. */
export interface PaperName {
  readonly title: { readonly fr: string; readonly en: string };
  readonly file: string;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

type Reference = keyof (typeof words)['fr']['references'];

function letterOf(
  frame: PaperFrame,
  subject: string,
  paragraphs: readonly string[],
  references: Readonly<Partial<Record<Reference, string>>>,
): TemplateData {
  const { settings, account, party, agreement, on, clauses } = frame;
  const { language } = account;
  const own = words[language];
  const { line1, line2, postcode, city } = party.address;
  const all = { account: account.number, contract: agreement.id.slice(-12).toUpperCase(), ...references };
  const siren = settings.siren === '' ? [] : [fill(own.legal, { siren: settings.siren })];
  return {
    language,
    date: on,
    operator: { name: settings.name, address: settings.address, legal: [settings.name, ...siren].join(' · ') },
    recipient: [party.displayName, line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    references: Object.entries(all).map(([name, value]) => ({ label: own.references[name as Reference], value })),
    place: fill(own.place, { date: spokenDate(on, language) }),
    subject,
    paragraphs,
    clauses: clauses.map((one) => ({ article: one.article, summary: one.summary[language] })),
  };
}

const nameOf = (kind: 'mandate' | 'statement', e164: string, language: 'fr' | 'en'): PaperName => {
  const number = displayPhoneNumber(e164);
  const title = (of: 'fr' | 'en'): string => fill(words[of][kind].title, { number });
  return { title: { fr: title('fr'), en: title('en') }, file: `${words[language][kind].file}-${e164.slice(-9)}.pdf` };
};

/** The mandate by which the holder of a number lets the operator fetch it: signed, or attested by the record of the request. */
export function mandatePage(
  frame: PaperFrame,
  porting: Pick<Porting, 'e164' | 'rio' | 'otherOperator' | 'desiredOn'>,
  givenAt: Instant,
): PaperName & { readonly page: TemplateData } {
  const { settings, party, account, agreement } = frame;
  const { language } = account;
  const own = words[language].mandate;
  const number = displayPhoneNumber(porting.e164);
  const desired = porting.desiredOn === null ? own.asap : spokenDate(isoDate(porting.desiredOn), language);
  const values = { holder: party.displayName, number, operator: settings.name, desired };
  const local = isoInstant(givenAt, offsetMinutesAt(agreement.territory, givenAt));
  const at = `${spokenDate(local, language)}, ${local.slice(11, 16)}`;
  const named = nameOf('mandate', porting.e164, language);
  const paragraphs = [...own.paragraphs.map((one) => fill(one, values)), fill(own[agreement.channel], { at })];
  const page = letterOf(frame, named.title[language], paragraphs, {
    number,
    ...(porting.rio === null ? {} : { rio: porting.rio }),
    ...(porting.otherOperator === '' ? {} : { from: porting.otherOperator }),
  });
  return { ...named, page };
}

/** The RIO of a line as a paper, with what binds the line on the day. */
export function statementPage(
  frame: PaperFrame,
  line: { readonly e164: string; readonly rio: string },
): PaperName & { readonly page: TemplateData } {
  const { account, agreement, on } = frame;
  const { language } = account;
  const own = words[language].statement;
  const number = displayPhoneNumber(line.e164);
  const { commitmentEndsOn, endsOn } = agreement;
  const over = endsOn !== null && isoDate(endsOn) < on;
  const bound = commitmentEndsOn !== null && isoDate(commitmentEndsOn) >= on;
  const said = over
    ? fill(own.ended, { endsOn: spokenDate(isoDate(endsOn), language) })
    : bound
      ? fill(own.bound, { endsOn: spokenDate(isoDate(commitmentEndsOn), language) })
      : own.free;
  const named = nameOf('statement', line.e164, language);
  const paragraphs = own.paragraphs.map((one) => fill(one, { number, rio: line.rio, commitment: said }));
  return { ...named, page: letterOf(frame, named.title[language], paragraphs, { number, rio: line.rio }) };
}
