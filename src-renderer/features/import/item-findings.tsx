import { IconShieldExclamation } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { FINDING_TEXT } from '../../../src-shared/transfer/finding-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { fieldPlace } from './field-name';
import { FindingLine } from './finding-line';
import { isRisk } from './noticed';

/** Findings about one item: risks first and aloud, the rest below. */
export function ItemFindings({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const risks = findings.filter(isRisk);
  const others = findings.filter((finding) => !isRisk(finding));
  return (
    <>
      {risks.length > 0 && (
        <Notice tone="danger" icon={IconShieldExclamation}>
          <ul className="risks" aria-label={REVIEW_TEXTS.risksOf}>
            {risks.map(({ code, field, reason }, index) => (
              <li key={index}><b>{FINDING_TEXT[code]}</b>{reason !== undefined && <>: <span className="break">{reason}</span></>}.{field !== undefined && <> <span className="small quiet break">{fieldPlace(field)}</span></>}</li>
            ))}
          </ul>
        </Notice>
      )}
      {others.length > 0 && (
        <ul className="findings own" aria-label={REVIEW_TEXTS.findings}>
          {others.map((finding, index) => <li key={index}><FindingLine finding={finding} /></li>)}
        </ul>
      )}
    </>
  );
}
