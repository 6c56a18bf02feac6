import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { ENTRY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { useGatewayStore } from './gateway-store';

/** What the list is filtered by, each with its way out. */
export function FilterChips(): ReactElement | null {
  const { active, tags, change } = useGatewayStore();
  if (active === undefined && tags.length === 0) return null;
  return (
    <div className="filter-chips">
      {active !== undefined && <Chip text={active ? TEXTS.active : TEXTS.inactive} onRemove={() => change({ active: undefined })} />}
      {tags.map((tag) => <Chip key={tag} text={tag} onRemove={() => change({ tags: tags.filter((other) => other !== tag) })} />)}
      <UnstyledButton className="link small" aria-label={TEXTS.clearAll} onClick={() => change({ active: undefined, tags: [] })}>{SHARED_TEXTS.clear}</UnstyledButton>
    </div>
  );
}

const Chip = ({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }): ReactElement => (
  <UnstyledButton className="tag chip" aria-label={TEXTS.removeFilter(text)} onClick={onRemove}>
    <span className="cut">{text}</span><IconX size={12} stroke={2} aria-hidden />
  </UnstyledButton>
);
