import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';

const { table: TEXTS } = PROFILES_TEXTS;

interface McpMenuProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** What can be done with one server. */
export const McpMenu = ({ name, onEdit, onCopy, onRemove }: McpMenuProps): ReactElement => (
  <Menu width={192} returnFocus>
    <Menu.Target><ActionIcon size={24} aria-label={TEXTS.moreFor(name)}><IconDots size={15} /></ActionIcon></Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />} onClick={onEdit}>{TEXTS.edit}</Menu.Item>
      <Menu.Item leftSection={<IconCopy size={15} stroke={1.7} aria-hidden />} onClick={onCopy}>{TEXTS.copyTo}</Menu.Item>
      <Menu.Divider />
      <Menu.Item className="danger-item" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={onRemove}>{TEXTS.remove}</Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
