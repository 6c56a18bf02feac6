import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowsDiff, IconCloudDownload, IconCloudUpload, IconCopyPlus, IconDots, IconFileExport, IconKey, IconKeyOff, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { GATEWAY_COMPARE_TEXTS } from '../../texts/gateway-compare-texts';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { GATEWAY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { EnvironmentDialog, type EnvironmentAsk } from './environment-dialog';
import { removeEnvironment } from './remove-environment';

interface EnvironmentHeadProps {
  readonly environment: EnvironmentSummary;
  readonly tags: EntityPage['tags'] | undefined;
}

/** What is known of the environment, and what can be done with it as a whole. */
export function EnvironmentHead({ environment, tags = [] }: EnvironmentHeadProps): ReactElement {
  const [asking, setAsking] = useState<EnvironmentAsk>();
  const { name, description, url, hasSecret, hasToken } = environment;
  const icon = { size: 15, stroke: 1.7, 'aria-hidden': true };
  const lacks = url === undefined ? 'address' : hasToken ? undefined : 'token';
  const live = { pull: IconCloudDownload, push: IconCloudUpload } as const;
  return (
    <header className="detail-head environment-head">
      <div className="grow">
        <h2 className="page-title break">{name}</h2>
        {description !== '' && <p className="quiet break">{description}</p>}
        <div className="meta small quiet">
          <span className="nowrap">{hasSecret ? <IconKey size={13} stroke={1.75} aria-hidden /> : <IconKeyOff size={13} stroke={1.75} aria-hidden />} {hasSecret ? TEXTS.secret.set : TEXTS.secret.unset}</span>
          {url !== undefined && <><span className="mono break">{url}</span><span className="nowrap">{hasToken ? TEXTS.token.set : TEXTS.token.unset}</span></>}
        </div>
      </div>
      {(['pull', 'push'] as const).map((way) => {
        const Glyph = live[way];
        // Without what it needs, the way leads to where that is given.
        const ask: EnvironmentAsk = lacks === undefined ? { what: way } : { what: lacks === 'address' ? 'edit' : 'secrets', why: GATEWAY_LIVE_TEXTS.wants[lacks] };
        const button = <Button leftSection={<Glyph {...icon} />} onClick={() => setAsking(ask)}>{GATEWAY_LIVE_TEXTS[way]}</Button>;
        return lacks === undefined ? <span key={way}>{button}</span> : <Tooltip key={way} label={GATEWAY_LIVE_TEXTS.tips[lacks]}>{button}</Tooltip>;
      })}
      <Button leftSection={<IconFileExport {...icon} />} onClick={() => setAsking({ what: 'export' })}>{TEXTS.head.export}</Button>
      <Menu width={248} returnFocus>
        <Menu.Target><ActionIcon variant="default" aria-label={TEXTS.head.more(name)}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setAsking({ what: 'edit' })}>{TEXTS.head.edit}</Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus {...icon} />} onClick={() => setAsking({ what: 'copy' })}>{TEXTS.head.copy}</Menu.Item>
          <Menu.Item leftSection={<IconArrowsDiff {...icon} />} onClick={() => setAsking({ what: 'compare' })}>{GATEWAY_COMPARE_TEXTS.open}</Menu.Item>
          <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => setAsking({ what: 'secrets' })}>{TEXTS.head.secrets}</Menu.Item>
          <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={() => setAsking({ what: 'rekey' })}>{TEXTS.head.rekey}</Menu.Item>
          <Menu.Divider />
          <Menu.Item className="danger-item" leftSection={<IconTrash {...icon} />} onClick={() => void removeEnvironment(environment)}>{TEXTS.head.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking !== undefined && <EnvironmentDialog environment={environment} tags={tags} asking={asking} onAsk={setAsking} />}
    </header>
  );
}
