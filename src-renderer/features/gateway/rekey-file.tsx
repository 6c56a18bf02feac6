import { Button, Modal } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { HandedFile } from '../../../src-shared/contract/handed-file';
import type { SavedRekeyed } from '../../../src-shared/contract/saved-gateway';
import { bridge } from '../../bridge/bridge';
import { linesOf, OperationError, valueOf } from '../../bridge/operation-error';
import { GATEWAY_EXPORT_TEXTS } from '../../texts/gateway-export-texts';
import { numberText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CutMiddle } from '../../ui/cut';
import { DialogFoot } from '../../ui/dialog-foot';
import { Failure } from '../../ui/failure';
import { HiddenInput } from '../../ui/hidden-input';
import { SavedFile } from './saved-file';

const { rekey: TEXTS } = GATEWAY_EXPORT_TEXTS;

/** A file of a gateway under another secret. Keeps nothing; what is typed is in this dialog and nowhere else. */
export function RekeyFile({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [file, setFile] = useState<HandedFile>();
  const [source, setSource] = useState('');
  const [target, setTarget] = useState('');
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const [saved, setSaved] = useState<SavedRekeyed>();
  const missing = file === undefined ? TEXTS.missing.file : source === '' ? TEXTS.missing.source : target === '' ? TEXTS.missing.target : undefined;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setLines(undefined);
    try {
      await work();
    } catch (error) {
      setLines(linesOf(error));
      if (error instanceof OperationError && error.failure.code === 'HANDLE_NOT_FOUND') setFile(undefined);
    }
    setBusy(false);
  };
  const typed = (set: (text: string) => void) => (text: string): void => {
    setLines(undefined);
    set(text);
  };
  const choose = (): Promise<void> => attempt(async () => {
    const picked = valueOf(await bridge.pickFiles())?.[0];
    if (picked !== undefined) setFile(picked);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined || file === undefined || busy) return;
    void attempt(async () => {
      const written = valueOf(await bridge.saveRekeyed({ file: { handle: file.handle }, sourceSecret: source, targetSecret: target }));
      if (written === undefined) return setFile(undefined);
      setSource('');
      setTarget('');
      setSaved(written);
      return undefined;
    });
  };
  if (saved !== undefined) {
    return (
      <Modal opened onClose={onClose} title={TEXTS.doneTitle(saved.values)} size={520} closeOnClickOutside={false}>
        <SavedFile file={saved} facts={[[TEXTS.values, numberText(saved.values)]]} onClose={onClose} />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={TEXTS.title} size={480} closeOnClickOutside={false}>
      <form className="key-dialog" onSubmit={submit}>
        <p className="quiet">{TEXTS.text}</p>
        <div className="row rekey-file">
          {file !== undefined && <><IconFile size={15} stroke={1.7} aria-hidden /><b className="grow"><CutMiddle text={file.name} /></b></>}
          <Button data-autofocus disabled={busy} onClick={() => void choose()}>{file === undefined ? TEXTS.choose : TEXTS.another}</Button>
        </div>
        <HiddenInput label={TEXTS.source} words={GATEWAY_EXPORT_TEXTS} onChange={typed(setSource)} />
        <HiddenInput label={TEXTS.target} words={GATEWAY_EXPORT_TEXTS} onChange={typed(setTarget)} />
        {lines !== undefined && <Failure lines={lines} inline />}
        <DialogFoot words={{ cancel: SHARED_TEXTS.cancel, save: TEXTS.button }} busy={busy} missing={missing} onClose={onClose} />
      </form>
    </Modal>
  );
}
