import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { EXPORT_RUN_TEXTS as TEXTS } from '../../texts/export-run-texts';
import { Failure } from '../../ui/failure';
import { Notice } from '../../ui/notice';
import type { ExportEnd } from './export-end';

/** Why there is no file, above the choices that are all still there. */
export const NotExported = ({ end }: { readonly end: ExportEnd }): ReactElement =>
  (end === 'cancelled' ? <Notice tone="plain" icon={IconInfoCircle}><p role="status"><b>{TEXTS.cancelledTitle}</b>. {TEXTS.cancelled}</p></Notice> : <Failure lines={end.lines} inline />);
