/** A child of an element: another element, or nothing when it does not apply. */
export type XmlNode = string | undefined | readonly XmlNode[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text made safe for XML content and attributes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** An element with a text or with children already written; absent children are left out. */
export function element(name: string, content: XmlNode, attributes: { readonly [name: string]: string } = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>${joined(content)}</${name}>`;
}

/** An element with a text that comes from data. */
export function textElement(name: string, text: string | undefined): XmlNode {
  return text === undefined ? undefined : element(name, escapeXml(text));
}

function joined(content: XmlNode): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? content : content.map(joined).join('');
}
