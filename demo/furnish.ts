import type { CivilDate } from '../src/kernel/civil-date.ts';
import { openJournalIn } from '../src/modules/decision/index.ts';
import { offerings } from '../src/modules/product-catalog/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { foundOperator } from '../src/story/operator.ts';
import { contextOn, type Stage } from '../src/story/stage.ts';
import type { StoryAddress } from '../src/story/subscriber.ts';
import { supplyAddresses, supplyEquipment, supplyNumbers } from '../src/story/supply.ts';
import type { Chance } from '../src/story/chance.ts';
import { COMMUNES, STREETS } from './places.ts';
import { addAgents } from './people-who-sign-in.ts';

/** The contracts that the fictitious operator sells under. */
const PACKS = ['livebox-ag'];

/** Addresses where nobody subscribes yet, for those who try the screens. */
function freeAddresses(luck: Chance, count: number): Omit<StoryAddress, 'comment'>[] {
  return Array.from({ length: count }, (_, i) => {
    const { territory, name, postcode } = luck.pick(COMMUNES);
    const fibre = luck.below(100) < 65;
    return {
      territory,
      postcode,
      commune: name,
      street: `${301 + i} ${luck.pick(STREETS)}`,
      fibre,
      vdsl2: luck.below(100) < 70,
      adsl: true,
      detachedHouse: luck.oneIn(3),
      alreadyConnected: luck.oneIn(5),
      facts: {},
    };
  });
}

/** Every kind of equipment that the offers sold come with, as the contracts name it. */
async function equipmentSold(stage: Stage, on: CivilDate): Promise<{ kind: string; model: string }[]> {
  const context = contextOn(stage);
  const found = new Map<string, { kind: string; model: string }>();
  const sold = await inTransaction(stage.db, context, (tx) => offerings(tx, context, { on, kind: 'offer' }));
  for (const offer of sold) {
    const journal = openJournalIn('law-first', context, { accountId: null, subject: 'demo:stock', pack: offer.pack });
    const price = journal.life.monthlyPrice(journal.ask, {
      territory: offer.territories[0]!,
      segment: 'residential',
      channel: 'shop',
      offer: offer.code,
      options: [],
      characteristics: offer.characteristics,
    });
    for (const item of price.equipment) found.set(`${item.kind} ${item.model}`, { ...item });
  }
  return [...found.values()];
}

/** Founds the operator, with its agents, its stock, its numbers and the addresses that its networks reach. */
export async function furnish(
  stage: Stage,
  on: CivilDate,
  wanted: { readonly subscribers: number; readonly addresses: readonly Omit<StoryAddress, 'comment'>[] },
  luck: Chance,
): Promise<void> {
  const context = contextOn(stage, 'system:demo');
  const name = 'Antilles Télécom Régie';
  await foundOperator(stage.db, context, { name }, PACKS);
  const models = await equipmentSold(stage, on);
  const each = wanted.subscribers + 40;
  await inTransaction(stage.db, context, async (tx) => {
    await addAgents(tx, context);
    await supplyAddresses(tx, context, [...wanted.addresses, ...freeAddresses(luck, 2 * wanted.subscribers)]);
    for (const model of models)
      await supplyEquipment(
        tx,
        context,
        stage,
        Array.from({ length: each }, () => model),
      );
    for (const territory of ['GP', 'MQ', 'GF', 'MF', 'BL'] as const) {
      await supplyNumbers(tx, context, stage, territory, each);
    }
  });
}
