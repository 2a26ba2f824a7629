import type { Procedure } from '../api/shapes.ts';
import { money } from '../design/format.ts';
import type { ActionSpec, FieldSpec } from '../console/act/action-spec.ts';
import type { Schema } from '../decision/contracts.ts';
import { factAt, fieldsOfSchema, type FormPlace, valueOfFact } from '../decision/schema-fields.ts';
import type { Base } from './queries.ts';

type Extra = Procedure['extra'][number];

const KINDS: Readonly<Record<string, FieldSpec['kind']>> = {
  date: 'date',
  money: 'amount',
  boolean: 'yes-no',
  offer: 'choice',
  option: 'choice',
  address: 'address',
};

/** A field for a fact that no decision asks for: what is on sale is chosen, equipment is suggested. */
export function extraField(extra: Extra, { words, territory }: FormPlace): FieldSpec {
  const options = extra.choices.map(({ value, label, price }) => {
    const name = words.say(label);
    return {
      value,
      label:
        price === null
          ? name
          : words.t('procedure.choice-priced', { label: name, price: money(price, words.language) }),
    };
  });
  return {
    name: extra.name,
    kind: KINDS[extra.kind] ?? 'text',
    label: words.say(extra.label),
    required: extra.required,
    territory,
    ...(options.length > 0 ? { options } : {}),
  };
}

/**
 * The form that opens a procedure: what it must know first, then what is proposed, then what may be told beside; facts that
 * are neither needed nor proposed are folded away.
 */
export function procedureSpec(procedure: Procedure, agreementId: string, base: Base, place: FormPlace): ActionSpec {
  const asked = fieldsOfSchema(procedure.schema as Schema, place).map((field): FieldSpec => {
    const offered = valueOfFact(field, factAt(procedure.offered, field.name));
    if (offered !== undefined) return { ...field, initial: offered };
    return field.required ? field : { ...field, folded: true };
  });
  const extra = procedure.extra.map((one) => {
    const field = extraField(one, place);
    const offered = valueOfFact(field, procedure.offered[one.name]);
    return offered === undefined ? field : { ...field, initial: offered };
  });
  const needed = (field: FieldSpec): boolean => field.required === true && field.initial === undefined;
  const fields = [
    ...extra.filter(needed),
    ...asked.filter(needed),
    ...extra.filter((field) => !needed(field)),
    ...asked.filter((field) => !needed(field)),
  ];
  return {
    key: procedure.name,
    title: place.words.say(procedure.title),
    path: `${base}/agreements/${agreementId}/process-flows`,
    fields: fields.map((field) => ({ ...field, name: `facts.${field.name}` })),
    fixed: { procedure: procedure.name },
  };
}
