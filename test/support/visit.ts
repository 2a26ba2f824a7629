import type { Browser, BrowserContext, Page, Request } from './browser.ts';

/** How a page is looked at: its width in pixels, and the language of the browser. */
export interface Look {
  readonly width: number;
  readonly language: 'fr' | 'en';
}

const HEIGHT = 900;

/** How long something is waited for, in milliseconds: long enough for a machine that does much else. */
const PATIENCE = 20_000;

/** What a visit of some pages gives: the page, and what the browser complained about. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a browser of its own for a visit, and listens to what it complains about. */
export async function openVisit(browser: Browser, look: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: HEIGHT },
    locale: look.language === 'fr' ? 'fr-FR' : 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}

/** How far a page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What a page has asked for: how many times in all, and what is not answered yet. */
interface Traffic {
  asked: number;
  readonly open: Set<Request>;
}
const traffics = new WeakMap<Page, Traffic>();

function trafficOf(page: Page): Traffic {
  const known = traffics.get(page);
  if (known) return known;
  const traffic: Traffic = { asked: 0, open: new Set() };
  traffics.set(page, traffic);
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    traffic.asked += 1;
    traffic.open.add(request);
  });
  page.on('requestfinished', (request) => traffic.open.delete(request));
  page.on('requestfailed', (request) => traffic.open.delete(request));
  return traffic;
}

/** Long enough for what has come to ask for more, in milliseconds. */
const BREATH = 40;

/** Waits until a page has all that it asked for, has nothing to do, and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  const traffic = trafficOf(page);
  const until = Date.now() + PATIENCE;
  for (let asked = -1; asked !== traffic.asked || traffic.open.size > 0;) {
    if (Date.now() > until) throw new Error(`Still waits for ${[...traffic.open].map((one) => one.url()).join(', ')}`);
    asked = traffic.asked;
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
    await page.waitForTimeout(BREATH);
  }
}

/** Opens an address and waits until the page has settled. */
export async function goTo(page: Page, address: string): Promise<void> {
  trafficOf(page);
  await page.goto(address, { waitUntil: 'load' });
  await settled(page);
}
