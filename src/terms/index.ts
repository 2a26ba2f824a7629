/** The terms as a library: pure, no I/O, works in Node and in a browser bundle. */
export { decide, explain, packOf, question, versionOf } from './decide.ts';
export type { Decided, DecideOptions, Question, Refused } from './decide.ts';
export { packs } from './packs/index.ts';
export type { Pack, Version } from './model/pack.ts';
export type { AnyDecision, Bilingual, Decision, Fault, Step } from './model/decision.ts';
export type { Clause } from './model/clause.ts';
export type { CatalogItem } from './model/catalog.ts';
export type { Field, Fields } from './model/fields.ts';
export { jsonSchemaOf } from './model/json-schema.ts';
