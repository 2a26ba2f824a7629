import { type Instant, isoInstant } from '../kernel/instant.ts';
import { at, dropAbsent, listAt, parseXml, textAt } from './xml-reading.ts';
import { element, textElement } from './xml.ts';

/** An order that the bank refuses before it is carried out. */
export interface RefusedOrder {
  readonly endToEndId: string;
  readonly reasonCode?: string;
  readonly said?: string;
}

export interface StatusReport {
  readonly messageId: string;
  /** The file of ours that is spoken of, and which message it was. */
  readonly originalMessageId: string;
  readonly original: 'pain.008' | 'pain.001';
  /** The whole file is refused: nothing of it will be carried out. */
  readonly allRefused: boolean;
  readonly reasonCode?: string;
  /** Groups of the file that are refused as a whole. */
  readonly refusedGroups: readonly { readonly id: string; readonly reasonCode?: string }[];
  readonly refused: readonly RefusedOrder[];
}

const REFUSED = 'RJCT';

function reasonOf(node: unknown): string | undefined {
  return textAt(node, 'StsRsnInf.Rsn.Cd') ?? textAt(node, 'StsRsnInf.Rsn.Prtry');
}

/** Whether the bytes are a report on a file of ours (pain.002), and not a statement. */
export function isPain002(bytes: Uint8Array | string): boolean {
  return at(parseXml(bytes), 'Document.CstmrPmtStsRpt') !== undefined;
}

/**
 * Reads what the bank says of a file that it was handed (pain.002.001.03 and later): the whole file, a group or single orders
 * refused, each with its reason. None when the bytes are no such report.
 */
export function readPain002(bytes: Uint8Array | string): StatusReport | undefined {
  const root = at(parseXml(bytes), 'Document.CstmrPmtStsRpt');
  if (root === undefined) return undefined;
  const of = at(root, 'OrgnlGrpInfAndSts');
  const groups = listAt(root, 'OrgnlPmtInfAndSts');
  const refusedGroups = groups.filter((one) => textAt(one, 'PmtInfSts') === REFUSED);
  const refused = groups
    .flatMap((one) => listAt(one, 'TxInfAndSts'))
    .filter((one) => textAt(one, 'TxSts') === REFUSED)
    .flatMap((one): RefusedOrder[] => {
      const endToEndId = textAt(one, 'OrgnlEndToEndId');
      if (endToEndId === undefined) return [];
      return [
        dropAbsent({ endToEndId, reasonCode: reasonOf(one), said: textAt(one, 'StsRsnInf.AddtlInf') }) as RefusedOrder,
      ];
    });
  return dropAbsent({
    messageId: textAt(root, 'GrpHdr.MsgId') ?? '',
    originalMessageId: textAt(of, 'OrgnlMsgId') ?? '',
    original: (textAt(of, 'OrgnlMsgNmId') ?? '').startsWith('pain.001') ? 'pain.001' : 'pain.008',
    allRefused: textAt(of, 'GrpSts') === REFUSED,
    reasonCode: reasonOf(of),
    refusedGroups: refusedGroups.map((one) =>
      dropAbsent({ id: textAt(one, 'OrgnlPmtInfId') ?? '', reasonCode: reasonOf(one) }),
    ),
    refused,
  }) as StatusReport;
}

/** A report that a bank would send of a file of ours: single orders refused, or all of it. */
export interface StatusFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly originalMessageId: string;
  readonly original: 'pain.008.001.02' | 'pain.008.001.08' | 'pain.001.001.03' | 'pain.001.001.09';
  /** The reason for which the whole file is refused. */
  readonly allRefusedFor?: string;
  readonly groupId?: string;
  readonly refused: readonly { readonly endToEndId: string; readonly reasonCode: string }[];
}

const because = (code: string): string => element('StsRsnInf', element('Rsn', textElement('Cd', code)));

/** Writes a report on a file (pain.002.001.03), for the local bank and for tests. */
export function writePain002(file: StatusFile): string {
  const { allRefusedFor } = file;
  const body = element('CstmrPmtStsRpt', [
    element('GrpHdr', [
      textElement('MsgId', file.messageId),
      textElement('CreDtTm', isoInstant(file.createdAt).slice(0, 19)),
    ]),
    element('OrgnlGrpInfAndSts', [
      textElement('OrgnlMsgId', file.originalMessageId),
      textElement('OrgnlMsgNmId', file.original),
      textElement('GrpSts', allRefusedFor === undefined ? 'PART' : REFUSED),
      allRefusedFor === undefined ? undefined : because(allRefusedFor),
    ]),
    file.refused.length === 0
      ? undefined
      : element('OrgnlPmtInfAndSts', [
          textElement('OrgnlPmtInfId', file.groupId ?? 'NOTPROVIDED'),
          file.refused.map((one) =>
            element('TxInfAndSts', [
              textElement('OrgnlEndToEndId', one.endToEndId),
              textElement('TxSts', REFUSED),
              because(one.reasonCode),
            ]),
          ),
        ]),
  ]);
  const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.03';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Document', body, { xmlns: namespace })}\n`;
}
