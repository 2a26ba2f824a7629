import { type CivilDate, daysBetween, earliest, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { monthlyPriceByDay, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision, type LiveboxFigures } from './figures.ts';

interface Line {
  readonly technology: 'fibre' | 'xdsl';
  readonly change: 'none' | 'xdsl-to-fibre' | 'adsl-to-vdsl';
  readonly subscribedOn: CivilDate;
  readonly alreadyConnected: boolean;
  readonly lineConnectedOn?: CivilDate | undefined;
  readonly equipmentPluggedOn?: CivilDate | undefined;
  readonly asOf: CivilDate;
}

interface Start {
  readonly activatedOn: CivilDate | null;
  readonly plugDeadline: CivilDate | null;
  readonly clause: string;
}

/** A change of technology: the day of plugging in, at the latest so many days after the connection. */
function startOfChange(facts: Line, clause: string, plugInDays: number): Start {
  if (facts.lineConnectedOn === undefined) return { activatedOn: null, plugDeadline: null, clause };
  const connectedOn = latest(facts.lineConnectedOn, facts.subscribedOn);
  const plugDeadline = plusDays(connectedOn, plugInDays);
  const plugged = facts.equipmentPluggedOn;
  if (plugged !== undefined)
    return { activatedOn: earliest(plugDeadline, latest(plugged, connectedOn)), plugDeadline, clause };
  return { activatedOn: facts.asOf >= plugDeadline ? plugDeadline : null, plugDeadline, clause };
}

/** Which event starts the service, by technology, change and state of the home (articles 7.1 and 7.2). */
function startOf(facts: Line, figures: LiveboxFigures): Start {
  if (facts.technology === 'fibre' && facts.alreadyConnected)
    return { activatedOn: facts.equipmentPluggedOn ?? null, plugDeadline: null, clause: 'livebox-ag/7.1.c' };
  if (facts.change === 'xdsl-to-fibre') return startOfChange(facts, 'livebox-ag/7.1.b', figures.plugInDays);
  if (facts.change === 'adsl-to-vdsl') return startOfChange(facts, 'livebox-ag/7.2.c', figures.vdslPlugInDays);
  const clause =
    facts.technology === 'fibre'
      ? 'livebox-ag/7.1.a'
      : facts.alreadyConnected
        ? 'livebox-ag/7.2.d'
        : 'livebox-ag/7.2.a';
  const activatedOn = facts.lineConnectedOn === undefined ? null : latest(facts.lineConnectedOn, facts.subscribedOn);
  return { activatedOn, plugDeadline: null, clause };
}

/** The day the service starts, and what a late xDSL activation is worth to the customer (articles 7, 7.1 and 7.2). */
export const activation = decision({
  name: 'activation',
  question: {
    fr: 'Quel jour le service est-il mis en service, et un retard est-il dédommagé ?',
    en: 'On which day is the service activated, and is a delay compensated?',
  },
  clauses: [
    'livebox-ag/intro.4',
    'livebox-ag/7.b',
    'livebox-ag/7.1.a',
    'livebox-ag/7.1.b',
    'livebox-ag/7.1.c',
    'livebox-ag/7.2.a',
    'livebox-ag/7.2.b',
    'livebox-ag/7.2.c',
    'livebox-ag/7.2.d',
  ],
  input: {
    technology: oneOf('fibre', 'xdsl'),
    change: oneOf('none', 'xdsl-to-fibre', 'adsl-to-vdsl'),
    subscribedOn: date,
    alreadyConnected: boolean,
    lineEligible: optional(boolean),
    lineConnectedOn: optional(date),
    equipmentPluggedOn: optional(date),
    monthlyPriceInclTax: money,
    excused: noted(boolean, 'outside cause or the customer’s own doing'),
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    activatedOn: nullable(date),
    latestDate: nullable(date),
    plugDeadline: nullable(date),
    daysLate: integer,
    compensation: money,
  },
  check(facts) {
    if (facts.change === (facts.technology === 'xdsl' ? 'xdsl-to-fibre' : 'adsl-to-vdsl'))
      return fault(
        'change',
        'Ce changement ne mène pas à cette technologie.',
        'That change does not lead to that technology.',
      );
    if (!facts.alreadyConnected && facts.lineConnectedOn !== undefined && facts.lineConnectedOn < facts.subscribedOn)
      return fault(
        'lineConnectedOn',
        'Un logement non raccordé ne peut l’être avant la souscription.',
        'A home not yet connected cannot be connected before the subscription.',
      );
    if (facts.equipmentPluggedOn !== undefined && facts.equipmentPluggedOn < facts.subscribedOn)
      return fault(
        'equipmentPluggedOn',
        'Le matériel ne peut être branché avant la souscription.',
        'The equipment cannot be plugged in before the subscription.',
      );
    if (facts.alreadyConnected && facts.lineEligible === undefined)
      return fault('lineEligible', 'Indiquez si la ligne est éligible.', 'Say whether the line is eligible.');
    return undefined;
  },
  decide(facts, figures) {
    const limited = facts.technology === 'xdsl' && facts.change === 'none';
    const latestDate = limited ? plusDays(facts.subscribedOn, figures.xdslActivationDays) : null;
    if (facts.alreadyConnected && !facts.lineEligible)
      return answer(
        {
          eligible: false,
          reason: 'line-not-eligible',
          activatedOn: null,
          latestDate,
          plugDeadline: null,
          daysLate: 0,
          compensation: NO_MONEY,
        },
        [facts.technology === 'fibre' ? 'livebox-ag/7.1.c' : 'livebox-ag/7.2.d'],
      );
    const start = startOf(facts, figures);
    const activatedOn = start.activatedOn !== null && start.activatedOn > facts.asOf ? null : start.activatedOn;
    const late = latestDate !== null && activatedOn !== null && activatedOn > latestDate && !facts.excused;
    const because = [start.clause];
    if (activatedOn !== null) because.push('livebox-ag/intro.4', 'livebox-ag/7.b');
    if (latestDate !== null && start.clause !== 'livebox-ag/7.2.a') because.push('livebox-ag/7.2.a');
    if (late) because.push('livebox-ag/7.2.b');
    return answer(
      {
        eligible: true,
        activatedOn,
        latestDate,
        plugDeadline: start.plugDeadline,
        daysLate: late ? daysBetween(latestDate, activatedOn) : 0,
        compensation: late
          ? toCents(monthlyPriceByDay(facts.monthlyPriceInclTax, plusDays(latestDate, 1), activatedOn))
          : NO_MONEY,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    const steps: Step[] = [];
    if (!result.eligible)
      steps.push({
        clause: facts.technology === 'fibre' ? 'livebox-ag/7.1.c' : 'livebox-ag/7.2.d',
        fr: 'La ligne de ce logement déjà raccordé n’est pas éligible : pas de mise en service.',
        en: 'The line of this home, already connected, is not eligible: no activation.',
      });
    else if (result.activatedOn === null)
      steps.push({
        clause: 'livebox-ag/7.b',
        fr: `Le service n’est pas encore en service au ${isoDate(facts.asOf)} : rien n’est facturé.`,
        en: `The service is not yet activated on ${isoDate(facts.asOf)}: nothing is billed.`,
      });
    if (result.plugDeadline !== null) {
      const deadline = isoDate(result.plugDeadline);
      const clause = facts.change === 'adsl-to-vdsl' ? 'livebox-ag/7.2.c' : 'livebox-ag/7.1.b';
      const days = facts.change === 'adsl-to-vdsl' ? figures.vdslPlugInDays : figures.plugInDays;
      steps.push({
        clause,
        fr: `Changement de technologie : branchement attendu ${days} jours au plus après le raccordement, soit le ${deadline}.`,
        en: `Change of technology: plugging in expected at most ${days} days after the connection, that is ${deadline}.`,
      });
    }
    if (result.activatedOn !== null) {
      const start = isoDate(result.activatedOn);
      steps.push({
        clause: 'livebox-ag/7.b',
        fr: `Mise en service le ${start} : le contrat et l’abonnement courent de ce jour.`,
        en: `Activated on ${start}: contract and subscription run from that day.`,
      });
    }
    if (result.latestDate !== null) {
      const limit = isoDate(result.latestDate);
      steps.push({
        clause: 'livebox-ag/7.2.a',
        fr: `Souscription le ${isoDate(facts.subscribedOn)} plus ${figures.xdslActivationDays} jours : mise en service due le ${limit}.`,
        en: `Subscribed on ${isoDate(facts.subscribedOn)}, plus ${figures.xdslActivationDays} days: activation due on ${limit}.`,
      });
    }
    if (result.daysLate > 0) {
      const [price, owed] = [moneyText(facts.monthlyPriceInclTax), moneyText(result.compensation)];
      steps.push({
        clause: 'livebox-ag/7.2.b',
        fr: `${result.daysLate} jours de retard à ${price} € par mois, au prorata de chaque mois : ${owed} € dus au client.`,
        en: `${result.daysLate} days late at EUR ${price} a month, pro rata in each month: EUR ${owed} owed to the customer.`,
      });
    }
    return steps;
  },
});
