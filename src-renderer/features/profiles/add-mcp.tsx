import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconPlus } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { CopyFrom } from './copy-from';
import { McpForm } from './mcp-form';
import type { OpenProfileView } from './open-profile-view';

const { table: TEXTS } = PROFILES_TEXTS;

/** Offered to whatever shows the open profile; no commands of menus. */
export const ADD_MCP = 'profiles.addMcp';
export const COPY_MCP = 'profiles.copyMcp';

/** A server more: written here, or taken from another profile. */
export function AddMcp({ profile }: { readonly profile: OpenProfileView }): ReactElement {
  const [adding, setAdding] = useState<'new' | 'copy'>();
  useCommandHandler(ADD_MCP, () => setAdding('new'));
  useCommandHandler(COPY_MCP, () => setAdding('copy'));
  const close = (): void => setAdding(undefined);
  return (
    <>
      <Menu width={232} returnFocus>
        <Menu.Target>
          <Button variant="subtle" leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />} rightSection={<IconChevronDown size={13} stroke={1.8} aria-hidden />}>{TEXTS.add}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={15} stroke={1.7} aria-hidden />} onClick={() => setAdding('new')}>{TEXTS.addNew}</Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} stroke={1.7} aria-hidden />} onClick={() => setAdding('copy')}>{TEXTS.addCopy}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {adding === 'new' && <McpForm profile={profile} onClose={close} />}
      {adding === 'copy' && <CopyFrom profile={profile} onClose={close} />}
    </>
  );
}
