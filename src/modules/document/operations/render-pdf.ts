import { type ThreadPool, threadPool } from '../../../platform/threads.ts';
import type { DocumentTemplate, TemplateData } from '../domain/document.ts';
import type { TypesetTask } from '../typeset.ts';

/** The typesetter keeps some memory of each document: a thread is replaced after so many. */
const DOCUMENTS_PER_THREAD = 300;

let pool: ThreadPool<TypesetTask, Uint8Array> | undefined;

/** Typesets a document on a thread of its own; the same data gives the same bytes. */
export async function renderPdf(template: DocumentTemplate, data: TemplateData): Promise<Uint8Array> {
  // Documents are set side by side: a typesetter that spread each over the cores would lose more on its own threads than it wins.
  process.env.RAYON_NUM_THREADS ??= '1';
  pool ??= threadPool('typeset', { tasksPerThread: DOCUMENTS_PER_THREAD });
  return pool.run({ template, data });
}
