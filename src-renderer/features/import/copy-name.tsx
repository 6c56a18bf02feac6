import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { nameCopy } from './decide';
import { LONGEST_NAME } from './proposed-name';
import type { Question } from './questions';

/** Asking for every letter would be felt. */
const TYPED = 200;

interface CopyNameProps {
  readonly planId: string;
  readonly question: Question;
  /** Goes on to what is still to be decided. */
  readonly onDone: () => void;
}

/** The name of what is kept beside mine, and whether it is free: told while it is typed. */
export function CopyName({ planId, question, onDone }: CopyNameProps): ReactElement {
  const { key, item, answer, refused, standing } = question;
  const name = answer?.name ?? item.keptName ?? '';
  const wanted = name.trim();
  const [asked] = useDebouncedValue(wanted, TYPED);
  // By name: an answer to another one is never shown.
  const check = useOperation('import.checkName', { planId, key, name: asked }, { enabled: asked !== '' });
  const told = asked === wanted ? check.data : undefined;
  const fault = wanted === '' ? DECIDE_TEXTS.nameMissing
    : check.isError ? check.error.lines.join(' ')
      : told?.free === false ? DECIDE_TEXTS.nameFault(told.reason ?? DECIDE_TEXTS.nameTaken)
        : refused ? DECIDE_TEXTS.nameGiven : undefined;
  const [Glyph, tone, text] = fault !== undefined ? [IconAlertCircle, 'danger', fault] as const
    : told === undefined ? [IconLoader2, 'quiet', DECIDE_TEXTS.checking] as const : [IconCheck, 'ok', DECIDE_TEXTS.free] as const;
  return (
    <div className="copy-name">
      <TextInput
        label={item.kind === 'profile' ? DECIDE_TEXTS.copyNameProfile : DECIDE_TEXTS.copyName} value={name} maxLength={LONGEST_NAME} error={fault !== undefined} autoComplete="off" spellCheck={false}
        aria-describedby={`copy-name-${key}`} onChange={(event) => nameCopy(question, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && fault === undefined && standing === 'decided') onDone();
        }}
      />
      <p id={`copy-name-${key}`} className={`${tone} small`} role="status"><Glyph size={14} stroke={1.9} aria-hidden /> {text}</p>
    </div>
  );
}
