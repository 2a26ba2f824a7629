import { localDate, plusHours } from '../src/kernel/instant.ts';
import type { Result } from '../src/kernel/result.ts';
import {
  askTrial,
  enterAuthorityRequest,
  enterBreach,
  followBreach,
  openRequest,
  tellRequest,
  TRIAL_JOB,
} from '../src/modules/privacy/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { requestJob } from '../src/platform/jobs/job-store.ts';
import { packOf } from '../src/terms/decide.ts';
import type { ToldDemo } from './tell-demo.ts';
import type { DemoOperator } from './market.ts';

const YEARS = 10;
/** Hours since the breach was found: the 72 hours to tell the authority are under way. */
const SINCE_BREACH = 30;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

/** What waits at the office of data protection: requests, a breach, an authority, a trial of the erasures to come. */
export async function keepPrivacy(db: Db, context: Context, operator: DemoOperator, play: ToldDemo): Promise<void> {
  const accounts = play.casts.flatMap((cast) => (cast.account && cast.agreementId ? [cast.account] : []));
  const [first, second] = [accounts[3], accounts[7]];
  if (!first || !second) return;
  const paper = packOf(operator.market.pack)?.privacy?.papers[0]?.code;
  await inTransaction(db, context, async (tx) => {
    const asked = { channel: 'customer-space', by: 'customer' } as const;
    await openRequest(tx, context, {
      ...asked,
      accountId: first.id,
      right: 'access',
      words: 'Que savez-vous de moi ?',
    });
    const erasure = { ...asked, accountId: second.id, right: 'erasure', words: 'Effacez mes données.' } as const;
    const opened = valueOf(await openRequest(tx, context, erasure));
    if (paper !== undefined) valueOf(await tellRequest(tx, context, opened.request.id, { facts: { paper } }));
    const breach = valueOf(
      await enterBreach(tx, context, {
        title: 'Courriels envoyés en copie visible',
        nature: 'confidentiality',
        story: 'Une lettre d’information est partie avec toutes les adresses visibles.',
        data: 'adresses e-mail',
        people: 14,
        risk: 'some',
        measures: 'Message de rappel envoyé, envois groupés suspendus.',
        foundAt: plusHours(context.clock.now(), -SINCE_BREACH),
      }),
    );
    valueOf(await followBreach(tx, context, { id: breach.id, measures: breach.measures }));
    const receivedOn = localDate('FR', context.clock.now());
    await enterAuthorityRequest(tx, context, {
      accountNumber: first.number,
      recipient: 'authority',
      authority: 'Gendarmerie nationale',
      reference: 'PV 2041/26',
      asked: 'Identité et adresse du titulaire de la ligne.',
      receivedOn,
    });
    const run = await askTrial(tx, context, receivedOn, YEARS);
    const id = `${TRIAL_JOB}:${run.id}`;
    const { operatorId } = context;
    const dueAt = context.clock.now();
    await requestJob(tx, { id, job: TRIAL_JOB, operatorId, input: { runId: run.id }, dueAt });
  });
}
