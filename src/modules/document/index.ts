/** Documents of customers: kept once, never changed; bills, letters and contract summaries are typeset here. */
export type { CustomerDocument, DocumentTemplate, NewDocument, TemplateData } from './domain/document.ts';
export { IDENTITY_COPY } from './domain/document.ts';
export { termsHash } from './domain/terms-hash.ts';
export { renderPdf } from './operations/render-pdf.ts';
export {
  documentAbout,
  documentContent,
  documentsAbout,
  documentsOf,
  storeDocument,
} from './operations/store-document.ts';
export { documentData } from './personal-data.ts';
