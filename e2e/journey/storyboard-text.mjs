/**
 * @typedef {{ readonly clicks: number; readonly drops: number; readonly keys: number }} Done
 * @typedef {Done & { readonly title: string; readonly text: string; readonly seconds: number; readonly picture: string }} Scene
 */

const clock = (/** @type {number} */ seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * The journey as a page of pictures.
 * @param {{ readonly scenes: readonly Scene[]; readonly seconds: number; readonly fastest: number; readonly done: Done }} journey
 */
export function storyboardText({ scenes, seconds, fastest, done }) {
  const parts = scenes.map(({ title, text, seconds: at, clicks, drops, picture }, index) =>
    `## ${index + 1}. ${title}\n\n\`${clock(at)}\` · ${clicks} clicks, ${drops} ${drops === 1 ? 'file' : 'files'} dropped so far. ${text}\n\n![${title}](images/journey/${picture})\n`);
  return `# A newcomer's journey

Import, resolve three conflicts, export a template, undo everything: **${clock(seconds)}**, with ${done.clicks} clicks, ${done.drops} files dropped and ${done.keys} characters typed (a passphrase, twice). No documentation, no shortcut. [The film](images/first-journey.webp) is the same, in real time.

This was recorded by \`npm run record\`, not by a person: a script moves the mouse, types 12 characters a second and pauses one to three seconds wherever there is something to read. Without moving, typing time and pauses the same clicks take ${fastest.toFixed(1)} s: that is what Valise itself needs, on the machine that recorded it. The clicks in the file dialogs of a system are not in it; files are dropped, and the browser saves downloads without asking.

${parts.join('\n')}`;
}
