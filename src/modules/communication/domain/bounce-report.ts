/** What a mail server tells of a message that it could not deliver (RFC 3464). */
export interface BounceReport {
  /** Our message, by the identifier that it bore. */
  readonly messageId: string;
  readonly address: string;
  /** Class, subject and detail, such as `5.1.1`. */
  readonly status: string;
  /** Whether trying again is of no use. */
  readonly permanent: boolean;
  readonly reason: string;
}

const OURS = /<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^>\s]+>/i;

function headerOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.+(?:\\r?\\n[ \\t]+.+)*)`, 'im').exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
}

/** The first identifier of ours in what the report says of the message that it returns. */
function messageIdOf(text: string): string | undefined {
  for (const name of ['Original-Message-ID', 'X-Original-Message-ID', 'In-Reply-To', 'References']) {
    const found = OURS.exec(headerOf(text, name) ?? '')?.[1];
    if (found) return found;
  }
  // The returned message, or its headers, stand at the end of the report; the report's own identifier comes first.
  const all = [...text.matchAll(new RegExp(`^Message-ID:\\s*${OURS.source}`, 'gim'))];
  return all.at(-1)?.[1];
}

/**
 * Reads a delivery status notification, as it came. `undefined` when it says nothing of a message of ours that has failed:
 * a delay, an answer of somebody on leave, anything else that comes to that box.
 */
export function readBounce(raw: string): BounceReport | undefined {
  const text = raw.replaceAll('\r\n', '\n');
  if ((headerOf(text, 'Action') ?? '').toLowerCase() !== 'failed') return undefined;
  const messageId = messageIdOf(text);
  const recipient = headerOf(text, 'Final-Recipient') ?? headerOf(text, 'Original-Recipient');
  const address = recipient?.replace(/^[a-z0-9]+;\s*/i, '').replace(/^<|>$/g, '');
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(headerOf(text, 'Status') ?? '')?.[0];
  if (!messageId || !address || !status) return undefined;
  const reason = headerOf(text, 'Diagnostic-Code')?.replace(/^[a-z0-9-]+;\s*/i, '') ?? status;
  return { messageId: messageId.toLowerCase(), address, status, permanent: status.startsWith('5'), reason };
}

/**
 * Our message whose reader acknowledges it (a message disposition notification, RFC 8098), by its identifier; `undefined` when the
 * report says nothing of the kind: one that was deleted unread is not acknowledged.
 */
export function readAcknowledgement(raw: string): string | undefined {
  const text = raw.replaceAll('\r\n', '\n');
  if (!/;\s*displayed\b/i.test(headerOf(text, 'Disposition') ?? '')) return undefined;
  return OURS.exec(headerOf(text, 'Original-Message-ID') ?? '')?.[1]?.toLowerCase();
}
