import { Checkbox, Radio, SegmentedControl } from '@mantine/core';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { GatewaySecretModeSchema } from '../../../src-shared/gateway/gateway-secret-mode';
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
export function ExportSecrets({ hasSecret, choices: { secrets, key, textsInClear }, onChoose, given, onGive }: ExportSecretsProps): ReactElement {
  const note = useId();
  const end = useRef<HTMLSpanElement>(null);
  const shown = useRef(secrets);
  useEffect(() => {
    // What a choice brings along is seen before it is asked for.
    if (shown.current !== secrets || textsInClear) end.current?.scrollIntoView({ block: 'nearest' });
    shown.current = secrets;
  }, [secrets, textsInClear]);
  return (
    <>
      <SectionHead>{TEXTS.secrets}</SectionHead>
      <SegmentedControl
        fullWidth aria-label={TEXTS.secrets} aria-describedby={note} value={secrets} onChange={(value) => onChoose({ secrets: GatewaySecretModeSchema.parse(value) })}
        data={GatewaySecretModeSchema.options.map((value) => ({ value, label: TEXTS.modes[value] }))}
      />
      <p id={note} className="quiet small export-note">{TEXTS.notes[secrets]}</p>
      {secrets === 'sealed' && <SealPassword inForm words={EXPORT_SECRETS_TEXTS} password={given.password} again={given.again} onChange={onGive} />}
      {secrets === 'plain' && <InClear title={EXPORT_SECRETS_TEXTS.clearTitle} checked={given.inClear} onCheck={(inClear) => onGive({ inClear })} />}
      {secrets === 'environment-key' && (
        <div className="export-checks">
          <Radio.Group value={key} onChange={(value) => onChoose({ key: value === 'own' ? 'own' : 'other' })} label={TEXTS.modes['environment-key']} labelProps={{ className: 'sr' }}>
            <div className="key-choices">
              <Radio value="own" disabled={!hasSecret} label={hasSecret ? TEXTS.own : TEXTS.ownUnset} />
              <Radio value="other" label={TEXTS.other} />
            </div>
          </Radio.Group>
          {key === 'other' && <HiddenInput label={TEXTS.target} words={TEXTS} onChange={(target) => onGive({ target })} />}
          <Checkbox label={TEXTS.textsInClear} description={TEXTS.textsNote} checked={textsInClear} onChange={(event) => onChoose({ textsInClear: event.currentTarget.checked })} />
          {textsInClear && <InClear title={TEXTS.textsTitle} checked={given.inClear} onCheck={(inClear) => onGive({ inClear })} />}
        </div>
      )}
      <span ref={end} className="export-end" />
    </>
  );
}

interface InClearProps {
  readonly title: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** What a person has to know before something leaves for everybody to read. */
const InClear = ({ title, checked, onCheck }: InClearProps): ReactElement => (
  <div className="in-clear">
    <Notice tone="danger">
      <p><b>{title}</b></p>
      <p className="small quiet">{EXPORT_SECRETS_TEXTS.clearNote}</p>
      <Checkbox mt={8} name="in-clear" label={EXPORT_SECRETS_TEXTS.clearYes} checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
    </Notice>
  </div>
);
