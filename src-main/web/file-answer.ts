import type { ExportedFile } from '../../src-shared/transfer/exported-file';

/** A file as it is, to be kept under its name. */
export const fileAnswer = ({ fileName, mediaType, content }: ExportedFile): Response =>
  new Response(new Uint8Array(content), { headers: { 'content-type': mediaType, 'content-disposition': attachment(fileName) } });

/** RFC 6266: the name in ASCII for old readers, and whole (RFC 8187) for the others. */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\u0020-\u007e]|["%\\]/g, '_');
  // encodeURIComponent can't write half a character.
  const whole = encodeURIComponent(fileName.toWellFormed()).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === fileName ? '' : `; filename*=UTF-8''${whole}`}`;
}
