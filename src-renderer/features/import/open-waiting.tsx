import { useEffect } from 'react';
import { bridge } from '../../bridge/bridge';
import { useImportStore } from './import-store';
import { importWaiting } from './start-import';

/** Takes in what is opened from outside, wherever the window is: what waited for it, what comes, and what came while an import ran. */
export function OpenWaiting(): null {
  const running = useImportStore(({ busy }) => busy === 'running');
  useEffect(() => {
    if (!running) void importWaiting();
  }, [running]);
  useEffect(() => bridge.on('files.waiting', () => void importWaiting()), []);
  return null;
}
