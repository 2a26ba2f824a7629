import { civilDate, parseDate } from '../../kernel/civil-date.ts';
import { checkProcedures } from './check-procedures.ts';
import { checkTopics } from './check-topics.ts';
import type { Clause } from './clause.ts';
import type { AnyDecision } from './decision.ts';
import type { Figure } from './figure.ts';
import type { Pack } from './pack.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const VERSION_ID = /^\d{4}-\d{2}$/;
const REALISERS = ['decision:', 'process:', 'document:', 'catalog:', 'content:'];

type Report = (problem: string) => void;

function checkUnique(values: readonly string[], what: string, report: Report): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report(`${what} ${value} stands twice`);
    seen.add(value);
  }
}

/** Each version ends where the next begins: strictly later dates leave neither gap nor overlap. */
function checkVersions(pack: Pack, report: Report): void {
  checkUnique(
    pack.versions.map((one) => one.id),
    'version',
    report,
  );
  pack.versions.forEach((version, i) => {
    if (!VERSION_ID.test(version.id)) report(`version ${version.id} is not named yyyy-mm`);
    if (parseDate(version.from) === undefined) report(`version ${version.id} begins on no day: ${version.from}`);
    const before = pack.versions[i - 1];
    if (before && version.from <= before.from) report(`version ${version.id} does not begin after ${before.id}`);
  });
}

function checkClause(pack: Pack, clause: Clause, report: Report): void {
  if (!clause.id.startsWith(`${pack.id}/`)) report(`clause ${clause.id} does not begin with ${pack.id}/`);
  if (!clause.summary.fr || !clause.summary.en) report(`clause ${clause.id} lacks its words in one language`);
  if (clause.realizedBy.length === 0) report(`clause ${clause.id} is realised by nothing`);
  for (const realiser of clause.realizedBy) {
    if (!REALISERS.some((kind) => realiser.startsWith(kind))) report(`clause ${clause.id} is realised by ${realiser}`);
    const name = realiser.startsWith('decision:') ? realiser.slice('decision:'.length) : undefined;
    if (name === undefined) continue;
    if (!pack.decisions.some((one) => one.name === name))
      report(`clause ${clause.id} names a decision that does not exist: ${name}`);
  }
  for (const version of [clause.since, clause.until]) {
    if (version !== undefined && !pack.versions.some((one) => one.id === version))
      report(`clause ${clause.id} names a version that does not exist: ${version}`);
  }
}

function checkDecision(clauses: ReadonlyMap<string, Clause>, decision: AnyDecision, report: Report): void {
  const { name } = decision;
  if (!KEBAB.test(name)) report(`decision ${name} is not named in kebab case`);
  if (!decision.question.fr || !decision.question.en) report(`decision ${name} lacks its question in one language`);
  if (decision.clauses.length === 0) report(`decision ${name} rests on no clause`);
  checkUnique(decision.clauses, `clause of decision ${name}:`, report);
  for (const id of decision.clauses) {
    const clause = clauses.get(id);
    if (!clause) report(`decision ${name} rests on a clause that does not exist: ${id}`);
    else if (!clause.realizedBy.includes(`decision:${name}`)) report(`clause ${id} does not name its decision ${name}`);
  }
}

/** A figure stands beside its clause, has a value from the first version on, and its values follow one another. */
function checkFigure(pack: Pack, ids: ReadonlySet<string>, name: string, figure: Figure, report: Report): void {
  if (!ids.has(figure.clause)) report(`figure ${name} stands beside a clause that does not exist: ${figure.clause}`);
  if (!figure.label.fr || !figure.label.en) report(`figure ${name} lacks its label in one language`);
  const first = figure.values[0];
  if (!first) return report(`figure ${name} has no value`);
  for (const { from } of figure.values) {
    if (parseDate(from) === undefined) return report(`figure ${name} has a value from no day: ${from}`);
  }
  figure.values.forEach((value, i) => {
    const before = figure.values[i - 1];
    if (before && value.from <= before.from)
      report(`figure ${name} has a value from ${value.from} that does not follow`);
  });
  if (civilDate(first.from) > civilDate(pack.versions[0].from))
    report(`figure ${name} has no value when version ${pack.versions[0].id} begins`);
}

function checkCatalog(pack: Pack, ids: ReadonlySet<string>, report: Report): void {
  checkUnique(
    pack.catalog.map((one) => one.code),
    'catalogue item',
    report,
  );
  for (const item of pack.catalog) {
    for (const id of item.clauses) {
      if (!ids.has(id)) report(`catalogue item ${item.code} names a clause that does not exist: ${id}`);
    }
    for (const territory of item.territories ?? []) {
      if (!pack.territories.includes(territory))
        report(`catalogue item ${item.code} is sold outside the pack: ${territory}`);
    }
  }
}

function checkPack(pack: Pack, report: Report): void {
  const clauses = new Map(pack.clauses.map((one) => [one.id, one]));
  const ids = new Set(clauses.keys());
  checkUnique(
    pack.clauses.map((one) => one.id),
    'clause',
    report,
  );
  checkUnique(
    pack.decisions.map((one) => one.name),
    'decision',
    report,
  );
  checkVersions(pack, report);
  for (const clause of pack.clauses) checkClause(pack, clause, report);
  for (const decision of pack.decisions) checkDecision(clauses, decision, report);
  for (const [name, figure] of Object.entries(pack.figures)) checkFigure(pack, ids, name, figure, report);
  checkCatalog(pack, ids, report);
  checkProcedures(pack, report);
  checkTopics(pack, report);
}

/**
 * Walks the contracts and tells what does not hold together: a clause named by nobody or naming nothing, a figure without
 * its clause or with a hole in time, versions out of order, names that stand twice. An empty list means that they hold.
 */
export function checkPacks(packs: readonly Pack[]): string[] {
  const problems: string[] = [];
  checkUnique(
    packs.map((one) => one.id),
    'pack',
    (problem) => problems.push(problem),
  );
  for (const pack of packs) checkPack(pack, (problem) => problems.push(`${pack.id}: ${problem}`));
  return problems;
}
