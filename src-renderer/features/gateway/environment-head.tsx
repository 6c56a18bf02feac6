import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCopyPlus, IconDots, IconFileExport, IconKey, IconKeyOff, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { GATEWAY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { EnvironmentForm } from './environment-form';
import { EnvironmentSecrets } from './environment-secrets';
import { GatewayExport } from './gateway-export';
import { RekeyFile } from './rekey-file';
import { removeEnvironment } from './remove-environment';

interface EnvironmentHeadProps {
  readonly environment: EnvironmentSummary;
  readonly tags: EntityPage['tags'] | undefined;
}

/** What is known of the environment, and what can be done with it as a whole. */
export function EnvironmentHead({ environment, tags = [] }: EnvironmentHeadProps): ReactElement {
  const [asking, setAsking] = useState<'edit' | 'copy' | 'secrets' | 'export' | 'rekey'>();
  const { name, description, url, hasSecret, hasToken } = environment;
  const close = (): void => setAsking(undefined);
  const icon = { size: 15, stroke: 1.7, 'aria-hidden': true };
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
      <Button leftSection={<IconFileExport {...icon} />} onClick={() => setAsking('export')}>{TEXTS.head.export}</Button>
      <Menu width={248} returnFocus>
        <Menu.Target><ActionIcon variant="default" aria-label={TEXTS.head.more(name)}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setAsking('edit')}>{TEXTS.head.edit}</Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus {...icon} />} onClick={() => setAsking('copy')}>{TEXTS.head.copy}</Menu.Item>
          <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => setAsking('secrets')}>{TEXTS.head.secrets}</Menu.Item>
          <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={() => setAsking('rekey')}>{TEXTS.head.rekey}</Menu.Item>
          <Menu.Divider />
          <Menu.Item className="danger-item" leftSection={<IconTrash {...icon} />} onClick={() => void removeEnvironment(environment)}>{TEXTS.head.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {(asking === 'edit' || asking === 'copy') && <EnvironmentForm about={{ kind: asking, environment }} onClose={close} />}
      {asking === 'secrets' && <EnvironmentSecrets environment={environment} onClose={close} />}
      {asking === 'export' && <GatewayExport environment={environment} tags={tags} onClose={close} />}
      {asking === 'rekey' && <RekeyFile onClose={close} />}
    </header>
  );
}
