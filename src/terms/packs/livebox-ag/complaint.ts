import { type CivilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const LEVEL1 = 'livebox-ag/21.b';
const LEVEL1_DELAY = 'livebox-ag/21.c';
const LEVEL2 = 'livebox-ag/21.d';
const SAME_GROUNDS = 'livebox-ag/21.e';
const LEVEL2_DELAY = 'livebox-ag/21.f';
const MEDIATOR = 'livebox-ag/21.g';
const COURT = 'livebox-ag/21.h';

interface Complaint {
  readonly level1AnsweredOn?: CivilDate | undefined;
  readonly level1Satisfied?: boolean | undefined;
  readonly level2ReceivedOn?: CivilDate | undefined;
  readonly sameGrounds?: boolean | undefined;
  readonly level2AnsweredOn?: CivilDate | undefined;
  readonly level2Satisfied?: boolean | undefined;
  readonly asOf: CivilDate;
}

type State = 'level1-pending' | 'settled' | 'level2-open' | 'level2-refused' | 'level2-pending' | 'mediator-open';

/** The first level leaves the customer unsatisfied: by its answer, or by its silence past the delay. */
function level1Failed(complaint: Complaint, level1DueBy: CivilDate): boolean {
  return complaint.level1AnsweredOn === undefined ? complaint.asOf > level1DueBy : !complaint.level1Satisfied;
}

/** Why a second level that was filed cannot be heard; `undefined` when it can. */
function level2Refusal(complaint: Complaint, level1DueBy: CivilDate): string | undefined {
  const filedOn = complaint.level2ReceivedOn!;
  const answered = complaint.level1AnsweredOn !== undefined && complaint.level1AnsweredOn <= filedOn;
  if (answered && complaint.level1Satisfied) return 'level1-settled';
  if (filedOn <= level1DueBy && !answered) return 'level1-not-ended';
  return complaint.sameGrounds ? undefined : 'grounds-differ';
}

function level1State(complaint: Complaint, failed: boolean): State {
  if (failed) return 'level2-open';
  return complaint.level1AnsweredOn === undefined ? 'level1-pending' : 'settled';
}

function level2State(complaint: Complaint, level2DueBy: CivilDate): State {
  if (complaint.level2AnsweredOn !== undefined) return complaint.level2Satisfied ? 'settled' : 'mediator-open';
  return complaint.asOf > level2DueBy ? 'mediator-open' : 'level2-pending';
}

function outside(date: CivilDate | undefined, start: CivilDate, end: CivilDate): boolean {
  return date !== undefined && (date < start || date > end);
}

/** Where a complaint stands, when each answer is due, and which remedy is open (article 21). */
export const complaint = decision({
  name: 'complaint',
  question: {
    fr: 'Où en est la réclamation, et quel recours est ouvert ?',
    en: 'Where does the complaint stand, and which remedy is open?',
  },
  clauses: [
    'livebox-ag/10.1.g',
    'livebox-ag/13.e',
    'livebox-ag/21.b',
    'livebox-ag/21.c',
    'livebox-ag/21.d',
    'livebox-ag/21.e',
    'livebox-ag/21.f',
    'livebox-ag/21.g',
    'livebox-ag/21.h',
    'livebox-ag/annex1.speeds.e',
    'livebox-ag/annex2.speeds.e',
    'livebox-ag/annex1.speeds.g',
    'livebox-ag/annex2.speeds.g',
  ],
  input: {
    level1ReceivedOn: noted(date, 'receipt by customer service'),
    level1AnsweredOn: optional(date),
    level1Satisfied: noted(optional(boolean), 'needed with an answer'),
    level2ReceivedOn: noted(optional(date), 'receipt by the Service Recours Consommateur'),
    sameGrounds: noted(optional(boolean), 'needed with a second level'),
    level2AnsweredOn: optional(date),
    level2Satisfied: noted(optional(boolean), 'needed with an answer'),
    asOf: date,
  },
  output: {
    state: oneOf('level1-pending', 'settled', 'level2-open', 'level2-refused', 'level2-pending', 'mediator-open'),
    reason: noted(optional(text), 'with level2-refused only'),
    level1DueBy: date,
    level1Late: boolean,
    level2DueBy: noted(nullable(date), 'null without an admissible second level'),
    level2Late: boolean,
    level2Open: noted(boolean, 'the customer may now turn to the second level'),
    mediatorOpen: boolean,
    courtOpen: boolean,
  },
  check(facts) {
    const { level1ReceivedOn, level1AnsweredOn, level2ReceivedOn, level2AnsweredOn, asOf } = facts;
    const placed = [
      'Cette date se place entre la réclamation et le jour demandé.',
      'This date lies between the complaint and the day asked about.',
    ] as const;
    if (asOf < level1ReceivedOn)
      return fault('asOf', 'Donnez un jour à partir de la réclamation.', 'Give a day from the complaint on.');
    if (outside(level1AnsweredOn, level1ReceivedOn, asOf)) return fault('level1AnsweredOn', ...placed);
    if (level1AnsweredOn !== undefined && facts.level1Satisfied === undefined)
      return fault(
        'level1Satisfied',
        'Dites si la réponse satisfait le client.',
        'Say whether the answer satisfies the customer.',
      );
    if (outside(level2ReceivedOn, level1ReceivedOn, asOf)) return fault('level2ReceivedOn', ...placed);
    if (level2ReceivedOn !== undefined && facts.sameGrounds === undefined)
      return fault('sameGrounds', 'Dites si les motifs sont les mêmes.', 'Say whether the grounds are the same.');
    if (
      level2AnsweredOn !== undefined &&
      (level2ReceivedOn === undefined || outside(level2AnsweredOn, level2ReceivedOn, asOf))
    )
      return fault('level2AnsweredOn', ...placed);
    if (level2AnsweredOn !== undefined && facts.level2Satisfied === undefined)
      return fault(
        'level2Satisfied',
        'Dites si la réponse satisfait le client.',
        'Say whether the answer satisfies the customer.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { asOf, level2ReceivedOn } = facts;
    const level1DueBy = plusMonths(facts.level1ReceivedOn, figures.complaintAnswerMonths);
    const failed = level1Failed(facts, level1DueBy);
    const level1 = { level1DueBy, level1Late: (facts.level1AnsweredOn ?? asOf) > level1DueBy };
    const noLevel2 = { level2DueBy: null, level2Late: false, mediatorOpen: false, courtOpen: true };
    if (level2ReceivedOn === undefined) {
      const state = level1State(facts, failed);
      return answer(
        { state, ...level1, ...noLevel2, level2Open: failed },
        failed ? [LEVEL1, LEVEL1_DELAY, LEVEL2, COURT] : [LEVEL1, LEVEL1_DELAY, COURT],
      );
    }
    const reason = level2Refusal(facts, level1DueBy);
    if (reason !== undefined)
      return answer({ state: 'level2-refused', reason, ...level1, ...noLevel2, level2Open: failed }, [
        LEVEL1,
        LEVEL1_DELAY,
        reason === 'grounds-differ' ? SAME_GROUNDS : LEVEL2,
        COURT,
      ]);
    const level2DueBy = plusMonths(level2ReceivedOn, figures.appealAnswerMonths);
    const state = level2State(facts, level2DueBy);
    const mediatorOpen = state === 'mediator-open';
    const level2Late = (facts.level2AnsweredOn ?? asOf) > level2DueBy;
    const because = [LEVEL1, LEVEL1_DELAY, LEVEL2, SAME_GROUNDS, LEVEL2_DELAY];
    if (mediatorOpen) because.push(MEDIATOR);
    because.push(COURT);
    return answer(
      { state, ...level1, level2DueBy, level2Late, level2Open: false, mediatorOpen, courtOpen: true },
      because,
    );
  },
  explain(facts, figures, result) {
    const steps: Step[] = [
      {
        clause: LEVEL1_DELAY,
        fr: `Réclamation reçue le ${isoDate(facts.level1ReceivedOn)}, plus ${figures.complaintAnswerMonths} mois : réponse due le ${isoDate(result.level1DueBy)} au plus tard.`,
        en: `Complaint received on ${isoDate(facts.level1ReceivedOn)}, plus ${figures.complaintAnswerMonths} month: answer due by ${isoDate(result.level1DueBy)}.`,
      },
    ];
    if (result.level2DueBy !== null)
      steps.push({
        clause: LEVEL2_DELAY,
        fr: `Second niveau saisi le ${isoDate(facts.level2ReceivedOn!)}, plus ${figures.appealAnswerMonths} mois : réponse due le ${isoDate(result.level2DueBy)} au plus tard.`,
        en: `Second level asked on ${isoDate(facts.level2ReceivedOn!)}, plus ${figures.appealAnswerMonths} month: answer due by ${isoDate(result.level2DueBy)}.`,
      });
    return steps;
  },
});
