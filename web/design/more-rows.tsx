import { Button } from './button.tsx';
import { useWords } from './language.tsx';

/** What a list read page by page offers. */
interface PagedQuery {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** The button that brings the next page of a list, as long as there is one. */
export function MoreRows({ of: list }: { readonly of: PagedQuery }) {
  const { t } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <p className="more">
      <Button small disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('action.more')}
      </Button>
    </p>
  );
}
