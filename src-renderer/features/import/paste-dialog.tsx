import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { pastedName } from './pasted-name';
import { importText } from './start-import';

/** Text instead of a file. What was pasted goes with the dialog: it may hold secrets. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const look = (): void => {
    setAsked(true);
    if (text.trim() === '') return;
    onClose();
    void importText(pastedName(text), text);
  };
  return (
    <Modal opened onClose={onClose} title={IMPORT_TEXTS.pasteTitle} size={640}>
      <p className="quiet paste-hint">{IMPORT_TEXTS.pasteHint}</p>
      <Textarea
        label={IMPORT_TEXTS.pasteLabel} classNames={{ input: 'mono paste-text' }} rows={14} data-autofocus spellCheck={false} autoComplete="off" value={text}
        error={asked && text.trim() === '' ? IMPORT_TEXTS.pasteEmpty : undefined} onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) look();
        }}
      />
      <footer className="dialog-foot">
        <Button onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
        <Button variant="filled" onClick={look}>{IMPORT_TEXTS.pasteButton}</Button>
      </footer>
    </Modal>
  );
}
