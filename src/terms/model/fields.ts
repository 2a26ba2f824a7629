import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Exact } from '../../kernel/exact.ts';
import type { Instant, ZonedInstant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';

/** One field of a decision's facts or outcome: the vocabulary of types that all contracts share. */
export interface Field {
  readonly type:
    'boolean' | 'integer' | 'string' | 'enum' | 'decimal' | 'money' | 'date' | 'datetime' | 'array' | 'object';
  readonly values?: readonly string[];
  readonly items?: Field;
  readonly fields?: Fields;
  readonly optional?: true;
  readonly nullable?: true;
  /** A whole number or amount that may be negative; refused everywhere else. */
  readonly signed?: true;
  readonly note?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly default?: unknown;
}

export type Fields = { readonly [name: string]: Field };

export const boolean = { type: 'boolean' } as const;
export const integer = { type: 'integer' } as const;
export const text = { type: 'string' } as const;
export const decimal = { type: 'decimal' } as const;
export const money = { type: 'money' } as const;
export const date = { type: 'date' } as const;
export const datetime = { type: 'datetime' } as const;

/** One of the given words. */
export function oneOf<const V extends readonly string[]>(...values: V): { readonly type: 'enum'; readonly values: V } {
  return { type: 'enum', values };
}

/** A list whose elements are all of one kind. */
export function listOf<const F extends Field>(items: F): { readonly type: 'array'; readonly items: F } {
  return { type: 'array', items };
}

/** A nested object. */
export function record<const F extends Fields>(fields: F): { readonly type: 'object'; readonly fields: F } {
  return { type: 'object', fields };
}

/** The field may be absent. */
export function optional<const F extends Field>(field: F): F & { readonly optional: true } {
  return { ...field, optional: true };
}

/** The outcome may be `null`. */
export function nullable<const F extends Field>(field: F): F & { readonly nullable: true } {
  return { ...field, nullable: true };
}

/** The field with what a reader of the schema should know. */
export function noted<const F extends Field>(field: F, note: string): F & { readonly note: string } {
  return { ...field, note };
}

/** The number or amount may be negative. */
export function signed<const F extends Field>(field: F): F & { readonly signed: true } {
  return { ...field, signed: true };
}

type Simple<F extends Field, Decimal, Datetime> = F['type'] extends 'boolean'
  ? boolean
  : F['type'] extends 'integer'
    ? number
    : F['type'] extends 'string'
      ? string
      : F['type'] extends 'enum'
        ? NonNullable<F['values']>[number]
        : F['type'] extends 'decimal'
          ? Decimal
          : F['type'] extends 'money'
            ? Money
            : F['type'] extends 'date'
              ? CivilDate
              : Datetime;

type Value<F extends Field, Decimal, Datetime> = F extends { type: 'array'; items: infer I extends Field }
  ? readonly Value<I, Decimal, Datetime>[]
  : F extends { type: 'object'; fields: infer G extends Fields }
    ? Facts<G, Decimal, Datetime>
    : Simple<F, Decimal, Datetime>;

type OptionalNames<F extends Fields> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F];

type Facts<F extends Fields, Decimal, Datetime> = {
  readonly [K in Exclude<keyof F, OptionalNames<F>>]:
    Value<F[K], Decimal, Datetime> | (F[K] extends { nullable: true } ? null : never);
} & {
  readonly [K in OptionalNames<F>]?:
    Value<F[K], Decimal, Datetime> | undefined | (F[K] extends { nullable: true } ? null : never);
};

/** The facts of a decision once read: exact numbers, civil dates, instants. An optional fact that is absent is `undefined`. */
export type FactsOf<F extends Fields> = Facts<F, Exact, Instant>;
/** The outcome of a decision before it is written: decimals are their text, datetimes carry the offset they are written with. */
export type OutcomeOf<F extends Fields> = Facts<F, string, ZonedInstant>;
