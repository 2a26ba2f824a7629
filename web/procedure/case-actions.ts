import type { Procedure, ProcessFlowDetail } from '../api/shapes.ts';
import { money } from '../design/format.ts';
import type { ActionSpec, FieldSpec } from '../console/act/action-spec.ts';
import type { Schema } from '../decision/contracts.ts';
import { fieldsOfSchema, type FormPlace } from '../decision/schema-fields.ts';
import { extraField } from './procedure-spec.ts';
import type { Base } from './queries.ts';

type Coming = ProcessFlowDetail['coming'][number];

/** What a later fact is worth: settled, today, now, or to be filled in. */
function settled(coming: Coming): { readonly is?: unknown; readonly at?: 'today' | 'now' } {
  const { value } = coming;
  return typeof value === 'object' && value !== null ? value : {};
}

function fieldFor(coming: Coming, flow: ProcessFlowDetail, procedure: Procedure | undefined, place: FormPlace) {
  const { at } = settled(coming);
  const extra = procedure?.extra.find((one) => one.name === coming.fact);
  const [asked] = coming.schema ? fieldsOfSchema(coming.schema as Schema, place) : [];
  const field: FieldSpec = asked ??
    (extra ? extraField(extra, place) : undefined) ?? {
      name: coming.fact,
      kind: at === 'today' ? 'date' : at === 'now' ? 'moment' : 'text',
      label: place.words.say(coming.label),
    };
  const initial = at === 'today' ? flow.today : at === 'now' ? flow.now.slice(0, 16) : undefined;
  return {
    ...field,
    name: `facts.${field.name}`,
    required: true,
    territory: flow.territory,
    ...(initial === undefined ? {} : { initial }),
  };
}

/** What may be written to the customer with a fact. */
function answerField({ writes }: Coming, place: FormPlace): FieldSpec[] {
  if (writes === null) return [];
  return [{ name: `facts.${writes.fact}`, kind: 'long-text', label: place.words.say(writes.label), required: false }];
}

function telling(flow: ProcessFlowDetail, base: Base, key: string, title: string, lede: string) {
  return { key, title, lede, path: `${base}/process-flows/${flow.id}/facts`, version: flow.version };
}

/** One button for each fact that may still come: a form of one field, or nothing to fill in when its value is settled. */
export function comingActions(
  flow: ProcessFlowDetail,
  coming: readonly Coming[],
  base: Base,
  procedure: Procedure | undefined,
  place: FormPlace,
): ActionSpec[] {
  const { say, t } = place.words;
  return coming.map((one, i) => {
    const head = telling(flow, base, `${one.fact}-${i}`, say(one.label), t('flow.tell-lede'));
    const { is } = settled(one);
    if (is !== undefined) return { ...head, fields: [], fixed: { [`facts.${one.fact}`]: is } };
    return { ...head, fields: [fieldFor(one, flow, procedure, place), ...answerField(one, place)] };
  });
}

/** One button for each compensation that is given on request alone. */
export function claimActions(flow: ProcessFlowDetail, base: Base, { words }: FormPlace): ActionSpec[] {
  const { say, t, language } = words;
  return flow.claims.map((one, i) => {
    const label = say(one.label);
    const title = one.amount === null ? label : t('flow.claim-amount', { label, amount: money(one.amount, language) });
    return {
      ...telling(flow, base, `claim-${i}`, title, t('flow.tell-lede')),
      fields: [],
      fixed: { [`facts.${one.fact}`]: one.value },
    };
  });
}

/** Giving a case up, with its reason; agents alone. */
export function giveUpAction(flow: ProcessFlowDetail, { words }: FormPlace): ActionSpec {
  const { t } = words;
  return {
    key: 'give-up',
    title: t('flow.give-up'),
    lede: t('flow.give-up-lede'),
    path: `/api/process-flows/${flow.id}/abandonment`,
    version: flow.version,
    fields: [{ name: 'reason', kind: 'text', label: t('flow.reason'), required: true }],
  };
}
