import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';

const { table: TEXTS } = PROFILES_TEXTS;

interface McpMenuProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** What can be done with one server. A table has a thousand of these: a menu is made of the one that is reached for. */
export function McpMenu({ name, onEdit, onCopy, onRemove }: McpMenuProps): ReactElement {
  const [reached, setReached] = useState<'pointer' | 'focus' | 'press'>();
  const label = TEXTS.moreFor(name);
  if (reached === undefined) {
    return (
      <button
        type="button" className="more-button" aria-label={label} aria-haspopup="menu"
        onPointerEnter={() => setReached('pointer')} onFocus={() => setReached('focus')} onClick={() => setReached('press')}
      >
        <IconDots size={15} aria-hidden />
      </button>
    );
  }
  return (
    <Menu width={192} returnFocus defaultOpened={reached === 'press'}>
      <Menu.Target><ActionIcon size={22} autoFocus={reached === 'focus'} aria-label={label}><IconDots size={15} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />} onClick={onEdit}>{TEXTS.edit}</Menu.Item>
        <Menu.Item leftSection={<IconCopy size={15} stroke={1.7} aria-hidden />} onClick={onCopy}>{TEXTS.copyTo}</Menu.Item>
        <Menu.Divider />
        <Menu.Item className="danger-item" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={onRemove}>{TEXTS.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
