import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { CompressionChoice } from './compression-choice';
import type { Choice, ExportChoices } from './export-choices';
import { FieldTree } from './field-tree';
import type { ExportFields } from './use-export-fields';

interface MoreChoicesProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly choices: ExportChoices;
  readonly onChoose: (change: Choice) => void;
  readonly fields: ExportFields;
  readonly several: boolean;
}

/** What few people need: fields, exceptions for single secrets, compression. Folded it says what is chosen there. */
export function MoreChoices({ open, onOpen, choices, onChoose, fields, several }: MoreChoicesProps): ReactElement {
  const inside = useId();
  const head = useRef<HTMLButtonElement>(null);
  const { excluded, overrides, compression } = choices;
  const toShow = useRef(false);
  const loaded = fields.nodes.length > 0;
  useEffect(() => {
    if (!open || !loaded || !toShow.current) return;
    toShow.current = false;
    head.current?.scrollIntoView({ block: 'start' });
  }, [open, loaded]);
  const flip = (): void => {
    toShow.current = !open;
    onOpen(!open);
  };
  const chosen = [
    ...(excluded.size > 0 ? [EXPORT_TEXTS.fieldsLeftOut(excluded.size)] : []),
    ...(overrides.size > 0 ? [EXPORT_TEXTS.exceptions(overrides.size)] : []),
    ...(!several && compression !== 'none' ? [EXPORT_TEXTS.compressions[compression]] : []),
  ];
  return (
    <>
      <UnstyledButton ref={head} className="more-head" aria-expanded={open} aria-controls={inside} onClick={flip}>
        <span className="fold" data-open={open || undefined}><IconChevronRight size={13} stroke={2} aria-hidden /></span>
        <b>{EXPORT_TEXTS.more}</b>
        <span className="quiet small">{chosen.length === 0 ? EXPORT_TEXTS.moreNote : chosen.join(', ')}</span>
      </UnstyledButton>
      <div id={inside} className="more-inside" hidden={!open}>
        {open && (
          <>
            <FieldTree fields={fields} choices={choices} onChoose={onChoose} />
            <CompressionChoice choices={choices} several={several} onChoose={onChoose} />
          </>
        )}
      </div>
    </>
  );
}
