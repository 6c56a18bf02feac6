import { Checkbox, Radio, SegmentedControl } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { GatewaySecretModeSchema } from '../../../src-shared/gateway/gateway-export-options';
import { EXPORT_SECRETS_TEXTS } from '../../texts/export-secrets-texts';
import { GATEWAY_EXPORT_TEXTS as TEXTS } from '../../texts/gateway-export-texts';
import { HiddenInput } from '../../ui/hidden-input';
import { Notice } from '../../ui/notice';
import { SealPassword } from '../../ui/seal-password';
import { SectionHead } from '../../ui/section-head';
import type { ExportChoices, ExportGiven } from './export-choices';

interface ExportSecretsProps {
  readonly hasSecret: boolean;
  readonly choices: ExportChoices;
  readonly onChoose: (change: Partial<ExportChoices>) => void;
  readonly given: ExportGiven;
  readonly onGive: (change: Partial<ExportGiven>) => void;
}

/** How secrets stand in the file, and what that needs. */
export function ExportSecrets({ hasSecret, choices: { secrets, key }, onChoose, given, onGive }: ExportSecretsProps): ReactElement {
  const note = useId();
  return (
    <>
      <SectionHead>{TEXTS.secrets}</SectionHead>
      <SegmentedControl
        fullWidth aria-label={TEXTS.secrets} aria-describedby={note} value={secrets} onChange={(value) => onChoose({ secrets: GatewaySecretModeSchema.parse(value) })}
        data={GatewaySecretModeSchema.options.map((value) => ({ value, label: TEXTS.modes[value] }))}
      />
      <p id={note} className="quiet small export-note">{TEXTS.notes[secrets]}</p>
      {secrets === 'sealed' && <SealPassword words={EXPORT_SECRETS_TEXTS} password={given.password} again={given.again} onChange={onGive} />}
      {secrets === 'plain' && (
        <div className="in-clear">
          <Notice tone="danger">
            <p><b>{EXPORT_SECRETS_TEXTS.clearTitle}</b></p>
            <p className="small quiet">{EXPORT_SECRETS_TEXTS.clearNote}</p>
            <Checkbox mt={8} name="in-clear" label={EXPORT_SECRETS_TEXTS.clearYes} checked={given.inClear} onChange={(event) => onGive({ inClear: event.currentTarget.checked })} />
          </Notice>
        </div>
      )}
      {secrets === 'environment-key' && (
        <div className="export-checks">
          <Radio.Group value={key} onChange={(value) => onChoose({ key: value === 'own' ? 'own' : 'other' })} aria-label={TEXTS.modes['environment-key']}>
            <div className="key-choices">
              <Radio value="own" disabled={!hasSecret} label={hasSecret ? TEXTS.own : TEXTS.ownUnset} />
              <Radio value="other" label={TEXTS.other} />
            </div>
          </Radio.Group>
          {key === 'other' && <HiddenInput label={TEXTS.target} words={TEXTS} onChange={(target) => onGive({ target })} />}
        </div>
      )}
    </>
  );
}
