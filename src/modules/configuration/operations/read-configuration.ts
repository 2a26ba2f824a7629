import { type CivilDate, isoDate, plusDays, yearMonthDay } from '../../../kernel/civil-date.ts';
import { holidays } from '../../../kernel/holidays.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { type OperatorSettings, plannedSettings, settingsOf } from '../../account/index.ts';
import { contractsSold, type Offering, offerings, saleVersion, salesOf } from '../../product-catalog/index.ts';
import { FIELDS, GROUPS, settingText } from '../domain/settings-groups.ts';
import type { CalendarPage, CatalogPage, ConfigurationPage } from '../shapes.ts';
import { calendarVersion } from './configure-calendar.ts';
import { groupVersion } from './configure.ts';

const YEAR_DAYS = 365;

/** The operator's settings as they hold today, with what is settled for later. */
export async function readConfiguration(tx: Tx, context: Context, today: CivilDate): Promise<ConfigurationPage> {
  const now = await settingsOf(tx, context, today);
  const planned = await plannedSettings(tx, today);
  const groups: ConfigurationPage['groups'] = [];
  for (const code of GROUPS) {
    const fields = FIELDS.filter((field) => field.group === code);
    const later = planned.flatMap((one) =>
      fields
        .filter((field) => field.key === one.key)
        .map((field) => {
          const settings = { ...now, [one.key]: one.value } as OperatorSettings;
          return { from: isoDate(one.validFrom), name: field.name, value: settingText(settings, field) };
        })
        .filter(
          (one2) =>
            one2.value !==
            settingText(
              now,
              fields.find((field) => field.name === one2.name)!,
            ),
        ),
    );
    groups.push({
      code,
      version: await groupVersion(tx, code),
      fields: fields.map((field) => ({
        name: field.name,
        kind: field.kind,
        required: field.required ?? false,
        value: settingText(now, field),
      })),
      planned: later,
    });
  }
  return { today: isoDate(today), groups };
}

function itemShape(item: Offering, sales: Awaited<ReturnType<typeof salesOf>>, today: CivilDate, version: number) {
  const own = sales.filter((sale) => sale.pack === item.pack && sale.code === item.code);
  const now = own.findLast((sale) => sale.from <= today);
  return {
    pack: item.pack,
    code: item.code,
    kind: item.kind,
    label: item.label,
    price: item.price === null ? null : moneyText(item.price),
    period: item.period,
    onSale: now?.onSale ?? true,
    since: now ? isoDate(now.from) : null,
    planned: own.filter((sale) => sale.from > today).map(({ from, onSale }) => ({ from: isoDate(from), onSale })),
    version,
  };
}

/** What the operator sells today and what it has put off sale, contract by contract. */
export async function readCatalog(tx: Tx, context: Context, today: CivilDate): Promise<CatalogPage> {
  const sales = await salesOf(tx);
  const contracts: CatalogPage['contracts'] = [];
  for (const sold of await contractsSold(tx, today)) {
    const items = await offerings(tx, context, { pack: sold.pack, on: today, evenOffSale: true });
    const shapes: CatalogPage['contracts'][number]['items'] = [];
    for (const item of items.filter(({ kind }) => kind === 'offer' || kind === 'option')) {
      const settled = sales.some((sale) => sale.pack === item.pack && sale.code === item.code);
      shapes.push(itemShape(item, sales, today, settled ? await saleVersion(tx, item.pack, item.code) : 0));
    }
    contracts.push({
      pack: sold.pack,
      name: packOf(sold.pack)?.name ?? { fr: sold.pack, en: sold.pack },
      from: isoDate(sold.from),
      until: sold.until === null ? null : isoDate(sold.until),
      items: shapes,
    });
  }
  return { today: isoDate(today), contracts };
}

/** When the operator works, and the public holidays of its territories in the year that begins today. */
export async function readCalendar(tx: Tx, context: Context, today: CivilDate): Promise<CalendarPage> {
  const { calendar } = await settingsOf(tx, context, today);
  const sold = await contractsSold(tx, today);
  const territories = [...new Set(sold.flatMap(({ pack }) => packOf(pack)?.territories ?? []))];
  const days = new Map<CivilDate, Territory[]>();
  const { year } = yearMonthDay(today);
  for (const territory of territories)
    for (const day of [...holidays(territory, year), ...holidays(territory, year + 1)])
      if (day >= today && day < plusDays(today, YEAR_DAYS)) days.set(day, [...(days.get(day) ?? []), territory]);
  return {
    today: isoDate(today),
    version: await calendarVersion(tx),
    territories,
    holidays: [...days].sort(([a], [b]) => a - b).map(([on, where]) => ({ on: isoDate(on), territories: where })),
    closedDays: [...calendar.closedDays],
    desks: [...calendar.desks],
    visitSlots: [...calendar.visitSlots],
  };
}
