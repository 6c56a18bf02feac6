import { IconAlertCircle, IconMinus, IconPencil, IconPlus, IconTrash, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ResultKind } from './result-rows';

const MARKS: Readonly<Record<ResultKind, readonly [Icon, string]>> = {
  add: [IconPlus, 'ok'], change: [IconPencil, 'accent'], same: [IconMinus, 'faint'], gone: [IconTrash, 'warn'], bad: [IconAlertCircle, 'danger'],
};

/** The words beside it say the same. */
export function ResultMark({ kind }: { readonly kind: ResultKind }): ReactElement {
  const [Glyph, tone] = MARKS[kind];
  return <Glyph size={15} stroke={1.9} className={tone} aria-hidden />;
}
