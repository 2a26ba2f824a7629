import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type TestApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { settleOperator } from '../support/customer.ts';
import { testContext } from '../support/database.ts';
import { openSomeShop, someCompany } from '../support/some-shop.ts';
import { openVisit, settled, sidewaysScroll } from '../support/visit.ts';
import type { Account } from '../../src/modules/account/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

const PASSWORD = 'a long test password';
let application: TestApplication;
let browser: Browser;
let buyers: Account[];

beforeAll(async () => {
  application = await startApplication('2026-03-02T09:00:00Z');
  const context = testContext({ clock: application.clock });
  await settleOperator(application.database, context);
  buyers = await inTransaction(application.database.db, context, async (tx) => {
    await openSomeShop(tx, context);
    return [await someCompany(tx, context), await someCompany(tx, context)];
  });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function soundAt(page: Page): Promise<void> {
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

/** An agent takes a step with the order on their screen: looked at first, then confirmed. */
async function step(page: Page, name: string, fill?: readonly [label: string, text: string]): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  if (fill) {
    await page.getByLabel(fill[0]).fill(fill[1]);
    await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  }
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).last().click();
}

test(
  'a buyer looks for a charger, orders it, pays it by card, and follows it until it is delivered',
  { timeout: 120_000 },
  async () => {
    const login = 'atelier@example.test';
    await application.api.signedIn({ roles: ['customer'], customerId: buyers[0]!.customerNumber, login });
    const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
    await page.goto(`${application.origin}/boutique/`);
    await page.getByLabel('Chercher un produit').fill('charg');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByText('1 produit', { exact: true }).waitFor();
    await soundAt(page);
    await page.getByRole('link', { name: 'charger' }).click();
    await page.getByText('dont éco-contribution : 0,10').waitFor();
    await soundAt(page);
    await page.getByRole('button', { name: 'Mettre au panier' }).click();
    await page.getByText('Total TTC').waitFor();
    await soundAt(page);
    // The cart outlives the visit.
    await page.reload();
    await page.getByRole('link', { name: 'Commander' }).click();
    await page.getByLabel('Numéro de client ou e-mail').fill(login);
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByText('entre le 5 mars 2026 et le 23 mars 2026').first().waitFor();
    await soundAt(page);
    await page.getByText('Cet achat répond à un besoin professionnel').click();
    await page.getByText(/J’accepte les conditions/).click();
    await page.getByRole('button', { name: /Commander et payer 24,00/ }).click();
    await page.getByRole('heading', { name: /Payer 24,00/ }).waitFor();
    await page.getByRole('button', { name: /Prendre la carte 0014/ }).click();
    await page.getByRole('button', { name: /Payer 24,00/ }).click();
    await page.getByRole('heading', { name: /Commande B2026/ }).waitFor();
    await page.getByText('enregistrée, le paiement est validé').waitFor();
    await soundAt(page);
    const address = page.url();

    const desk = await openVisit(browser, { width: 390, language: 'fr' });
    await application.signIn(desk.context, { roles: ['shop'] });
    await desk.page.goto(`${application.origin}/console/shop?state=to-prepare`);
    await soundAt(desk.page);
    await desk.page.getByRole('link', { name: /^B2026/ }).click();
    await step(desk.page, 'Tout est prélevé');
    await step(desk.page, 'Expédier', ['Numéro de colis', 'CB123456']);
    await step(desk.page, 'Colis remis');
    await soundAt(desk.page);
    await desk.context.close();

    await page.goto(address);
    await page.getByText('livrée', { exact: true }).first().waitFor();
    await page.getByText('payée en entier, les produits sont à vous').waitFor();
    await soundAt(page);
    expect([...complaints, ...desk.complaints]).toEqual([]);
    await context.close();
  },
);

test(
  'another buyer is refused at each restriction, with its reason and its article',
  { timeout: 120_000 },
  async () => {
    const { context, page, complaints } = await openVisit(browser, { width: 1280, language: 'fr' });
    await application.signIn(context, { roles: ['customer'], customerId: buyers[1]!.customerNumber });
    await page.goto(`${application.origin}/boutique/produits/laptop`);
    await page.getByRole('button', { name: 'Mettre au panier' }).click();
    await page.getByText('Total TTC').waitFor();
    await page.goto(`${application.origin}/boutique/produits/phone`);
    await page.getByLabel('Quantité').fill('21');
    await page.getByRole('button', { name: 'Mettre au panier' }).click();
    await page.getByText('dépasse le nombre de terminaux mobiles permis par jour').waitFor();
    await page.getByLabel('Bon d’achat').fill('INCONNU');
    await page.getByRole('button', { name: 'Utiliser' }).click();
    await page.getByText('Ce bon d’achat n’existe pas').waitFor();
    await page.getByRole('link', { name: 'Commander' }).click();
    await page.getByText('pas de contre-remboursement pour un ordinateur portable').waitFor();
    await page.getByText('le montant de la commande exclut le contre-remboursement').waitFor();
    expect(await page.getByRole('radio', { name: /^Contre-remboursement/ }).isDisabled()).toBe(true);
    const order = page.getByRole('button', { name: /^Commander et payer/ });
    const alert = page.getByRole('alert');
    const refused = async (words: string): Promise<void> => {
      await order.click();
      await alert.getByText(words).waitFor();
      expect(await alert.getByText(/article /).count()).toBeGreaterThan(0);
    };
    await refused('La boutique est réservée aux besoins professionnels.');
    await page.getByText('Cet achat répond à un besoin professionnel').click();
    await page.getByText('Ces articles sont destinés à la revente').click();
    await refused('La boutique ne vend pas en gros.');
    await page.getByText('Ces articles sont destinés à la revente').click();
    await refused('Une commande demande d’accepter les conditions de la boutique.');
    await page.getByText(/J’accepte les conditions/).click();
    await page.getByText('Livrer en plusieurs fois ce qui est prêt').click();
    await refused('Une commande n’est pas livrée en plusieurs fois.');
    await page.getByText('Livrer en plusieurs fois ce qui est prêt').click();
    await page.getByLabel('Code postal').fill('97110');
    await refused('La boutique ne livre qu’en France métropolitaine.');
    await soundAt(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
