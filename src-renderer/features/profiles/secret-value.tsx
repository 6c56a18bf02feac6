import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState, type ReactElement } from 'react';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { call } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { HoldButton } from '../../ui/hold-button';
import { MaskedText } from '../../ui/masked-text';
import { showToast } from '../../ui/toast';
import { orTell } from './change-profile';
import type { ShownField } from './server-fields';

const { secret: TEXTS } = PROFILES_TEXTS;

interface SecretValueProps {
  readonly place: McpPlace;
  readonly field: ShownField;
  readonly name: string;
}

/** A masked string. It is here in clear for as long as the button is held, and not a moment longer. */
export function SecretValue({ place, field, name }: SecretValueProps): ReactElement {
  const [revealed, setRevealed] = useState<string>();
  const [fault, setFault] = useState<string>();
  const held = useRef(false);
  const at = { profileId: place.profileId, mcpId: place.mcpId, field: field.field };
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
  const copy = (): Promise<void> => orTell(TEXTS.notCopied, async () => {
    const { clears } = valueOf(await bridge.copySecret(at));
    showToast(clears ? TEXTS.copied : TEXTS.copiedStays, { close: SHARED_TEXTS.dismiss });
  });
  return (
    <span className="secret-value">
      {revealed === undefined ? <MaskedText text={field.shown} mask={SERVER_TEXTS.mask} label={SERVER_TEXTS.masked} /> : <span className="mono break revealed">{revealed}</span>}
      <span className="nowrap">
        <HoldButton label={TEXTS.hold(name)} hint={TEXTS.holdHint} onHold={(down) => void hold(down)} />
        <Tooltip label={TEXTS.copyHint}>
          <ActionIcon size={22} aria-label={TEXTS.copy(name)} onClick={() => void copy()}><IconCopy size={14} stroke={1.7} /></ActionIcon>
        </Tooltip>
      </span>
      {fault !== undefined && <span className="danger small" role="alert">{fault}</span>}
    </span>
  );
}
