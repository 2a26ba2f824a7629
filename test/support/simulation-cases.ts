import { z } from 'zod';
import { isoDate } from '../../src/kernel/civil-date.ts';
import { fail, ok, type Result } from '../../src/kernel/result.ts';
import { accountOf } from '../../src/modules/account/index.ts';
import { type Agreement, agreementOf } from '../../src/modules/agreement/index.ts';
import {
  casesOf,
  factsToCome,
  openCase,
  procedureOf,
  proceduresFor,
  tellFacts,
} from '../../src/modules/process-flow/index.ts';
import { offerings } from '../../src/modules/product-catalog/index.ts';
import { equipmentOf } from '../../src/modules/resource-inventory/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { accountOfCast } from '../../src/story/cast.ts';
import { chance, type Chance } from '../../src/story/chance.ts';
import { type Scene, type Verb, verb, withAgreement } from '../../src/story/verb.ts';
import type { JsonFacts } from '../../src/terms/model/life.ts';
import type { ExtraFact } from '../../src/terms/model/procedure.ts';
import type { Json } from '../../src/terms/model/write-outcome.ts';
import { someFacts, someValue } from './simulation-facts.ts';

/** Under which the stage counts how often a procedure was tried. */
export const TRIED = 'tried:';
/** Facts made up that a decision does not accept are made up again, so often. */
const TRIES = 4;
const FAULTY = new Set(['decision/faulty-facts']);
const NONE = fail('simulation/no-procedure', 'Aucune démarche.', 'No procedure.');

async function extraValue(scene: Scene, luck: Chance, extra: ExtraFact, agreement: Agreement): Promise<Json> {
  const { stage, context, on } = scene;
  return inTransaction(stage.db, context, async (tx) => {
    switch (extra.kind) {
      case 'boolean':
        return luck.oneIn(2);
      case 'date':
        return isoDate(on);
      case 'offer':
      case 'option': {
        const sold = await offerings(tx, context, { on, kind: extra.kind, pack: agreement.pack });
        return sold.length === 0 ? 'none' : luck.pick(sold).code;
      }
      case 'address': {
        const account = await accountOf(tx, agreement.accountId);
        const { address } = scene.cast.told as { address: { postcode: string; commune: string } };
        return { line: `${luck.below(90)} rue ${account!.number}`, postcode: address.postcode, city: address.commune };
      }
      case 'account-number':
        return (await accountOf(tx, agreement.accountId))!.number;
      case 'serial': {
        const held = await equipmentOf(tx, { accountId: agreement.accountId, agreementId: agreement.id });
        return held[0]?.serial ?? 'none';
      }
      case 'money':
        return luck.pick(['0.00', '12.00', '49.90']);
      case 'text':
        return 'voir le dossier';
    }
  });
}

async function agreementOfScene(scene: Scene): Promise<Agreement | undefined> {
  const { agreementId } = scene.cast;
  if (agreementId === undefined) return undefined;
  return inTransaction(scene.stage.db, scene.context, (tx) => agreementOf(tx, agreementId));
}

async function openSome(scene: Scene, luck: Chance): Promise<Result<unknown>> {
  const agreement = await agreementOfScene(scene);
  if (!agreement) return NONE;
  const offered = await inTransaction(scene.stage.db, scene.context, (tx) =>
    proceduresFor(tx, scene.context, agreement, 'agent'),
  );
  if (offered.length === 0) return NONE;
  // In turn, so that none is left out: as many of them are tried as there are cases.
  const turn = scene.stage.next('some-case') - 1;
  const { procedure, fields, offered: proposed } = offered[turn % offered.length]!;
  scene.stage.next(`${TRIED}${procedure.name}`);
  let done: Result<unknown> = NONE;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const facts: Record<string, Json | undefined> = { ...someFacts(luck, fields, proposed, scene.on) };
    for (const extra of procedure.extra ?? []) {
      if (extra.required || luck.oneIn(2)) facts[extra.name] = await extraValue(scene, luck, extra, agreement);
    }
    done = await scene.act((tx, context) =>
      openCase(tx, context, { agreementId: agreement.id, procedure: procedure.name, facts: facts as JsonFacts }),
    );
    if (done.ok || !FAULTY.has(done.failure.code)) break;
  }
  return done.ok ? done : { ...done, failure: { ...done.failure, code: `${procedure.name}: ${done.failure.code}` } };
}

async function tellSome(scene: Scene, luck: Chance): Promise<Result<unknown>> {
  const { stage, context, on } = scene;
  const { agreementId } = scene.cast;
  const open = await inTransaction(stage.db, context, async (tx) =>
    (await casesOf(tx, accountOfCast(scene.cast).id, agreementId)).filter((one) => one.closedOn === null),
  );
  const agreement = open.length === 0 ? undefined : await agreementOfScene(scene);
  if (!agreement) return ok({ open: 0 });
  for (const flow of open) {
    const [coming] = factsToCome(agreement, flow);
    if (!coming || luck.oneIn(3)) continue;
    const field = coming.fields?.[coming.fact];
    const extra = procedureOf(agreement.pack, flow.procedure)?.extra?.find((one) => one.name === coming.fact);
    if (!field && !extra) continue;
    const value = field ? someValue(luck, field, on) : await extraValue(scene, luck, extra!, agreement);
    await scene.act((tx, acting) => tellFacts(tx, acting, { processFlowId: flow.id, facts: { [coming.fact]: value } }));
  }
  return ok({ open: open.length });
}

/** Opens one of the procedures that the contract offers, with facts made up from what its decision asks. */
export const someCase: Verb = verb({
  name: 'some-case',
  summary: 'A case of a procedure taken at random.',
  fields: { seed: z.int() },
  run: (scene, { seed }) => withAgreement(scene, () => openSome(scene, chance(seed))),
});

/** Tells a fact that is awaited of each open case. */
export const someFact: Verb = verb({
  name: 'some-fact',
  summary: 'A fact comes to the open cases.',
  fields: { seed: z.int() },
  run: (scene, { seed }) => withAgreement(scene, () => tellSome(scene, chance(seed))),
});
