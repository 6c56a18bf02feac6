import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ErrorCode } from '../../../src-shared/errors/error-code';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { UnlockInline } from './unlock-inline';

interface StepFailureProps {
  readonly code: ErrorCode | undefined;
  readonly lines: readonly string[];
  /** Does again what was refused; absent where that can't help. */
  readonly again?: (() => void) | undefined;
  readonly inline?: boolean;
}

const NO_KEY: ReadonlySet<ErrorCode | undefined> = new Set(['VAULT_UNAVAILABLE', 'VAULT_KEY_LOST']);

/** What stands in the way of a step, and the way past it: a passphrase field, the vault's settings, or another try. */
export function StepFailure({ code, lines, again, inline = false }: StepFailureProps): ReactElement {
  if (code === 'VAULT_LOCKED' || code === 'VAULT_REQUIRED' || code === 'PASSPHRASE_WRONG') return <UnlockInline make={code === 'VAULT_REQUIRED'} onOpen={() => again?.()} />;
  return (
    <>
      <Failure lines={lines} inline={inline} retry={again && { label: SHARED_TEXTS.retry, run: again }} />
      {NO_KEY.has(code) && <p className="failure-more"><Button onClick={() => go('settings', 'vault')}>{IMPORT_TEXTS.vaultSettings}</Button></p>}
    </>
  );
}
