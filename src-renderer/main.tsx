import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './styles/styles.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { withoutEval } from './bridge/face-settings';
import { openSession } from './bridge/page-session';
import { nonce } from './ui/nonce';

withoutEval();
// react-remove-scroll, under every Mantine modal, asks get-nonce.
setNonce(nonce);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
// The code of the printed link is good for one use: before anything is asked.
void openSession().then(() => createRoot(root).render(<App />));
