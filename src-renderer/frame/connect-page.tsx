import { useEffect, type ReactElement } from 'react';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { EmptyState } from '../ui/empty-state';

/** A page without a key has nothing to show but the way to one. A fresh link in the same tab changes only what is behind the `#`. */
export function ConnectPage(): ReactElement {
  useEffect(() => {
    const again = (): void => {
      if (location.hash.startsWith('#code=')) location.reload();
    };
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  return <main className="connect"><EmptyState page title={FRAME_TEXTS.connect.title} note={FRAME_TEXTS.connect.text} /></main>;
}
