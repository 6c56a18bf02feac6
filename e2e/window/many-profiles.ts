import JSZip from 'jszip';
import { canary } from '../canary';

/** An archive of client files, each with so many servers, which have a secret of their own. */
export async function zipOfProfiles(count: number, servers = 1): Promise<Buffer> {
  const zip = new JSZip();
  for (let at = 0; at < count; at += 1) {
    const names = Array.from({ length: servers }, (_, index) => (index === 0 ? `server-${at}` : `server-${at}-${index}`));
    const mcpServers = Object.fromEntries(names.map((name) => [name, { command: 'npx', args: ['-y', `package-${at}`], env: { API_TOKEN: `ghp_${canary(`many ${name}`, 36)}` } }]));
    zip.file(`profile-${at}.json`, JSON.stringify({ mcpServers }));
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}
