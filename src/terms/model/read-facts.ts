import { parseDate } from '../../kernel/civil-date.ts';
import { parseDecimal } from '../../kernel/exact.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { parseMoney } from '../../kernel/money.ts';
import type { Fault } from './decision.ts';
import type { Field, Fields } from './fields.ts';
import { faultOfType } from './fault-messages.ts';

/** Stands for "not of the type": no fact ever equals it. */
const WRONG = Symbol('wrong type');

function readScalar(field: Field, value: unknown): unknown {
  if (field.type === 'boolean') return typeof value === 'boolean' ? value : WRONG;
  if (field.type === 'integer') {
    return typeof value === 'number' && Number.isSafeInteger(value) && (value >= 0 || field.signed) ? value : WRONG;
  }
  if (typeof value !== 'string') return WRONG;
  switch (field.type) {
    case 'string':
      return value;
    case 'enum':
      return field.values!.includes(value) ? value : WRONG;
    case 'date':
      return parseDate(value) ?? WRONG;
    case 'datetime':
      return parseInstant(value) ?? WRONG;
    case 'money': {
      const money = parseMoney(value);
      return money === undefined || (!field.signed && value.startsWith('-')) ? WRONG : money;
    }
    default: {
      const exact = parseDecimal(value);
      return exact === undefined || (!field.signed && value.startsWith('-')) ? WRONG : exact;
    }
  }
}

function readValue(field: Field, value: unknown): unknown {
  if (field.type === 'array') {
    if (!Array.isArray(value)) return WRONG;
    const items = value.map((item) => (item === null || item === undefined ? WRONG : readValue(field.items!, item)));
    return items.includes(WRONG) ? WRONG : items;
  }
  if (field.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return WRONG;
    const facts = readFields(field.fields!, value as Record<string, unknown>);
    return 'fault' in facts ? WRONG : facts.facts;
  }
  return readScalar(field, value);
}

function readFields(
  fields: Fields,
  given: Record<string, unknown>,
): { facts: Record<string, unknown> } | { fault: Fault } {
  const facts: Record<string, unknown> = {};
  for (const name in fields) {
    const field = fields[name]!;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) {
      if (!field.optional) return { fault: faultOfType(name, field, true) };
      if (field.default !== undefined) facts[name] = field.default;
      continue;
    }
    const read = readValue(field, value);
    if (read === WRONG) return { fault: faultOfType(name, field, false) };
    facts[name] = read;
  }
  return { facts };
}

/**
 * Reads the JSON facts of a decision: rule 1 of every decision. A required fact that is absent (`null` counts as absent),
 * a value of the wrong type or outside its list, an impossible date, a datetime without offset or a negative number is a
 * fault naming the first top-level field at fault, in the order of the input fields.
 * With `strict`, a fact that the decision does not declare is a fault too, looked for last.
 */
export function readFacts(
  fields: Fields,
  given: unknown,
  strict: boolean,
): { facts: Record<string, unknown> } | { fault: Fault } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return {
      fault: {
        field: '',
        message: { fr: 'Les faits doivent être un objet JSON.', en: 'The facts must be a JSON object.' },
      },
    };
  }
  const read = readFields(fields, given as Record<string, unknown>);
  if (!strict || 'fault' in read) return read;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) {
      const known = Object.keys(fields).join(', ');
      return {
        fault: {
          field: name,
          message: {
            fr: `« ${name} » n’est pas un fait de cette décision ; faits attendus : ${known}.`,
            en: `"${name}" is not a fact of this decision; expected facts: ${known}.`,
          },
        },
      };
    }
  }
  return read;
}
