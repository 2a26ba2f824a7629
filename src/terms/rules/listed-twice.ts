/** Whether a list of facts names the same thing twice. */
export function listedTwice(list: readonly string[]): boolean {
  for (let i = 1; i < list.length; i += 1) {
    if (list.indexOf(list[i]!) < i) return true;
  }
  return false;
}
