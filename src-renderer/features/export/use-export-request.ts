import { useDebouncedValue } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SaveRequest } from '../../../src-shared/contract/handed-file';
import type { ExportPreview } from '../../../src-shared/transfer/exported-file';
import type { OperationError } from '../../bridge/operation-error';
import { useOperation } from '../../bridge/use-operation';
import type { ExportChoices } from './export-choices';
import type { ExportWish } from './export-wish';
import { allowedOptions, planExport, type ExportPlan } from './plan-export';
import type { ExportFields } from './use-export-fields';

interface ExportRequest {
  readonly plan: ExportPlan;
  readonly preview: UseQueryResult<ExportPreview, OperationError>;
  /** The preview, while it is of what is chosen now. */
  readonly current: ExportPreview | undefined;
  /** What goes out, with the password that was typed. */
  readonly withPassword: (password: string) => SaveRequest;
}

/** Milliseconds in which choices are gathered before a preview is asked for. */
const PAUSE = 150;

/** What the choices ask for, and what it would look like. The preview, whose question is kept, never has a password in it. */
export function useExportRequest({ profiles, count }: ExportWish, choices: ExportChoices, fields: ExportFields, shown: boolean): ExportRequest {
  const { nodes, ready } = fields;
  const plan = useMemo(() => planExport(choices, nodes, count > 1), [choices, nodes, count]);
  const asking = useMemo(() => ({ profiles, options: plan.options }), [profiles, plan]);
  const [asked] = useDebouncedValue(asking, PAUSE);
  const preview = useOperation('export.preview', asked, { keep: true, enabled: shown && ready && plan.trouble === undefined });
  const isCurrent = asked === asking && ready && !preview.isPlaceholderData && preview.error === null;
  return {
    plan, preview,
    current: isCurrent ? preview.data : undefined,
    withPassword: (password) => ({ profiles, options: allowedOptions(plan, password) }),
  };
}
