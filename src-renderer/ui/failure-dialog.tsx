import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Failure } from './failure';

interface FailureDialogWords {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly close: string;
}

interface CopyProps {
  readonly words: Pick<FailureDialogWords, 'copy' | 'copied' | 'notCopied'>;
  /** Whether it is on the clipboard now. */
  readonly copy: () => Promise<boolean>;
}

interface FailureDialog {
  readonly title: string;
  readonly lines: readonly string[];
  readonly words: FailureDialogWords;
  readonly copy: CopyProps['copy'];
}

/** Says on itself, and aloud, what became of it: a toast would stand behind the dialog for a screen reader. */
export function CopyDetails({ words, copy }: CopyProps): ReactElement {
  const [said, setSaid] = useState('');
  const done = said === words.copied;
  return (
    <>
      <span className="small warn" role="status">{done ? <span className="sr">{said}</span> : said}</span>
      <Button
        leftSection={done ? <IconCheck size={15} stroke={1.7} aria-hidden /> : <IconCopy size={15} stroke={1.7} aria-hidden />}
        onClick={() => void copy().then((ok) => setSaid(ok ? words.copied : words.notCopied))}
      >
        {done ? words.copied : words.copy}
      </Button>
    </>
  );
}

/** For a refusal that has no place on the screen: of a key, a menu item, a toast's button. Enter closes it. */
export const showFailure = ({ title, lines, words, copy }: FailureDialog): void => {
  const modalId = crypto.randomUUID();
  modals.open({
    modalId, title, size: 480,
    children: (
      <>
        <Failure lines={lines} inline />
        <div className="dialog-foot">
          <CopyDetails words={words} copy={copy} />
          <Button variant="filled" data-autofocus onClick={() => modals.close(modalId)}>{words.close}</Button>
        </div>
      </>
    ),
  });
};
