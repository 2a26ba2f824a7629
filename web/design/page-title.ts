import { useEffect } from 'react';

/** What the document was called when it came: the name of the space. */
const SPACE = typeof document === 'undefined' ? '' : document.title;

/** Calls the browser's page by its heading and what it is about, whenever that changes: it is what is read first, and what the history shows. */
export function usePageTitle(): void {
  useEffect(() => {
    const tell = (): void => {
      const heading = document.querySelector('main h1')?.textContent?.trim();
      const about = document.querySelector('main .page-head > .overline')?.textContent?.trim();
      const title = [heading, about, SPACE].filter(Boolean).join(' — ');
      if (document.title !== title) document.title = title;
    };
    tell();
    const watch = new MutationObserver(tell);
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, []);
}
