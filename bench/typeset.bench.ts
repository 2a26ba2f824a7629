import { availableParallelism } from 'node:os';
import { renderPdf, type TemplateData } from '../src/modules/document/index.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { someBillPage } from './some-bill-page.ts';

/** A letter of one page, different each time. */
function letter(i: number): TemplateData {
  return {
    language: 'fr',
    date: '2026-03-02',
    operator: { name: 'Banc d’essai', address: ['1 rue du Banc', '97110 Pointe-à-Pitre'], legal: 'Banc d’essai' },
    recipient: [`Client ${i}`, '4 allée des Flamboyants', '97122 Baie-Mahault'],
    references: [{ label: 'N° client', value: `C${i}` }],
    place: 'Le 2 mars 2026',
    subject: `Lettre ${i}`,
    paragraphs: Array.from(
      { length: 12 },
      (_, line) =>
        `Paragraphe ${line} de la lettre ${i}, assez long pour tenir sur deux lignes de la page et un peu plus.`,
    ),
    clauses: [{ article: 'art. 10', summary: 'Ce que dit l’article, en quelques mots.' }],
  };
}

/**
 * Typesets bills of two pages on every thread, every tenth with its Factur-X, and says how many a second of processor time.
 * Reference: letters of one page.
 */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 1_000);
  await Promise.all([renderPdf('bill', someBillPage(0)), renderPdf('letter', letter(0))]);
  const before = process.cpuUsage();
  const bills = await timed(async () => {
    for (let done = 0; done < n;) {
      const batch = Array.from({ length: Math.min(4 * availableParallelism(), n - done) }, (_, i) => done + i);
      await Promise.all(batch.map((i) => renderPdf('bill', someBillPage(i))));
      done += batch.length;
      noteMemory();
    }
  });
  const spent = process.cpuUsage(before);
  const few = Math.min(n, 200);
  const letters = await timed(async () => {
    await Promise.all(Array.from({ length: few }, (_, i) => renderPdf('letter', letter(n + i))));
  });
  printResult({
    bench: 'typeset',
    n,
    seconds: bills.seconds,
    phases: [{ what: 'bills, by processor time', n, seconds: (spent.user + spent.system) / 1e6 }],
    reference: { what: 'letters of one page', perSecond: few / letters.seconds },
  });
  return 0;
}
