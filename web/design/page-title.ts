import { useEffect } from 'react';

/** What the document was called when it came: the name of the space. */
const SPACE = typeof document === 'undefined' ? '' : document.title;

/** Calls the browser's page by its heading, whenever that changes: it is what is read first, and what the history shows. */
export function usePageTitle(): void {
  useEffect(() => {
    const tell = (): void => {
      const heading = document.querySelector('main h1')?.textContent?.trim();
      const title = heading ? `${heading} — ${SPACE}` : SPACE;
      if (document.title !== title) document.title = title;
    };
    tell();
    const watch = new MutationObserver(tell);
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, []);
}
