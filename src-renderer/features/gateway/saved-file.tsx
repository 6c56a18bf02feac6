import { Button } from '@mantine/core';
import { IconCheck, IconFolderOpen } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { GATEWAY_EXPORT_TEXTS as TEXTS } from '../../texts/gateway-export-texts';
import { bytesText } from '../../texts/plural';
import { Failure } from '../../ui/failure';

interface SavedFileProps {
  readonly file: { readonly fileName: string; readonly bytes: number; readonly path?: string | undefined; readonly saved?: string | undefined };
  /** What else is told of it: a word and a text, its lines one below the other. */
  readonly facts: readonly (readonly [word: string, text: string])[];
  readonly onClose: () => void;
  /** What has to be known of it. */
  readonly children?: ReactNode;
}

/** Where a file went, how large it is, and what is in it. */
export function SavedFile({ file: { fileName, bytes, path, saved }, facts, onClose, children }: SavedFileProps): ReactElement {
  const [refused, setRefused] = useState<readonly string[]>();
  const { showSaved } = bridge;
  const show = async (): Promise<void> => {
    if (showSaved === undefined || saved === undefined) return;
    try {
      valueOf(await showSaved(saved));
    } catch (error) {
      setRefused(linesOf(error));
    }
  };
  return (
    <div className="export-done">
      <p role="status" className="break"><IconCheck size={16} stroke={2} className="ok" aria-hidden /> <b>{fileName}</b></p>
      {path === undefined && <p className="quiet">{TEXTS.donePage}</p>}
      <dl className="facts">
        {path !== undefined && <><dt>{TEXTS.path}</dt><dd className="mono break">{path}</dd></>}
        <dt>{TEXTS.size}</dt><dd>{bytesText(bytes)}</dd>
        {facts.map(([word, text]) => <div key={word} className="fact"><dt>{word}</dt><dd>{text.split('\n').map((line, index) => <p key={index} className="break">{line}</p>)}</dd></div>)}
      </dl>
      {children}
      {refused !== undefined && <Failure lines={refused} inline />}
      <div className="row">
        {showSaved !== undefined && saved !== undefined && <Button leftSection={<IconFolderOpen size={15} stroke={1.7} />} onClick={() => void show()}>{TEXTS.showInFolder}</Button>}
        <span className="grow" />
        <Button variant="filled" data-autofocus onClick={onClose}>{TEXTS.done}</Button>
      </div>
    </div>
  );
}
