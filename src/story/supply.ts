import { importAddresses } from '../modules/qualification/index.ts';
import { addNumbers, keepSimCodes, stockEquipment } from '../modules/resource-inventory/index.ts';
import type { Territory } from '../kernel/territory.ts';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/database/connect.ts';
import type { Stage } from './stage.ts';
import type { StoryAddress } from './subscriber.ts';

/** Where the fixed numbers of each territory begin; stories count up from there. */
const FIRST_FIXED: Readonly<Record<Territory, number>> = {
  GP: 590_590_100_000,
  MF: 590_590_870_000,
  BL: 590_590_970_000,
  MQ: 596_596_100_000,
  GF: 594_594_100_000,
  RE: 262_262_100_000,
  YT: 262_269_100_000,
  FR: 33_199_000_000,
  'FR-57': 33_353_010_000,
  'FR-54': 33_353_015_000,
};

/** Where the mobile numbers of each territory begin. */
const FIRST_MOBILE: Readonly<Record<Territory, number>> = {
  GP: 590_690_100_000,
  MF: 590_690_870_000,
  BL: 590_690_970_000,
  MQ: 596_696_100_000,
  GF: 594_694_100_000,
  RE: 262_692_100_000,
  YT: 262_639_100_000,
  FR: 33_639_980_000,
  'FR-57': 33_639_985_000,
  'FR-54': 33_639_990_000,
};

/** What numbers are for: a line at a place, or one that moves. */
export type NumberKind = 'fixed' | 'mobile';

/** The next number of a territory that no story has had yet. */
export function newNumber(stage: Pick<Stage, 'next'>, territory: Territory, kind: NumberKind = 'fixed'): string {
  return kind === 'fixed'
    ? `+${FIRST_FIXED[territory] + stage.next(`number:${territory}`)}`
    : `+${FIRST_MOBILE[territory] + stage.next(`mobile:${territory}`)}`;
}

/** Adds the next numbers of a territory to the operator's. */
export async function supplyNumbers(
  tx: Tx,
  context: Context,
  stage: Pick<Stage, 'next'>,
  territory: Territory,
  count: number,
  kind: NumberKind = 'fixed',
): Promise<void> {
  const numbers = Array.from({ length: count }, () => newNumber(stage, territory, kind));
  const added = await addNumbers(tx, context, { territory, numbers });
  if (!added.ok) throw new Error(added.failure.message.en);
}

/** The code printed with a card: eight digits that differ from one card to the next. */
const pukOf = (serial: string): string => String(10_000_000 + ((Number(serial.slice(-6)) * 7_919) % 89_999_999));

/** Puts pieces of equipment in stock, each with a serial number of its own. */
export async function supplyEquipment(
  tx: Tx,
  context: Context,
  stage: Pick<Stage, 'next'>,
  items: readonly { readonly kind: string; readonly model: string }[],
): Promise<void> {
  if (items.length === 0) return;
  const serials = items.map((item) => {
    const letters = item.kind.slice(0, 3).toUpperCase();
    return { ...item, serial: `${letters}-${String(stage.next(`equipment:${letters}`)).padStart(6, '0')}` };
  });
  await stockEquipment(tx, context, serials);
  const cards = serials.filter((one) => one.kind === 'sim');
  const kept = await keepSimCodes(
    tx,
    context,
    cards.map(({ serial }) => ({ serial, pin: '0000', puk: pukOf(serial) })),
  );
  if (!kept.ok) throw new Error(kept.failure.message.en);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Addresses as the file of served addresses that an operator imports. */
export function addressFile(addresses: readonly Omit<StoryAddress, 'comment'>[]): string {
  const names = [...new Set(addresses.flatMap((address) => Object.keys(address.facts)))];
  const known = [
    'territory',
    'commune',
    'postcode',
    'street',
    'fibre',
    'vdsl2',
    'adsl',
    'detached_house',
    'already_connected',
  ];
  const rows = addresses.map((address) => {
    const { territory, commune, postcode, street, fibre, vdsl2, adsl, detachedHouse, alreadyConnected } = address;
    const flags = [fibre, vdsl2, adsl, detachedHouse, alreadyConnected].map((flag) => (flag ? 'oui' : 'non'));
    const facts = names.map((name) => quoted(String(address.facts[name] ?? '')));
    return [territory, quoted(commune), postcode, quoted(street), ...flags, ...facts].join(';');
  });
  return [[...known, ...names].join(';'), ...rows].join('\n');
}

/** Imports addresses as served ones; throws when one is refused. */
export async function supplyAddresses(
  tx: Tx,
  context: Context,
  addresses: readonly Omit<StoryAddress, 'comment'>[],
): Promise<void> {
  const report = await importAddresses(tx, context, addressFile(addresses));
  const [wrong] = report.rejected;
  if (wrong) throw new Error(`address ${wrong.row - 1}: ${wrong.field}: ${wrong.reason.en}`);
}
