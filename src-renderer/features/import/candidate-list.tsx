import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { chooseCandidate, decide } from './decide';
import type { Question } from './questions';

/** Stands for none of them; no candidate has this id. */
const NONE = '';
/** Keys reach these. */
const NUMBERED = 9;

/** What could be meant, one of which is chosen, or none. */
export function CandidateList({ question }: { readonly question: Question }): ReactElement {
  const { name, answer, asked: { candidates = [] } } = question;
  const value = answer?.choice === 'candidate' ? answer.candidate ?? null : answer?.choice === 'skip' ? NONE : null;
  const options = [...candidates.map(({ id, label }, index) => ({ id, label, hint: index < NUMBERED ? String(index + 1) : undefined })), { id: NONE, label: DECIDE_TEXTS.leaveOut, hint: '0' }];
  return (
    <Radio.Group className="candidates" label={DECIDE_TEXTS.candidates(name)} labelProps={{ className: 'sr' }} value={value} onChange={(id) => (id === NONE ? decide([question], 'skip') : chooseCandidate(question, id))}>
      {options.map(({ id, label, hint }) => (
        <div key={id} className="candidate" data-picked={id === value || undefined}>
          <Radio value={id} label={<span className="break">{label}</span>} />
          {hint !== undefined && <kbd aria-hidden>{hint}</kbd>}
        </div>
      ))}
    </Radio.Group>
  );
}
