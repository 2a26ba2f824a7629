import { question } from '../../../terms/decide.ts';
import { jsonSchemaOf } from '../../../terms/model/json-schema.ts';
import type { Agreement } from '../../agreement/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import {
  type CaseOutcome,
  changeInWords,
  type ComingFact,
  type OpenProcedure,
  procedureOf,
  type ProcessFlow,
} from '../../process-flow/index.ts';
import type { ChangeShape } from '../shapes/action.ts';
import type { ObligationShape } from '../shapes/basics.ts';
import type { ProcedureShape, ProcessFlowShape } from '../shapes/process-flow.ts';
import { dayText } from '../domain/write-values.ts';

function clausesOf(pack: string, decision: string): readonly string[] {
  const asked = question(pack, decision);
  return 'decision' in asked ? asked.decision.clauses : [];
}

type Choices = ProcedureShape['extra'][number]['choices'];

/** A procedure as screens show it, with the schema of its form; `choices` by the kind of the facts asked beside. */
export function procedureShapeOf(
  pack: string,
  open: OpenProcedure,
  choices: ReadonlyMap<string, Choices>,
): ProcedureShape {
  const { procedure, fields, offered } = open;
  return {
    name: procedure.name,
    pack,
    decision: procedure.decision,
    group: procedure.group,
    title: procedure.title,
    summary: procedure.summary,
    openTo: [...(procedure.openTo ?? [])],
    schema: jsonSchemaOf(fields),
    offered: { ...offered },
    extra: (procedure.extra ?? []).map((one) => ({ ...one, choices: [...(choices.get(one.kind) ?? [])] })),
    clauses: [...clausesOf(pack, procedure.decision), ...(procedure.clauses ?? [])],
    leadsTo: procedure.leadsTo ?? null,
  };
}

/** A case as screens show it; `by` leaves out what somebody else tells. */
export function processFlowShapeOf(
  agreement: Agreement,
  flow: ProcessFlow,
  coming: readonly ComingFact[],
  due: readonly ObligationShape[],
  by?: 'customer',
): ProcessFlowShape {
  const procedure = procedureOf(agreement.pack, flow.procedure);
  const decision = procedure?.decision ?? flow.procedure;
  return {
    id: flow.id,
    accountId: flow.accountId,
    agreementId: flow.agreementId,
    procedure: flow.procedure,
    pack: agreement.pack,
    decision,
    group: flow.group,
    title: procedure?.title ?? { fr: flow.procedure, en: flow.procedure },
    state: flow.state,
    stateLabel: flow.stateLabel,
    openedOn: dayText(flow.openedOn)!,
    closedOn: dayText(flow.closedOn),
    told: { ...flow.told },
    figures: flow.shown.figures.map((one) => ({ ...one })),
    claims:
      flow.closedOn === null
        ? flow.shown.claims.map(({ fact, value, label, amountInclTax }) => ({
            fact,
            value,
            label,
            amount: amountInclTax ?? null,
          }))
        : [],
    coming: coming
      .filter((one) => by === undefined || one.by === by)
      .map(({ fact, label, by: teller, value, fields, writes }) => ({
        fact,
        label,
        by: teller,
        ...(value === undefined ? {} : { value }),
        schema: fields === null ? null : jsonSchemaOf(fields),
        writes: writes === undefined ? null : { fact: writes.fact, label: writes.label },
      })),
    due: [...due],
    version: flow.version,
    why: flow.decision === null ? null : { decision: flow.decision, clauses: [...clausesOf(agreement.pack, decision)] },
  };
}

/** What becomes of a contract, with the name of what it changes to. */
export function changeShapeOf(pack: string, { change, done }: CaseOutcome['changes'][number]): ChangeShape {
  const label = changeInWords(change);
  const to = change.do === 'change-plan' && change.offer ? offeringOf(pack, change.offer)?.label : undefined;
  const named = to ? { fr: `${label.fr} : ${to.fr}`, en: `${label.en}: ${to.en}` } : label;
  return { label: named, on: change.on, done };
}
