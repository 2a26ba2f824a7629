import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader finds in a PDF. */
export interface PdfRead {
  /** The words of all pages, spaces of every kind as one plain space. */
  readonly text: string;
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  /** Whether it says in which order it is read aloud. */
  readonly tagged: boolean;
  readonly attachments: ReadonlyMap<string, string>;
  /** The metadata of the file, as XML. */
  readonly metadata: string;
}

interface Attachment {
  readonly filename: string;
  readonly content: Uint8Array;
}

/** Reads a PDF back with a reader that is not ours. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  // The reader takes the bytes away from whoever gives them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const attached = ((await pdf.getAttachments()) ?? {}) as Readonly<Record<string, Attachment>>;
  const marked = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const read = {
    text: text.replaceAll(/[\s\u00a0\u202f\u2009]+/g, ' '),
    pages: totalPages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    tagged: marked?.Marked === true,
    attachments: new Map(
      Object.values(attached).map((one) => [one.filename, Buffer.from(one.content).toString('utf8')]),
    ),
    metadata: Buffer.from(bytes).toString('utf8'),
  };
  await pdf.destroy();
  return read;
}
