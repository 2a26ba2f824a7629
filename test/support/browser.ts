import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium as playwright, type Page, type Request } from 'playwright-core';

export type { Browser, BrowserContext, Page, Request };

/** What an accessibility rule found wrong, and where. */
export interface AccessibilityFault {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** For pages that share a screen, without a person to choose it. */
const MEDIA = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--auto-select-desktop-capture-source=Entire screen',
];

async function chromiumPath(): Promise<{ executablePath: string; args: string[] }> {
  const installed = process.env.REGIE_TEST_BROWSER;
  if (installed !== undefined) return { executablePath: installed, args: [] };
  // Told that it runs on a bare cloud machine, the package unpacks the system libraries that the browser needs beside it.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  process.env.LD_LIBRARY_PATH = libraries;
  return { executablePath, args: chromium.args.filter((arg) => !/^--(single-process|headless|no-zygote)/.test(arg)) };
}

/** Starts a headless browser that needs nothing installed on the machine, as root too. Set REGIE_TEST_BROWSER to use another. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await chromiumPath();
  return playwright.launch({
    executablePath,
    headless: true,
    args: [...args, ...MEDIA, '--no-sandbox', '--headless=new', '--disable-dev-shm-usage'],
    env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'regie-browser-')) } as Record<string, string>,
  });
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs the accessibility rules of WCAG 2.2 A and AA over a page; an empty list means that none is broken. */
export async function accessibilityFaults(page: Page): Promise<AccessibilityFault[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    // Read from its top: scrolled, the heading that stays would cover part of what lies under it, and be told as a fault.
    window.scrollTo(0, 0);
    // The frame in which a mail is shown runs no script, and would be waited for.
    const looked = { include: [['html']], exclude: [['iframe[sandbox]']] };
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(looked, {
      runOnly: tags,
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? 'unknown',
      where: nodes.map((node) => node.target.join(' ')),
    }));
  }, RULES);
}
