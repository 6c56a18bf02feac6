/** A fault that the page told of: a line with its name, then where it happened. Whatever else it says, the log takes only that. */
export class PageFault extends Error {
  constructor(told: string) {
    super('');
    const [name = '', ...places] = told.split('\n');
    this.name = /^[A-Za-z]{1,60}$/.test(name) ? `page: ${name}` : 'page: fault';
    this.stack = places.join('\n');
  }
}
