import type { ReactElement } from 'react';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { EmptyState } from '../ui/empty-state';

/** A page without a key has nothing to show but the way to one. */
export const ConnectPage = (): ReactElement => (
  <main className="connect"><EmptyState page title={FRAME_TEXTS.connect.title} note={FRAME_TEXTS.connect.text} /></main>
);
