import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
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

/**
 * Typesets a document as PDF/A-3 on the calling thread. The same data gives the same bytes: the date of the document is the
 * data's, and the fonts are those that come with the typesetter. An invoice that a template attaches is declared as Factur-X.
 */
export function typeset(task: TypesetTask): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: folder() });
  const compiled = compiler.compile({
    mainFilePath: join(folder(), `${task.template}.typ`),
    inputs: { data: JSON.stringify(task.data) },
  });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    throw new Error(`typesetting of ${task.template} failed: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-3a' });
  compiler.evictCache(10);
  return typeof task.data.invoice === 'string' ? declareFacturX(pdf) : new Uint8Array(pdf);
}
