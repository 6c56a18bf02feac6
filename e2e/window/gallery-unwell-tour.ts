import { GATEWAY_LIVE_TEXTS } from '../../src-renderer/texts/gateway-live-texts';
import { SmallGateway } from './gallery-gateway';
import { leave, press, visit, type Look } from './gallery-steps';
import type { RunningApp } from './running-app';
import { selfSignedPlace } from './unwell-gateways';

const { next: NEXT, pushing: { unsure: UNSURE } } = GATEWAY_LIVE_TEXTS;

/** At once, so that nobody waits for the pictures; it asks four times all the same. */
const AT_FAULT = { status: 500, headers: { 'retry-after': '0' } } as const;

/** Live gateways that do not answer as they should, each asked by a pull and by a push. */
export async function tourUnwellGateways(app: RunningApp, look: Look): Promise<void> {
  using gateway = await SmallGateway.start();
  using strange = await selfSignedPlace();
  const at = async (url: string): Promise<void> => {
    for (const words of [['update', 'staging', '--url', url], ['set-secret', 'staging', '--token-file', `${app.home.folder}/token`]]) {
      const ended = await app.home.run('gateway', 'environments', ...words);
      if (ended.code !== 0) throw new Error(ended.stderr);
    }
    // At another address the token was forgotten for a moment.
    const head = app.page.getByRole('region', { name: 'staging' });
    await head.getByText(new URL(url).host).first().waitFor();
    await head.getByText('Token set').waitFor();
  };
  await visit(app.page, 'gateway');
  await press(app.page, /^staging/);
  await at(gateway.url);
  gateway.instead = { ...AT_FAULT, to: 'all' };
  await tourRefused(app, look, '500', NEXT.atFault);
  gateway.instead = { status: 302, headers: { location: 'https://login.nordwind.example/' }, to: 'all' };
  await tourRefused(app, look, 'redirect', NEXT.moved);
  gateway.instead = { ...AT_FAULT, to: 'POST' };
  await tourSendRefused(app, look);
  await at(strange.url);
  await tourRefused(app, look, 'certificate', NEXT.certificate);
}

/** `says`: what the core's reason leads to here, as both have to agree on it. */
async function tourRefused({ page }: RunningApp, look: Look, scene: string, says: string): Promise<void> {
  const refusal = page.getByRole('dialog').getByRole('alert').filter({ hasText: says });
  await press(page, 'Pull…');
  await press(page, 'See what would change');
  await refusal.waitFor();
  await look(`gateway-pull-${scene}`);
  await leave(page);
  await press(page, 'Push…');
  await refusal.waitFor();
  await look(`gateway-push-${scene}`);
  await leave(page);
}

/** It told what it has, and then it failed over what it was sent. */
async function tourSendRefused({ page }: RunningApp, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(page, 'Push…');
  await press(page, /^Send \d/);
  await dialog.getByRole('alert').filter({ hasText: UNSURE }).waitFor();
  await look('gateway-push-send-500');
  await leave(page);
}
