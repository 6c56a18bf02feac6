import JSZip from 'jszip';
import { canary } from '../canary';

/** An archive of client files, each with one server and a secret of its own. */
export async function zipOfProfiles(count: number): Promise<Buffer> {
  const zip = new JSZip();
  for (let at = 0; at < count; at += 1) {
    zip.file(`profile-${at}.json`, JSON.stringify({ mcpServers: { [`server-${at}`]: { command: 'npx', args: ['-y', `package-${at}`], env: { API_TOKEN: `ghp_${canary(`many ${at}`, 36)}` } } } }));
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}
