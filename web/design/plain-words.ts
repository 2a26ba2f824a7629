/** `camelCase` and `kebab-case` names as words; what is in capitals stays. */
export function plainWords(name: string): string {
  if (/^[A-Z0-9-]+$/.test(name)) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .toLowerCase();
}
