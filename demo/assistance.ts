import { type CivilDate, plusDays, weekday } from '../src/kernel/civil-date.ts';
import { isHoliday } from '../src/kernel/holidays.ts';
import { type Instant, instantOf, localDate, timeOfDay } from '../src/kernel/instant.ts';
import type { Result } from '../src/kernel/result.ts';
import { agreementsOf } from '../src/modules/agreement/index.ts';
import { accountOf, changeSettings } from '../src/modules/account/index.ts';
import { sellUnder } from '../src/modules/product-catalog/index.ts';
import {
  acceptAssistance,
  callbackSlots,
  endAssistance,
  openAssistance,
  openComplaint,
  type OpenCaseInput,
  planCallback,
  startAssistance,
} from '../src/modules/remote-assistance/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { packOf } from '../src/terms/decide.ts';
import type { AssistanceOutcome } from '../src/terms/model/life-assistance.ts';
import type { DemoOperator } from './market.ts';
import { agentsOf } from './people-who-sign-in.ts';
import type { ToldDemo } from './tell-demo.ts';

type Equipment = OpenCaseInput['equipment'];

const WINDOWS: Equipment = {
  platform: 'windows',
  osVersion: '7',
  internetOperational: true,
  configurationCompliant: true,
  installationMediaMissing: false,
  equipmentFromOperator: true,
  backupDone: true,
};
const MAC: Equipment = { ...WINDOWS, platform: 'macos', osVersion: '10.15' };

/** A request, and how far it has come. */
interface Told {
  readonly service: string;
  readonly description: string;
  readonly equipment?: Partial<Equipment>;
  /** Whether it was asked long enough ago to be over. */
  readonly ended?: { readonly outcome: AssistanceOutcome; readonly report: string; readonly visit?: boolean };
  readonly until?: 'asked' | 'accepted' | 'planned' | 'begun';
  readonly complaint?: string;
}

const TOLD: readonly Told[] = [
  {
    service: 'RES-WIFI',
    description: 'L’imprimante ne se connecte pas en Wi-Fi',
    ended: { outcome: 'success', report: 'Imprimante connectée, clé Wi-Fi changée' },
  },
  {
    service: 'RES-VIRUS',
    description: 'Des fenêtres s’ouvrent toutes seules',
    ended: { outcome: 'failed', report: 'Virus non éradiqué, le disque est à remplacer' },
    complaint: 'Le virus est toujours là et la prestation est facturée',
  },
  {
    service: 'RES-AIDE',
    description: 'La messagerie ne s’ouvre plus',
    ended: { outcome: 'access-not-reconfigured', report: 'Accès non rétabli à distance', visit: true },
  },
  { service: 'RES-AIDE', description: 'Les photos du téléphone ne s’ouvrent pas', equipment: { osVersion: '11' } },
  { service: 'RES-RESEAU', description: 'Partager des fichiers avec la télévision', equipment: MAC, until: 'asked' },
  {
    service: 'RES-LOGICIELS',
    description: 'Installer un logiciel de photos',
    equipment: { backupDone: false },
    until: 'asked',
  },
  { service: 'RES-SECURITE', description: 'Installer un antivirus', until: 'planned' },
  { service: 'RES-WINDOWS', description: 'Le bureau est tout petit', until: 'begun' },
];

