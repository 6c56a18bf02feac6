import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState, type ReactElement } from 'react';
import type { SecretPlace } from '../../src-shared/profile/secret-page';
import { PROFILES_TEXTS } from '../texts/profiles-texts';
import { SERVER_TEXTS } from '../texts/server-texts';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { HoldButton } from '../ui/hold-button';
import { MaskedText } from '../ui/masked-text';
import { showToast } from '../ui/toast';
import { bridge } from './bridge';
import { linesOf, valueOf } from './operation-error';
import { tellFailure } from './tell-failure';
import { call } from './use-operation';

const { secret: TEXTS } = PROFILES_TEXTS;

interface SecretValueProps {
  readonly place: SecretPlace;
  /** Masked. */
  readonly shown: string;
  readonly name: string;
}

/** A masked string. It is here in clear for as long as the button is held, and not a moment longer. */
export function SecretValue({ place: { profileId, mcpId, field }, shown, name }: SecretValueProps): ReactElement {
  const [revealed, setRevealed] = useState<string>();
  const [fault, setFault] = useState<string>();
  const held = useRef(false);
  const at = { profileId, mcpId, field };
  const hold = async (down: boolean): Promise<void> => {
    held.current = down;
    setRevealed(undefined);
    setFault(undefined);
    if (!down) return;
    try {
      const { value } = await call('secret.reveal', at);
      if (held.current) setRevealed(value);
    } catch (error) {
      setFault(linesOf(error).join(' '));
    }
  };
  const copy = async (): Promise<void> => {
    try {
      const { clears } = valueOf(await bridge.copySecret(at));
      showToast(clears ? TEXTS.copied : TEXTS.copiedStays, { close: SHARED_TEXTS.dismiss });
    } catch (error) {
      tellFailure(TEXTS.notCopied, error);
    }
  };
  return (
    <span className="secret-value">
      {revealed === undefined ? <MaskedText text={shown} mask={SERVER_TEXTS.mask} label={SERVER_TEXTS.masked} /> : <span className="mono break revealed">{revealed}</span>}
      <span className="nowrap">
        <HoldButton label={TEXTS.hold(name)} hint={TEXTS.holdHint} onHold={(down) => void hold(down)} />
        <Tooltip label={TEXTS.copyHint}>
          <ActionIcon size={24} aria-label={TEXTS.copy(name)} onClick={() => void copy()}><IconCopy size={14} stroke={1.7} /></ActionIcon>
        </Tooltip>
      </span>
      {fault !== undefined && <span className="danger small" role="alert">{fault}</span>}
    </span>
  );
}
