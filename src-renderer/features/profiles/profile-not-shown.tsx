import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OperationError } from '../../bridge/operation-error';
import { COMMAND_TEXT } from '../../../src-shared/contract/commands';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { go, goInstead } from '../../ui/route';
import { LockedMcps } from './locked-mcps';
import { useProfileListStore } from './profile-list-store';

const { gone: TEXTS } = PROFILES_TEXTS;

interface ProfileNotShownProps {
  readonly profileId: string;
  readonly error: OperationError;
  readonly onRetry: () => void;
}

/** Why there is nothing to see: gone, the vault is shut, or something else. */
export function ProfileNotShown({ profileId, error, onRetry }: ProfileNotShownProps): ReactElement {
  const { change } = useProfileListStore();
  const { code } = error.failure;
  if (code === 'PROFILE_NOT_FOUND') {
    const back = (): void => {
      change({ lastId: undefined });
      goInstead('profiles');
    };
    return (
      <EmptyState title={TEXTS.title} note={TEXTS.note}>
        <Button onClick={back}>{TEXTS.back}</Button>
        <Button variant="subtle" onClick={() => go('activity')}>{COMMAND_TEXT['show.activity']}</Button>
      </EmptyState>
    );
  }
  if (!/^(VAULT|PASSPHRASE)_/.test(code)) return <Failure lines={error.lines} retry={{ label: SHARED_TEXTS.retry, run: onRetry }} />;
  return (
    <>
      <Failure lines={error.lines} retry={{ label: PROFILES_TEXTS.openVault, run: () => go('settings', 'vault') }} />
      <LockedMcps profileId={profileId} />
    </>
  );
}