const LONG_AGO_DAYS = 20;
const DAYS_AGO = 6;
const DAYS_TO_VISIT = 3;
/** What a visit at home costs: the contract leaves it to the operator. */
const HOME = { homeVisitResidential: '89.00', homeVisitProfessional: '109.00' };

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.message.en}`);
  return result.value;
}

/** The contracts of help beside a subscription’s, that let its bill carry them. */
function assistanceBeside(pack: string): string | undefined {
  return packOf(pack)?.life?.collects?.assistance?.pack;
}

/** Accounts of people at home whose subscription runs. */
async function subscribersOf(tx: Tx, play: ToldDemo, count: number): Promise<string[]> {
  const found: string[] = [];
  for (const { account } of play.casts) {
    if (!account || account.segment !== 'residential' || found.length >= count) continue;
    const running = (await agreementsOf(tx, account.id)).some((one) => one.state === 'active');
    if (running) found.push(account.id);
  }
  return found;
}

interface Scene {
  readonly db: Db;
  readonly context: Context;
  readonly technician: string;
  readonly accountId: string;
  readonly at: Instant;
}

async function ask(scene: Scene, told: Told): Promise<string | undefined> {
  const context: Context = { ...scene.context, clock: { now: () => scene.at } };
  return inTransaction(scene.db, context, async (tx) => {
    const account = (await accountOf(tx, scene.accountId))!;
    const { assisted } = valueOf(
      await openAssistance(tx, context, {
        accountId: account.id,
        channel: 'phone',
        description: told.description,
        services: [told.service],
        equipment: { ...WINDOWS, ...told.equipment },
        identity: { identifier: account.customerNumber, userNumber: account.number },
      }),
    );
    const on = { caseId: assisted.id };
    if (assisted.state !== 'to-accept' || told.until === 'asked') return undefined;
    valueOf(await acceptAssistance(tx, context, { ...on, backupAcknowledged: true, earlyStart: true }));
    if (told.until === 'accepted') return undefined;
    if (told.until === 'planned') {
      const slots = await callbackSlots(tx, context, { ...on, technician: scene.technician, most: 60 });
      const free = slots.filter((slot) => !slot.taken).at(-1);
      if (free) valueOf(await planCallback(tx, context, { ...on, at: free.at, technician: scene.technician }));
      return undefined;
    }
    const begun = await startAssistance(tx, context, { ...on, technician: scene.technician });
    return begun.ok && told.ended ? assisted.id : undefined;
  });
}

async function end(scene: Scene, caseId: string, told: Told, today: CivilDate): Promise<void> {
  const context: Context = { ...scene.context, clock: { now: () => scene.at } };
  const { outcome, report, visit } = told.ended!;
  await inTransaction(scene.db, context, async (tx) => {
    const territory = (await accountOf(tx, scene.accountId))!.territory;
    const input = { caseId, outcomes: [outcome], report };
    if (!visit) valueOf(await endAssistance(tx, context, input));
    // The first day on which a technician comes; none within the fortnight leaves the intervention under way.
    for (let days = DAYS_TO_VISIT; visit && days < LONG_AGO_DAYS; days += 1) {
      const at = instantOf(territory, plusDays(today, days), timeOfDay('10:00'));
      const homeVisit = { at };
      if ((await endAssistance(tx, context, { ...input, homeVisit })).ok) break;
    }
    if (told.complaint !== undefined) valueOf(await openComplaint(tx, context, { caseId, about: told.complaint }));
  });
}

/** The last day until one on which help is given. */
function workingDay(until: CivilDate): CivilDate {
  let day = until;
  while (weekday(day) === 7 || isHoliday('FR', day)) day = plusDays(day, -1);
  return day;
}

/** A few customers have asked for help at a distance, where the operator’s contract lets its bills carry it. */
export async function keepAssistance(db: Db, context: Context, operator: DemoOperator, play: ToldDemo): Promise<void> {
  const { pack, territory } = operator.market;
  const beside = assistanceBeside(pack);
  if (beside === undefined) return;
  const today = localDate(territory, context.clock.now());
  const [technician] = agentsOf(operator).filter(({ roles }) => roles.includes('technician'));
  const by: Context = { ...context, actor: `agent:${technician?.login ?? 'demo'}` };
  const accounts = await inTransaction(db, context, async (tx) => {
    valueOf(await sellUnder(tx, context, { pack: beside, from: plusDays(today, -LONG_AGO_DAYS) }));
    await changeSettings(tx, context, plusDays(today, -LONG_AGO_DAYS), HOME);
    return subscribersOf(tx, play, TOLD.length);
  });
  for (const [i, accountId] of accounts.entries()) {
    const told = TOLD[i]!;
    const day = workingDay(plusDays(today, told.ended && told.ended.visit !== true ? -DAYS_AGO : -1));
    // In the hours of the contract, which are those of Paris, on both sides of the ocean.
    const at = instantOf('FR', day, timeOfDay('15:00'));
    const scene = { db, context: by, technician: technician?.login ?? 'demo', accountId, at };
    const begun = await ask(scene, told);
    if (begun !== undefined) await end(scene, begun, told, today);
  }
}
