import { Button, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboard, IconFileImport, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { COMMAND_TEXT } from '../../../src-shared/contract/commands';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { runCommand, useCommandState } from '../../ui/command-registry';
import { PasteDialog } from './paste-dialog';
import { SAMPLE_NAME, SAMPLE_TEXT } from './sample';
import { chooseFiles, importText } from './start-import';

/** Where servers can come from: dropped, chosen, pasted, a sample. What is dropped anywhere in the window counts, so the zone is a button. */
export function SourceChoices({ filled }: { readonly filled: boolean }): ReactElement {
  const [pasting, { open, close }] = useDisclosure();
  const canMake = useCommandState()('profile.new').offered;
  return (
    <>
      <UnstyledButton className="first-drop" onClick={() => void chooseFiles()}>
        <IconFileImport size={24} stroke={1.5} aria-hidden />
        <span><b>{IMPORT_TEXTS.dropTitle}</b><small>{IMPORT_TEXTS.dropText}</small></span>
      </UnstyledButton>
      <div className="row first-row">
        <Button {...(filled && { variant: 'filled' })} leftSection={<IconFolderOpen size={15} stroke={1.7} />} onClick={() => void chooseFiles()}>{IMPORT_TEXTS.choose}</Button>
        <Button leftSection={<IconClipboard size={15} stroke={1.7} />} onClick={open}>{IMPORT_TEXTS.paste}</Button>
        <Button onClick={() => void importText(SAMPLE_NAME, SAMPLE_TEXT)}>{IMPORT_TEXTS.sample}</Button>
        <span className="grow" />
        {canMake && <Button leftSection={<IconPlus size={15} stroke={1.8} />} onClick={() => runCommand('profile.new')}>{filled ? IMPORT_TEXTS.newProfile : COMMAND_TEXT['profile.new']}</Button>}
      </div>
      <p className="small quiet first-note">{IMPORT_TEXTS.local} {IMPORT_TEXTS.samplePromise}</p>
      {pasting && <PasteDialog onClose={close} />}
    </>
  );
}
