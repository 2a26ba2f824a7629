import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

let application: TestApplication;
let browser: Browser;
let folder: string;
let line: string;

beforeAll(async () => {
  application = await startApplication('2026-01-05T14:00:00Z');
  const context = { ...testContext(), clock: application.clock };
  const subscriber = await inTransaction(application.database.db, context, async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  });
  application.clock.set('2026-01-10T14:00:00Z');
  valueOf(
    await inTransaction(application.database.db, context, (tx) =>
      activateAgreement(tx, context, { agreementId: subscriber.agreement.id }),
    ),
  );
  application.clock.set('2026-03-02T10:00:00Z');
  line = `0${subscriber.number!.slice(4)}`;
  folder = mkdtempSync(join(tmpdir(), 'regie-files-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visitAs(width: number, language: 'fr' | 'en') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['administrator'] });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const HEADER = 'Identifiant;Appelant;Appelé;Date;Heure;Duree_min';
const good = (id: string): string => `${id};${line};0142345678;10/02/2026;12:00:00;1,5`;

test('a source is made from a sample, a file is sent, and its refused row enters once corrected', async () => {
  const { context, page, complaints, open } = await visitAs(1280, 'fr');
  await open('/console/usage');
  await page.getByRole('link', { name: 'Sources' }).click();
  await page.getByText('Aucune source.').waitFor();
  await page.getByRole('link', { name: 'Nouvelle source' }).click();
  const rows = [HEADER, good('1'), good('2').replace('0142345678', '014234XXXX'), good('3')];
  const sample = fileOf('commutateur.csv', rows);
  await page.getByLabel('Un fichier de ce commutateur').setInputFiles(sample);
  await page.getByText('2 lignes sur 3 se lisent.').waitFor();
  await page.getByText('Numéro masqué : demandez au commutateur le numéro entier.').waitFor();
  expect(await page.getByLabel('Numéro appelé').inputValue()).toBe('Appelé');
  expect(await page.getByLabel('Heure, si elle est à part').inputValue()).toBe('Heure');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Durées').selectOption('s');
  await page.getByText('1.5').first().waitFor();
  await page.getByLabel('Durées').selectOption('min');
  await page.getByText('+33142345678').first().waitFor();
  await page.getByLabel('Nom', { exact: true }).fill('Commutateur de Basse-Terre');
  expect(await page.getByLabel('Code').inputValue()).toBe('commutateur-de-basse-terre');
  await page.getByRole('button', { name: 'Enregistrer la source' }).click();
  await page.getByRole('link', { name: 'Commutateur de Basse-Terre' }).waitFor();

  await open('/console/usage');
  await page.getByLabel('Source').selectOption('commutateur-de-basse-terre');
  await page.getByLabel('Envoyer un fichier d’appels').setInputFiles(sample);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.getByText('Fichier reçu : sa lecture commence.').waitFor();
  await application.jobs.drain();
  await page.getByRole('link', { name: 'commutateur.csv' }).click();
  await page.getByRole('heading', { name: 'commutateur.csv' }).waitFor();
  await page.getByText('terminé').first().waitFor();
  await page.getByText('à corriger', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger les lignes à corriger' }).click(),
  ]);
  const report = readFileSync(await download.path(), 'utf8');
  expect(report).toContain('called_number');
  const corrected = fileOf('corrige.csv', report.trim().replace('014234XXXX', '0142345679').split('\n'));
  await page.getByLabel('Rapport corrigé').setInputFiles(corrected);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.getByText('Rapport reçu : ses lignes sont relues.').waitFor();
  await application.jobs.drain();
  await page.getByText('Il ne reste rien à corriger.').waitFor();
  await page.getByText('entrée', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'corrige.csv' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('the pages of files and sources open without a complaint, without a scroll sideways, and are easy to use', async () => {
    const { context, page, complaints, open } = await visitAs(width, language);
    await open('/console/usage');
    const file = await page.getByRole('link', { name: 'commutateur.csv' }).getAttribute('href');
    await open('/console/usage/sources');
    const source = await page.getByRole('link', { name: 'Commutateur de Basse-Terre' }).getAttribute('href');
    for (const path of ['/console/usage', '/console/usage/sources', '/console/usage/sources/new', file!, source!]) {
      await open(path);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    const sample = fileOf('large.csv', [HEADER, good('9'), 'cut', good('10').replace('10/02/2026', '31/02/2026')]);
    await page.locator('input[type=file]').first().setInputFiles(sample);
    await page.getByRole('status').first().waitFor();
    await page.locator('.cell-fault').first().waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
