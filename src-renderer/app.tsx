import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { followEvents, queries, useOperation } from './bridge/use-operation';
import { ConnectPage } from './frame/connect-page';
import { Shell } from './shell';
import { nonce } from './ui/nonce';
import { theme, variables } from './ui/theme';

/** Providers, the theme, and the page's need of a key; what is seen is in the shell. */
export const App = (): ReactElement => (
  <QueryClientProvider client={queries}><Themed /></QueryClientProvider>
);

function Themed(): ReactElement {
  const settings = useOperation('settings.read', {});
  useEffect(followEvents, []);
  const chosen = settings.data?.theme;
  const refused = settings.error?.failure.code === 'ACCESS_REFUSED';
  return (
    <MantineProvider
      theme={theme} cssVariablesResolver={variables} getStyleNonce={() => nonce} defaultColorScheme="auto"
      {...((chosen === 'light' || chosen === 'dark') && { forceColorScheme: chosen })}
    >
      <ModalsProvider>
        {refused ? <ConnectPage /> : <Shell />}
        <Notifications position="top-center" />
      </ModalsProvider>
    </MantineProvider>
  );
}
