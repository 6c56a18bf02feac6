/** What one question to a gateway may take. Connecting by itself has 10 s, which is what fetch gives it. */
export interface GatewayLimits {
  /** One try until the answer begins, in milliseconds: a gateway does all of its work before that. */
  readonly answerMs: number;
  /** All tries together, to the last byte. */
  readonly wholeMs: number;
  /** Of an answer, unpacked. */
  readonly bodyBytes: number;
  readonly tries: number;
  /** Before the second try; doubles with each one. */
  readonly backoffMs: number;
  /** A gateway that asks for more patience is told of instead. */
  readonly longestWaitMs: number;
}

export const GATEWAY_LIMITS: GatewayLimits = {
  answerMs: 120_000, wholeMs: 600_000, bodyBytes: 64 * 1024 ** 2, tries: 4, backoffMs: 500, longestWaitMs: 60_000,
};
