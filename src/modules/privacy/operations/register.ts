import type { PersonalCategory } from '../../../kernel/personal-data.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Pack } from '../../../terms/model/pack.ts';
import { notedClauses } from '../../decision/index.ts';
import { declaredData } from '../declared.ts';
import { plainAsk } from '../domain/keeping.ts';

/** A clause as one reads it. */
export interface ToldClause {
  readonly article: string;
  readonly summary: Bilingual;
}

/** The register of processing as it is shown and handed to the authority (article 30 of the GDPR). */
export interface Register {
  readonly policy: Bilingual;
  readonly controller: string;
  readonly purposes: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly bases: readonly string[];
    readonly mayObject: boolean;
    readonly consentRequired: boolean;
    readonly clauses: readonly ToldClause[];
  }[];
  readonly durations: readonly {
    readonly code: string;
    readonly label: Bilingual;
    readonly event: Bilingual;
    readonly duration: string;
    readonly mode: string;
    readonly clauses: readonly ToldClause[];
  }[];
  readonly words: readonly { readonly about: string; readonly clauses: readonly ToldClause[] }[];
  /** What the product itself holds, room by room. */
  readonly data: readonly {
    readonly room: Bilingual;
    readonly holds: Bilingual;
    readonly category: PersonalCategory;
  }[];
}

/** The register that a policy carries, with its clauses in words and what the rooms hold. */
export function registerOf(policy: Pack, controller: string): Register {
  const privacy = policy.privacy!;
  const register = privacy.register!;
  const ask = plainAsk(policy.id);
  const told = (ids: readonly string[]): readonly ToldClause[] =>
    notedClauses(policy.id, ids).map(({ article, summary }) => ({ article, summary }));
  return {
    policy: policy.name,
    controller,
    purposes: register.purposes.map((one) => {
      const basis = privacy.basis?.(ask, one.code, 'client').result;
      return {
        code: one.code,
        label: one.label,
        bases: (basis?.legalBases as readonly string[] | undefined) ?? one.bases,
        mayObject: basis?.mayObject === true,
        consentRequired: basis?.consentRequired === true,
        clauses: told(one.clauses),
      };
    }),
    durations: register.durations.map((one) => ({ ...one, clauses: told(one.clauses) })),
    words: register.words.map((one) => ({ about: one.about, clauses: told(one.clauses) })),
    data: declaredData.flatMap((room) =>
      room.personal.map((one) => ({ room: room.title, holds: one.holds, category: one.category })),
    ),
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll(/\s+/g, ' ')}"`;

/** The register as a table, for the authority. */
export function registerCsv(register: Register, language: 'fr' | 'en'): string {
  const head = {
    fr: ['partie', 'code', 'libellé', 'base ou durée', 'départ', 'articles'],
    en: ['part', 'code', 'label', 'basis or duration', 'from', 'articles'],
  };
  const articles = (clauses: readonly ToldClause[]): string => clauses.map(({ article }) => article).join(' ');
  const lines = [
    head[language],
    ...register.purposes.map((one) => [
      language === 'fr' ? 'finalité' : 'purpose',
      one.code,
      one.label[language],
      one.bases.join(' '),
      '',
      articles(one.clauses),
    ]),
    ...register.durations.map((one) => [
      language === 'fr' ? 'durée' : 'duration',
      one.code,
      one.label[language],
      one.duration,
      one.event[language],
      articles(one.clauses),
    ]),
    ...register.words.flatMap((one) =>
      one.clauses.map((clause) => [one.about, clause.article, clause.summary[language], '', '', clause.article]),
    ),
    ...register.data.map((one) => [
      language === 'fr' ? 'données' : 'data',
      one.category,
      `${one.room[language]} — ${one.holds[language]}`,
      '',
      '',
      '',
    ]),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}
