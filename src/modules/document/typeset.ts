import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { declareFacturX } from '../../formats/factur-x-xmp.ts';
import { installationFolder } from '../../platform/root.ts';
import type { DocumentTemplate, TemplateData } from './domain/document.ts';

/** A document to typeset. */
export interface TypesetTask {
  readonly template: DocumentTemplate;
  readonly data: TemplateData;
}

const folder = (): string => join(installationFolder(), 'src', 'modules', 'document', 'templates');
let compiler: NodeCompiler | undefined;

/** Pages that documents of a length had: those to come are taken to have as many, until they are seen to have not. */
const pagesSeen = new Map<string, number>();
const MOST_LENGTHS = 1_000;
/** Documents whose data differ by no more characters are as long. */
const SAME_LENGTH = 250;

/** `data`: as JSON, so that it is written once however often the document is laid out. */
function laidOut(using: NodeCompiler, task: TypesetTask, data: string, pages: number): NodeTypstDocument {
  using.mapShadow(join(folder(), 'told.json'), Buffer.from(`{"pages":${pages},"data":${data}}`));
  const compiled = using.compile({ mainFilePath: join(folder(), `${task.template}.typ`) });
  if (compiled.result) return compiled.result;
  const error = compiled.takeDiagnostics();
  throw new Error(`typesetting of ${task.template} failed: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
}

/**
 * Lays a document out with the number of its pages on each of them. Left to count its pages, the typesetter would lay out
 * everything twice: it is told their number from documents as long, and again when that was wrong.
 */
function laidOutWithPages(using: NodeCompiler, task: TypesetTask): NodeTypstDocument {
  const data = JSON.stringify(task.data);
  const { invoice } = task.data;
  const length = data.length - (typeof invoice === 'string' ? JSON.stringify(invoice).length : 0);
  const key = `${task.template} ${Math.round(length / SAME_LENGTH)}`;
  const guess = pagesSeen.get(key) ?? 1;
  const document = laidOut(using, task, data, guess);
  const pages = document.numOfPages;
  if (pagesSeen.size >= MOST_LENGTHS) pagesSeen.clear();
  pagesSeen.set(key, pages);
  return pages === guess ? document : laidOut(using, task, data, pages);
}

/**
 * Typesets a document as PDF/A-3 on the calling thread. The same data gives the same bytes: the date of the document is the
 * data's, and the fonts are those that come with the typesetter. An invoice that a template attaches is declared as Factur-X.
 */
export function typeset(task: TypesetTask): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: folder() });
  const document = laidOutWithPages(compiler, task);
  const pdf = compiler.pdf(document, { pdfStandard: 'a-3a' });
  // What the next documents are likely to share is younger; looking through what is older takes longer than setting it again.
  compiler.evictCache(2);
  return typeof task.data.invoice === 'string' ? declareFacturX(pdf) : new Uint8Array(pdf);
}
