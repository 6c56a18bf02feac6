import { Button, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { ERROR_TEXT } from '../../../src-shared/errors/error-text';
import type { Failure } from '../../../src-shared/errors/outcome';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { bridge } from '../../bridge/bridge';
import { windowLines } from '../../bridge/operation-error';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { inSentence } from '../../texts/in-sentence';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { SectionHead } from '../../ui/section-head';
import { showToast } from '../../ui/toast';
import { canSayFormat, FormatSelect } from './format-select';
import { SourcePreview } from './source-preview';

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface CouldNotReadProps {
  readonly source: SourceReport;
  readonly failure: Failure;
  /** Where it is, where that is known. */
  readonly place?: string | undefined;
  /** How many other files could be read. */
  readonly others: number;
  readonly index: number;
}

/** One file that could not be read: where, what was expected, what was met, what to do. */
export function CouldNotRead({ source, failure, place: file, others, index }: CouldNotReadProps): ReactElement {
  const { name, preview } = source;
  const { code, details: { place, expected, reason, items = [] } } = failure;
  const lines = windowLines(failure);
  const what = inSentence(ERROR_TEXT[code].what({ ...failure.details, reason: undefined }));
  const copy = async (): Promise<void> => {
    const copied = await bridge.copyText([inSentence(name), ...lines, code].join('\n'));
    if (copied.ok) showToast(IMPORT_TEXTS.copied, { close: SHARED_TEXTS.dismiss });
  };
  return (
    <div className="scroll wizard-page" role="region" aria-label={IMPORT_TEXTS.faultTitle(name)} tabIndex={0}>
      <article className="fault">
        <header>
          <IconAlertCircle size={20} stroke={1.7} className="danger" aria-hidden />
          <div><h2 className="break">{IMPORT_TEXTS.faultTitle(name)}</h2><p className="quiet">{what}. {IMPORT_TEXTS.othersFine(others)}</p></div>
        </header>
        <dl className="facts">
          <dt>{IMPORT_TEXTS.file}</dt><dd className="mono break">{file ?? name}</dd>
          {place?.line !== undefined && (
            <><dt>{IMPORT_TEXTS.where}</dt><dd>{IMPORT_TEXTS.place(place.line, place.column)}{place.pointer !== undefined && place.pointer !== '' && <>, {IMPORT_TEXTS.inside('')}<span className="mono break">{place.pointer}</span></>}</dd></>
          )}
          {expected !== undefined && <><dt>{code === 'FILE_TOO_NEW' ? IMPORT_TEXTS.needs : IMPORT_TEXTS.expected}</dt><dd className="break">{sentence(expected)}</dd></>}
          {reason !== undefined && <><dt>{IMPORT_TEXTS.met}</dt><dd className="break">{sentence(reason)}</dd></>}
        </dl>
        {items.length > 0 && <ul className="plain">{items.map((item) => <li key={item}>{item}</li>)}</ul>}
        {preview !== undefined && <SourcePreview preview={preview} />}
        <SectionHead>{IMPORT_TEXTS.toDo}</SectionHead>
        <ol className="advice"><li>{lines.at(-1)}</li><li>{IMPORT_TEXTS.orLeaveOut(others)}</li></ol>
        <div className="row">
          {canSayFormat(source) && <FormatSelect source={source} index={index} />}
          <Tooltip label={IMPORT_TEXTS.copyHint}><Button leftSection={<IconCopy size={15} stroke={1.7} />} onClick={() => void copy()}>{IMPORT_TEXTS.copyDetails}</Button></Tooltip>
          <span className="faint small">{code}</span>
        </div>
      </article>
    </div>
  );
}
