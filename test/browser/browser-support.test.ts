import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a page opens in the browser, and what makes it hard to use is found', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<html lang="fr"><title>Essai</title><main><h1>Essai</h1><input></main></html>');
  expect((await accessibilityFaults(page)).map((fault) => fault.rule)).toEqual(['label']);
  await page.setContent(
    '<html lang="fr"><title>Essai</title><main><h1>Essai</h1><label>Nom <input></label></main></html>',
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
});
