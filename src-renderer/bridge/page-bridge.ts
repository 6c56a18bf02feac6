import type { Bridge } from '../../src-shared/contract/bridge';
import { HandedFileSchema, type CopiedExport, type ExportRequest, type HandedFile, type SavedExport, type SaveRequest } from '../../src-shared/contract/handed-file';
import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { Failure, Outcome } from '../../src-shared/errors/outcome';
import type { SecretPlace } from '../../src-shared/profile/secret-page';
import type { ExportedFile } from '../../src-shared/transfer/exported-file';
import { writeClipboard, writeClipboardForAWhile } from './page-clipboard';
import { chooseFiles, saveAs } from './page-files';
import { EventStream } from './event-stream';
import { ask, askJson, requestOf } from './page-request';

/** The same over loopback HTTP, for a browser tab. */
export function pageBridge(): Bridge<File> {
  const events = new EventStream();
  return {
    door: 'page',
    system: /mac/i.test(navigator.platform) ? 'mac' : /win/i.test(navigator.platform) ? 'windows' : 'linux',
    call,
    on: (name, listener) => events.on(name, listener),
    handOver,
    pickFiles: async () => {
      const files = await chooseFiles();
      return files.length === 0 ? { ok: true, value: undefined } : handOver(files);
    },
    saveExport,
    copyExport,
    saveGateway: async (request) => {
      const made = await call('gateway.export', request);
      return made.ok ? { ok: true, value: { ...download(made.value.file), ...withoutFile(made.value) } } : made;
    },
    saveRekeyed: async (request) => {
      const made = await call('gateway.rekey', request);
      return made.ok ? { ok: true, value: { ...download(made.value.file), ...withoutFile(made.value) } } : made;
    },
    saveDiagnostics: async () => {
      const made = await call('system.diagnostics', {});
      return made.ok ? { ok: true, value: download({ fileName: made.value.fileName, mediaType: 'application/json', content: new TextEncoder().encode(made.value.text) }) } : made;
    },
    copyText: writeClipboard,
    copySecret,
  };
}

async function call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<Outcome<OperationOutput<Name>>> {
  const { path, init } = requestOf(name, input ?? {});
  // What the server answers has the shape of the contract: it is the same program.
  return (await askJson(path, init)) as Outcome<OperationOutput<Name>>;
}

async function handOver(files: readonly File[]): Promise<Outcome<readonly HandedFile[]>> {
  const handed: HandedFile[] = [];
  for (const file of files) {
    if (!(await isReadable(file))) return { ok: false, failure: { code: 'FILE_NOT_READ', details: { place: { file: file.name } } } };
    const answer = await askJson(`/uploads?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    if (!answer.ok) return answer;
    handed.push(HandedFileSchema.parse(answer.value));
  }
  return { ok: true, value: handed };
}

/** A folder is none, and neither is what was taken away since it was chosen: sending it would look as if nobody answered. */
const isReadable = (file: File): Promise<boolean> => file.slice(0, 1).arrayBuffer().then(() => true, () => false);

async function saveExport({ jobId = crypto.randomUUID(), ...request }: SaveRequest): Promise<Outcome<SavedExport | undefined>> {
  // What is said beforehand needs no password.
  const { encryptionKey: _, ...options } = request.options ?? {};
  const said = await call('export.preview', { ...request, options, most: 1 });
  if (!said.ok) return said;
  const answer = await ask('/exports/download', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...request, jobId }) });
  if (!answer.ok) return answer;
  const content = await answer.value.blob().catch(() => undefined);
  // The connection broke off in the middle of the file: its job knows why.
  if (content === undefined) return { ok: false, failure: await endOf(jobId) };
  saveAs(said.value.fileName, content);
  const { fileName, profiles, secretsWithheld, leaving, fieldsLeftOut, unmatched, losses } = said.value;
  return { ok: true, value: { fileName, bytes: content.size, profiles: profiles.length, secretsWithheld, leaving, fieldsLeftOut, unmatched, losses } };
}

function download({ fileName, mediaType, content }: ExportedFile): { readonly fileName: string; readonly bytes: number } {
  saveAs(fileName, new Blob([new Uint8Array(content)], { type: mediaType }));
  return { fileName, bytes: content.length };
}

/** What is told of a file, without its bytes. */
function withoutFile<Made extends { readonly file: ExportedFile }>(made: Made): Omit<Made, 'file'> {
  const { file: _, ...told } = made;
  return told;
}

async function endOf(jobId: string): Promise<Failure> {
  const jobs = await call('job.list', {});
  const job = jobs.ok ? jobs.value.find(({ id }) => id === jobId) : undefined;
  if (job?.state === 'cancelled') return { code: 'CANCELLED', details: {} };
  return job?.failure ?? { code: 'CONNECTION_LOST', details: {} };
}

async function copyExport(request: ExportRequest): Promise<Outcome<CopiedExport>> {
  const made = await call('export.create', request);
  if (!made.ok) return made;
  const { file, secretsWithheld, leaving } = made.value;
  const text = new TextDecoder().decode(file.content);
  const inClear = leaving.plain > 0;
  const written = await (inClear ? writeClipboardForAWhile(text) : writeClipboard(text));
  if (!written.ok) return written;
  return { ok: true, value: { fileName: file.fileName, secretsWithheld, leaving, clears: inClear && written.value?.clears === true } };
}

async function copySecret(place: SecretPlace): Promise<Outcome<{ readonly clears: boolean }>> {
  const revealed = await call('secret.reveal', place);
  return revealed.ok ? writeClipboardForAWhile(revealed.value.value) : revealed;
}
