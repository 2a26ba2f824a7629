/** Asks the browser to keep the shell of the space, once the page is there and nothing else waits. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Without it the space works as well, only slower: nobody is told.
    navigator.serviceWorker.register('/espace-shell.js', { scope: '/espace' }).catch(() => undefined);
  });
}
