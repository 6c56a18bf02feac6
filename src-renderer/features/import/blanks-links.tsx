import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCircleDashed } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { numberText } from '../../texts/plural';
import { openProfile } from './open-profile';
import type { ResultRow } from './result-rows';

/** Secrets that nobody knows yet, with the way to the profiles where they are filled in. */
export function BlanksLinks({ rows }: { readonly rows: readonly ResultRow[] }): ReactElement | null {
  const blank = rows.filter(({ blanks }) => blanks > 0);
  const count = blank.reduce((sum, { blanks }) => sum + blanks, 0);
  const profiles = [...Map.groupBy(blank, ({ profile }) => profile)].map(([profile, of]) => ({ profile, blanks: of.reduce((sum, { blanks }) => sum + blanks, 0) }));
  const [only, ...others] = profiles;
  if (only === undefined) return null;
  const icon = <IconCircleDashed size={14} stroke={2} className="warn" aria-hidden />;
  if (others.length === 0) return <Button size="compact-sm" leftSection={icon} onClick={() => void openProfile(only.profile)}>{RESULT_TEXTS.toFillIn(count)}</Button>;
  return (
    <Menu returnFocus>
      <Menu.Target><Button size="compact-sm" leftSection={icon} rightSection={<IconChevronDown size={13} stroke={2} aria-hidden />}>{RESULT_TEXTS.toFillIn(count)}</Button></Menu.Target>
      <Menu.Dropdown>
        {profiles.slice(0, 50).map(({ profile, blanks }) => <Menu.Item key={profile} rightSection={<span className="small quiet">{numberText(blanks)}</span>} onClick={() => void openProfile(profile)}>{RESULT_TEXTS.fillIn(profile)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
