/** Electron's clipboard, as far as text goes. */
export class MemoryClipboard {
  text = '';
  readable = true;
  writable = true;

  readText(): Promise<string> {
    return this.readable ? Promise.resolve(this.text) : Promise.reject(new Error('not now'));
  }

  writeText(text: string): Promise<void> {
    if (!this.writable) return Promise.reject(new Error('not now'));
    this.text = text;
    return Promise.resolve();
  }

  clear(): void {
    this.text = '';
  }
}
