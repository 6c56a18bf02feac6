import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { bridge } from '../../bridge/bridge';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { TOKEN_TEXTS } from '../../texts/settings-texts';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';

interface NewKeyProps {
  readonly name: string;
  readonly value: string;
  readonly onHide: () => void;
}

/** A key, the one time that it is shown. */
export function NewKey({ name, value, onHide }: NewKeyProps): ReactElement {
  const copy = async (): Promise<void> => {
    if ((await bridge.copyText(value)).ok) showToast(TOKEN_TEXTS.copied, { close: SHARED_TEXTS.dismiss });
  };
  return (
    <Notice
      tone="warn" icon={IconKey}
      action={<span className="row"><Button size="compact-sm" onClick={() => void copy()}>{TOKEN_TEXTS.copy}</Button><Button size="compact-sm" onClick={onHide}>{TOKEN_TEXTS.hide}</Button></span>}
    >
      <p role="status"><b>{TOKEN_TEXTS.made(name)}</b>. {TOKEN_TEXTS.once}</p>
      <p className="mono break">{value}</p>
    </Notice>
  );
}
