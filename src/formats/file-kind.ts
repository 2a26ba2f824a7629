/** Kinds of files that people send of their papers. */
export type PaperKind = 'application/pdf' | 'image/png' | 'image/jpeg';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length > mark.length && mark.every((byte, at) => bytes[at] === byte);

/** What a file is by its own first bytes, whatever its name or its sender says; `undefined` for any other kind. */
export function paperKindOf(bytes: Uint8Array): PaperKind | undefined {
  if (beginsWith(bytes, PDF)) return 'application/pdf';
  if (beginsWith(bytes, PNG)) return 'image/png';
  return beginsWith(bytes, JPEG) ? 'image/jpeg' : undefined;
}
