import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OperationError } from '../../bridge/operation-error';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { EmptyState } from '../../ui/empty-state';
import { go } from '../../ui/route';
import { StepFailure } from './step-failure';

interface ReportFailureProps {
  readonly error: OperationError;
  readonly again: () => void;
}

/** Why the report of an import is not there. */
export function ReportFailure({ error: { failure: { code }, lines }, again }: ReportFailureProps): ReactElement {
  if (code === 'VAULT_LOCKED') return <EmptyState title={RESULT_TEXTS.sealed} note={RESULT_TEXTS.sealedNote}><Button onClick={() => go('settings', 'vault')}>{IMPORT_TEXTS.vaultSettings}</Button></EmptyState>;
  if (code === 'HISTORY_NOT_FOUND') return <EmptyState title={RESULT_TEXTS.noReport} />;
  return <StepFailure code={code} lines={lines} again={again} inline />;
}
