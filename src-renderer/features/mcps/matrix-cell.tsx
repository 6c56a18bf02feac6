import { IconCircleDashed, IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { MCPS_TEXTS as TEXTS } from '../../texts/mcps-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { MaskedText } from '../../ui/masked-text';

interface MatrixCellProps {
  readonly field: string;
  readonly value: string | null;
  /** What is told of a secret, which is never shown. */
  readonly secret: 'kept' | 'same' | 'different';
}

const WORDS = { kept: TEXTS.kept, same: TEXTS.keptSame, different: TEXTS.keptDifferent } as const;
/** In these a person writes for people. */
const PROSE = new Set(['name', 'description', 'category', 'tags', 'source']);

export function MatrixCell({ field, value, secret }: MatrixCellProps): ReactElement {
  if (value === null) return <span className="faint">{SERVER_TEXTS.notSet}</span>;
  if (value.trim() === '') return <span className="faint">{value === '' ? SERVER_TEXTS.empty : SERVER_TEXTS.spaces}</span>;
  if (value === SERVER_TEXTS.unknownMask) return <span className="warn nowrap"><IconCircleDashed size={13} stroke={2} aria-hidden /> {SERVER_TEXTS.toFillIn}</span>;
  if (value === SERVER_TEXTS.mask) return <Secret words={WORDS[secret]} />;
  if (value.includes(SERVER_TEXTS.mask)) return <><MaskedText text={value} mask={SERVER_TEXTS.mask} label={SERVER_TEXTS.masked} /> <Secret words={WORDS[secret]} /></>;
  return <span className={PROSE.has(field) ? 'break' : 'mono break'}>{value}</span>;
}

const Secret = ({ words }: { readonly words: string }): ReactElement => <span className="quiet"><IconKey size={13} stroke={1.8} aria-hidden /> {words}</span>;
