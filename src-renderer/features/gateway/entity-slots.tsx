import { IconCircleDashed, IconKey, IconLock, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SecretSlot } from '../../../src-shared/gateway/entity-view';
import { ENTRY_TEXTS } from '../../texts/gateway-texts';
import { SectionHead } from '../../ui/section-head';

const { detail: TEXTS } = ENTRY_TEXTS;
const ICONS: Readonly<Record<SecretSlot['state'], Icon>> = { open: IconKey, unknown: IconCircleDashed, locked: IconLock };

/** Where its secrets stand and whether they are known. */
export function EntitySlots({ slots }: { readonly slots: readonly SecretSlot[] }): ReactElement | null {
  if (slots.length === 0) return null;
  return (
    <>
      <SectionHead>{TEXTS.secrets}</SectionHead>
      <ul className="plain">
        {slots.map(({ field, name, values, state }) => {
          const Glyph = ICONS[state];
          const inside = values.filter((value) => value !== name);
          return (
            <li key={`${field} ${name ?? ''}`} className="slot">
              <span className="mono break">{[field, ...(name === undefined ? [] : [name])].join(' / ')}{inside.length > 0 && <span className="quiet"> {inside.join(', ')}</span>}</span>
              <span className={state === 'open' ? 'quiet' : 'warn'}><Glyph size={13} stroke={1.75} aria-hidden /> {TEXTS.slots[state]}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
