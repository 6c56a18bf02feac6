import { IconAlertCircle, IconAlertTriangle, IconInfoCircle, IconShieldExclamation, type Icon } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { placeText } from '../../../src-shared/errors/place';
import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import { NOTICED_WORDS, REVIEW_TEXTS } from '../../texts/import-review-texts';
import { inSentence } from '../../texts/in-sentence';
import { failureWords } from './failure-words';
import { fieldPlace } from './field-name';
import { isRisk, type Noticed } from './noticed';

type Weight = Pick<Finding, 'severity' | 'step'>;

const MARKS: Readonly<Record<Finding['severity'], readonly [Icon, string]>> = { error: [IconAlertCircle, 'danger'], warning: [IconAlertTriangle, 'warn'], note: [IconInfoCircle, 'quiet'] };

/** A shield is a risk, whatever weight it has; a note of one is quiet. */
const markOf = ({ severity, step }: Weight): readonly [Icon, string] =>
  (step !== 'security' ? MARKS[severity] : [IconShieldExclamation, severity === 'note' ? 'quiet' : 'danger']);

interface LineProps extends Weight {
  readonly subject?: string | undefined;
  readonly where?: string;
  readonly children: ReactNode;
}

function Line({ severity, step, subject, where = '', children }: LineProps): ReactElement {
  const [Glyph, tone] = markOf({ severity, step });
  return (
    <>
      <Glyph size={14} stroke={1.8} className={tone} role="img" aria-label={REVIEW_TEXTS.weights[isRisk({ severity, step }) ? 'risk' : severity]} />
      <span className="finding">
        {subject !== undefined && <b className="break">{subject}</b>}
        <span>{children}</span>
        {where !== '' && <small>{where}</small>}
      </span>
    </>
  );
}

/** What was noticed: about whom, what it means, what was met, in which field and where. */
export function FindingLine({ finding }: { readonly finding: Finding }): ReactElement {
  const { code, severity, step, subject, field, reason, place } = finding;
  const where = [field === undefined ? '' : fieldPlace(field), place === undefined ? '' : placeText(place)].filter((part) => part !== '').join(', ');
  return <Line severity={severity} step={step} subject={subject} where={inSentence(where)}>{inSentence(`${FINDING_TEXT[code]}${reason === undefined ? '' : `: ${reason}`}.`)}</Line>;
}

/** The same of whatever a step counts. */
export function NoticedLine({ noticed }: { readonly noticed: Noticed }): ReactElement {
  const { severity, step } = noticed;
  switch (noticed.kind) {
    case 'finding': return <FindingLine finding={noticed.finding} />;
    case 'file': return <Line severity={severity} step={step} subject={noticed.name}>{failureWords(noticed.failure)}</Line>;
    case 'item': return <Line severity={severity} step={step} subject={noticed.item.subject}>{NOTICED_WORDS[noticed.item.state]}.</Line>;
  }
}
