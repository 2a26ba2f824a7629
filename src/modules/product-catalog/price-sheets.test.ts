import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { PriceSheetLine } from '../../terms/model/price-sheet.ts';
import { type NewSheet, priceSheets, priceSheetVersions, publishSheet, writeSheet } from './index.ts';
import { readSheet } from './domain/sheet-csv.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-03-02T10:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const PACK = 'mobile-yt';

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
});
afterAll(() => database.drop());

const sheetOn = (day: string) => run(async (tx) => (await priceSheets(tx)).on(PACK, civilDate(day))!);
const priceOn = async (day: string, code: string) =>
  (await sheetOn(day)).lines.find((line) => line.code === code)?.price;
const publish = (input: Omit<NewSheet, 'pack'>) => run((tx) => publishSheet(tx, context, { pack: PACK, ...input }));
const comoros = async (price: string): Promise<PriceSheetLine> => ({
  ...(await sheetOn('2026-03-01')).lines.find((line) => line.code === 'YT-CALL-COMOROS')!,
  price,
});

describe('the price sheet of a contract', () => {
  it('is the example of the product until the operator publishes its own', async () => {
    expect((await sheetOn('2026-03-01')).example).toBe(true);
  });

  it('holds from its day on, and leaves the days before as they were', async () => {
    const done = await publish({ validFrom: civilDate('2026-03-10'), set: [await comoros('0.30')], note: 'Baisse' });
    expect(done.ok && done.value.differences).toEqual([
      {
        code: 'YT-CALL-COMOROS',
        label: { fr: 'les Comores', en: expect.any(String) as string },
        what: 'changed',
        fields: [{ field: 'price', before: '0.45', after: '0.30' }],
      },
    ]);
    expect(await priceOn('2026-03-09', 'YT-CALL-COMOROS')).toBe('0.45');
    expect(await priceOn('2026-03-10', 'YT-CALL-COMOROS')).toBe('0.30');
    expect((await sheetOn('2026-03-10')).example).toBe(false);
  });

  it('is corrected by a new version for the same day, and every version is kept with who published it', async () => {
    clock.set('2026-03-12T10:00:00Z');
    expect((await publish({ validFrom: civilDate('2026-03-10'), set: [await comoros('0.29')] })).ok).toBe(true);
    expect(await priceOn('2026-03-10', 'YT-CALL-COMOROS')).toBe('0.29');
    const versions = await run((tx) => priceSheetVersions(tx, PACK));
    expect(versions.map((one) => one.differences[0]!.fields[0]!.after)).toEqual(['0.29', '0.30']);
    await expect(run((tx) => tx.deleteFrom('price_sheet' as never).execute())).rejects.toThrow(/never changed/);
  });

  it('refuses two prices for one use, a change from a version that is no longer in force, and one that changes nothing', async () => {
    const day = civilDate('2026-03-20');
    const twice = { ...(await comoros('0.10')), code: 'AGAIN' };
    expect(await publish({ validFrom: day, set: [twice] })).toMatchObject({
      ok: false,
      failure: { code: 'product-catalog/sheet-price-twice' },
    });
    expect(await publish({ validFrom: day, basedOn: 'example', remove: ['YT-CALL-COMOROS'] })).toMatchObject({
      ok: false,
      failure: { code: 'product-catalog/sheet-changed' },
    });
    expect(await publish({ validFrom: day, set: [await comoros('0.29')] })).toMatchObject({
      ok: false,
      failure: { code: 'product-catalog/sheet-same' },
    });
    expect(await publish({ validFrom: day, set: [await comoros('-1')] })).toMatchObject({
      ok: false,
      failure: { code: 'product-catalog/sheet-line' },
    });
  });

  it('written as CSV and read again is the same sheet', async () => {
    const { lines } = await sheetOn('2026-03-01');
    expect(readSheet(writeSheet(lines))).toEqual({ ok: true, value: lines });
    expect(readSheet('code;label_fr\nA;B')).toMatchObject({ ok: false, failure: { field: 'csv' } });
    const typed = readSheet('code,label_fr,kind,zone,price\nA,"B, ""C""",sms,z,"0,05"');
    expect(typed).toMatchObject({ ok: true, value: [{ label: { fr: 'B, "C"' }, price: '0.05', per: 'message' }] });
  });
});
