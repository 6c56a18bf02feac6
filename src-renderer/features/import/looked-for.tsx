import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactElement } from 'react';
import { IMPORT_TEXTS } from '../../texts/import-texts';

const { clients: WORDS } = IMPORT_TEXTS;

/** Which clients' files are looked for, on demand. */
export function LookedFor(): ReactElement {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <UnstyledButton className="fold-button small quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="fold" data-open={open || undefined}><IconChevronRight size={13} stroke={2} aria-hidden /></span>{WORDS.which(WORDS.names.length)}
      </UnstyledButton>
      <p id={id} className="looked-for small quiet" hidden={!open}>{WORDS.names.join(', ')}.</p>
    </>
  );
}
