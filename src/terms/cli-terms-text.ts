import { civilDate } from '../kernel/civil-date.ts';
import type { Language } from './cli-decide-words.ts';
import type { ClauseChange, FigureChange, Turn, VersionDiff } from './diff-versions.ts';
import { articleOf } from './law/articles.ts';
import { type Ambiguity, type LawFinding, type Verdict, VERDICTS } from './law/finding.ts';
import type { Bilingual } from './model/decision.ts';
import type { Pack, Version } from './model/pack.ts';

const VERDICT_TITLE: Record<Verdict, Bilingual> = {
  contradicts: { fr: 'Contraire à la loi', en: 'Contrary to the law' },
  'falls-short': { fr: 'En deçà de la loi', en: 'Short of the law' },
  'better-than-law': { fr: 'Plus favorable que la loi', en: 'Better than the law' },
  'obsolete-reference': { fr: 'Référence périmée', en: 'Obsolete reference' },
};
const UNCLEAR: Bilingual = { fr: 'Points peu clairs', en: 'Unclear points' };
const READING: Bilingual = { fr: 'Lecture retenue : ', en: 'Reading taken: ' };
const NOTHING: Bilingual = { fr: 'Rien à signaler.', en: 'Nothing to report.' };
const TO_CONFIRM: Bilingual = { fr: 'texte à vérifier', en: 'text to be checked' };

const CHANGE_TITLE: Record<ClauseChange['change'] | 'figure', Bilingual> = {
  added: { fr: 'Clauses ajoutées', en: 'Clauses added' },
  removed: { fr: 'Clauses supprimées', en: 'Clauses removed' },
  reworded: { fr: 'Clauses réécrites', en: 'Clauses reworded' },
  figure: { fr: 'Chiffres modifiés', en: 'Figures changed' },
};
const TURN: Record<Turn, Bilingual> = {
  better: { fr: 'mieux pour le client', en: 'better for the customer' },
  worse: { fr: 'moins bien pour le client', en: 'worse for the customer' },
  neutral: { fr: 'neutre', en: 'neutral' },
};
const NO_CHANGE: Bilingual = { fr: 'Aucun changement.', en: 'No change.' };

/** When the article holds, where that is not the day of the contract: it came later, or it is no longer in force. */
export function timingOf({ law, since }: LawFinding, version: Version): Bilingual | undefined {
  const { from, to } = articleOf(law);
  if (since !== undefined) return undefined;
  if (from !== null && civilDate(from) > civilDate(version.from))
    return {
      fr: `texte en vigueur depuis le ${from}, après la version du ${version.from}`,
      en: `text in force since ${from}, after the version of ${version.from}`,
    };
  if (to === null) return undefined;
  return { fr: `texte en vigueur jusqu’au ${to}`, en: `text in force until ${to}` };
}

/** Why a clause and an article stand as they do, with the days where they matter. */
export function whyOf(found: LawFinding, version: Version, language: Language): string {
  const timing = timingOf(found, version);
  return timing ? `${found.why[language]} (${timing[language]})` : found.why[language];
}

function findingText(pack: Pack, found: LawFinding, version: Version, language: Language): string {
  const { citation, confirmed } = articleOf(found.law);
  const doubt = confirmed ? '' : ` [${TO_CONFIRM[language]}]`;
  const clause = found.clause.slice(pack.id.length + 1);
  return `    ${clause} — ${citation[language]}${doubt}\n      ${whyOf(found, version, language)}\n`;
}

/** What was found of a contract, as people read it: by verdict, then the points that are unclear. */
export function checkText(
  pack: Pack,
  version: Version,
  findings: readonly LawFinding[],
  ambiguities: readonly Ambiguity[],
  language: Language,
): string {
  let text = `${pack.name[language]} (${pack.id}), ${version.label[language]}\n`;
  for (const verdict of VERDICTS) {
    const found = findings.filter((one) => one.verdict === verdict);
    if (found.length === 0) continue;
    text += `\n  ${VERDICT_TITLE[verdict][language]} (${found.length})\n`;
    for (const one of found) text += findingText(pack, one, version, language);
  }
  if (findings.length === 0) text += `\n  ${NOTHING[language]}\n`;
  if (ambiguities.length === 0) return text;
  text += `\n  ${UNCLEAR[language]} (${ambiguities.length})\n`;
  for (const { clause, issue, reading } of ambiguities) {
    text += `    ${clause.slice(pack.id.length + 1)} — ${issue[language]}\n      ${READING[language]}${reading[language]}\n`;
  }
  return text;
}

function clauseText({ clause, before, after }: ClauseChange, language: Language): string {
  const lines = [`    ${clause}\n`];
  if (before) lines.push(`      - ${before[language]}\n`);
  if (after) lines.push(`      + ${after[language]}\n`);
  return lines.join('');
}

function figureText({ clause, label, unit, before, after, turn }: FigureChange, language: Language): string {
  return `    ${clause} — ${label[language]}\n      ${before} → ${after} ${unit} (${TURN[turn][language]})\n`;
}

/** What changes between two versions, as people read it. */
export function diffText(pack: Pack, from: Version, to: Version, diff: VersionDiff, language: Language): string {
  let text = `${pack.name[language]} (${pack.id}) : ${from.id} → ${to.id}\n`;
  for (const change of ['added', 'removed', 'reworded'] as const) {
    const changed = diff.clauses.filter((one) => one.change === change);
    if (changed.length === 0) continue;
    text += `\n  ${CHANGE_TITLE[change][language]} (${changed.length})\n`;
    for (const one of changed) text += clauseText(one, language);
  }
  if (diff.figures.length > 0) {
    text += `\n  ${CHANGE_TITLE.figure[language]} (${diff.figures.length})\n`;
    for (const one of diff.figures) text += figureText(one, language);
  }
  return diff.clauses.length + diff.figures.length === 0 ? `${text}\n  ${NO_CHANGE[language]}\n` : text;
}

/** A change as one JSON object. */
export function changeJson(pack: Pack, change: ClauseChange | FigureChange, language: Language): string {
  if (change.change === 'figure') {
    const { clause, figure, label, unit, before, after, turn } = change;
    return JSON.stringify({
      pack: pack.id,
      clause,
      change: 'figure',
      figure,
      label: label[language],
      unit,
      before,
      after,
      direction: turn,
    });
  }
  const { clause, replaces, before, after } = change;
  return JSON.stringify({
    pack: pack.id,
    clause,
    change: change.change,
    replaces,
    before: before?.[language],
    after: after?.[language],
  });
}
